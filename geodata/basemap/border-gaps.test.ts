import type { Position } from "geojson";
import { describe, expect, it } from "vitest";
import { closeGaps } from "./border-gaps.ts";

/** A square country whose eastern side, at 10° east, is its border. */
const east: Position[] = [0, 0.01, 0.02, 0.03, 0.04, 0.05].map((lat) => [10, lat]);
const ring: Position[] = [...east, [9, 0.05], [9, 0], [10, 0]];

describe("closing gaps in a border", () => {
  it("follows the country's outline between two ends near each other", () => {
    const lines = [east.slice(0, 2), east.slice(4)];
    expect(closeGaps(lines, [ring]).map((line) => line.map(String).toSorted())).toEqual([
      east.map(String).toSorted(),
    ]);
  });

  it("leaves ends that are far apart", () => {
    const far: Position[][] = [
      [
        [0, 0],
        [0, 1],
      ],
      [
        [0, 2],
        [0, 3],
      ],
    ];
    expect(closeGaps(far, [])).toHaveLength(2);
  });

  it("never takes the long way round", () => {
    const lines: Position[][] = [
      [
        [10, 0],
        [10.5, 0],
      ],
      [
        [10, 0.05],
        [10.5, 0.05],
      ],
    ];
    const long: Position[] = [
      [10, 0],
      [5, 0],
      [5, 0.05],
      [10, 0.05],
      [12, 0.05],
      [12, 0],
      [10, 0],
    ];
    expect(closeGaps(lines, [long])).toHaveLength(2);
  });
});
