import type { Lang } from "../model/words.ts";
import type { Knowledge } from "./knowledge.ts";
import { type Lemma, lemmas } from "./lemmas.ts";
import { normalise } from "./normalise.ts";

/** A word as it is written, read in one language. Whatever is worked out of its letters alone is worked out once. */
export class Word {
  /** Normalised: what it is looked up by. */
  readonly key: string;
  readonly lang: Lang;
  /** What the gazetteer that was last asked knows of it; see `knowledgeOf`. */
  knowledge: Knowledge | undefined;
  #lemmas: readonly Lemma[] | undefined;

  constructor(text: string, isWord: boolean, lang: Lang) {
    this.key = isWord ? normalise(text, lang) : text;
    this.lang = lang;
  }

  /** All nominatives it may be a form of. */
  get lemmas(): readonly Lemma[] {
    return (this.#lemmas ??= lemmas(this.key, this.lang));
  }
}
