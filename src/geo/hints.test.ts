import { describe, expect, it } from "vitest";
import { overlap } from "./frame.ts";
import { edgeHints } from "./hints.ts";

const size = { width: 800, height: 600 };
const options = {
  size,
  insets: { top: 0, right: 0, bottom: 0, left: 0 },
  limit: 5,
  height: 30,
  extra: 24,
  avoid: [],
  spare: [],
};
const view = { zoom: 6, lat: 34.5, lon: 36.3 };
const place = (id: string, lon: number, lat: number) => ({ id, at: [lon, lat] as const, width: 100 });

describe("hints at the edge", () => {
  it("name what lies outside, where it lies", () => {
    const hints = edgeHints([place("damascus", 36.3, 33.5), place("moscow", 37.6, 55.8)], view, options);
    expect(hints.map(({ ids }) => ids)).toEqual([["moscow"]]);
    const [moscow] = hints;
    expect(moscow?.angle).toBeCloseTo(-88, 0);
    expect(moscow?.y).toBe(25);
    expect(Math.abs((moscow?.x ?? 0) - 400)).toBeLessThan(20);
  });

  it("become one where they would lie on each other", () => {
    const donbas = [
      place("kramatorsk", 37.6, 48.7),
      place("druzhkivka", 37.5, 48.6),
      place("sochi", 39.7, 43.6),
    ];
    expect(edgeHints(donbas, view, options).map(({ ids }) => ids)).toEqual([
      ["kramatorsk", "druzhkivka"],
      ["sochi"],
    ]);
  });

  it("stay within what panels leave, and clear of the controls", () => {
    const controls = { left: 740, top: 420, right: 800, bottom: 600 };
    const insets = { top: 10, right: 0, bottom: 100, left: 40 };
    for (let angle = 0; angle < 360; angle += 15) {
      const [lon, lat] = [
        36 + 30 * Math.cos((angle * Math.PI) / 180),
        34 + 20 * Math.sin((angle * Math.PI) / 180),
      ];
      const [hint] = edgeHints([place("x", lon, lat)], view, { ...options, insets, avoid: [controls] });
      const { x = 0, y = 0 } = hint ?? {};
      expect(x - 50).toBeGreaterThanOrEqual(40);
      expect(x + 50).toBeLessThanOrEqual(800);
      expect(y - 15).toBeGreaterThanOrEqual(10);
      expect(y + 15).toBeLessThanOrEqual(500);
      expect(overlap({ left: x - 50, right: x + 50, top: y - 15, bottom: y + 15 }, controls)).toBe(false);
    }
  });

  it("are few: the first in the list come first", () => {
    const many = Array.from({ length: 12 }, (_, index) =>
      place(`p${index}`, 36 + 40 * Math.cos(index), 34 + 25 * Math.sin(index)),
    );
    const hints = edgeHints(many, view, { ...options, limit: 3 });
    expect(hints).toHaveLength(3);
    expect(hints[0]?.ids[0]).toBe("p0");
  });

  it("say so for what lies beneath a panel", () => {
    const insets = { ...options.insets, right: 500 };
    expect(edgeHints([place("aleppo", 37.16, 34.5)], view, { ...options, insets })).toHaveLength(1);
  });
});
