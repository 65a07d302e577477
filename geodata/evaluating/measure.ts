import { distance } from "@turf/distance";
import type { Candidate } from "../../src/geoparser/geoparse.ts";
import type { GoldDocument, GoldMention } from "./gold.ts";

/** What is compared of a candidate. */
export type Predicted = Pick<Candidate, "start" | "end" | "form" | "score"> &
  Partial<Pick<Candidate, "lat" | "lon" | "iso">>;

export interface Options {
  /** Count adjectives too. */
  readonly adjectives: boolean;
  /** A place predicted inside another name (an organisation, an event) is a mistake. */
  readonly strict: boolean;
}

export interface Judged {
  readonly document: GoldDocument;
  readonly predicted?: Predicted;
  readonly gold?: GoldMention;
  readonly verdict: "right" | "wrong" | "missed" | "ignored";
  /** Whether the place is the right one; absent where gold or prediction has no position. */
  readonly resolved?: boolean;
}

const CYRILLIC_ADJECTIVE =
  /(ск|цк|ськ|цьк|зьк)(ий|ого|ому|им|ім|ом|а|ої|ій|у|ою|е|і|их|ими|ая|ой|ую|ое|ие|о)$/;
const LOWER_CASE = /^[а-яёіїєґ]/;
const PERSON = /^(?:PER|JOB|PROF)/i;
const DEFAULT_TOLERANCE_KM = 161;

const isAdjective = ({ surface }: GoldMention): boolean =>
  !surface.includes(" ") && (CYRILLIC_ADJECTIVE.test(surface) || LOWER_CASE.test(surface));

/** Compares one document's predictions with its gold, span by span. The rules are those of the sets' own scorer. */
export function judge(document: GoldDocument, all: readonly Predicted[], options: Options): Judged[] {
  const skipped = options.adjectives || document.lang === "en" ? [] : document.mentions.filter(isAdjective);
  const gold = document.mentions.filter((mention) => !skipped.includes(mention));
  const others = [
    ...(document.other ?? []),
    ...skipped.map(({ start, end }) => ({ start, end, type: "ADJ" })),
  ];
  const judged: Judged[] = [];
  const hit = new Set<GoldMention>();
  for (const predicted of all) {
    if (!options.adjectives && predicted.form === "adjective") continue;
    const exact = gold.find((mention) => mention.start === predicted.start && mention.end === predicted.end);
    const overlaps = gold.some((mention) => mention.start < predicted.end && predicted.start < mention.end);
    const around = others.filter(({ start, end }) => start <= predicted.start && predicted.end <= end);
    const excused = !options.strict && around.length > 0 && !around.every(({ type }) => PERSON.test(type));
    if (exact !== undefined) {
      hit.add(exact);
      const resolved = isResolved(exact, predicted);
      judged.push({
        document,
        predicted,
        gold: exact,
        verdict: "right",
        ...(resolved === undefined ? {} : { resolved }),
      });
    } else judged.push({ document, predicted, verdict: excused && !overlaps ? "ignored" : "wrong" });
  }
  for (const mention of gold)
    if (!hit.has(mention)) judged.push({ document, gold: mention, verdict: "missed" });
  return judged;
}

function isResolved(gold: GoldMention, predicted: Predicted): boolean | undefined {
  if (
    gold.lat === undefined ||
    gold.lon === undefined ||
    predicted.lat === undefined ||
    predicted.lon === undefined
  )
    return undefined;
  if (gold.iso !== undefined && predicted.iso === gold.iso) return true;
  const kilometres = distance([gold.lon, gold.lat], [predicted.lon, predicted.lat]);
  return kilometres <= (gold.tolKm ?? DEFAULT_TOLERANCE_KM);
}

export interface Figures {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** Share of exact spans with known positions whose place is right, and how many those are. */
  readonly resolution: number;
  readonly resolvable: number;
}

export function figures(judged: readonly Judged[]): Figures {
  const count = (verdict: Judged["verdict"]): number =>
    judged.filter((one) => one.verdict === verdict).length;
  const right = count("right");
  const precision = right / Math.max(1, right + count("wrong"));
  const recall = right / Math.max(1, right + count("missed"));
  const known = judged.filter(({ resolved }) => resolved !== undefined);
  return {
    precision,
    recall,
    f1: (2 * precision * recall) / Math.max(Number.EPSILON, precision + recall),
    resolution: known.filter(({ resolved }) => resolved === true).length / Math.max(1, known.length),
    resolvable: known.length,
  };
}
