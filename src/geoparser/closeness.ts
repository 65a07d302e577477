import type { Gazetteer, GazetteerPlace } from "./gazetteer.ts";

/** A place some mention surely means; `at` is that mention's number in the text. */
export interface Anchor {
  readonly at: number;
  readonly name: string;
  readonly place: number;
}

/** Mentions on either side that a place may be near to: an article wanders. */
const WINDOW = 8;
/** Kilometres, and what being so near adds to a place's weight. */
const STEPS = [
  [60, 2.5],
  [200, 1.5],
  [500, 0.5],
] as const;
const KILOMETRES_A_DEGREE = 111;
/** Farther apart than any step, whatever the longitudes. */
const FAR_DEGREES = 5;

/** How much the nearest of the other names around a mention speaks for a place. @param anchors in the order of the text */
export function closeness(
  place: GazetteerPlace,
  at: number,
  name: string,
  anchors: readonly Anchor[],
  gazetteer: Gazetteer,
): number {
  let nearest = Infinity;
  for (let index = firstFrom(anchors, at - WINDOW); index < anchors.length; index++) {
    const anchor = anchors[index];
    if (anchor === undefined || anchor.at > at + WINDOW) break;
    if (anchor.name !== name) nearest = Math.min(nearest, kilometres(place, gazetteer.place(anchor.place)));
  }
  return STEPS.find(([limit]) => nearest < limit)?.[1] ?? 0;
}

/** Index of the first anchor at or after a mention. */
function firstFrom(anchors: readonly Anchor[], at: number): number {
  let low = 0;
  let high = anchors.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((anchors[middle]?.at ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** On a plane: good enough to tell a neighbour from a namesake. */
function kilometres(left: GazetteerPlace, right: GazetteerPlace): number {
  if (left.lat === null || left.lon === null || right.lat === null || right.lon === null) return Infinity;
  if (Math.abs(left.lat - right.lat) > FAR_DEGREES) return Infinity;
  const shrink = Math.cos(((left.lat + right.lat) * Math.PI) / 360);
  return Math.hypot(left.lat - right.lat, (left.lon - right.lon) * shrink) * KILOMETRES_A_DEGREE;
}
