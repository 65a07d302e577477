import type { Lang } from "../model/words.ts";
import type { Features } from "./features.ts";
import { weights } from "./weights.ts";
import { englishWeights } from "./weights-en.ts";

/** Probability, by the features' weights, that a span names a place. @param lang language of the document */
export function probability(features: Features, lang: Lang): number {
  const table = lang === "en" ? englishWeights : weights;
  let sum = 0;
  for (const [name, value] of Object.entries(features)) sum += (table[name] ?? 0) * (value ?? 0);
  return 1 / (1 + Math.exp(-sum));
}
