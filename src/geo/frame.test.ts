import { describe, expect, it } from "vitest";
import { freeArea, holds, viewAround, viewOfBounds } from "./frame.ts";
import { screenRect, viewNudged, viewUncovering } from "./nudge.ts";
import { viewOfAll } from "./framing.ts";
import { toScreen } from "./mercator.ts";

const size = { width: 1000, height: 600 };
const insets = { top: 0, right: 360, bottom: 80, left: 0 };
const free = freeArea(size, insets);
const levant = [35, 32, 37, 36] as const;

describe("a view", () => {
  it("puts a point in the middle of what panels leave, and its centre in the middle of the canvas", () => {
    const view = viewAround([36.3, 33.5], 7, size, free);
    const { x, y } = toScreen([36.3, 33.5], view, size);
    expect([x, y].map(Math.round)).toEqual([320, 260]);
    expect(toScreen([view.lon, view.lat], view, size)).toEqual({ x: 500, y: 300 });
  });

  it("holds bounds whole, as large as they fit", () => {
    const { left, top, right, bottom } = screenRect(levant, viewOfBounds(levant, size, free, 20), size);
    expect([left, right].every((x) => x >= -0.01 && x <= 640.01)).toBe(true);
    expect(top).toBeCloseTo(0, 6);
    expect(bottom).toBeCloseTo(520, 6);
  });

  it("stops at the closest zoom allowed, and takes a single point there", () => {
    expect(viewOfBounds(levant, size, free, 5).zoom).toBe(5);
    expect(viewOfBounds([36, 34, 36, 34], size, free, 6).zoom).toBe(6);
  });

  it("moves only as far as needed", () => {
    const view = { zoom: 6, lat: 34, lon: 36 };
    const safe = freeArea(size, insets, 40);
    expect(viewNudged(view, [34, 34.5], size, safe)).toBe(view);
    const moved = viewNudged(view, [40, 34], size, safe);
    expect(toScreen([40, 34], moved, size).x).toBeCloseTo(600, 3);
    expect(moved.lat).toBeCloseTo(34, 9);
  });

  it("frees a point that a panel has come to lie on, and its name, and leaves others alone", () => {
    const view = { zoom: 6, lat: 34, lon: 36 };
    const panel = { top: 0, right: 480, bottom: 0, left: 0 };
    const free = freeArea(size, panel);
    const moved = viewUncovering([36, 34], 90, view, size, panel);
    expect(moved && toScreen([36, 34], moved, size).x).toBeLessThanOrEqual(free.right - 90);
    expect(viewUncovering([34, 34], 10, view, size, panel)).toBeUndefined();
    expect(viewUncovering([36, 34], 90, view, size, { ...panel, right: 0 })).toBeUndefined();
    // Far away it was not seen before.
    expect(viewUncovering([90, 34], 90, view, size, panel)).toBeUndefined();
  });

  it("survives panels that cover all", () => {
    const none = freeArea({ width: 300, height: 200 }, { top: 150, right: 200, bottom: 150, left: 200 });
    expect(none.right).toBeGreaterThanOrEqual(none.left);
    expect(none.bottom).toBeGreaterThanOrEqual(none.top);
  });
});

describe("framing places", () => {
  const point = (lon: number, lat: number) => ({ at: [lon, lat] as const, geometry: null, outlined: false });
  const area = (west: number, south: number, east: number, north: number) => ({
    at: [(west + east) / 2, (south + north) / 2] as const,
    geometry: {
      type: "MultiPoint" as const,
      coordinates: [
        [west, south],
        [east, north],
      ],
    },
    outlined: true,
  });
  const nothing = { top: 0, right: 0, bottom: 0, left: 0 };

  it("leaves countries out where there are points enough", () => {
    const view = viewOfAll([point(36.3, 33.5), point(37.6, 55.8), area(27, 41, 190, 82)], size, nothing);
    expect(view?.lon).toBeCloseTo(36.95, 1);
  });

  it("takes the countries that are no continents where there is one point only", () => {
    const moscow = point(37.6, 55.8);
    const view = viewOfAll([moscow, area(35.7, 32.3, 42.4, 37.3), area(27, 41, 190, 82)], size, nothing);
    expect(view && toScreen([39, 35], view, size).y).toBeLessThan(600);
    expect(view && holds(freeArea(size, nothing), toScreen(moscow.at, view, size))).toBe(true);
  });

  it("shows one spot from far enough to recognise it, and nothing for nothing", () => {
    expect(viewOfAll([point(36.3, 33.5)], size, nothing)?.zoom).toBe(6);
    expect(viewOfAll([], size, nothing)).toBeUndefined();
  });
});
