import { describe, expect, it } from "vitest";
import { type Point, rounded } from "./rounded.ts";

/** The sharpest turn of a path, in degrees. */
function sharpestTurn(points: readonly Point[]): number {
  // Where sides give way to their half, one arc ends at the point at which the next begins.
  const path = points.filter(([x, y], index) => x !== points[index - 1]?.[0] || y !== points[index - 1]?.[1]);
  const turns = path.slice(1, -1).map(([x, y], index) => {
    const [before = [0, 0], after = [0, 0]] = [path[index], path[index + 2]];
    const turn = Math.atan2(y - before[1], x - before[0]) - Math.atan2(after[1] - y, after[0] - x);
    return Math.abs((((turn * 180) / Math.PI + 540) % 360) - 180);
  });
  return Math.max(...turns);
}

const STAIRS: Point[] = [
  [0, 0],
  [100, 0],
  [100, 100],
  [200, 100],
];

describe("a rounded path", () => {
  it("has no corner left and keeps its ends", () => {
    expect(sharpestTurn(STAIRS)).toBe(90);
    const path = rounded(STAIRS, { closed: false, longest: 20 });
    expect(sharpestTurn(path)).toBeLessThan(12);
    expect([path[0], path.at(-1)]).toEqual([STAIRS[0], STAIRS.at(-1)]);
  });

  it("leaves its old course only near a corner, however long a side is", () => {
    const path = rounded(STAIRS, { closed: false, longest: 20 });
    expect(path).toContainEqual([80, 0]);
    expect(path).toContainEqual([100, 20]);
    for (const [x, y] of path)
      expect(Math.min(Math.abs(y), Math.abs(x - 100), Math.abs(y - 100))).toBeLessThanOrEqual(5);
  });

  it("has no more lines than can be seen, and keeps corners that are to stay", () => {
    const path = rounded(STAIRS, { closed: false, longest: 20, shortest: 10 });
    // Two corners of four lines each.
    expect(path).toHaveLength(2 * 5 + 2);
    expect(sharpestTurn(path)).toBeLessThan(45);
    const stays = ([x, y]: Point) => x === 100 && y === 100;
    const kept = rounded(STAIRS, { closed: false, longest: 20, stays });
    expect(kept).toContainEqual([100, 100]);
    expect(kept).not.toContainEqual([100, 0]);
  });

  it("keeps the corners between straight stretches", () => {
    expect(rounded(STAIRS, { closed: false, longest: 20, straight: 100 })).toEqual(STAIRS);
    expect(rounded(STAIRS, { closed: false, longest: 20, straight: 101 })).not.toContainEqual([100, 0]);
  });

  it("stays closed where it is a ring, its start rounded as well", () => {
    const ring = rounded(
      [
        [0, 0],
        [10, 0],
        [10, 10],
        [0, 10],
        [0, 0],
      ],
      { closed: true, longest: 20 },
    );
    expect(ring[0]).toEqual(ring.at(-1));
    expect(ring).not.toContainEqual([0, 0]);
    expect(sharpestTurn(ring)).toBeLessThan(12);
    const start = ring.findIndex(([x, y]) => x !== ring[0]?.[0] || y !== ring[0]?.[1]);
    expect(sharpestTurn([...ring.slice(-3), ...ring.slice(0, start + 1)])).toBeLessThan(12);
  });

  it("is as it was where it hardly turns or is too short", () => {
    const straight: Point[] = [
      [0, 0],
      [50, 1],
      [100, 0],
    ];
    expect(rounded(straight, { closed: false, longest: 20 })).toEqual(straight);
    expect(rounded([[1, 2]], { closed: false, longest: 20 })).toEqual([[1, 2]]);
    expect(
      rounded(
        [
          [0, 0],
          [0, 0],
          [5, 0],
        ],
        { closed: false, longest: 20 },
      ),
    ).toHaveLength(3);
  });
});
