import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Gazetteer } from "../../src/geoparser/gazetteer.ts";
import { geoparse } from "../../src/geoparser/geoparse.ts";
import { loadGazetteer } from "../load-gazetteer.ts";
import { addArticle } from "./add.ts";
import { ArticleFiles } from "./article-files.ts";
import { applyAnswer, readAnswer } from "./review-answers.ts";

let gazetteer: Gazetteer;
let root: string;
beforeAll(() => {
  gazetteer = loadGazetteer();
});
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "wherein-"));
  mkdirSync(join(root, "geodata/places"), { recursive: true });
  writeFileSync(join(root, "geodata/places/gazetteer.json"), '{"places":[]}');
});
afterEach(() => rmSync(root, { recursive: true }));

function add(text: string, display?: "full" | "quotes") {
  const found = geoparse(text, gazetteer, { lang: "uk" });
  return addArticle(root, { id: "story", file: "story.txt", text, found, lang: "uk", display }, gazetteer);
}
const files = () => new ArticleFiles(root, "story");
const exacts = () =>
  files()
    .annotations()
    .mentions.map(({ exact, status }) => `${exact} ${status}`);

test("a new article is written verbatim, its mentions proposed, its places added, shown in quotes only", () => {
  add("Вибухи у Харкові\n\nУ Полтаві тихо.\n");
  expect(files().text()).toBe("Вибухи у Харкові\n\nУ Полтаві тихо.\n");
  expect(files().article()).toMatchObject({
    lang: "uk",
    display: "quotes",
    passages: [{ kind: "headline" }, { kind: "text" }],
  });
  expect(exacts()).toEqual(["Харкові proposed", "Полтаві proposed"]);
  expect([...files().placeIds()]).toEqual(["gn-696643", "gn-706483", "ukraine"]);
});

test("what a place is said to lie within is what the build accepts", () => {
  const ring = [
    [35, 49],
    [37, 49],
    [37, 51],
    [35, 51],
    [35, 49],
  ];
  writeFileSync(
    join(root, "geodata/places/areas.geojson"),
    JSON.stringify({
      type: "FeatureCollection",
      features: [
        {
          type: "Feature",
          id: "ukraine",
          properties: {},
          geometry: { type: "Polygon", coordinates: [ring] },
        },
      ],
    }),
  );
  const ukraine = {
    id: "ukraine",
    names: { en: "Ukraine", uk: "Україна", ru: "Украина" },
    layer: "countries",
    kind: "country",
    within: [],
    certainty: "certain",
    links: { iso: "UA" },
    geometry: "outline",
    labelPoint: [36, 50],
  };
  writeFileSync(join(root, "geodata/places/gazetteer.json"), JSON.stringify({ places: [ukraine] }));
  add("Вибухи в Україні, у Харкові та в Одесі");
  const { places } = JSON.parse(readFileSync(join(root, "geodata/places/added.json"), "utf8"));
  const within = (name: string) =>
    places.find((place: { names: { uk: string } }) => place.names.uk === name)?.within;
  expect(within("Харків")).toEqual(["ukraine"]);
  expect(within("Одеса")).toEqual([]);
});

test("a place brings its country, which its card names, and two bring it once", () => {
  add("Пожежі у Вільнюсі та в Каунасі");
  const { places } = JSON.parse(readFileSync(join(root, "geodata/places/added.json"), "utf8"));
  expect(places).toMatchObject([
    { names: { uk: "Вільнюс" }, within: ["lithuania"] },
    { names: { uk: "Каунас" }, within: ["lithuania"] },
    { id: "lithuania", names: { uk: "Литва" }, kind: "country", within: [] },
  ]);
});

test("no place is called a village for having few people", () => {
  add("Пожежа в Чорнобилі");
  const { places } = JSON.parse(readFileSync(join(root, "geodata/places/added.json"), "utf8"));
  expect(places[0]).toMatchObject({ names: { uk: "Чорнобиль" }, kind: "settlement" });
});

test("after an edit what a person decided moves with its words, and what was thrown out stays out", () => {
  add("Вибухи у Харкові\nУ Полтаві тихо. В Одесі теж.");
  const [kharkiv, poltava] = files().annotations().mentions;
  if (kharkiv === undefined || poltava === undefined) throw new Error("both should be proposed");
  applyAnswer(files(), kharkiv, readAnswer("o", 0), undefined);
  applyAnswer(files(), poltava, readAnswer("r", 0), undefined);
  const text = "Уночі: вибухи у Харкові\nДодано рядок.\nУ Полтаві тихо. В Одесі теж.";
  const report = add(text);
  expect(report).toMatchObject({ ok: true, value: { kept: 1, lost: [] } });
  expect(exacts()).toEqual(["Харкові curated", "Одесі proposed"]);
  for (const { start, end, exact } of files().annotations().mentions)
    expect(text.slice(start, end)).toBe(exact);
  expect(files().annotations().mentions[0]).toMatchObject({ id: kharkiv.id, role: "actor" });
});

test("words a person marked that an edit took away are reported, not moved elsewhere", () => {
  add("Вибухи у Харкові\nУ Полтаві тихо. В Одесі теж.");
  for (const mention of files().annotations().mentions)
    applyAnswer(files(), mention, readAnswer("a", 0), undefined);
  expect(add("Вибухи\nУ Полтаві тихо. В Одесі теж.")).toMatchObject({ value: { lost: ["Харкові"] } });
});

test("what was thrown out is kept no longer than its words stand in the text", () => {
  add("Вибухи у Харкові та в Одесі");
  const odesa = files().annotations().mentions[1];
  if (odesa !== undefined) applyAnswer(files(), odesa, readAnswer("r", 0), undefined);
  add("Вибухи у Харкові");
  expect(files().review().rejected).toEqual([]);
});

test("an id is never given again, whatever became of its mention", () => {
  const ids = () =>
    files()
      .annotations()
      .mentions.map(({ id }): string => id);
  add("Вибухи у Харкові\nУ Полтаві тихо. В Одесі теж.");
  expect(ids()).toEqual(["m1", "m2", "m3"]);
  const [kharkiv, , odesa] = files().annotations().mentions;
  if (kharkiv !== undefined) applyAnswer(files(), kharkiv, readAnswer("a", 0), undefined);
  if (odesa !== undefined) applyAnswer(files(), odesa, readAnswer("r", 0), undefined);
  // What is thrown out, and what was proposed in words that are gone, is forgotten but for its number.
  add("Вибухи у Харкові");
  expect(ids()).toEqual(["m1"]);
  add("Вибухи у Харкові\nУ Сумах тихо.");
  expect(ids()).toEqual(["m1", "m4"]);
});

test("another text under a known id is refused, and nothing is written", () => {
  add("Вибухи у Харкові");
  const [kharkiv] = files().annotations().mentions;
  if (kharkiv !== undefined) applyAnswer(files(), kharkiv, readAnswer("a", 0), undefined);
  expect(add("У Полтаві тихо.").ok).toBe(false);
  expect(files().text()).toBe("Вибухи у Харкові");
  expect(exacts()).toEqual(["Харкові curated"]);
});

test("another text under a known id is refused before anybody has decided anything", () => {
  const text =
    "Вибухи у Харкові\nДжерело: ДСНС\nПожежу у двох будинках загасили до ранку, рятувальники працюють далі.";
  add(text);
  const other = add("Дощ і сніг\nДжерело: ДСНС\nЗавтра у двох областях чекають на негоду, кажуть синоптики.");
  expect(other).toMatchObject({
    ok: false,
    error: expect.stringContaining("holds hardly anything of story"),
  });
  expect(files().text()).toBe(text);
  expect(exacts()).toEqual(["Харкові proposed"]);
  expect(add(`${text} Двоє поранених у Полтаві.`).ok).toBe(true);
});

test("a text edited in place keeps each passage's kind and sources, or is refused", () => {
  add("Вибухи у Харкові\nДжерело: ДСНС\nВ Одесі тихо");
  writeFileSync(join(root, "geodata/articles/story.txt"), "Вибухи у Харкові\nВ Одесі тихо");
  expect(add("Вибухи у Харкові\nВ Одесі тихо")).toMatchObject({
    ok: false,
    error: expect.stringContaining("has 2 passages, geodata/articles/story.json 3: "),
  });
  const article = files().article();
  if (article === undefined) throw new Error("the article should be there");
  files().writeArticle({ ...article, passages: article.passages.toSpliced(1, 1) });
  expect(add("Вибухи у Харкові\nВ Одесі тихо").ok).toBe(true);
  expect(
    files()
      .article()
      ?.passages.map(({ kind }) => kind),
  ).toEqual(["headline", "text"]);
});

test("a second run changes how an article is shown only when told to", () => {
  add("Вибухи у Харкові", "full");
  add("Вибухи у Харкові");
  expect(files().article()?.display).toBe("full");
  add("Вибухи у Харкові", "quotes");
  expect(files().article()?.display).toBe("quotes");
});

describe("what a build would refuse", () => {
  const named = (id: string, file: string, text: string) =>
    addArticle(
      root,
      { id, file, text, found: geoparse(text, gazetteer, { lang: "uk" }), lang: "uk" },
      gazetteer,
    );
  const fileOf = (id: string) => new ArticleFiles(root, id).article()?.file;

  test("two texts that came under one name get two names, and so does one that came without", () => {
    named("first", "text.txt", "Вибухи у Харкові");
    named("second", "text.txt", "Пожежа в Одесі");
    named("third", "-", "Дощ у Львові");
    expect(["first", "second", "third"].map(fileOf)).toEqual(["text.txt", "second.txt", "third.txt"]);
    named("first", "text.txt", "Вибухи у Харкові та Сумах");
    expect(fileOf("first")).toBe("text.txt");
  });

  test("a name after the article's id is taken only where it is free", () => {
    named("first", "second.txt", "Вибухи у Харкові");
    named("second", "-", "Пожежа в Одесі");
    expect(fileOf("second")).toBe("second-2.txt");
  });

  test("a line above the headline becomes the headline, and what was it a line of the text", () => {
    const kinds = () =>
      new ArticleFiles(root, "first")
        .article()
        ?.passages.map(({ kind }) => kind)
        .join(" ");
    named("first", "text.txt", "Вибухи у Харкові\nДжерело: ДСНС\nВ Одесі тихо");
    named("first", "text.txt", "Терміново\nВибухи у Харкові\nДжерело: ДСНС\nВ Одесі тихо");
    expect(kinds()).toBe("headline text source text");
    named("first", "text.txt", "Джерело: ДСНС\nВ Одесі тихо");
    expect(kinds()).toBe("headline text");
  });

  test("a Ukrainian name in a Russian text is Ukrainian", () => {
    const text = "Взрыв в Новоукраїнка-2, есть раненые";
    const place = "unlisted-novoukrainka-2" as const;
    const [candidate] = geoparse("Взрыв в Харькове", gazetteer, { lang: "ru" }).candidates;
    if (candidate === undefined) throw new Error("Kharkiv should be found");
    const found = {
      lang: "ru" as const,
      candidates: [{ ...candidate, start: 8, end: 20, surface: "Новоукраїнка", place, name: "Новоукраїнка" }],
    };
    addArticle(root, { id: "story", file: "-", text, found, lang: "ru" }, gazetteer);
    const { places } = JSON.parse(readFileSync(join(root, "geodata/places/added.json"), "utf8"));
    expect(places).toMatchObject([{ id: place, names: { uk: "Новоукраїнка" } }]);
  });

  test("whatever else it is, is told as the build tells it, and nothing is written", () => {
    const found = geoparse("Вибухи у Харкові", gazetteer, { lang: "uk" });
    const [first] = found.candidates;
    if (first === undefined) throw new Error("Kharkiv should be found");
    const cut = {
      ...found,
      candidates: [{ ...first, end: first.end - 1, surface: first.surface.slice(0, -1) }],
    };
    const addition = { id: "story", file: "-", text: "Вибухи у Харкові", found: cut, lang: "uk" as const };
    expect(addArticle(root, addition, gazetteer)).toEqual({
      ok: false,
      error:
        'nothing is written, as npm run geodata would refuse it:\ngeodata/annotations/story.json:mentions.0 (m1).start: "Харков" cuts a word in two',
    });
    expect(files().text()).toBeUndefined();
  });

  test("a translation that no longer fits the text is told, and the text written", () => {
    named("first", "text.txt", "Вибухи у Харкові");
    writeFileSync(
      join(root, "geodata/articles/first.en.json"),
      '{"by":"a machine","passages":["Explosions in Kharkiv"]}',
    );
    expect(named("first", "text.txt", "Вибухи у Харкові\nВ Одесі тихо")).toMatchObject({
      ok: true,
      value: { toMend: ["geodata/articles/first.en.json"] },
    });
    expect(new ArticleFiles(root, "first").text()).toContain("Одесі");
  });

  test.each([
    ["the text of another article", "Вибухи у Харкові", "is the text of first already"],
    ["a control character", "Вибухи\u000c у Сумах", "control character U+000C at 6"],
  ])("%s is no article", (_, text, reason) => {
    named("first", "text.txt", "Вибухи у Харкові");
    expect(named("second", "other.txt", text)).toMatchObject({
      ok: false,
      error: expect.stringContaining(reason),
    });
    expect(new ArticleFiles(root, "second").text()).toBeUndefined();
  });

  test("a name torn by a line break is no mention, for a mention lies in one passage", () => {
    named("first", "text.txt", "Ремонт\nНа пр.\nВатутіна, 20 у Харкові тихо");
    const { mentions } = new ArticleFiles(root, "first").annotations();
    expect(mentions.map(({ exact }) => exact)).toEqual(["Харкові"]);
  });
});

test("a source file with a fault is named, and nothing is written", () => {
  writeFileSync(join(root, "geodata/places/gazetteer.json"), '{"places":[');
  expect(() => add("Вибухи у Харкові")).toThrow("geodata/places/gazetteer.json: ");
  expect(files().text()).toBeUndefined();
});

test("an accepted mention has no score any more", () => {
  add("Вибухи у Харкові");
  const [mention] = files().annotations().mentions;
  if (mention !== undefined) applyAnswer(files(), mention, readAnswer("a", 0), undefined);
  expect(readFileSync(join(root, "geodata/annotations/story.json"), "utf8")).not.toContain("score");
});

test.each([
  ["a", { kind: "accept" }],
  [" S ", { kind: "accept", role: "scene" }],
  ["2", { kind: "choose", index: 1 }],
  ["2c", { kind: "choose", index: 1, role: "context" }],
  ["3", { kind: "unclear" }],
  ["constructor", { kind: "unclear" }],
  ["", { kind: "later" }],
])("the answer %j means %o", (line, answer) => expect(readAnswer(line, 2)).toEqual(answer));
