/** A word, number or punctuation mark of a text. Offsets: UTF-16 code units, end exclusive. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: "word" | "number" | "mark";
  /** First letter upper case. */
  readonly capital: boolean;
  /** Two letters or more, all upper case. */
  readonly upper: boolean;
  readonly cyrillic: boolean;
  /** A line break stands before it (or it is the first). */
  readonly newLine: boolean;
  /** Characters between it and the token before. */
  readonly gap: number;
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

export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let before = 0;
  for (const match of text.matchAll(TOKEN)) {
    // The possessive of «Russia's» is not part of the name.
    const word = POSSESSIVE.test(match[0]) ? match[0].slice(0, -2) : match[0];
    const start = match.index;
    const isWord = WORD.test(word);
    const capital = isWord && CAPITAL.test(word);
    tokens.push({
      start,
      end: start + word.length,
      text: word,
      kind: isWord ? "word" : /^\d/.test(word) ? "number" : "mark",
      capital,
      upper: capital && word.length > 1 && word === word.toUpperCase(),
      cyrillic: isWord && CYRILLIC.test(word),
      newLine: before === 0 || (start > before && text.slice(before, start).includes("\n")),
      gap: start - before,
    });
    before = start + word.length;
  }
  return tokens;
}
