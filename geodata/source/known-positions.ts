import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { PlaceTable } from "../../src/geoparser/place-table.ts";
import type { LonLat } from "../../src/model/place.ts";

/** Where the geoparser's gazetteer has places. */
export interface KnownPositions {
  /** Of a place by its GeoNames id, else by its own. */
  of(place: number | string): LonLat | undefined;
  /** Of all that is known in a country, by its ISO code. */
  inCountry(iso: string): readonly LonLat[];
}

interface Row {
  readonly geonames: number;
  readonly id: string;
  readonly country: string;
  readonly at: LonLat;
}

/**
 * Read when first asked for: it is large.
 * @param root the project's root; without a gazetteer in it nothing is known
 */
export function knownPositions(root: string): KnownPositions {
  let rows: readonly Row[] | undefined;
  let byKey: ReadonlyMap<number | string, LonLat> | undefined;
  const all = () => (rows ??= tablesOf(root).flatMap(rowsOf));
  return {
    of: (place) => (byKey ??= new Map(all().map(({ geonames, id, at }) => [geonames || id, at]))).get(place),
    inCountry: (iso) => all().flatMap(({ country, at }) => (country === iso ? [at] : [])),
  };
}

const tablesOf = (root: string): readonly PlaceTable[] =>
  ["world", "regions", "settlements"]
    .map((name) => join(root, `public/gazetteer/${name}.json`))
    .filter((path) => existsSync(path))
    .map((path) => JSON.parse(readFileSync(path, "utf8")) as PlaceTable);

function rowsOf({ ids, geonames, lat, lon, region, regions }: PlaceTable): Row[] {
  const names = ids.split("\n");
  const countries = decoded(region).map((index) => regions[index]?.split("/")[0] ?? "");
  let sum = 0;
  return geonames.flatMap((delta, index) => {
    sum += delta;
    const [north, east] = [lat[index] ?? null, lon[index] ?? null];
    if (north === null || east === null) return [];
    const at: LonLat = [east / 1000, north / 1000];
    return [{ geonames: sum, id: names[index] ?? "", country: countries[index] ?? "", at }];
  });
}

/** Of a run-length code: value, count, value, count … */
function decoded(runs: readonly number[]): number[] {
  const values: number[] = [];
  for (let index = 0; index < runs.length; index += 2)
    for (let left = runs[index + 1] ?? 0; left > 0; left--) values.push(runs[index] ?? 0);
  return values;
}
