import { VectorTile } from "@mapbox/vector-tile";
import { GeoJSONVT } from "@maplibre/geojson-vt";
import { fromVectorTileJs, GeoJSONWrapper } from "@maplibre/vt-pbf";
import type { Feature, Position } from "geojson";
import { PbfReader } from "pbf";
import { describe, expect, it } from "vitest";
import { enlargedTile } from "./enlarged-tiles.ts";
import type { TileArchive } from "./tile-archive.ts";

const DEEP = 4;
const EXTENT = 4096;

/** An archive of two layers, `land` and `towns`, to zoom `DEEP`. */
function archiveOf(...features: Feature[]): TileArchive & { asked: string[] } {
  const index = new GeoJSONVT(
    { type: "FeatureCollection", features },
    { maxZoom: DEEP, indexMaxZoom: DEEP, extent: EXTENT, buffer: 64, tolerance: 0 },
  );
  const asked: string[] = [];
  return {
    asked,
    head: () => Promise.reject(new Error("not asked for")),
    async tile(z, x, y) {
      asked.push(`${z}/${x}/${y}`);
      const tile = z <= DEEP ? index.getTile(z, x, y) : null;
      if (!tile) return null;
      const layers = Object.fromEntries(
        ["land", "towns"].map((name) => {
          const own = tile.features.filter(({ type }) => (type === 1) === (name === "towns"));
          const layer = new GeoJSONWrapper(own as never, { version: 2, extent: EXTENT });
          layer.name = name;
          return [name, layer];
        }),
      );
      return fromVectorTileJs({ layers }).slice().buffer;
    },
  };
}

const feature = (geometry: Feature["geometry"], properties = {}): Feature => ({
  type: "Feature",
  properties,
  geometry,
});
/** A jagged coast from west to east, land south of it. */
const COAST: Position[] = Array.from({ length: 61 }, (_, index) => [index * 0.9 - 27, (index * 7) % 5]);
const LAND = feature(
  { type: "Polygon", coordinates: [[[-27, -30], [27, -30], ...COAST.toReversed(), [-27, -30]]] },
  { name: "here" },
);

const waiting = () => new AbortController().signal;
let archives = 0;
async function read(archive: TileArchive, z: number, x: number, y: number): Promise<VectorTile["layers"]> {
  const bytes = await enlargedTile(`test-${archives}`, archive, z, x, y, waiting());
  expect(bytes).not.toBeNull();
  return new VectorTile(new PbfReader(bytes ?? new ArrayBuffer())).layers;
}

/** Where a layer's outlines cross the column `x` of its tile, in rows, northmost first. */
function crossings(layers: VectorTile["layers"], x: number): number[] {
  const layer = layers["land"];
  const found: number[] = [];
  for (let index = 0; index < (layer?.length ?? 0); index += 1) {
    for (const ring of layer?.feature(index).loadGeometry() ?? []) {
      for (const [at, to] of ring.entries()) {
        const from = ring[at - 1];
        if (!from || from.x <= x === to.x <= x) continue;
        const row = from.y + ((x - from.x) / (to.x - from.x)) * (to.y - from.y);
        if (row >= 0 && row <= EXTENT) found.push(row);
      }
    }
  }
  return found.toSorted((a, b) => a - b);
}

describe("a tile deeper than its archive", () => {
  it("is cut from the deepest above, with its properties", async () => {
    archives += 1;
    const archive = archiveOf(LAND, feature({ type: "Point", coordinates: [1, 1] }, { town: 1 }));
    const layers = await read(archive, 7, 64, 63);
    expect(layers["land"]?.feature(0).properties).toEqual({ name: "here" });
    const town = layers["towns"]?.feature(0);
    expect(town?.properties).toEqual({ town: 1 });
    expect(town?.toGeoJSON(64, 63, 7).geometry).toEqual({
      type: "Point",
      coordinates: [expect.closeTo(1, 1), expect.closeTo(1, 1)],
    });
    expect((await read(archive, 7, 70, 63))["towns"]?.length ?? 0).toBe(0);
  });

  it("asks for the one above once, however many are cut from it", async () => {
    archives += 1;
    const archive = archiveOf(LAND);
    await Promise.all([0, 1, 2, 3].map((column) => read(archive, 6, 32 + column, 31)));
    expect(archive.asked.filter((tile) => tile.startsWith(`${DEEP}/`))).toEqual(["4/8/7"]);
  });

  it("asks for it once more only after many others, however deep those cut from it lie", async () => {
    archives += 1;
    const archive = archiveOf(LAND);
    // At each step nine zooms come between, in which the archive has nothing.
    for (let step = 0; step < 8; step += 1)
      await Promise.all(
        Array.from({ length: 12 }, (_, row) => read(archive, 14, (32 << 8) + step, (31 << 8) + 9 * row)),
      );
    expect(archive.asked.filter((tile) => tile.startsWith(`${DEEP}/`))).toEqual(["4/8/7"]);
  });

  it("is not cut where nobody waits for it any longer", async () => {
    archives += 1;
    const cut = enlargedTile(`test-${archives}`, archiveOf(LAND), 6, 32, 31, AbortSignal.abort());
    await expect(cut).rejects.toThrow("abort");
  });

  it("has lines that end where they ended: on a corner of another one, or of an area", async () => {
    archives += 1;
    const [west, corner, east]: Position[] = [
      [1, 1],
      [4, 4],
      [7, 1],
    ];
    const archive = archiveOf(
      feature({ type: "LineString", coordinates: [west, corner, east] as Position[] }, { name: "through" }),
      feature({ type: "LineString", coordinates: [corner, [4, 7]] as Position[] }, { name: "to it" }),
      feature({ type: "Polygon", coordinates: [[west, corner, east, west] as Position[]] }, { name: "area" }),
    );
    const z = 9;
    const side = 360 / 2 ** z;
    const y = 250;
    const { land } = await read(archive, z, 2 ** (z - 1) + Math.floor(4 / side), y);
    const points = Array.from({ length: land?.length ?? 0 }, (_, index) =>
      land?.feature(index).loadGeometry(),
    );
    expect(points).toHaveLength(3);
    const [end] = points[1]?.flat() ?? [];
    for (const path of points) expect(path?.flat()).toContainEqual(end);
  });

  it("meets its neighbours, those cut from another tile too", async () => {
    archives += 1;
    const archive = archiveOf(LAND);
    let compared = 0;
    for (const z of [5, 6, 8]) {
      const side = 2 ** (z - DEEP);
      // Edges of the tile above, and one within it.
      for (const x of [7 * side, 8 * side, 9 * side, 8 * side + 1]) {
        for (const y of [side * 8 - 1, side * 8 - 2]) {
          const west = crossings(await read(archive, z, x - 1, y), EXTENT);
          const east = crossings(await read(archive, z, x, y), 0);
          expect(west.length, `${z}/${x}/${y}`).toBe(east.length);
          for (const [index, row] of west.entries())
            expect(Math.abs(row - (east[index] ?? NaN))).toBeLessThan(3);
          compared += west.length;
        }
      }
    }
    expect(compared).toBeGreaterThan(8);
  });

  it("is none where nothing lies above, and fails where that cannot be had, until it can", async () => {
    archives += 1;
    const none: TileArchive = {
      head: () => Promise.reject(new Error("no")),
      tile: () => Promise.resolve(null),
    };
    expect(await enlargedTile(`test-${archives}`, none, 6, 1, 1, waiting())).toBeNull();
    archives += 1;
    const whole = archiveOf(LAND);
    let broken = true;
    const tile: TileArchive["tile"] = (...which) =>
      broken ? Promise.reject(new Error("offline")) : whole.tile(...which);
    const archive = { ...whole, tile };
    await expect(enlargedTile(`test-${archives}`, archive, 6, 32, 31, waiting())).rejects.toThrow("offline");
    broken = false;
    expect(await enlargedTile(`test-${archives}`, archive, 6, 32, 31, waiting())).not.toBeNull();
  });
});
