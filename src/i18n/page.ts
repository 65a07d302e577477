import { PLACE_KINDS } from "../model/kinds.ts";
import { type Lang, member } from "../model/words.ts";
import { en, type Messages } from "./page-en.ts";
import { ru } from "./page-ru.ts";
import { uk } from "./page-uk.ts";

export type { Messages } from "./page-en.ts";

const BY_LANG: Readonly<Record<Lang, Messages>> = { en, uk, ru };

/** The page's own words in a language. */
export const messagesIn = (lang: Lang): Messages => BY_LANG[lang];

/** What a language calls itself. */
export const OWN_NAMES: Readonly<Record<Lang, string>> = { en: "English", uk: "Українська", ru: "Русский" };

/** What a place is, in words; a kind that this program does not know is left as it was written. */
export function kindInWords(kind: string, lang: Lang): string {
  const known = member(PLACE_KINDS, kind);
  return known ? messagesIn(lang).kinds[known] : kind;
}
