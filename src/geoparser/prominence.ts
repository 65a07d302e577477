import type { Gazetteer, GazetteerPlace } from "./gazetteer.ts";
import type { Choice, Span } from "./span.ts";

/** The likeliest place of a span before its neighbours are asked: the biggest, unsure names last. */
export function mainChoice(span: Span, gazetteer: Gazetteer): Choice | undefined {
  let best: Choice | undefined;
  let bestWeight = -1;
  for (const choice of span.choices) {
    const weight = prominence(gazetteer.place(choice.place)) - (choice.weak ? 8 : 0);
    if (weight > bestWeight) [best, bestWeight] = [choice, weight];
  }
  return best;
}

const HAND_WRITTEN = 46;

/** Comparable over kinds: 60 is a city of a million. */
export function prominence(place: GazetteerPlace): number {
  switch (place.kind) {
    case "country":
      return 90;
    case "region":
      // Of the hand-written ones (Близький Схід) nobody is the namesake.
      if (place.region === "") return 62;
      return place.country === "UA" || place.country === "RU" || place.country === "US" ? 58 : 46;
    case "capital":
      return Math.max(place.magnitude + 8, 58);
    case "seat":
      return place.magnitude + 2;
    case "settlement":
      // Whoever is written down by hand is in the news.
      return place.geonames === undefined ? Math.max(place.magnitude, HAND_WRITTEN) : place.magnitude;
    case "section":
      return place.magnitude - 8;
    default:
      return 62;
  }
}

const PROMINENT = 55;
/** Some place of the name is known far and wide. */
export const isProminent = (span: Span, gazetteer: Gazetteer): boolean =>
  span.choices.some(({ place }) => prominence(gazetteer.place(place)) >= PROMINENT);
