import type { Lang } from "../model/words.ts";

type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string }>;

/** A counter of things in a language: `#` in a form stands for the number, written as the language writes it. */
export function plural(lang: Lang, forms: Forms): (count: number) => string {
  // Made when first needed: making them takes the browser longer than all else a page's words do.
  let rules: Intl.PluralRules | undefined;
  let number: Intl.NumberFormat | undefined;
  const words = (count: number): string => {
    rules ??= new Intl.PluralRules(lang);
    number ??= new Intl.NumberFormat(lang);
    return (forms[rules.select(count)] ?? forms.other).replace("#", number.format(count));
  };
  // For whom writes words into a file.
  return Object.assign(words, { forms });
}
