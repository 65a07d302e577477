import { prominence } from "./features.ts";
import type { Gazetteer, GazetteerPlace } from "./gazetteer.ts";
import type { Alternative, Scored } from "./geoparse.ts";
import type { Reading } from "./reading.ts";
import { slugOf } from "./slug.ts";
import type { Choice, Span } from "./span.ts";

export interface Resolved extends Omit<Alternative, "likelihood"> {
  readonly span: Span;
  readonly score: number;
  readonly alternatives: readonly Alternative[];
}

const MOST_ALTERNATIVES = 5;
/** Which country «близькосхідна країна» means is only a guess. */
const ANAPHORA = 0.7;

/** Chooses a place for every span by prominence, by the place named right after it, and by the company of the text's other places. */
export function resolve(reading: Reading, gazetteer: Gazetteer, scored: readonly Scored[]): Resolved[] {
  const company = companyOf(gazetteer, scored);
  return scored.flatMap((one, at) => {
    const { span, score } = one;
    const choices = span.among === undefined ? span.choices : lastNamed(scored, at, span.among, gazetteer);
    const container = containerOf(gazetteer, scored, at);
    const ranked = rank({ ...span, choices }, gazetteer, company, container);
    const [best, ...others] = ranked.map(({ choice, likelihood }) =>
      describe(span, choice, gazetteer, reading, likelihood),
    );
    if (best === undefined) return span.among === undefined ? [unlisted(reading, one)] : [];
    const { likelihood, ...place } = best;
    const sure = span.among === undefined ? likelihood : ANAPHORA;
    return [{ span, ...place, score: score * sure, alternatives: others.slice(0, MOST_ALTERNATIVES) }];
  });
}

/** How often countries and first-level regions are named or implied by a text. */
interface Company {
  readonly countries: ReadonlyMap<string, number>;
  readonly regions: ReadonlyMap<string, number>;
}

const IMPLIES_ITS_COUNTRY = 55;

function companyOf(gazetteer: Gazetteer, scored: readonly Scored[]): Company {
  const countries = new Map<string, number>();
  const regions = new Map<string, number>();
  const add = (counts: Map<string, number>, key: string): void => {
    if (key !== "") counts.set(key, (counts.get(key) ?? 0) + 1);
  };
  for (const { span } of scored) {
    const places = span.choices.map(({ place }) => gazetteer.place(place));
    const known = places.find((place) => prominence(place) >= IMPLIES_ITS_COUNTRY);
    if (known !== undefined) add(countries, known.country);
    if (known?.kind === "region") add(regions, known.region);
  }
  return { countries, regions };
}

const CONTAINER_WITHIN = 3;

/** The country or region named right after a place: «Springfield, Illinois», «Костянтинівка Донецької області». */
function containerOf(
  gazetteer: Gazetteer,
  scored: readonly Scored[],
  at: number,
): GazetteerPlace | undefined {
  const span = scored[at]?.span;
  const next = scored
    .slice(at + 1, at + 3)
    .find((one) => span !== undefined && one.span.first > span.last)?.span;
  if (span === undefined || next === undefined || next.first - span.last > CONTAINER_WITHIN) return undefined;
  if (next.form === "adjective") return undefined;
  return next.choices
    .map(({ place }) => gazetteer.place(place))
    .find(({ kind }) => kind === "region" || kind === "country");
}

const IN_CONTAINER = 9;

function rank(
  span: Span,
  gazetteer: Gazetteer,
  { countries, regions }: Company,
  container: GazetteerPlace | undefined,
): { choice: Choice; likelihood: number }[] {
  const best = new Map<number, { choice: Choice; weight: number }>();
  for (const choice of span.choices) {
    const place = gazetteer.place(choice.place);
    const weight =
      prominence(place) / 4 -
      (choice.weak ? 2 : 0) +
      Math.log2(1 + Math.min(6, countries.get(place.country) ?? 0)) * 1.5 +
      Math.min(2, regions.get(place.region) ?? 0) * 1.5 +
      (isWithin(place, container) ? IN_CONTAINER : 0) +
      kindFit(span, place);
    const known = best.get(choice.place);
    if (known === undefined || known.weight < weight) best.set(choice.place, { choice, weight });
  }
  const entries = [...best.values()].sort((left, right) => right.weight - left.weight);
  const top = entries[0]?.weight ?? 0;
  const total = entries.reduce((sum, { weight }) => sum + Math.exp(weight - top), 0);
  return entries.map(({ choice, weight }) => ({ choice, likelihood: Math.exp(weight - top) / total }));
}

const isWithin = (place: GazetteerPlace, container: GazetteerPlace | undefined): boolean =>
  container !== undefined &&
  (container.kind === "country"
    ? place.kind !== "country" && place.country === container.country
    : place.kind !== "region" && place.region === container.region && place.region !== "");

/** A kind word prefers what it names: «область» a region, «місто» a town. */
function kindFit(span: Span, place: GazetteerPlace): number {
  if (span.source !== "headed") return 0;
  return place.kind === span.kind ? 3 : 0;
}

/** The country of the group that was named last before the span. */
function lastNamed(
  scored: readonly Scored[],
  at: number,
  among: ReadonlySet<string>,
  gazetteer: Gazetteer,
): Choice[] {
  for (const { span } of scored.slice(0, at).reverse()) {
    const choice = span.choices.find(({ place }) => among.has(gazetteer.place(place).country));
    const country =
      choice === undefined ? undefined : gazetteer.countryOf(gazetteer.place(choice.place).country);
    if (choice !== undefined && country !== undefined) return [{ ...choice, place: country }];
  }
  return [];
}

/** A place no gazetteer knows has its own name for an id, so that two mentions of it stay one place. */
const unlisted = (reading: Reading, { span, score }: Scored): Resolved => ({
  span,
  score,
  place: `unlisted-${slugOf(span.name)}`,
  name: surfaceOf(reading, span),
  alternatives: [],
});

function describe(
  span: Span,
  choice: Choice,
  gazetteer: Gazetteer,
  reading: Reading,
  likelihood: number,
): Alternative {
  const place = gazetteer.place(choice.place);
  const position = place.lat === null || place.lon === null ? {} : { lat: place.lat, lon: place.lon };
  // A district is known by its seat alone: it is another place, at the only point there is for it.
  if (span.source === "headed" && span.kind === "district" && place.kind !== "region")
    return { place: `${place.id}-district`, name: capitalised(span.name), ...position, likelihood };
  const name = gazetteer.nameOf(choice.place, reading.lang) ?? choice.name;
  const iso = place.kind === "country" ? place.country : place.kind === "region" ? place.region : "";
  return {
    place: place.id,
    name,
    ...position,
    ...(place.geonames === undefined ? {} : { geonames: place.geonames }),
    ...(iso === "" ? {} : { iso }),
    likelihood,
  };
}

const capitalised = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

const surfaceOf = (reading: Reading, { first, last }: Span): string =>
  reading.text.slice(reading.tokens[first]?.start ?? 0, reading.tokens[last]?.end ?? 0);
