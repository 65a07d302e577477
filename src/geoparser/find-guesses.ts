import { LOCATIVE } from "./endings.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { choicesAt } from "./find-names.ts";
import { casesAfter } from "./prepositions.ts";
import { adjacent, lemmasAt, type Reading } from "./reading.ts";
import type { Span } from "./span.ts";

const SHORTEST = 4;

/** How names of villages and towns end, before the case ending. */
const SETTLEMENT_STEM: Readonly<Record<"uk" | "ru", RegExp>> = {
  uk: /(?:івк|ївк|иц|ськ|цьк|инц|ич|ищ|ов|ев|єв|ин|їн|поль|піль|град|город|бург|щин|ччин|ани|ян|ул|ух)(?:[аеєиіїоуюя]|ові|ом|ем|ою|ях|ах|ого|ому|им|ів)?$/,
  ru: /(?:овк|евк|иц|ск|цк|инц|ич|ищ|ов|ев|ин|ын|поль|град|город|бург|щин|ан|ян|ул)(?:[аеыиоуюя]|ом|ем|ой|ях|ах|ого|ому|им)?$/,
};

/** A capitalised word no gazetteer knows, after a preposition of place: «у Козині», «з Майорівки». It may be a village. */
export function guessedName(reading: Reading, gazetteer: Gazetteer, at: number): Span | undefined {
  const token = reading.tokens[at];
  const lang = reading.langs[at] ?? reading.lang;
  if (token === undefined || lang === "en" || !token.capital || token.upper || token.text.length < SHORTEST)
    return undefined;
  const governed = adjacent(reading, at - 1, at) ? casesAfter(reading.keys[at - 1] ?? "", lang) : undefined;
  if (governed === undefined || reading.tokens[at + 1]?.capital === true) return undefined;
  const agrees = lemmasAt(reading, at).some(({ cases }) => (cases & governed) !== 0);
  if (!agrees || choicesAt(reading, gazetteer, at).length > 0) return undefined;
  return {
    first: at,
    last: at,
    lang,
    form: "name",
    source: "guess",
    choices: [],
    name: reading.keys[at] ?? "",
  };
}

/** The word ends as names of villages do. */
export const looksLikeSettlement = (key: string, lang: "uk" | "ru"): boolean =>
  SETTLEMENT_STEM[lang].test(key);

/** The form can stand in the locative: «у Козині», not «у Козина». */
export const canBeLocative = (reading: Reading, at: number): boolean =>
  lemmasAt(reading, at).some(({ cases, lemma }) => (cases & LOCATIVE) !== 0 && lemma !== reading.keys[at]);
