import { distance } from "@turf/distance";
import { describe, expect, it } from "vitest";
import type { LonLat } from "../model/place.ts";
import { metersPerPixel } from "./mercator.ts";
import { APART_PIXELS, groupNear, splitZoomOf } from "./near.ts";

const tartus: LonLat = [35.887, 34.889];
const base: LonLat = [35.87, 34.905];
const hmeimim: LonLat = [35.95, 35.4];
const group = (points: readonly LonLat[]) => groupNear(points, (point) => point);

describe("places within 3 km", () => {
  it("share a symbol, and only they", () => {
    expect(group([tartus, hmeimim, base]).map(({ members }) => members)).toEqual([[tartus, base], [hmeimim]]);
  });

  it("part at the zoom at which both can be hit", () => {
    const [shared] = group([tartus, base]);
    const zoom = shared?.splitZoom ?? 0;
    expect(zoom).toBeGreaterThan(8);
    expect(zoom).toBeLessThan(11);
    // 2.4 km apart.
    expect(2360 / metersPerPixel(34.9, zoom)).toBeCloseTo(APART_PIXELS, 0);
  });

  it("are as far apart as turf says", () => {
    for (const other of [base, hmeimim, [-179.9, -89], [35.887, 34.8891]] as const) {
      const meters = distance([...tartus], [...other], { units: "meters" });
      const zoom = Math.max(0, Math.log2((APART_PIXELS * metersPerPixel(tartus[1], 0)) / meters));
      expect(splitZoomOf([tartus, other])).toBeCloseTo(zoom, 6);
    }
  });

  it("never part at the very same point", () => {
    expect(splitZoomOf([tartus, tartus])).toBe(Infinity);
    expect(splitZoomOf([tartus])).toBe(0);
  });

  it("are found across the cells of the grid, far north and on both sides of the meridian", () => {
    for (const lat of [-0.001, 34.99, 69.999]) {
      for (const lon of [-0.0001, 0.0001, 35.87]) {
        expect(group([[lon, lat], [lon + 0.0002, lat + 0.02] as const])).toHaveLength(1);
        expect(group([[lon, lat], [lon, lat + 0.04] as const])).toHaveLength(2);
      }
    }
  });

  it("are found among ten thousand in a moment", () => {
    const many = Array.from({ length: 10_000 }, (_, index): LonLat => [
      ((index * 7) % 360) - 180,
      ((index * 13) % 160) - 80 + index / 1e4,
    ]);
    const start = performance.now();
    group(many);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
