import type { Lang } from "../model/words.ts";

type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string }>;

/** A counter of things in a language: `#` in a form stands for the number, written as the language writes it. */
export function plural(lang: Lang, forms: Forms): (count: number) => string {
  const rules = new Intl.PluralRules(lang);
  const number = new Intl.NumberFormat(lang);
  return (count) => (forms[rules.select(count)] ?? forms.other).replace("#", number.format(count));
}
