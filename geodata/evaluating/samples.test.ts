import { describe, expect, test } from "vitest";
import { geoparse } from "../../src/geoparser/geoparse.ts";
import { LANGS, type Lang } from "../../src/model/words.ts";
import { loadGazetteer } from "../load-gazetteer.ts";
import { calibration } from "./calibration.ts";
import { type GoldDocument, readGold } from "./gold.ts";
import { figures, judge, type Judged } from "./measure.ts";

const gazetteer = loadGazetteer();

const documents = readGold("geodata/evaluating/samples.tsv");
/** News and case forms that fit.ts does not see: it takes the even ones of each file. */
const isHeld = (_: unknown, at: number): boolean => at % 2 === 1;
const news = readGold("geodata/evaluating/news.tsv").filter(isHeld);
const forms = readGold("geodata/evaluating/forms.tsv").filter(isHeld);

/** The files mark names alone, neither «сирійський» nor «російської столиці»; what is found as part of another name is no mistake. */
const namesIn = ({ text, lang }: GoldDocument) =>
  geoparse(text, gazetteer, { lang }).candidates.filter(
    ({ form, role }) => form !== "adjective" && form !== "description" && role !== "in-name",
  );

const judgedOf = (of: readonly GoldDocument[]): Judged[] =>
  of.flatMap((document) => judge(document, namesIn(document), { adjectives: true, strict: true }));

const inLanguage = (of: readonly GoldDocument[], lang: Lang): Judged[] =>
  judgedOf(of.filter((document) => document.lang === lang));

/** What was missed or wrong, for whoever reads the test's output. */
function shown(all: readonly Judged[]): void {
  for (const { verdict, gold, predicted, document } of all) {
    if (verdict !== "wrong" && verdict !== "missed") continue;
    const { start, end } = gold ?? predicted ?? { start: 0, end: 0 };
    process.stdout.write(
      `  ${verdict} ${document.text.slice(start, end)} in "${document.text.slice(Math.max(0, start - 40), end + 30)}"\n`,
    );
  }
}

describe("traps of each language", () => {
  test.each(LANGS)("%s: nine in ten right, whatever is missed is shown", (lang) => {
    const all = inLanguage(documents, lang);
    shown(all);
    expect(figures(all).f1).toBeGreaterThan(0.9);
  });
});

describe("held texts", () => {
  test.each(LANGS)("%s news: nine in ten right", (lang) => {
    const all = inLanguage(news, lang);
    shown(all);
    expect(figures(all).f1).toBeGreaterThan(0.9);
  });
  test.each(["uk", "ru"] as const)("%s: whatever case a well-known name stands in, it is found", (lang) => {
    const all = inLanguage(forms, lang);
    shown(all);
    expect(figures(all).recall).toBeGreaterThan(0.97);
  });
});

test("scores say how often they are right: the curve over held news and traps", () => {
  const bins = calibration(judgedOf([...news, ...documents.filter(isHeld)]));
  for (const { from, to, count, right } of bins)
    process.stdout.write(`  scored ${from.toFixed(1)}–${to.toFixed(1)}: ${right} of ${count} right\n`);
  const count = bins.reduce((sum, bin) => sum + bin.count, 0);
  const off = bins.reduce((sum, { from, count, right }) => sum + Math.abs(right - (from + 0.05) * count), 0);
  expect(off / count).toBeLessThan(0.12);
  const sure = bins.find(({ from }) => from >= 0.9);
  expect((sure?.right ?? 0) / (sure?.count ?? 1)).toBeGreaterThan(0.95);
});
