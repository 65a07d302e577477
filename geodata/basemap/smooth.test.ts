import type { Feature, LineString, Polygon, Position } from "geojson";
import { describe, expect, it } from "vitest";
import { smoothed } from "./smooth.ts";
import { extent, tileX, tileY } from "./tiles.ts";

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
const smooth = (feature: Feature<LineString | Polygon>): Position[] =>
  smoothed([feature], zoom, 100).flatMap(pathOf);

/** The sharpest turn of a path, in degrees. */
function sharpestTurn(path: readonly Position[]): number {
  const points = path.map(([lon = 0, lat = 0]) => [tileX(lon, zoom) * extent, tileY(lat, zoom) * extent]);
  const turns = points.slice(1, -1).map(([x = 0, y = 0], index) => {
    const [[beforeX = 0, beforeY = 0] = [], [afterX = 0, afterY = 0] = []] = [
      points[index],
      points[index + 2],
    ];
    const turn = Math.atan2(y - beforeY, x - beforeX) - Math.atan2(afterY - y, afterX - x);
    return Math.abs((((turn * 180) / Math.PI + 540) % 360) - 180);
  });
  return Math.max(...turns);
}

describe("lines for a zoom that is enlarged", () => {
  it("lose what says little, spikes too, and keep their ends", () => {
    const path = smooth(line([0, 0], [1, 0], [1 + pixel / 4, pixel * 3], [1 + pixel / 2, 0], [2, 0]));
    expect(path[0]).toEqual([0, expect.closeTo(0, 6)]);
    expect(path.at(-1)).toEqual([2, expect.closeTo(0, 6)]);
    expect(Math.max(...path.map(([, lat = 0]) => lat))).toBeLessThan(pixel);
  });

  it("have no corner left", () => {
    const corners = line([0, 0], [0.2, 0], [0.2, 0.2], [0.4, 0.2]);
    expect(sharpestTurn(pathOf(corners))).toBeCloseTo(90, 0);
    expect(sharpestTurn(smooth(corners))).toBeLessThan(50);
  });

  it("leave their old course by no more than three pixels, however long a side is", () => {
    const path = smooth(line([-120, 49], [-95, 49], [-95, 45]));
    expect(path.filter(([, lat = 0]) => lat > 48.999 && lat < 49.001).length).toBeGreaterThan(1);
    expect(path.some(([lon = 0, lat = 0]) => lon < -95 - 3.2 * pixel && lat < 48.999)).toBe(false);
  });

  it("stay closed rings, with their properties; a speck is left out", () => {
    const [island, ...others] = smoothed(
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
    expect(ring.length).toBeGreaterThan(8);
  });

  it("keep the corners at the map's foot, where Antarctica ends", () => {
    const ring = smooth(area([-90, -89], [90, -89], [90, -70], [0, -72], [-90, -70], [-90, -89]));
    const foot = ring.filter(([, lat = 0]) => lat < -85);
    expect(foot.map(([lon]) => lon).toSorted()).toEqual(expect.arrayContaining([-90, 90]));
  });
});
