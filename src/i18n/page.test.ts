import { beforeAll, describe, expect, it } from "vitest";
import { LANGS } from "../model/words.ts";
import { edtfInWords, monthsInWords } from "./dates.ts";
import { messagesIn } from "./page.ts";
import { wordsFromData, wordsToData } from "./words-file.ts";
import { loadWords, type Words, wordsIn } from "./words.ts";

beforeAll(async () => {
  await Promise.all(LANGS.map(loadWords));
});

describe("counts", () => {
  it("take the form that the language wants", () => {
    expect([1, 2, 5, 21, 11].map(messagesIn("uk").mentions)).toEqual([
      "1 згадка",
      "2 згадки",
      "5 згадок",
      "21 згадка",
      "11 згадок",
    ]);
    expect([1, 3, 11].map(messagesIn("ru").placeCount)).toEqual(["1 место", "3 места", "11 мест"]);
    expect([1, 2].map(messagesIn("en").scenes)).toEqual(["1 scene", "2 scenes"]);
  });
});

describe("every language", () => {
  it("has every word, and none left in another's", () => {
    const empty = (messages: object): string[] =>
      Object.entries(messages).flatMap(([key, value]) =>
        typeof value === "object" ? empty(value) : value === "" && key !== "certain" ? [key] : [],
      );
    for (const lang of LANGS) expect(empty(wordsIn(lang))).toEqual([]);
    expect(JSON.stringify(wordsIn("uk"))).not.toMatch(/[ыэъё]/iu);
    expect(JSON.stringify(wordsIn("ru"))).not.toMatch(/[іїєґ]/iu);
  });
});

describe("words as a file", () => {
  it.each(LANGS)("say the same in %s", (lang) => {
    const words = wordsIn(lang);
    const read = wordsFromData(lang, JSON.parse(JSON.stringify(wordsToData(words)))) as Words;
    // What a function of values says, it says as well of a number and a text.
    const said = (all: object): unknown =>
      Object.entries(all).map(([key, value]) => [
        key,
        typeof value === "object"
          ? said(value)
          : typeof value === "function"
            ? [1, 2, 5, 1234].map((count) => value(count, "$&"))
            : value,
      ]);
    expect(said(read)).toEqual(said(words));
    expect(read.page.loaded(3, 4)).toBe(words.page.loaded(3, 4));
  });
});

describe("a date in words", () => {
  it.each([
    ["2015", "en", "2015"],
    ["2024-11-28", "en", "28 November 2024"],
    ["2024-12-07/2024-12-08", "en", "7–8 December 2024"],
    ["2024-11-2X~", "en", "late November 2024"],
    ["2025?-10-02", "en", "2 October 2025 (year inferred)"],
    ["XXXX-10-09", "en", "9 October (year not given)"],
    ["2024-11-2X~", "ru", "конец ноября 2024 г."],
    ["2024-11-2X~", "uk", "кінець листопада 2024 р."],
    ["XXXX-10-09", "uk", "9 жовтня (рік не вказано)"],
    ["2024-11", "en", "November 2024"],
    ["2024-12-08~", "en", "about 8 December 2024"],
    ["XXXX-10", "en", "October (year not given)"],
    ["XXXX-10?-09", "en", "9 October (year not given, not certain)"],
    ["2024?-12-07/2024?-12-08", "en", "7–8 December 2024 (year inferred)"],
    ["2024-12-07~/2024-12-08~", "en", "about 7–8 December 2024"],
    ["2024-12-07/..", "en", "7 December 2024–…"],
    ["../2024-12-08", "ru", "…–8 декабря 2024 г."],
    ["202X", "en", "1 January 2020–31 December 2029"],
    // Of what cannot be said nothing is made up.
    ["XXXX", "en", "XXXX"],
    ["XXXX-10-1X", "en", "XXXX-10-1X"],
    ["XXXX-1X-09", "en", "XXXX-1X-09"],
  ] as const)("%s in %s is %s", (edtf, lang, words) => expect(edtfInWords(edtf, lang)).toBe(words));

  it("names months without a day shortly", () => {
    const day = (iso: string) => Date.parse(iso) / 86_400_000;
    expect(monthsInWords(day("2024-11-20"), day("2024-12-08"), "en")).toBe("Nov–Dec 2024");
    expect(monthsInWords(day("2015-01-01"), day("2015-12-31"), "uk")).toMatch(/^2015/u);
    expect(monthsInWords(day("2015-01-01"), day("2016-12-31"), "en")).toBe("Jan 2015–Dec 2016");
  });
});
