import { scaleSqrt } from "d3-scale";
import { describe, expect, it } from "vitest";
import { hatchPath, shapePath } from "./shapes.ts";
import { sizeScale } from "./sizes.ts";

const of = (...counts: number[]) => sizeScale(counts.map((scenes) => ({ scenes })));

describe("the size of symbols", () => {
  it("grows with the number of scenes", () => {
    const { radius } = of(0, 1, 3, 9);
    const sizes = [0, 1, 3, 9].map(radius);
    expect(sizes).toEqual([...sizes].sort((a, b) => a - b));
    expect(new Set(sizes).size).toBe(4);
    expect(radius(9)).toBe(12);
  });

  it("has an area that grows as d3 would have it", () => {
    const { radius } = of(0, 1, 3, 9);
    const scale = scaleSqrt([0, 9], [4, 12]).clamp(true);
    for (let scenes = 1; scenes <= 12; scenes += 1) {
      expect(radius(scenes)).toBe(Math.round(Math.max(5, scale(scenes)) * 2) / 2);
    }
  });

  it("says nothing where all are equal, and the legend shows none", () => {
    const same = of(2, 2, 2);
    expect(same.steps).toEqual([]);
    expect(same.radius(2)).toBe(same.radius(7));
  });

  it("does not draw one mention as if it were many", () => {
    expect(of(0, 1).radius(1)).toBeLessThan(9);
  });

  it("gives the legend at most three steps that occur", () => {
    expect(of(0, 1, 2, 5, 9).steps).toEqual([1, 5, 9]);
    expect(of(1, 2).steps).toEqual([1, 2]);
  });

  it("means the same area in every shape", () => {
    const numbers = (path: string) => [...path.matchAll(/-?\d+(?:\.\d+)?/gu)].map(([text]) => Number(text));
    const half = Math.max(...numbers(shapePath("military", 10)));
    const side = 2 * Math.max(...numbers(shapePath("waters", 10)));
    expect(2 * half ** 2).toBeCloseTo(Math.PI * 100, -1);
    expect(side ** 2).toBeCloseTo(Math.PI * 100, -1);
  });

  it("hatches within the square", () => {
    const numbers = [...hatchPath(10).matchAll(/-?\d+(?:\.\d+)?/gu)].map(([text]) => Math.abs(Number(text)));
    expect(numbers.length).toBeGreaterThan(4);
    expect(Math.max(...numbers)).toBeLessThanOrEqual(8.87);
  });
});
