import { isFunctionWord } from "./function-words.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { knowledgeOf } from "./knowledge.ts";
import { adjacent, lemmasAt, type Reading } from "./reading.ts";
import { SPORT, TITLE } from "./words-en.ts";

/** What the whole document says about its words. */
export interface Evidence {
  /** Keys of words written in lower case: such a word is no name just because it opens a sentence. */
  readonly lowerCase: ReadonlySet<string>;
  /** Nominatives of surnames (and names) of people the text introduces, with how often. */
  readonly people: ReadonlyMap<string, number>;
  /** In English: names of people (keys) as the text introduces them, by a first name or a title. News does so before it says «Houston». */
  readonly introduced: ReadonlySet<string>;
  /** The text reports a match or a season: there towns are teams. */
  readonly sport: boolean;
}

const INITIAL = /^\p{Lu}$/u;
const PATRONYMIC = /(?:ович|евич|йович|івна|ївна|овна|евна|инична)(?:а|у|ем|ом|и|і|ы|е|ою|ой|ої|ові|еві)?$/;

export function gatherEvidence(reading: Reading, gazetteer: Gazetteer): Evidence {
  const lowerCase = new Set<string>();
  const people = new Map<string, number>();
  const introduced = new Set<string>();
  const { tokens, keys } = reading;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined || token.kind !== "word") continue;
    if (!token.capital) lowerCase.add(keys[at] ?? "");
    else if (followsPersonName(reading, gazetteer, at)) {
      for (const { lemma } of lemmasAt(reading, at)) people.set(lemma, (people.get(lemma) ?? 0) + 1);
      introduced.add(keys[at - 1] ?? "").add(keys[at] ?? "");
    } else if (TITLE.has(keys[at - 1] ?? "")) introduced.add(keys[at] ?? "");
  }
  return { lowerCase, people, introduced, sport: reading.lang === "en" && isSport(keys) };
}

const FEWEST_SPORT_WORDS = 2;
const TOKENS_TO_A_SPORT_WORD = 90;

function isSport(keys: readonly string[]): boolean {
  const words = keys.filter((key) => SPORT.has(key));
  return new Set(words).size >= FEWEST_SPORT_WORDS && words.length * TOKENS_TO_A_SPORT_WORD >= keys.length;
}

/** The token is a first name (nominative or not) in its language. */
export function isFirstName(reading: Reading, gazetteer: Gazetteer, at: number): boolean {
  const word = reading.words[at];
  if (word === undefined) return false;
  const known = knowledgeOf(word, gazetteer);
  if (!known.isFirstName || isFunctionWord(word.key, word.lang)) return false;
  // «Власти Йемена»: an ordinary word that opens a sentence introduces nobody, unless a surname follows («Chad Smith», «Максим Горький»).
  const ordinary = known.isCommon && reading.opens[at] === true;
  if (!ordinary) return true;
  if (!isFollowedByName(reading, at)) return false;
  const next = reading.words[at + 1];
  return word.lang === "en"
    ? known.choices.length > 0
    : next !== undefined && knowledgeOf(next, gazetteer).isSurname;
}

const isFollowedByName = (reading: Reading, at: number): boolean =>
  reading.tokens[at + 1]?.capital === true && adjacent(reading, at, at + 1);

export const isPatronymic = (reading: Reading, at: number): boolean =>
  reading.tokens[at]?.capital === true && PATRONYMIC.test(reading.keys[at] ?? "");

/** A first name, a patronymic or initials stand right before the (capitalised) token. */
export function followsPersonName(reading: Reading, gazetteer: Gazetteer, at: number): boolean {
  const before = reading.tokens[at - 1];
  if (before === undefined || reading.tokens[at]?.newLine === true) return false;
  if (before.text === "." && (reading.tokens[at]?.gap ?? 9) <= 1) {
    const initial = reading.tokens[at - 2];
    return initial !== undefined && INITIAL.test(initial.text) && before.gap <= 1 && !before.newLine;
  }
  if (!adjacent(reading, at - 1, at) || !before.capital) return false;
  return isPatronymic(reading, at - 1) || isFirstName(reading, gazetteer, at - 1);
}
