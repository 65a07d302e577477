import type { Feature, Position } from "geojson";
import { describe, expect, it } from "vitest";
import { contains } from "./countries.ts";
import { latOf, lonOf } from "./geometry.ts";
import { readTile } from "./read.ts";
import type { TileLayers } from "./read.ts";
import { tileX, tileY } from "./tiles.ts";

/** The same places in every run, spread evenly over the globe (a Fibonacci lattice), as far as a web map reaches. */
const points = Array.from({ length: 1500 }, (_, index): [lon: number, lat: number] => [
  ((index * 137.50776405) % 360) - 180,
  (Math.asin(1 - (2 * index + 1) / 1500) * 180) / Math.PI,
]).filter(([, lat]) => Math.abs(lat) < 84.9);

const kept = new Map<string, Promise<TileLayers | undefined>>();

/** The tile that is drawn over a point at a zoom: its own, or the nearest one above. */
async function drawnAt(lon: number, lat: number, zoom: number): Promise<TileLayers> {
  for (let z = zoom; z >= 0; z -= 1) {
    const [x, y] = [Math.floor(tileX(lon, z)), Math.floor(tileY(lat, z))];
    const key = `${z}/${x}/${y}`;
    const tile = kept.get(key) ?? readTile("shore", z, x, y);
    kept.set(key, tile);
    const layers = await tile;
    if (layers) return layers;
  }
  throw new Error(`no tile over ${lon}, ${lat}`);
}

const isLand = (layers: TileLayers, lon: number, lat: number): boolean =>
  (layers["land"] ?? []).some((land) => contains(land, lon, lat));

const edgesOf = ({ geometry }: Feature): Position[][] =>
  geometry.type === "Polygon"
    ? geometry.coordinates
    : geometry.type === "MultiPolygon"
      ? geometry.coordinates.flat()
      : [];

/** Whether a coast comes within some degrees of a point, as far as its tile shows. */
function nearCoast(layers: TileLayers, [lon, lat]: readonly [number, number], degrees: number): boolean {
  const stretch = Math.cos((lat * Math.PI) / 180);
  return (layers["land"] ?? []).flatMap(edgesOf).some((ring) =>
    ring.some((end, index) => {
      const start = ring[index - 1] ?? end;
      const [dx, dy] = [(lonOf(end) - lonOf(start)) * stretch, latOf(end) - latOf(start)];
      const [px, py] = [(lon - lonOf(start)) * stretch, lat - latOf(start)];
      const along = dx || dy ? Math.max(0, Math.min(1, (px * dx + py * dy) / (dx * dx + dy * dy))) : 0;
      return Math.hypot(px - along * dx, py - along * dy) < degrees;
    }),
  );
}

describe("land and sea in the committed tiles", () => {
  it("are the same at every zoom wherever no coast or island is near", { timeout: 120_000 }, async () => {
    const torn: unknown[] = [];
    let land = 0;
    let compared = 0;
    for (const point of points) {
      const [lon, lat] = point;
      const best = await drawnAt(lon, lat, 6);
      const expected = isLand(best, lon, lat);
      if (expected) land += 1;
      for (let zoom = 0; zoom <= 10; zoom += 1) {
        const pixels = 6 * (360 / 512 / 2 ** Math.min(zoom, 6));
        const layers = await drawnAt(lon, lat, zoom);
        if (nearCoast(best, point, pixels) || nearCoast(layers, point, pixels)) continue;
        compared += 1;
        if (isLand(layers, lon, lat) !== expected) torn.push({ lon, lat, zoom, expected });
      }
    }
    expect(torn).toEqual([]);
    expect(compared).toBeGreaterThan(points.length * 4);
    expect(land / points.length).toBeGreaterThan(0.25);
    expect(land / points.length).toBeLessThan(0.35);
  });
});
