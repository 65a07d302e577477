import type { Lang } from "../model/words.ts";
import type { Words } from "./words.ts";

const files: Readonly<Record<Lang, () => Promise<{ readonly words: Words }>>> = {
  en: () => import("./words-en.ts"),
  uk: () => import("./words-uk.ts"),
  ru: () => import("./words-ru.ts"),
};

/** Words from the source. The build puts `words-built.ts` in this file's place, which has them as JSON. */
export const fetchWords = async (lang: Lang): Promise<Words> => (await files[lang]()).words;
