import { readFileSync, readdirSync } from "node:fs";
import { createHash } from "node:crypto";
import { array, assert, constantFrom, oneof, property, string } from "fast-check";
import { describe, expect, test } from "vitest";
import { geoparse } from "../src/geoparser/geoparse.ts";
import { loadGazetteer } from "./load-gazetteer.ts";

const gazetteer = loadGazetteer();

describe("the committed gazetteer", () => {
  const { files } = JSON.parse(readFileSync("public/gazetteer/manifest.json", "utf8")) as {
    files: { name: string; sha256: string; brotli: number; licence: string }[];
  };
  test("is the one the manifest describes", () => {
    for (const { name, sha256 } of files) {
      const bytes = readFileSync(`public/gazetteer/${name}`);
      expect(createHash("sha256").update(bytes).digest("hex")).toBe(sha256);
    }
  });
  test("stays under 3 MB compressed", () => {
    expect(files.reduce((sum, { brotli }) => sum + brotli, 0)).toBeLessThan(3_000_000);
  });
});

describe("names that hold a place", () => {
  const rolesIn = (text: string): string[] =>
    geoparse(text, gazetteer).candidates.map(({ surface, role }) => `${surface}=${role}`);
  test.each([
    ["Кубок України виграла команда з Полтави.", ["України=in-name", "Полтави=scene"]],
    ["Федерація футболу України та уряд України сперечаються.", ["України=in-name", "України=actor"]],
    ["Чемпионат Европы по футболу пройдёт в Германии.", ["Европы=in-name", "Германии=scene"]],
    ["Володимир Київський і пан Одеський у Київській області.", ["Київській області=scene"]],
    ["Совет Европы собрался в центре Европы.", ["Европы=in-name", "Европы=scene"]],
    ["ФК Олександрія програв у Ковелі.", ["Олександрія=in-name", "Ковелі=scene"]],
    ["Телеканал «Крым 24» снимал в Ялте.", ["Крым=in-name", "Ялте=scene"]],
    ["Батальйон «Донбас» стояв на Донбасі.", ["Донбас=in-name", "Донбасі=scene"]],
  ])("%s", (text, roles) => expect(rolesIn(text)).toEqual(roles));
});

describe("people with the names of towns", () => {
  const placesOf = (text: string): string[] =>
    geoparse(text, gazetteer).candidates.map(({ surface }) => surface);
  test.each([
    ["Речниця Полтава відповіла, що тренер Полтави хворий.", ["Полтави"]],
    ["Боєць Лиман загинув під Соледаром.", ["Соледаром"]],
    ["Адвокат Вашингтон прилетела в Вашингтон.", ["Вашингтон"]],
    // «Максим» is also of several maxims.
    ["Максим Горький жил в Сорренто.", ["Сорренто"]],
  ])("%s", (text, places) => expect(placesOf(text)).toEqual(places));
});

describe("English words that only look like places", () => {
  const placesOf = (text: string): string[] =>
    geoparse(text, gazetteer, { lang: "en" }).candidates.map(({ surface }) => surface);
  test.each([
    "Turkey with gravy was on the menu.",
    "China cups and saucers lay broken on the floor.",
    "Lima beans are cheaper this year.",
    "Havana syndrome has puzzled doctors.",
    "Georgia, who is 34, has two children.",
    "Jordan and her sister moved out.",
    "Chad Wilson said he would appeal.",
    "He asked for a Manhattan, then another.",
    // Drink, scent, food and crockery.
    "Guests sipped Burgundy under the chandeliers.",
    "They opened a bottle of Bordeaux at midnight.",
    "Vines were dusted with Bordeaux mixture.",
    "His jacket smelled of Cologne and rain.",
    "A smoked Turkey hung in the window; Turkey was carved at the table.",
    "Her wedding China was never used.",
    // People with the names of countries and cities.
    "Jordan felt she had been cheated.",
    "Chad told reporters he would sue.",
    "Kenya hugged her coach after the race.",
    "Israel, a retired plumber, fixes bikes.",
    "Her cousin Georgia came along with Uncle Austin.",
    "Whitney Houston died in her sleep. Houston sang for Clive Davis.",
    "Mr. Milan denied it. Milan was seen with Ann Lee.",
    "The Jackson family sued.",
    // Carriers, banks and universities.
    "Air China and Radio France signed with the Bank of Korea.",
    "He left the University of Chile for the Bank of Japan.",
    // Abbreviations that some village bears.
    "Envoys of NATO and OPEC spoke to a man from UNEP.",
  ])("no place in %s", (text) => expect(placesOf(text)).toEqual([]));
  test.each([
    ["Turkey and Syria closed the border.", ["Turkey", "Syria"]],
    ["China said its cups were safe.", ["China"]],
    ["Rebels from Chad said they had won.", ["Chad"]],
    ["Officials in Jordan and his lawyer agreed.", ["Jordan"]],
    ["She flew to Lima, who knows why.", ["Lima"]],
    ["Winemakers in Bordeaux and Burgundy fear hail.", ["Bordeaux", "Burgundy"]],
    ["Fire broke out in Cologne, as perfume burned.", ["Cologne"]],
    ["Turkey served notice to Greece.", ["Turkey", "Greece"]],
    ["Jordan told lawmakers its reserves were low.", ["Jordan"]],
    ["Chad said that it would close the border.", ["Chad"]],
    ["Amman said it would send doctors.", ["Amman"]],
    ["Diplomats from Jordan said he had fled.", ["Jordan"]],
    ["Jordan, a kingdom of eleven million, took them in.", ["Jordan"]],
    ["The King of Jordan met the Queen of Denmark.", ["Jordan", "Denmark"]],
    ["The Hamburg mayor and the Dublin police agreed.", ["Hamburg", "Dublin"]],
    // North and West are towns as well.
    [
      "Fargo, North Dakota, froze. Charleston, West Virginia, did not.",
      ["Fargo", "North Dakota", "Charleston", "West Virginia"],
    ],
    // People are introduced before they are called by one name.
    ["Barcelona wants a new port, said Ana Ruiz. Melbourne has one.", ["Barcelona", "Melbourne"]],
    ["LVIV (Reuters) - The station reopened.", ["LVIV"]],
    ["OMSK — A plant burned.", ["OMSK"]],
  ])("places in %s", (text, places) => expect(placesOf(text)).toEqual(places));
});

test("a name without cases is itself before it is a form of another", () => {
  const { candidates } = geoparse("Мер Рені повідомив про удар.", gazetteer, { threshold: 0.2 });
  const reni = candidates.find(({ surface }) => surface === "Рені");
  expect(reni).toMatchObject({ name: "Рені", lat: 45.454 });
});

describe("any text at all", () => {
  const pieces = constantFrom(
    "Київ",
    "в Москве",
    "London",
    "\ud800",
    "\u0301",
    "вул. ",
    "м. ",
    "«",
    ".",
    "\n",
    "\r\n",
    "😀",
    "області",
    "Одеській",
    "-",
    "’",
    "0",
    "\u0000",
  );
  const texts = oneof(
    string({ unit: "binary" }),
    array(oneof(pieces, string()), { maxLength: 40 }).map((parts) => parts.join(" ")),
  );
  test("has offsets that cut out the surface, in order, and scores within 0 … 1", () => {
    assert(
      property(texts, (text) => {
        let before = 0;
        for (const { start, end, surface, score } of geoparse(text, gazetteer).candidates) {
          expect(text.slice(start, end)).toBe(surface);
          expect(end).toBeGreaterThan(start);
          expect(start).toBeGreaterThanOrEqual(before);
          before = start;
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 500 },
    );
  });
  test.each([
    ["Учора в Києві, Харкові та Одесі відбулися збори. ", 3],
    // What looks back over a text must not do so for every word of it.
    ["Близькосхідна країна відповіла. ", 0],
    ["Paris, London and ", 2],
    ["« вулиці Шевченка, ", 1],
  ])("much of %j in one line takes linear time", (sentence, places) => {
    const milliseconds = (sentences: number): number => {
      const text = sentence.repeat(sentences);
      const { user } = process.cpuUsage();
      expect(geoparse(text, gazetteer).candidates.length).toBeGreaterThanOrEqual(sentences * places);
      return process.cpuUsage({ user, system: 0 }).user / 1000;
    };
    milliseconds(1000);
    // Processor time, so that other programs do not count; ten times the text may take ten times as long, twice that when memory is tight.
    expect(milliseconds(10_000)).toBeLessThan(20 * Math.max(100, milliseconds(1000)));
  });
});

describe("the curated articles", () => {
  const articles = readdirSync("geodata/annotations").map((file) => file.replace(".json", ""));
  test.each(articles)("every scene and context of %s is found", (id) => {
    const text = readFileSync(`geodata/articles/${id}.txt`, "utf8");
    const { mentions } = JSON.parse(readFileSync(`geodata/annotations/${id}.json`, "utf8")) as {
      mentions: { start: number; end: number; exact: string; place: string; role: string; status: string }[];
    };
    const found = geoparse(text, gazetteer).candidates;
    const missed = mentions
      .filter(({ role, status }) => status === "curated" && (role === "scene" || role === "context"))
      .filter(
        ({ start, end, place }) =>
          !found.some((one) => one.start === start && one.end === end && one.place === place),
      )
      .map(({ exact, place }) => `${exact} (${place})`);
    expect(missed).toEqual([]);
  });
});
