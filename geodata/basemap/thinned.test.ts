import type { Feature, LineString, Polygon, Position } from "geojson";
import { describe, expect, it } from "vitest";
import { thinned } from "./thinned.ts";

const zoom = 6;
const pixel = 360 / 512 / 2 ** zoom;
const line = (...coordinates: Position[]): Feature<LineString> => ({
  type: "Feature",
  properties: {},
  geometry: { type: "LineString", coordinates },
});
const area = (...ring: Position[]): Feature<Polygon> => ({
  type: "Feature",
  properties: { name: "here" },
  geometry: { type: "Polygon", coordinates: [ring] },
});
const pathOf = (feature: Feature): Position[] =>
  feature.geometry.type === "LineString"
    ? feature.geometry.coordinates
    : feature.geometry.type === "Polygon"
      ? (feature.geometry.coordinates[0] ?? [])
      : [];
const thin = (feature: Feature<LineString | Polygon>): Position[] =>
  thinned([feature], zoom, 100).flatMap(pathOf);

describe("lines for a zoom that is enlarged", () => {
  it("lose what says little, spikes too, and keep their ends", () => {
    const path = thin(line([0, 0], [1, 0], [1 + pixel / 4, pixel * 3], [1 + pixel / 2, 0], [2, 0]));
    expect(path[0]).toEqual([0, expect.closeTo(0, 6)]);
    expect(path.at(-1)).toEqual([2, expect.closeTo(0, 6)]);
    expect(Math.max(...path.map(([, lat = 0]) => lat))).toBeLessThan(pixel);
  });

  it("stay closed rings, with their properties; a speck is left out", () => {
    const [island, ...others] = thinned(
      [
        area([0, 0], [1, 0], [1, 1], [0, 1], [0, 0]),
        area([5, 5], [5 + pixel / 4, 5], [5, 5 + pixel / 4], [5, 5]),
      ],
      zoom,
      100,
    );
    expect(others).toEqual([]);
    expect(island?.properties).toEqual({ name: "here" });
    const ring = island ? pathOf(island) : [];
    expect(ring[0]).toEqual(ring.at(-1));
    expect(ring).toHaveLength(5);
  });
});
