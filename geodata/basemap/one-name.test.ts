import { readFileSync } from "node:fs";
import type { Feature } from "geojson";
import { describe, expect, it } from "vitest";
import { readTile } from "./read.ts";
import { tileX, tileY } from "./tiles.ts";

interface Entry {
  readonly id: string;
  readonly names: Readonly<Record<string, string>>;
  readonly kind: string;
  readonly links?: { readonly iso?: string; readonly geonames?: number };
  readonly geometry: unknown;
  readonly labelPoint?: readonly [number, number];
}

const gazetteer: { places: readonly Entry[] } = JSON.parse(
  readFileSync(new URL("../places/gazetteer.json", import.meta.url), "utf8"),
);
const namesOf = ({ properties }: Feature): unknown => ({
  en: properties?.["name_en"],
  uk: properties?.["name_uk"],
  ru: properties?.["name_ru"],
});

/** Where a gazetteer's settlement lies. */
function pointOf({ geometry }: Entry): readonly [number, number] | undefined {
  if (typeof geometry !== "object" || geometry === null || !("coordinates" in geometry)) return undefined;
  const [lon, lat] = geometry.coordinates as readonly unknown[];
  return typeof lon === "number" && typeof lat === "number" ? [lon, lat] : undefined;
}

describe("a place of the gazetteer bears the same names on the basemap", () => {
  it("as a country", async () => {
    const labels = new Map<unknown, unknown>();
    const zoom = 5;
    for (let x = 0; x < 2 ** zoom; x += 1) {
      for (let y = 0; y < 2 ** zoom; y += 1) {
        for (const label of (await readTile("countries", zoom, x, y))?.["country-labels"] ?? [])
          labels.set(label.properties?.["iso"], namesOf(label));
      }
    }
    const countries = gazetteer.places.filter(({ kind, links }) => kind === "country" && links?.iso);
    expect(countries.length).toBeGreaterThan(5);
    expect(countries.map(({ id, links }) => [id, labels.get(links?.iso)])).toEqual(
      countries.map(({ id, names }) => [id, names]),
    );
  });

  it("as a settlement", async () => {
    const settlements = gazetteer.places.filter(({ links }) => links?.geonames !== undefined);
    const compared: [string, unknown, unknown][] = [];
    for (const place of settlements) {
      const [lon, lat] = pointOf(place) ?? [];
      if (lon === undefined || lat === undefined) continue;
      const zoom = 9;
      const [x, y] = [Math.floor(tileX(lon, zoom)), Math.floor(tileY(lat, zoom))];
      const near = ((await readTile("places", zoom, x, y))?.["places"] ?? []).find(
        ({ geometry }) =>
          geometry.type === "Point" &&
          Math.hypot((geometry.coordinates[0] ?? 0) - lon, (geometry.coordinates[1] ?? 0) - lat) < 0.002,
      );
      if (near) compared.push([place.id, namesOf(near), place.names]);
    }
    expect(compared.length).toBeGreaterThan(5);
    for (const [id, onMap, named] of compared) expect([id, onMap]).toEqual([id, named]);
  });
});
