import * as v from "valibot";

/** The closed vocabularies of the project: each is a wire format as well as a type. */

export const LANGS = ["en", "uk", "ru"] as const;
export type Lang = (typeof LANGS)[number];

export const LAYERS = ["settlements", "military", "waters", "countries", "unlocated"] as const;
export type Layer = (typeof LAYERS)[number];

/** How a mention refers to its place. */
export const FORMS = ["name", "abbreviation", "adjective", "metonym", "description"] as const;
export type Form = (typeof FORMS)[number];

/** What the place does in the sentence. */
export const ROLES = ["scene", "context", "actor", "in-name"] as const;
export type Role = (typeof ROLES)[number];

export const CERTAINTIES = ["certain", "less-certain", "uncertain"] as const;
export type Certainty = (typeof CERTAINTIES)[number];

export const PASSAGE_KINDS = ["headline", "source", "subheading", "text", "teaser", "item"] as const;
export type PassageKind = (typeof PASSAGE_KINDS)[number];

export const THEMES = ["light", "dark", "auto"] as const;
export type Theme = (typeof THEMES)[number];

/** `v` as a member of a vocabulary, else `undefined`. */
export function member<T extends string>(words: readonly T[], raw: unknown): T | undefined {
  return words.find((word) => word === raw);
}

/** A text of ours in every interface language. */
export type Texts = Readonly<Record<Lang, string>>;
/** Names by language; a language without a known name is absent, never filled from another. */
export type Names = Readonly<Partial<Record<Lang, string>>>;

/** Every interface language present. */
export const textsSchema = v.object({ en: v.string(), uk: v.string(), ru: v.string() });
/** An offset or an index: a whole number from 0. */
export const wholeNumber = v.custom<number>(
  (raw) => Number.isInteger(raw) && (raw as number) >= 0,
  "is not a whole number from 0",
);
