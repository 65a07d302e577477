import { adjacent, lemmasAt, type Reading } from "./reading.ts";
import type { Gazetteer, GazetteerPlace } from "./gazetteer.ts";
import { knowledgeOf } from "./knowledge.ts";
import type { Lang } from "../model/words.ts";
import { prominence } from "./prominence.ts";
import type { Choice, Span } from "./span.ts";
import { ANY_CASE } from "./endings.ts";

const LONGEST_LATIN_NAME_IN_CYRILLIC = 4;

/** Kind of places that have no name but only a description («тимчасово окуповані території»). */
const DESCRIBED = "occupied territory";

/** Places that bear the one-word name of a token, in whatever case it stands. */
export function choicesAt(reading: Reading, gazetteer: Gazetteer, at: number): readonly Choice[] {
  const word = reading.words[at];
  return word === undefined ? [] : knowledgeOf(word, gazetteer).choices;
}

const ROMAN = /^(?:C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/;

/** «Карл XII» (LVIV is no number), «%D0%BA» of an address. */
const isNoWord = ({ tokens }: Reading, at: number): boolean =>
  ROMAN.test(tokens[at]?.text ?? "") || (tokens[at - 1]?.text === "%" && tokens[at]?.gap === 0);

/** One-word names: only capitalised words can be one. */
export function singleName(reading: Reading, gazetteer: Gazetteer, at: number): Span | undefined {
  const token = reading.tokens[at];
  const lang = reading.langs[at] ?? reading.lang;
  if (token === undefined || !token.capital || token.text.length < 2 || isNoWord(reading, at))
    return undefined;
  if (
    lang === "en" &&
    reading.lang !== "en" &&
    token.text.length < LONGEST_LATIN_NAME_IN_CYRILLIC &&
    !token.upper
  )
    return undefined;
  const choices = choicesAt(reading, gazetteer, at);
  const name = choices[0]?.name;
  if (name === undefined) return undefined;
  if (isAcronym(reading, at) && choices.every(({ place }) => isObscure(gazetteer.place(place), lang)))
    return undefined;
  const government = choices.every(({ place }) => gazetteer.place(place).kind === "government");
  const abbreviation =
    token.upper && name.length <= 5 && choices.some((choice) => choice.name === reading.keys[at]);
  return {
    first: at,
    last: at,
    lang,
    form: government ? "metonym" : abbreviation ? "abbreviation" : "name",
    source: "name",
    choices,
    name,
  };
}

/** The longest names of several words that begin here («Біла Церква», «Нью Йорк», «United States»). */
export function longName(reading: Reading, gazetteer: Gazetteer, at: number): Span | undefined {
  const word = reading.words[at];
  if (word === undefined) return undefined;
  const capital = reading.tokens[at]?.capital === true;
  const { opensName, opensSmallName } = knowledgeOf(word, gazetteer);
  // Most words begin no name.
  return (capital ? opensName : opensSmallName) ? longestName(reading, gazetteer, at, capital) : undefined;
}

function longestName(reading: Reading, gazetteer: Gazetteer, at: number, capital: boolean): Span | undefined {
  const lang = reading.langs[at] ?? reading.lang;
  const index = gazetteer.index(lang);
  const second = reading.keys[at + 1] ?? "";
  const possessive = capital && lang === "en" && isPossessive(reading, at + 1);
  let words = 0;
  let choices: Choice[] = [];
  for (const first of lemmasAt(reading, at)) {
    const names = index.long(first.lemma, second);
    for (const name of possessive ? [...names, ...index.long(first.lemma, `${second}'s`)] : names) {
      // «St. John's» is a longer name than the «St. John» in it.
      const length = name.words.length + (name.words.at(-1)?.endsWith("'s") === true ? 0.5 : 0);
      if (length < words || !(capital || name.small)) continue;
      const cases = casesOfName(reading, at, first.cases, name.words);
      if (cases === undefined) continue;
      if (length > words) choices = [];
      words = length;
      if (!choices.some((choice) => choice.place === name.place))
        choices.push({ place: name.place, weak: name.weak, name: name.words.join(" "), cases });
    }
  }
  const name = choices[0]?.name;
  if (name === undefined) return undefined;
  const described = choices.every(({ place }) => gazetteer.place(place).kind === DESCRIBED);
  const how = described
    ? ({ form: "description", source: "description" } as const)
    : ({ form: "name", source: "long" } as const);
  const last = at + Math.floor(words) - 1;
  const found = { first: at, last, lang, ...how, choices, name };
  if (!name.endsWith("'s")) return found;
  // «St. John's»: what reads like a possessive belongs to the name.
  const start = reading.tokens[at]?.start ?? 0;
  return { ...found, part: { start, end: (reading.tokens[last]?.end ?? start) + 2 } };
}

const isPossessive = ({ text, tokens }: Reading, at: number): boolean => {
  const end = tokens[at]?.end ?? 0;
  return text.charAt(end + 1) === "s" && /['’ʼ]/.test(text.charAt(end));
};

/** Cases in which the words from `at` on read as the name; `undefined` when they do not. */
function casesOfName(
  reading: Reading,
  at: number,
  firstCases: number,
  words: readonly string[],
): number | undefined {
  let cases = firstCases;
  for (let offset = 1; offset < words.length; offset++) {
    if (!adjacent(reading, at + offset - 1, at + offset)) return undefined;
    const word = words[offset] ?? "";
    const fitting = lemmasAt(reading, at + offset).filter(
      ({ lemma }) => lemma === word || (word === `${lemma}'s` && isPossessive(reading, at + offset)),
    );
    if (fitting.length === 0) return undefined;
    const both = fitting.reduce((bits, { cases: own }) => bits | own, 0);
    cases = (cases & both) === 0 ? ANY_CASE : cases & both;
  }
  return cases;
}

const SETTLEMENTS: ReadonlySet<string> = new Set(["capital", "seat", "settlement", "section"]);
const LONGEST_ACRONYM = 5;

const LITTLE_KNOWN = 50;
/** English puts the towns of datelines in capitals. */
const isObscure = (place: GazetteerPlace, lang: Lang): boolean =>
  SETTLEMENTS.has(place.kind) && (lang !== "en" || prominence(place) < LITTLE_KNOWN);

/** Short and all upper case, among words that are not: «ГУР» is an office, whatever village bears these letters. */
function isAcronym({ tokens }: Reading, at: number): boolean {
  const token = tokens[at];
  if (token?.upper !== true || token.text.length > LONGEST_ACRONYM) return false;
  const neighbours = [tokens[at - 1], tokens[at + 1], tokens[at + 2]].filter(
    (one) => one?.kind === "word" && one.text.length > 1,
  );
  return neighbours.length === 0 || neighbours.some((one) => one?.upper === false);
}
