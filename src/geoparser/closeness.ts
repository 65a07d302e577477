import type { GazetteerPlace } from "./gazetteer.ts";

/** A place some mention surely means; `at` is that mention's number in the text. */
export interface Anchor {
  readonly at: number;
  readonly name: string;
  readonly place: GazetteerPlace;
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

/** Where the mentions around one are, but for those of the same name. @param anchors in the order of the text */
export function anchorsAround(anchors: readonly Anchor[], at: number, name: string): GazetteerPlace[] {
  const near: GazetteerPlace[] = [];
  for (let index = firstFrom(anchors, at - WINDOW); index < anchors.length; index++) {
    const anchor = anchors[index];
    if (anchor === undefined || anchor.at > at + WINDOW) break;
    if (anchor.name !== name && !near.includes(anchor.place)) near.push(anchor.place);
  }
  return near;
}

/** How much the nearest of the places around a mention speaks for a place. */
export function closeness(place: GazetteerPlace, near: readonly GazetteerPlace[]): number {
  let nearest = Infinity;
  for (const other of near) nearest = Math.min(nearest, kilometres(place, other));
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
  const north = left.lat - right.lat;
  if (north > FAR_DEGREES || north < -FAR_DEGREES) return Infinity;
  const east = (left.lon - right.lon) * Math.cos(((left.lat + right.lat) * Math.PI) / 360);
  // Not Math.hypot: it costs ten times as much, and most of the time of resolving goes here.
  return Math.sqrt(north * north + east * east) * KILOMETRES_A_DEGREE;
}
