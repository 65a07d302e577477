import type { Form, Lang, Role } from "../model/words.ts";
import { agenciesIn, isAgency } from "./agencies.ts";
import { gatherEvidence } from "./evidence.ts";
import { featuresOf } from "./features.ts";
import { F, type Features } from "./feature-set.ts";
import type { Sight } from "./sight.ts";
import { adjectiveNames } from "./find-adjectives.ts";
import { descriptions } from "./find-descriptions.ts";
import { guessedName } from "./find-guesses.ts";
import { headedNames } from "./find-headed.ts";
import { englishHeaded } from "./find-headed-en.ts";
import { englishNames } from "./find-names-en.ts";
import { introducedNames } from "./find-introduced.ts";
import { longName, singleName } from "./find-names.ts";
import { oblastOfBody } from "./find-oblasts.ts";
import { houseNames, namedSites } from "./find-sites.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { ofKindBefore } from "./kind-before.ts";
import { isMetonym } from "./metonyms.ts";
import { rangeOf, withoutOverlaps } from "./overlaps.ts";
import { casesAfter } from "./prepositions.ts";
import { adjacent, readText, type Reading } from "./reading.ts";
import { isForeign } from "./language.ts";
import { type Resolved, resolve } from "./resolve.ts";
import { roleOf } from "./roles.ts";
import { probability } from "./score.ts";
import type { Span } from "./span.ts";

export interface GeoparseOptions {
  /** Language of the text; found out by passage where not given. */
  readonly lang?: Lang | undefined;
  /** Candidates scored below are left out. */
  readonly threshold?: number | undefined;
}

/** A place a candidate may mean instead. */
export interface Alternative {
  readonly place: string;
  readonly name: string;
  readonly lat?: number;
  readonly lon?: number;
  readonly geonames?: number;
  readonly iso?: string;
  /** Share of this place among those that bear the name, 0 … 1. */
  readonly likelihood: number;
}

/** A stretch of text that seems to refer to a place. Offsets: UTF-16 code units, end exclusive; `surface` is the text between. */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly surface: string;
  readonly form: Form;
  readonly role: Role;
  readonly place: string;
  readonly name: string;
  readonly lat?: number;
  readonly lon?: number;
  readonly geonames?: number;
  readonly iso?: string;
  /** Probability that this is a mention and the place is right. */
  readonly score: number;
  readonly alternatives: readonly Alternative[];
}

export interface Geoparsed {
  /** `und` for a text in none of the languages known here, or without a letter: nothing is looked for in it. */
  readonly lang: Lang | "und";
  readonly candidates: readonly Candidate[];
}

const LETTER = /\p{L}/u;
/** Characters that the language of the whole is judged by. */
const SAMPLE = 20_000;
export const DEFAULT_THRESHOLD = 0.5;

/** A hypothesis with what was seen of it; for tuning. */
export interface Scored {
  readonly span: Span;
  readonly features: Features;
  readonly score: number;
}

/** The places a text names, in the order of the text. Never throws, whatever the text. */
export function geoparse(text: string, gazetteer: Gazetteer, options: GeoparseOptions = {}): Geoparsed {
  const unknown = options.lang === undefined && (!LETTER.test(text) || isForeign(text.slice(0, SAMPLE)));
  if (unknown) return { lang: "und", candidates: [] };
  const reading = readText(text, options.lang);
  const scored = scoreSpans(reading, gazetteer);
  const chosen = withoutOverlaps(
    scored.filter(({ score }) => score >= (options.threshold ?? DEFAULT_THRESHOLD)),
    reading.tokens.length,
  );
  const resolved = resolve(reading, gazetteer, chosen);
  const described = tokensOfDescriptions(resolved);
  return {
    lang: reading.lang,
    candidates: resolved.map((one) => candidateOf(one, described, reading, gazetteer)),
  };
}

/** Tokens that a description holds: names among them only say where it is. */
const tokensOfDescriptions = (resolved: readonly Resolved[]): ReadonlySet<number> =>
  new Set(
    resolved.flatMap(({ span: { form, first, last } }) =>
      form === "description" ? rangeOf(first, last) : [],
    ),
  );

function candidateOf(
  { span, place, score, alternatives }: Resolved,
  described: ReadonlySet<number>,
  reading: Reading,
  gazetteer: Gazetteer,
): Candidate {
  const { start, end } = extent(reading, span);
  const surface = reading.text.slice(start, end);
  const within = span.form !== "description" && described.has(span.first);
  const role = roleOf(reading, gazetteer, span, within);
  const metonym = role === "scene" && isMetonym(reading, gazetteer, span);
  const does = metonym ? ({ form: "metonym", role: "actor" } as const) : { form: span.form, role };
  return { start, end, surface, ...does, ...place, score, alternatives };
}

export function extent(reading: Reading, span: Span): { start: number; end: number } {
  if (span.part !== undefined) return span.part;
  return { start: reading.tokens[span.first]?.start ?? 0, end: reading.tokens[span.last]?.end ?? 0 };
}

/** Every hypothesis with its score. */
export function scoreSpans(reading: Reading, gazetteer: Gazetteer): Scored[] {
  const agencies = agenciesIn(reading);
  const spans = findSpans(reading, gazetteer)
    .filter((span) => !isAgency(span, agencies, reading, gazetteer))
    .map((span) => ofKindBefore(inGovernedCase(span, reading), reading, gazetteer));
  const starts: (Span | undefined)[] = reading.tokens.map(() => undefined);
  const ends = starts.slice();
  for (const span of spans) {
    if (span.form === "adjective" || span.form === "description" || span.source === "guess") continue;
    // The longest: North is a town as well, but not in «North Dakota».
    if (span.last >= (starts[span.first]?.last ?? 0)) starts[span.first] = span;
    if (span.first <= (ends[span.last]?.first ?? Infinity)) ends[span.last] = span;
  }
  const sight: Sight = {
    reading,
    gazetteer,
    evidence: gatherEvidence(reading, gazetteer),
    spanAt: (token) => starts[token],
    spanEndingAt: (token) => ends[token],
  };
  const described = spans.map((span) => ({ span, features: featuresOf(span, sight) }));
  lookAgain(described);
  return described.map(({ span, features }) => ({
    span,
    features,
    score: probability(features, reading.lang),
  }));
}

/** «до Рені» is not about Рен, which would be «до Рена»: of the places a form may mean, those in the case that the preposition asks for. */
function inGovernedCase(span: Span, reading: Reading): Span {
  const { first, lang, choices } = span;
  if (lang === "en" || choices.length < 2 || !adjacent(reading, first - 1, first)) return span;
  const governed = casesAfter(reading.keys[first - 1] ?? "", lang);
  if (governed === undefined) return span;
  const fitting = choices.filter(({ cases }) => (cases & governed) !== 0);
  if (fitting.length === 0 || fitting.length === choices.length) return span;
  return {
    ...span,
    choices: fitting,
    name: span.source === "name" ? (fitting[0]?.name ?? span.name) : span.name,
  };
}

/** Cues strong enough to tell for every other mention of the same name in the text. */
const isTelling = (features: Features): boolean =>
  features.has(F["preposition-locative"]) ||
  features.has(F["kind-before"]) ||
  features.has(F["list-before"]) ||
  features.has(F["list-after"]);

/** A name once clearly a place is likely one throughout the text. */
function lookAgain(described: readonly Omit<Scored, "score">[]): void {
  const told = new Map<string, number>();
  for (const { span, features } of described)
    if (isTelling(features)) told.set(span.name, (told.get(span.name) ?? 0) + 1);
  for (const { span, features } of described) {
    const times = told.get(span.name) ?? 0;
    if (times > 1 || (times === 1 && !isTelling(features))) features.add(F["told-elsewhere"]);
  }
}

function findSpans(reading: Reading, gazetteer: Gazetteer): Span[] {
  const spans: Span[] = [];
  let at = -1;
  for (const token of reading.tokens) {
    at++;
    if (token.kind !== "word") continue;
    const oblast = oblastOfBody(reading, gazetteer, at);
    if (oblast !== undefined) {
      spans.push(oblast);
      continue;
    }
    spans.push(...introducedNames(reading, gazetteer, at));
    const long = longName(reading, gazetteer, at);
    if (long !== undefined) spans.push(long);
    if (reading.langs[at] !== "en") {
      spans.push(...descriptions(reading, gazetteer, at), ...headedNames(reading, gazetteer, at));
      spans.push(...namedSites(reading, gazetteer, at), ...houseNames(reading, at));
    } else if (!token.capital) continue;
    else spans.push(...englishHeaded(reading, gazetteer, at), ...englishNames(reading, gazetteer, at));
    spans.push(...adjectiveNames(reading, gazetteer, at));
    const single = singleName(reading, gazetteer, at);
    if (single !== undefined) spans.push(single);
    const guess = guessedName(reading, gazetteer, at);
    if (guess !== undefined) spans.push(guess);
  }
  return spans;
}
