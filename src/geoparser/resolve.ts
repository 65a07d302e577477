import type { Gazetteer, GazetteerPlace } from "./gazetteer.ts";
import type { Alternative, Scored } from "./geoparse.ts";
import { prominence } from "./features.ts";
import type { Reading } from "./reading.ts";
import { slugOf } from "./slug.ts";
import type { Choice, Span } from "./span.ts";

export interface Resolved extends Omit<Alternative, "likelihood"> {
  readonly span: Span;
  readonly score: number;
  readonly alternatives: readonly Alternative[];
}

const MOST_ALTERNATIVES = 5;

/** Chooses a place for every span: prominence, and the company of the other places of the text. */
export function resolve(reading: Reading, gazetteer: Gazetteer, scored: readonly Scored[]): Resolved[] {
  const countries = countriesOf(gazetteer, scored);
  return scored.flatMap((one, at) => {
    const { span, score } = one;
    const choices = span.among === undefined ? span.choices : lastNamed(scored, at, span.among, gazetteer);
    const ranked = rank({ ...span, choices }, gazetteer, countries);
    const [best, ...others] = ranked.map(({ choice, likelihood }) =>
      describe(choice, gazetteer, reading, likelihood),
    );
    if (best === undefined) return span.among === undefined ? [unlisted(reading, one)] : [];
    const { likelihood, ...place } = best;
    // Which country «близькосхідна країна» means is only a guess.
    const sure = span.among === undefined ? likelihood : ANAPHORA;
    return [{ span, ...place, score: score * sure, alternatives: others.slice(0, MOST_ALTERNATIVES) }];
  });
}

const ANAPHORA = 0.7;

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

function countriesOf(gazetteer: Gazetteer, scored: readonly Scored[]): Map<string, number> {
  const countries = new Map<string, number>();
  for (const { span } of scored) {
    const country = span.choices
      .map(({ place }) => gazetteer.place(place))
      .find((place) => prominence(place) >= 55)?.country;
    if (country !== undefined && country !== "") countries.set(country, (countries.get(country) ?? 0) + 1);
  }
  return countries;
}

function rank(
  span: Span,
  gazetteer: Gazetteer,
  countries: ReadonlyMap<string, number>,
): { choice: Choice; likelihood: number }[] {
  const best = new Map<number, { choice: Choice; weight: number }>();
  for (const choice of span.choices) {
    const place = gazetteer.place(choice.place);
    const company = Math.log2(1 + Math.min(6, countries.get(place.country) ?? 0));
    const weight = prominence(place) / 4 - (choice.weak ? 2 : 0) + company * 1.5 + kindFit(span, place);
    const known = best.get(choice.place);
    if (known === undefined || known.weight < weight) best.set(choice.place, { choice, weight });
  }
  const entries = [...best.values()].sort((left, right) => right.weight - left.weight);
  const top = entries[0]?.weight ?? 0;
  const total = entries.reduce((sum, { weight }) => sum + Math.exp(weight - top), 0);
  return entries.map(({ choice, weight }) => ({ choice, likelihood: Math.exp(weight - top) / total }));
}

function kindFit(span: Span, place: GazetteerPlace): number {
  if (span.source !== "headed") return 0;
  return place.kind === span.kind ? 3 : 0;
}

function describe(choice: Choice, gazetteer: Gazetteer, reading: Reading, likelihood: number): Alternative {
  const place = gazetteer.place(choice.place);
  const name = gazetteer.nameOf(choice.place, reading.lang) ?? choice.name;
  const iso = place.kind === "country" ? place.country : place.kind === "region" ? place.region : "";
  return {
    place: place.id,
    name,
    ...(place.lat === null || place.lon === null ? {} : { lat: place.lat, lon: place.lon }),
    ...(place.geonames === undefined ? {} : { geonames: place.geonames }),
    ...(iso === "" ? {} : { iso }),
    likelihood,
  };
}

const surfaceOf = (reading: Reading, { first, last }: Span): string =>
  reading.text.slice(reading.tokens[first]?.start ?? 0, reading.tokens[last]?.end ?? 0);
