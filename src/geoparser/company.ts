import { prominence } from "./prominence.ts";
import type { Gazetteer, GazetteerPlace } from "./gazetteer.ts";
import type { Scored } from "./geoparse.ts";
import type { Span } from "./span.ts";

/** How often countries and first-level regions are named or implied by a text. */
export interface Company {
  readonly countries: ReadonlyMap<string, number>;
  readonly regions: ReadonlyMap<string, number>;
  /** Countries by which different names imply them. */
  readonly names: ReadonlyMap<string, ReadonlySet<string>>;
}

const IMPLIES_ITS_COUNTRY = 55;

export function companyOf(gazetteer: Gazetteer, scored: readonly Scored[]): Company {
  const countries = new Map<string, number>();
  const regions = new Map<string, number>();
  const names = new Map<string, Set<string>>();
  const add = (counts: Map<string, number>, key: string): void => {
    if (key !== "") counts.set(key, (counts.get(key) ?? 0) + 1);
  };
  for (const { span } of scored) {
    const places = span.choices.map(({ place }) => gazetteer.place(place));
    const known = places.find((place) => prominence(place) >= IMPLIES_ITS_COUNTRY);
    if (known !== undefined) {
      add(countries, known.country);
      names.set(known.country, (names.get(known.country) ?? new Set()).add(span.name));
    }
    if (known?.kind === "region") add(regions, known.region);
  }
  return { countries, regions, names };
}

const FEWEST_NEIGHBOURS = 2;

/** «Georgia» among places of the United States alone is no country, for nothing else of it is named. */
export function isForeignHere(
  { name, choices }: Span,
  place: GazetteerPlace,
  company: Company,
  gazetteer: Gazetteer,
): boolean {
  if (place.kind !== "country" || (company.names.get(place.country)?.size ?? 0) > 1) return false;
  return choices.some((choice) => {
    const other = gazetteer.place(choice.place);
    const named = company.names.get(other.country);
    const neighbours = (named?.size ?? 0) - (named?.has(name) === true ? 1 : 0);
    return other.kind === "region" && other.country !== place.country && neighbours >= FEWEST_NEIGHBOURS;
  });
}

/** What being so takes from a place's weight. */
export const FOREIGN_HERE = 10;
