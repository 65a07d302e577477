import type { Lang } from "../model/words.ts";
import { Word } from "./word.ts";

/** A word, number or punctuation mark of a text. Offsets: UTF-16 code units, end exclusive. */
export class Token {
  readonly start: number;
  readonly end: number;
  /** A line break stands before it (or it is the first). */
  readonly newLine: boolean;
  /** Characters between it and the token before. */
  readonly gap: number;
  readonly traits: Traits;

  constructor(start: number, end: number, newLine: boolean, gap: number, traits: Traits) {
    this.start = start;
    this.end = end;
    this.newLine = newLine;
    this.gap = gap;
    this.traits = traits;
  }

  get text(): string {
    return this.traits.text;
  }
  get kind(): "word" | "number" | "mark" {
    return this.traits.kind;
  }
  /** First letter upper case. */
  get capital(): boolean {
    return this.traits.capital;
  }
  /** Two letters or more, all upper case. */
  get upper(): boolean {
    return this.traits.upper;
  }
  get cyrillic(): boolean {
    return this.traits.cyrillic;
  }
}

/**
 * Letters with what may stand inside a word: combining marks, soft hyphens, apostrophes and hyphens between letters. U.S. is one word, and
 * so is «Івано- Франківськ», torn where a line once ended, and the St. of St. Louis.
 */
const TOKEN =
  /(?:\p{Lu}\.){2,}|(?<![\p{L}\d])(?:St|Mt|Ft)\.(?= \p{Lu})|\p{Lu}[\p{L}\p{M}]+о[‐‑-] (?=\p{Lu}\p{Ll})[\p{L}\p{M}]+|[\p{L}\p{M}\u00ad\u200b-\u200d]+\d*(?:[’ʼ‘'`´‐‑-][\p{L}\p{M}\u00ad\u200b-\u200d]+)*|\d+(?:[.,]\d+)*|[^\s\p{L}\d]/gu;

const POSSESSIVE = /^[^\u0400-\u04ff]{2,}[’']s$/u;
const WORD = /^\p{L}/u;
const CAPITAL = /^\p{Lu}/u;
const CYRILLIC = /[\u0400-\u04ff]/;

/** What a word is by its letters alone, remembered: words repeat. */
interface Traits {
  readonly text: string;
  readonly kind: "word" | "number" | "mark";
  readonly capital: boolean;
  readonly upper: boolean;
  readonly cyrillic: boolean;
  /** Read in each language, once asked for. */
  en: Word | undefined;
  uk: Word | undefined;
  ru: Word | undefined;
}
const known = new Map<string, Traits>();
/** As many as a day's news holds; what a gazetteer knows of a rare one takes a kilobyte or two. */
const MOST_KNOWN = 20_000;

/** The token as a word of a language. */
export const readIn = ({ traits, kind, text }: Token, lang: Lang): Word =>
  (traits[lang] ??= new Word(text, kind === "word", lang));

function traitsOf(match: string): Traits {
  const remembered = known.get(match);
  if (remembered !== undefined) return remembered;
  // The possessive of «Russia's» is not part of the name.
  const text = POSSESSIVE.test(match) ? match.slice(0, -2) : match;
  const isWord = WORD.test(text);
  const capital = isWord && CAPITAL.test(text);
  const traits: Traits = {
    text,
    kind: isWord ? "word" : /^\d/.test(text) ? "number" : "mark",
    capital,
    upper: capital && text.length > 1 && text === text.toUpperCase(),
    cyrillic: isWord && CYRILLIC.test(text),
    en: undefined,
    uk: undefined,
    ru: undefined,
  };
  if (known.size > MOST_KNOWN) known.clear();
  // Numbers hardly repeat: a long stream would only fill the memory with them.
  if (traits.kind !== "number") known.set(match, traits);
  return traits;
}

const isPlainLetter = (code: number): boolean =>
  (code > 96 && code < 123) || (code > 64 && code < 91) || (code > 1039 && code < 1112 && code !== 1104);
const SPACE = 32;
const LINE_BREAK = 10;
const PLAIN_END: ReadonlySet<number> = new Set([...",;:!?)» \n"].map((mark) => mark.charCodeAt(0)));

/** End of a word of plain letters that nothing can continue, which most words are: no pattern need be tried. `from` where it is no such word. */
function endOfPlainWord(text: string, from: number): number {
  let end = from;
  while (end < text.length && isPlainLetter(text.charCodeAt(end))) end++;
  return end === text.length || PLAIN_END.has(text.charCodeAt(end)) ? end : from;
}

export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let before = 0;
  let at = 0;
  for (;;) {
    while (text.charCodeAt(at) === SPACE || text.charCodeAt(at) === LINE_BREAK) at++;
    let start = at;
    const plain = endOfPlainWord(text, at);
    let match = text.slice(at, plain);
    if (plain === at) {
      TOKEN.lastIndex = at;
      const found = TOKEN.exec(text);
      if (found === null) return tokens;
      [match] = found;
      start = found.index;
    }
    at = start + match.length;
    const traits = traitsOf(match);
    const end = start + traits.text.length;
    const newLine = before === 0 || (start > before && hasLineBreak(text, before, start));
    tokens.push(new Token(start, end, newLine, start - before, traits));
    before = end;
  }
}

function hasLineBreak(text: string, from: number, to: number): boolean {
  const at =
    from + 1 === to ? (text.charCodeAt(from) === 10 ? from : -1) : text.slice(from, to).indexOf("\n");
  return at >= 0;
}
