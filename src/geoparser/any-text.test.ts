import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LANGS } from "../model/words.ts";
import { tinyGazetteer } from "./gazetteer.fixture.ts";
import { geoparse } from "./geoparse.ts";

const gazetteer = tinyGazetteer();

/** What news is made of, and what breaks programs: names, marks, halves of astral characters, invisible and foreign letters. */
const piece = fc.oneof(
  fc.constantFrom(
    "Києві",
    "у Києві та Одесі",
    "in Kyiv, Ukraine.",
    "St. John's, Calif.",
    "Kyiv-based",
    "Ukraine-Russia",
    "KYIV (AP) —",
    "Mount",
    "Isle of",
    "Northern ",
    "County",
    "районі",
    "вул. ",
    "російсько-українська",
  ),
  fc.constantFrom(
    " ",
    "\n",
    "\r\n",
    "\t",
    ".",
    ",",
    "-",
    "’s",
    "«",
    "»",
    "(",
    "\u0301",
    "\u00ad",
    "\u200b",
    "\ufeff",
  ),
  fc.constantFrom("\ud800", "\udc00", "😀", "\u0000", "Мoскве", "北京", "القاهرة", "ﬀ", "İ", "ß", "ΐ"),
  fc.string({ unit: "binary", maxLength: 6 }),
);
const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(""));

describe("whatever the text", () => {
  test("offsets are those of the text, in order, and scores are probabilities", () => {
    fc.assert(
      fc.property(text, fc.option(fc.constantFrom(...LANGS), { nil: undefined }), (any, lang) => {
        let last = 0;
        for (const { start, end, surface, score, alternatives } of geoparse(any, gazetteer, {
          lang,
          threshold: 0,
        }).candidates) {
          expect(any.slice(start, end)).toBe(surface);
          expect(surface).not.toBe("");
          expect(start).toBeGreaterThanOrEqual(last);
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(1);
          expect(alternatives.length).toBeLessThanOrEqual(5);
          last = start;
        }
      }),
      { numRuns: 600 },
    );
  });

  test("the same text gives the same answer", () => {
    fc.assert(
      fc.property(text, (any) => {
        expect(geoparse(any, gazetteer)).toEqual(geoparse(any, gazetteer));
      }),
      { numRuns: 100 },
    );
  });
});

test.each([
  "中国国家主席在北京会见了法国总统。",
  "التقى الرئيس المصري في القاهرة مع نظيره الفرنسي.",
  "ΑΘΗΝΑ σήμερα",
  "Die Polizei in Berlin hat am Sonntag drei Männer festgenommen, der Minister in Wien schwieg.",
  "De politie in Utrecht heeft zondag drie mannen aangehouden, het was in een park.",
])("%s is in none of the three languages, however short", (foreign) =>
  expect(geoparse(foreign, gazetteer)).toEqual({ lang: "und", candidates: [] }),
);
