import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { linearScale } from "./scale.ts";

describe("a scale", () => {
  const scale = linearScale([10, 20, 100], [0, 0.5, 1]);

  it("is linear between its points and ends where they do", () => {
    expect([5, 10, 15, 20, 60, 100, 1000].map(scale.of)).toEqual([0, 0, 0.25, 0.5, 0.75, 1, 1]);
  });

  it("leads back to where one came from", () => {
    fc.assert(
      fc.property(fc.double({ min: 10, max: 100, noNaN: true }), (value) => {
        expect(scale.invert(scale.of(value))).toBeCloseTo(value, 6);
      }),
    );
  });

  it("keeps the order", () => {
    const values = fc.double({ min: 0, max: 200, noNaN: true });
    fc.assert(
      fc.property(values, values, (a, b) => {
        expect(Math.sign(scale.of(b) - scale.of(a)) * Math.sign(b - a)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
