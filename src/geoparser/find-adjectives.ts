import { adjectiveChoices, knownAdjective, SMALLEST_CITY } from "./adjective-choices.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { knowledgeOf } from "./knowledge.ts";
import type { Reading } from "./reading.ts";
import type { Choice, Span } from "./span.ts";

/** A capital letter («Валдайського форуму») leaves fewer ordinary words. */
const SMALLEST_WHEN_CAPITAL = 40;
const FIRST_HALF = /^(.{3,})(?:сько|цько|зько|ско|цко)-(?=.)/;

/** Adjectives from places: «сирійським», «харківська», both halves of «російсько-українська»; Syrian in English. */
export function adjectiveNames(reading: Reading, gazetteer: Gazetteer, at: number): Span[] {
  const token = reading.tokens[at];
  if (token === undefined || token.kind !== "word" || token.text.length < 4) return [];
  const lang = reading.langs[at] ?? reading.lang;
  const key = reading.keys[at] ?? "";
  if (lang === "en") {
    const choices = token.capital ? knownAdjective(gazetteer, key, lang) : [];
    return choices.length === 0 ? [] : [span(reading, at, choices)];
  }
  if (key.includes("-")) return halves(reading, gazetteer, at);
  const named = token.capital && reading.opens[at] === false;
  const choices = adjectivesAt(reading, gazetteer, at, named ? SMALLEST_WHEN_CAPITAL : SMALLEST_CITY);
  return choices.length === 0 ? [] : [span(reading, at, choices)];
}

/** Places a token may be an adjective from. @param smallest magnitude of the towns that count */
export function adjectivesAt(
  reading: Reading,
  gazetteer: Gazetteer,
  at: number,
  smallest = SMALLEST_CITY,
): readonly Choice[] {
  const word = reading.words[at];
  return word === undefined ? [] : knowledgeOf(word, gazetteer).adjectives(smallest);
}

function span(reading: Reading, at: number, choices: readonly Choice[]): Span {
  const lang = reading.langs[at] ?? reading.lang;
  return {
    first: at,
    last: at,
    lang,
    form: "adjective",
    source: "adjective",
    choices,
    name: choices[0]?.name ?? "",
  };
}

/** «російсько-український» names two places; each half is a mention of its own. */
function halves(reading: Reading, gazetteer: Gazetteer, at: number): Span[] {
  const token = reading.tokens[at];
  const lang = reading.langs[at] ?? reading.lang;
  if (token === undefined) return [];
  const key = reading.keys[at] ?? "";
  const whole = adjectivesAt(reading, gazetteer, at);
  if (whole.length > 0) return [span(reading, at, whole)];
  const match = FIRST_HALF.exec(key);
  if (match === null || key.length !== token.text.length) return [];
  const cut = match[0].length;
  const found: Span[] = [];
  const left = adjectiveChoices(gazetteer, `${key.slice(0, cut - 2)}ий`, lang);
  const right = adjectiveChoices(gazetteer, key.slice(cut), lang);
  if (left.length > 0)
    found.push({ ...span(reading, at, left), part: { start: token.start, end: token.start + cut - 1 } });
  if (right.length > 0)
    found.push({ ...span(reading, at, right), part: { start: token.start + cut, end: token.end } });
  return found;
}
