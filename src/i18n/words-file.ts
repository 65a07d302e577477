import type { Lang } from "../model/words.ts";
import { plural } from "./plural.ts";

/**
 * Words as JSON: what fills in values is a template with `{0}`, `{1}`; what counts is `{"#": forms}`. A build writes
 * them so, each language a file, for words are no program; what is written and read back says the same.
 */
export type WordsData = string | { readonly [key: string]: WordsData };

/** @param words messages as i18n has them: texts, functions of values that they hold unchanged, `plural` */
export function wordsToData(words: unknown): WordsData {
  if (typeof words === "string") return words;
  if (typeof words === "function") {
    if ("forms" in words) return { "#": words.forms as WordsData };
    return String(words(...Array.from({ length: words.length }, (_, index) => `{${index}}`)));
  }
  return Object.fromEntries(Object.entries(words as object).map(([key, value]) => [key, wordsToData(value)]));
}

export function wordsFromData(lang: Lang, data: WordsData): unknown {
  if (typeof data === "string") {
    if (!data.includes("{0}")) return data;
    return (...values: readonly unknown[]) =>
      data.replace(/\{(\d)\}/gu, (_, index: string) => String(values[Number(index)]));
  }
  const { "#": forms } = data;
  if (forms !== undefined) return plural(lang, forms as unknown as Parameters<typeof plural>[1]);
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, wordsFromData(lang, value)]));
}
