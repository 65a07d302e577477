import type { Features } from "./features.ts";
import { weights } from "./weights.ts";

/** Probability, by the features' weights, that a span names a place. */
export function probability(features: Features): number {
  let sum = 0;
  for (const [name, value] of Object.entries(features)) sum += (weights[name] ?? 0) * (value ?? 0);
  return 1 / (1 + Math.exp(-sum));
}
