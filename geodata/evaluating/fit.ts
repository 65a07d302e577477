/**
 * `npx tsx geodata/evaluating/fit.ts LANG SET.jsonl …`: logistic regression of the features' weights on every other document (the even
 * half) of annotated sets in one language; prints src/geoparser/weights-LANG.ts. The other half stays unseen, for `npm run eval -- SET.jsonl --half odd`.
 */
import { extent, geoparse, scoreSpans } from "../../src/geoparser/geoparse.ts";
import { readText } from "../../src/geoparser/reading.ts";
import { WEIGHTS } from "../../src/geoparser/score.ts";
import { type Lang, LANGS, member } from "../../src/model/words.ts";
import { loadGazetteer } from "../load-gazetteer.ts";
import { type GoldDocument, readGold } from "./gold.ts";

interface Example {
  readonly features: readonly (readonly [string, number])[];
  readonly label: number;
}

const PERSON = /^PER/i;
/** Some sets hold the kind word for a part of the name («м. Київ»); we do not. */
const KIND_WORD = /^(?:м|с|смт|сел|г|місто|міста|місті|село|селі|селище|город|города|городе)\.?\s*$/i;
const ROUNDS = 400;
const STEP = 0.6;
/** Pulls each weight towards the one it starts from: rare features keep their common sense. English examples are few. */
const PULL: Readonly<Record<Lang, number>> = { en: 0.002, uk: 0.0008, ru: 0.0008 };

const gazetteer = loadGazetteer();
const [code = "", ...paths] = process.argv.slice(2);
const lang = member(LANGS, code);
if (lang === undefined) throw new Error(`no language ${code}: one of ${LANGS.join(", ")}`);
const start = WEIGHTS[lang];
const pull = PULL[lang];
const examples = paths.flatMap((path) =>
  readGold(path)
    .filter((document, at) => at % 2 === 0 && document.lang === lang)
    .flatMap(examplesOf),
);

function examplesOf(document: GoldDocument): Example[] {
  const reading = readText(document.text, document.lang);
  const chosen = new Set(
    geoparse(document.text, gazetteer, { lang: document.lang }).candidates.map(
      (one) => `${one.start} ${one.end}`,
    ),
  );
  return scoreSpans(reading, gazetteer).flatMap(({ span, features }) => {
    const { start, end } = extent(reading, span);
    const exact = document.mentions.some(
      (gold) =>
        gold.end === end && (gold.start === start || KIND_WORD.test(document.text.slice(gold.start, start))),
    );
    const overlaps = document.mentions.some((gold) => gold.start < end && start < gold.end);
    const around = (document.other ?? []).filter((other) => other.start <= start && end <= other.end);
    // In English the names of organisations are the trap; their words are examples too. A country in «президент Франції» is a place to
    // us, though sets hold it for part of the office.
    const excused = lang !== "en" && around.length > 0 && !around.every(({ type }) => PERSON.test(type));
    // A part of a longer place says nothing about the word alone, unless it is what would be proposed (lists that share a kind word are
    // cut up by us and not by the sets); nor does a word of another name.
    const part = span.source === "headed" || !chosen.has(`${start} ${end}`);
    if (!exact && (overlaps ? part : excused)) return [];
    // No set annotates descriptions, and only the Russian one adjectives.
    if (span.source === "description" || (span.source === "adjective" && lang !== "ru")) return [];
    return [{ features: features.entries(), label: exact ? 1 : 0 }];
  });
}

const weights: Record<string, number> = { ...start };
const squares: Record<string, number> = {};
for (let round = 0; round < ROUNDS; round++) {
  const gradient: Record<string, number> = {};
  for (const { features, label } of examples) {
    let sum = 0;
    for (const [name, value] of features) sum += (weights[name] ?? 0) * value;
    const miss = label - 1 / (1 + Math.exp(-sum));
    for (const [name, value] of features) gradient[name] = (gradient[name] ?? 0) + miss * value;
  }
  for (const [name, slope] of Object.entries(gradient)) {
    const pulled = slope / examples.length - pull * ((weights[name] ?? 0) - (start[name] ?? 0));
    squares[name] = (squares[name] ?? 0) + pulled * pulled;
    weights[name] = (weights[name] ?? 0) + (STEP * pulled) / Math.sqrt((squares[name] ?? 0) + 1e-12);
  }
}

process.stderr.write(`${examples.length} examples\n`);
const lines = Object.entries(weights).map(([name, weight]) => `  "${name}": ${weight.toFixed(2)},`);
const NAMES = { en: "english", uk: "ukrainian", ru: "russian" } as const;
process.stdout.write(
  `/** Weights of the features of features.ts: log-odds that a span names a place. Fitted by geodata/evaluating/fit.ts. */\nexport const ${NAMES[lang]}Weights: Readonly<Record<string, number>> = {\n${lines.join("\n")}\n};\n`,
);
