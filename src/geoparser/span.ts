import type { Form, Lang } from "../model/words.ts";
import type { Kind } from "./kind-words.ts";

/** A place a span may mean. */
export interface Choice {
  readonly place: number;
  /** The name's language is not known for sure. */
  readonly weak: boolean;
  /** The nominative that was looked up. */
  readonly name: string;
  /** Cases (bits of endings.ts) the form would stand in. */
  readonly cases: number;
}

export type Source = "name" | "long" | "headed" | "introduced" | "guess" | "adjective" | "description";

/** A stretch of tokens that may refer to a place. */
export interface Span {
  /** Token indexes, both inclusive. */
  readonly first: number;
  readonly last: number;
  readonly lang: Lang;
  readonly form: Form;
  readonly source: Source;
  /** Empty for a place no gazetteer knows. */
  readonly choices: readonly Choice[];
  /** What the kind word in or before it says. */
  readonly kind?: Kind | undefined;
  /** The place is whichever of these countries was named last («близькосхідну країну»). ISO 3166-1 alpha-2. */
  readonly among?: ReadonlySet<string>;
  /** The nominative looked up, or the words as they stand. */
  readonly name: string;
  /** Part of a token («російсько» of «російсько-українська»); the whole tokens otherwise. Offsets of the text, end exclusive. */
  readonly part?: { readonly start: number; readonly end: number };
}
