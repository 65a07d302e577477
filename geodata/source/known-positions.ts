import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { PlaceTable } from "../../src/geoparser/place-table.ts";
import type { LonLat } from "../../src/model/place.ts";

/**
 * Where the geoparser's gazetteer has the places of GeoNames, by their id. Read when first asked for: it is large.
 * @param root the project's root; without a gazetteer in it nothing is known
 */
export function knownPositions(root: string): (geonames: number) => LonLat | undefined {
  let positions: ReadonlyMap<number, LonLat> | undefined;
  return (geonames) => (positions ??= new Map(tablesOf(root).flatMap(positionsOf))).get(geonames);
}

const tablesOf = (root: string): readonly PlaceTable[] =>
  ["world", "regions", "settlements"]
    .map((name) => join(root, `public/gazetteer/${name}.json`))
    .filter((path) => existsSync(path))
    .map((path) => JSON.parse(readFileSync(path, "utf8")) as PlaceTable);

function positionsOf({ geonames, lat, lon }: PlaceTable): (readonly [number, LonLat])[] {
  let id = 0;
  return geonames.flatMap((delta, at) => {
    id += delta;
    const [north, east] = [lat[at] ?? null, lon[at] ?? null];
    return id === 0 || north === null || east === null ? [] : [[id, [east / 1000, north / 1000]] as const];
  });
}
