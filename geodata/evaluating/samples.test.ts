import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { geoparse } from "../../src/geoparser/geoparse.ts";
import { LANGS, type Lang, member } from "../../src/model/words.ts";
import { loadGazetteer } from "../load-gazetteer.ts";
import { calibration } from "./calibration.ts";
import type { GoldDocument } from "./gold.ts";
import { figures, judge } from "./measure.ts";

const gazetteer = loadGazetteer();

/** «вибух у [Києві]» as a document with one mention. */
function sample(line: string, at: number): GoldDocument {
  const [code = "", marked = ""] = line.split("\t");
  const mentions: { start: number; end: number; surface: string }[] = [];
  let text = "";
  for (const part of marked.split(/(\[[^\]]+\])/)) {
    const surface = part.startsWith("[") ? part.slice(1, -1) : "";
    if (surface !== "") mentions.push({ start: text.length, end: text.length + surface.length, surface });
    text += surface === "" ? part : surface;
  }
  const lang: Lang = member(LANGS, code) ?? "en";
  return { id: String(at), lang, text, mentions };
}

const documents = readFileSync("geodata/evaluating/samples.tsv", "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .map(sample);

/** The samples mark names alone, neither «сирійський» nor «російської столиці». */
const namesIn = ({ text, lang }: GoldDocument) =>
  geoparse(text, gazetteer, { lang }).candidates.filter(
    ({ form }) => form !== "adjective" && form !== "description",
  );

function judged(lang?: Lang) {
  return documents
    .filter((document) => lang === undefined || document.lang === lang)
    .flatMap((document) => judge(document, namesIn(document), { adjectives: true, strict: true }));
}

describe("traps of each language", () => {
  test.each(LANGS)("%s: nine in ten right, whatever is missed is shown", (lang) => {
    const all = judged(lang);
    const wrong = all.filter(({ verdict }) => verdict === "wrong" || verdict === "missed");
    const shown = wrong.map(({ verdict, gold, predicted, document }) => {
      const { start, end } = gold ?? predicted ?? { start: 0, end: 0 };
      return `${verdict} ${document.text.slice(start, end)} in "${document.text}"`;
    });
    process.stdout.write(shown.map((line) => `  ${line}\n`).join(""));
    expect(figures(all).f1).toBeGreaterThan(0.9);
  });
});

test("scores say how often they are right", () => {
  const bins = calibration(judged());
  for (const { from, to, count, right } of bins)
    process.stdout.write(`  scored ${from.toFixed(1)}–${to.toFixed(1)}: ${right} of ${count} right\n`);
  const count = bins.reduce((sum, bin) => sum + bin.count, 0);
  const off = bins.reduce((sum, { from, count, right }) => sum + Math.abs(right - (from + 0.05) * count), 0);
  expect(off / count).toBeLessThan(0.12);
});
