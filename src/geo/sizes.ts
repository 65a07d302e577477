export interface SizeScale {
  /** Radius of a symbol in CSS pixels. */
  readonly radius: (scenes: number) => number;
  /** Counts worth showing in a legend, ascending; empty where size says nothing because all are equal. */
  readonly steps: readonly number[];
}

/** Where nothing differs, size says nothing: one size for all. */
const SAME_RADIUS = 7;
/** A place that is only context is still seen and hit. */
const LEAST_RADIUS = 5;
const GREATEST_RADIUS = 12;
/** Few mentions are not drawn as if they were many. */
const LEAST_TOP = 4;

/** One scale for symbols and legend: area grows with the number of scene mentions. */
export function sizeScale(places: readonly { readonly scenes: number }[]): SizeScale {
  const counts = [...new Set(places.map((place) => place.scenes))].sort((a, b) => a - b);
  if (counts.length < 2) return { radius: () => SAME_RADIUS, steps: [] };
  const top = Math.max(LEAST_TOP, counts.at(-1) ?? 0);
  const scale = (scenes: number) =>
    LEAST_RADIUS - 1 + (GREATEST_RADIUS - LEAST_RADIUS + 1) * Math.sqrt(Math.min(1, scenes / top));
  return {
    // Half pixels: few distinct images, each crisp.
    radius: (scenes) => Math.round(Math.max(LEAST_RADIUS, scale(scenes)) * 2) / 2,
    steps: stepsOf(counts.filter((count) => count > 0)),
  };
}

/** At most three: the least, the greatest and one between. */
function stepsOf(counts: readonly number[]): readonly number[] {
  const chosen = [counts[0], counts[Math.floor(counts.length / 2)], counts.at(-1)];
  return [...new Set(chosen.filter((count) => count !== undefined))];
}
