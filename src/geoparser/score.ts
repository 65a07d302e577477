import type { Lang } from "../model/words.ts";
import type { Features } from "./sight.ts";
import { englishWeights } from "./weights-en.ts";
import { russianWeights } from "./weights-ru.ts";
import { ukrainianWeights } from "./weights-uk.ts";

export const WEIGHTS: Readonly<Record<Lang, Readonly<Record<string, number>>>> = {
  en: englishWeights,
  uk: ukrainianWeights,
  ru: russianWeights,
};

/** What is learnt of few texts is too sure of itself on others: log-odds are taken by so much. It moves no score over one half. */
const TEMPER: Readonly<Record<Lang, number>> = { en: 0.8, uk: 0.6, ru: 0.92 };

/** Probability, by the features' weights, that a span names a place. @param lang language of the document */
export function probability(features: Features, lang: Lang): number {
  const table = WEIGHTS[lang];
  let sum = 0;
  for (const name in features) sum += (table[name] ?? 0) * (features[name] ?? 0);
  return 1 / (1 + Math.exp(-sum * TEMPER[lang]));
}
