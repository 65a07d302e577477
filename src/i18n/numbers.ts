import type { Lang } from "../model/words.ts";

/**
 * A whole number as the language writes it. Below a thousand all of ours write its digits, and the browser's own
 * formatter is spared: the first that is made keeps a phone's page waiting.
 */
export const wholeNumber = (value: number, lang: Lang): string =>
  value < 1000 ? String(value) : new Intl.NumberFormat(lang).format(value);
