import { scaleLinear, scaleSqrt } from "d3-scale";
import { describe, expect, it } from "vitest";
import { interpolate, interpolateRound } from "./d3-numbers.ts";

describe("what the build puts in place of d3-interpolate", () => {
  it("scales as d3 does by itself", () => {
    for (const make of [scaleLinear, scaleSqrt]) {
      const domain = [0, 3, 40];
      const range = [0.25, 7, 12];
      const whole = make(domain, range);
      const slim = make(domain, range).interpolate(interpolate);
      for (let value = 0; value <= 40; value += 0.5) expect(slim(value)).toBe(whole(value));
    }
    expect(interpolateRound(1, 4)(0.5)).toBe(3);
  });
});
