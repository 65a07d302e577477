import type { WordTable } from "./place-table.ts";

/** What a word of one language may be besides a place. All keys normalised. */
export class WordIndex {
  readonly #common: ReadonlySet<string>;
  readonly #firstNames: ReadonlySet<string>;
  readonly #surnames: ReadonlySet<string>;

  constructor(tables: readonly WordTable[], normalise: (word: string) => string) {
    const set = (pick: (table: WordTable) => string): Set<string> =>
      new Set(tables.flatMap((table) => (pick(table) === "" ? [] : pick(table).split(" ").map(normalise))));
    this.#common = set(({ common }) => common);
    this.#firstNames = set(({ firstNames }) => firstNames);
    this.#surnames = set(({ surnames }) => surnames);
  }

  /** The form is (also) an ordinary word. Known only for forms that read like a place's name. */
  isCommon(form: string): boolean {
    return this.#common.has(form);
  }

  /** @param lemma nominative */
  isFirstName(lemma: string): boolean {
    return this.#firstNames.has(lemma);
  }

  /** The form is (also) a surname. Known only for forms that read like a place's name. */
  isSurname(form: string): boolean {
    return this.#surnames.has(form);
  }
}
