import type { Feature } from "geojson";
import { describe, expect, it } from "vitest";
import { frameOf, pointOf } from "./frame.ts";
import { middleStretch, overWater } from "./waters.ts";

const frame = frameOf(
  [
    { id: "west", at: [0, -10] },
    { id: "east", at: [40, 10] },
  ],
  { left: 0, top: 0, right: 800, bottom: 400 },
  40,
);
const square = (west: number, south: number, east: number, north: number): Feature => ({
  type: "Feature",
  properties: {},
  geometry: {
    type: "Polygon",
    coordinates: [
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ],
    ],
  },
});
const boxAt = (lon: number, lat: number, size: number) => {
  const [x, y] = pointOf(frame.projection, [lon, lat]);
  return { left: x - size, right: x + size, top: y - 5, bottom: y + 5 };
};

describe("a water's name", () => {
  const isWet = overWater(frame, [square(0, -10, 20, 10)], [square(5, -5, 15, 5)]);

  it("may stand over the sea and over a lake, and not over land or across a shore", () => {
    expect(isWet(boxAt(30, 0, 20))).toBe(true);
    expect(isWet(boxAt(10, 0, 20))).toBe(true);
    expect(isWet(boxAt(2, 8, 10))).toBe(false);
    expect(isWet(boxAt(21, 0, 40))).toBe(false);
  });

  it("follows the middle of the water's line, from left to right, where that is long enough", () => {
    const line = [
      [38, 0],
      [20, 2],
      [2, 0],
    ];
    const stretch = middleStretch(line, frame, 100) ?? [];
    const length = stretch
      .slice(1)
      .reduce(
        (sum, [x, y], index) =>
          sum + Math.hypot(x - (stretch[index]?.[0] ?? x), y - (stretch[index]?.[1] ?? y)),
        0,
      );
    expect(length).toBeCloseTo(100, -1);
    expect(stretch[0]?.[0]).toBeLessThan(stretch.at(-1)?.[0] ?? 0);
    expect(middleStretch(line, frame, 5000)).toBeUndefined();
  });
});
