import type { Lang } from "../model/words.ts";
import { type Features, weightsInOrder } from "./feature-set.ts";
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

const ordered: Readonly<Record<Lang, Float64Array>> = {
  en: weightsInOrder(englishWeights),
  uk: weightsInOrder(ukrainianWeights),
  ru: weightsInOrder(russianWeights),
};

/** Probability, by the features' weights, that a span names a place. @param lang language of the document */
export const probability = (features: Features, lang: Lang): number =>
  1 / (1 + Math.exp(-features.sum(ordered[lang]) * TEMPER[lang]));
