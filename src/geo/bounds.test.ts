import { describe, expect, it } from "vitest";
import { anchorOf } from "./anchor.ts";
import { boundsOf, boundsOfPoints, joinBounds } from "./bounds.ts";

const box = (west: number, south: number, east: number, north: number) => [
  [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ],
];

describe("bounds", () => {
  it("hold points, and nothing holds none", () => {
    const points = [
      [36.3, 33.5],
      [37.6, 55.8],
    ] as const;
    expect(boundsOfPoints(points)).toEqual([36.3, 33.5, 37.6, 55.8]);
    expect(boundsOfPoints([])).toBeUndefined();
  });

  it("go the shorter way round the globe", () => {
    expect(boundsOfPoints([[179, 60] as const, [-178, 65] as const])).toEqual([179, 60, 182, 65]);
    expect(boundsOfPoints([[-70, 0] as const, [30, 0] as const])).toEqual([-70, 0, 30, 0]);
  });

  it("take Russia, which RFC 7946 cuts at the antimeridian, in one piece", () => {
    const coordinates = [box(27, 41, 180, 82), box(-180, 62, -169, 72), box(20, 54, 23, 55)];
    expect(boundsOf({ type: "MultiPolygon", coordinates })).toEqual([20, 41, 191, 82]);
  });

  it("keep a wide area as wide as it is", () => {
    expect(boundsOf({ type: "Polygon", coordinates: box(-170, -10, 175, 10) })).toEqual([-170, -10, 175, 10]);
    expect(joinBounds([[-10, 0, 30, 1], [20, 5, 40, 6] as const])).toEqual([-10, 0, 40, 6]);
  });
});

describe("where a place's symbol stands", () => {
  it("is where the data says, else its point, else the middle of its widest part", () => {
    const point = { type: "Point" as const, coordinates: [36, 35] };
    const islands = { type: "MultiPolygon" as const, coordinates: [box(0, 0, 1, 1), box(10, 10, 14, 14)] };
    expect(anchorOf({ geometry: point, labelPoint: [1, 2] })).toEqual([1, 2]);
    expect(anchorOf({ geometry: point, labelPoint: undefined })).toEqual([36, 35]);
    expect(anchorOf({ geometry: islands, labelPoint: undefined })).toEqual([12, 12]);
    expect(anchorOf({ geometry: null, labelPoint: undefined })).toBeUndefined();
  });
});
