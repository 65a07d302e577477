import type { Lang } from "../model/words.ts";
import { wholeNumber } from "./numbers.ts";

type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string }>;

/** A counter of things in a language: `#` in a form stands for the number, written as the language writes it. */
export function plural(lang: Lang, forms: Forms): (count: number) => string {
  let rules: Intl.PluralRules | undefined;
  const words = (count: number): string => {
    rules ??= new Intl.PluralRules(lang);
    return (forms[rules.select(count)] ?? forms.other).replace("#", wholeNumber(count, lang));
  };
  // For whom writes words into a file.
  return Object.assign(words, { forms });
}
