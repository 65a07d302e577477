import type { Lang } from "../model/words.ts";
import { detectLanguage } from "./language.ts";
import type { Lemma } from "./lemmas.ts";
import { readIn, tokenize, type Token } from "./tokens.ts";
import type { Word } from "./word.ts";

/** A text cut into words, each with its language and its key for lookups. */
export interface Reading {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** What is known of each token by its letters. */
  readonly words: readonly Word[];
  /** Normalised words, by token. */
  readonly keys: readonly string[];
  readonly langs: readonly Lang[];
  /** The document's language: given, or that of most of it. */
  readonly lang: Lang;
  /** Token opens a sentence, a line or a quotation. */
  readonly opens: readonly boolean[];
  /** Token stands in a line in capitals, or in a Headline Like This: a capital letter there says nothing. */
  readonly headlined: readonly boolean[];
}

const SENTENCE_END = /^[.!?…:;•«"“„*—–-]$/;

/** @param given language of the whole text; otherwise each line is judged by itself */
export function readText(text: string, given: Lang | undefined): Reading {
  const tokens = tokenize(text);
  const lang = given ?? detectLanguage(text.slice(0, 20_000), "en");
  const langs: Lang[] = [];
  const words: Word[] = [];
  const keys: string[] = [];
  let lineLang = lang;
  for (const token of tokens) {
    if (given === undefined && token.newLine) lineLang = languageOfLine(text, token.start, lang);
    const own = wordLanguage(token, lineLang);
    const word = readIn(token, own);
    langs.push(own);
    words.push(word);
    keys.push(word.key);
  }
  return {
    text,
    tokens,
    words,
    keys,
    langs,
    lang,
    opens: tokens.map((_, at) => opensSentence(tokens, at)),
    headlined: headlines(tokens),
  };
}

const FEWEST_IN_HEADLINE = 3;
const SHORT_WORD = 3;

/** Marks the tokens of lines whose longer words nearly all begin with a capital. */
function headlines(tokens: readonly Token[]): boolean[] {
  const marks = tokens.map(() => false);
  for (let from = 0; from < tokens.length;) {
    let to = from + 1;
    while (to < tokens.length && tokens[to]?.newLine !== true) to++;
    let [words, capitals, upper, cyrillic] = [0, 0, 0, false];
    for (let at = from; at < to; at++) {
      const token = tokens[at];
      if (token === undefined || token.kind !== "word" || token.text.length <= SHORT_WORD) continue;
      words++;
      if (token.capital) capitals++;
      if (token.upper) upper++;
      cyrillic ||= token.cyrillic;
    }
    const sentence = !cyrillic && tokens[to - 1]?.text === ".";
    const marked = sentence ? false : cyrillic ? upper > words * 0.8 : capitals > words * 0.75 && words > 4;
    if (marked && words >= FEWEST_IN_HEADLINE) marks.fill(true, from, to);
    from = to;
  }
  return marks;
}

function languageOfLine(text: string, start: number, fallback: Lang): Lang {
  const end = text.indexOf("\n", start);
  return detectLanguage(text.slice(start, Math.min(end < 0 ? text.length : end, start + 2000)), fallback);
}

/** A Latin name in a Cyrillic text is looked up among English names, a Cyrillic word in an English text among Ukrainian ones. */
function wordLanguage(token: Token, lineLang: Lang): Lang {
  if (token.kind !== "word") return lineLang;
  if (lineLang === "en") return token.cyrillic ? detectLanguage(token.text, "uk") : "en";
  return token.cyrillic || !/[A-Za-z]/.test(token.text) ? lineLang : "en";
}

function opensSentence(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  if (token === undefined || before === undefined || token.newLine) return true;
  if (before.kind !== "mark" || !SENTENCE_END.test(before.text)) return false;
  // The point of an abbreviation («м. Київ», an initial) ends no sentence.
  const owner = tokens[at - 2];
  const abbreviation =
    before.text === "." && owner?.kind === "word" && owner.text.length <= 3 && !owner.newLine;
  return !abbreviation;
}

const NONE: readonly never[] = [];

/** Nominatives a token may be a form of. */
export const lemmasAt = (reading: Reading, at: number): readonly Lemma[] => reading.words[at]?.lemmas ?? NONE;

/** The tokens stand side by side in one line: nothing but a space or less between them. */
export function adjacent(reading: Reading, left: number, right: number): boolean {
  const token = reading.tokens[right];
  return token !== undefined && left >= 0 && right === left + 1 && token.gap <= 1 && !token.newLine;
}
