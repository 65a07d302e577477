import { PLACE_KINDS } from "../model/kinds.ts";
import { type Lang, member } from "../model/words.ts";
import type { Messages } from "./page-en.ts";
import { wordsIn } from "./words.ts";

export type { Messages } from "./page-en.ts";

/** The page's own words in a language, once `loadWords` has brought them. */
export const messagesIn = (lang: Lang): Messages => wordsIn(lang).page;

/** What a language calls itself. */
export const OWN_NAMES: Readonly<Record<Lang, string>> = { en: "English", uk: "Українська", ru: "Русский" };

/** What a place is, in words; a kind that this program does not know is left as it was written. */
export function kindInWords(kind: string, lang: Lang): string {
  const known = member(PLACE_KINDS, kind);
  return known ? messagesIn(lang).kinds[known] : kind;
}
