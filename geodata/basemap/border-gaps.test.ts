import type { Position } from "geojson";
import { describe, expect, it } from "vitest";
import { closeGaps, meetAtThree } from "./border-gaps.ts";

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

describe("borders where three countries meet", () => {
  // North of the tripoint [10, 0] lie A in the west and B in the east, C south of both.
  const north: Position[] = [0, 0.01, 0.02, 0.03].map((lat) => [10, lat]);
  const [tripoint] = north;
  const west: Position[] = [[9.5, 0], tripoint ?? []];
  const south: Position[] = [tripoint ?? [], [10.5, 0]];
  const rings: Readonly<Record<string, Position[]>> = {
    A: [...north, [9.5, 0.03], [9.5, 0], [10, 0]],
    B: [...north, [10.5, 0.03], [10.5, 0], [10, 0]],
  };
  const ringsOf = (country: string): Position[][] => (rings[country] ? [rings[country]] : []);
  const shared = (pair: string, ...lines: Position[][]) => ({ pair, lines });

  it("reach the point, along an outline", () => {
    const short = shared("A-B", north.slice(2));
    const [carried] = meetAtThree([short, shared("A-C", west), shared("B-C", south)], ringsOf);
    expect(carried?.lines.map((line) => line.map(String).toSorted())).toEqual([north.map(String).toSorted()]);
  });

  it("stay as they are where only two meet, as at a coast, and where nothing is missing", () => {
    const short = shared("A-B", north.slice(2));
    expect(meetAtThree([short, shared("A-C", west)], ringsOf)[0]?.lines).toEqual(short.lines);
    const whole = [shared("A-B", north), shared("A-C", west), shared("B-C", south)];
    expect(meetAtThree(whole, ringsOf)).toEqual(whole);
  });
});
