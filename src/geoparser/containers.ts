import type { Gazetteer, GazetteerPlace } from "./gazetteer.ts";
import type { Scored } from "./geoparse.ts";
import type { Reading } from "./reading.ts";

const NONE: readonly never[] = [];
const CONTAINER_WITHIN = 3;

/** The country or region named right after a place: «Springfield, Illinois», «Костянтинівка Донецької області». */
export function containerOf(
  gazetteer: Gazetteer,
  scored: readonly Scored[],
  at: number,
): GazetteerPlace | undefined {
  const span = scored[at]?.span;
  if (span === undefined) return undefined;
  let next = scored[at + 1]?.span;
  if (next !== undefined && next.first <= span.last) next = scored[at + 2]?.span;
  if (next === undefined || next.first <= span.last || next.first - span.last > CONTAINER_WITHIN)
    return undefined;
  if (next.form === "adjective") return undefined;
  for (const choice of next.choices) {
    const place = gazetteer.place(choice.place);
    if (place.kind === "region" || place.kind === "country") return place;
  }
  return undefined;
}

/** Places that may lie in what is named right after their comma: for «Georgia» in «Athens, Georgia» every Athens. */
export function heldBy(
  { tokens }: Reading,
  gazetteer: Gazetteer,
  scored: readonly Scored[],
  at: number,
): readonly GazetteerPlace[] {
  const span = scored[at]?.span;
  const inner = scored[at - 1]?.span;
  if (span === undefined || inner === undefined || inner.last !== span.first - 2) return NONE;
  if (tokens[span.first - 1]?.text !== ",") return NONE;
  // Counties in no gazetteer: only the United States have so many.
  if (inner.choices.length === 0 && /\bcounty$/.test(inner.name)) return [A_COUNTY];
  return inner.choices.map(({ place }) => gazetteer.place(place));
}

const A_COUNTY: GazetteerPlace = {
  id: "",
  kind: "county",
  lat: null,
  lon: null,
  country: "US",
  region: "US",
  magnitude: 0,
};

/** `undefined` holds nothing. */
export const isWithin = (place: GazetteerPlace, container: GazetteerPlace | undefined): boolean =>
  container !== undefined &&
  (container.kind === "country"
    ? place.kind !== "country" && place.country === container.country
    : place.kind !== "region" &&
      // Of hand-written regions (Brittany) only the country is known.
      (container.region === ""
        ? place.country === container.country && place.country !== ""
        : place.region === container.region));

/** A region of the United States, of a county told by nothing but its kind. */
export const holds = (outer: GazetteerPlace, inner: GazetteerPlace): boolean =>
  inner === A_COUNTY
    ? outer.kind === "region" && outer.country === "US"
    : (outer.kind === "region" || outer.kind === "country") && isWithin(inner, outer);
