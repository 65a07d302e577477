import { describe, expect, it } from "vitest";
import { fromWorld, metersPerPixel, toScreen, toWorld, wrapLon } from "./mercator.ts";

const size = { width: 800, height: 600 };

describe("Web Mercator in 512 px tiles", () => {
  it("puts null island in the middle of the world", () => {
    expect(toWorld([0, 0], 0)).toEqual({ x: 256, y: 256 });
    expect(toWorld([180, 85.051129], 0).x).toBe(512);
    expect(toWorld([0, 90], 0).y).toBeCloseTo(0, 4);
  });

  it("goes there and back", () => {
    const [lon, lat] = fromWorld(toWorld([36.291, 33.51], 9.3), 9.3);
    expect(lon).toBeCloseTo(36.291, 9);
    expect(lat).toBeCloseTo(33.51, 9);
  });

  it("shows of the world's copies the nearest", () => {
    const view = { zoom: 3, lat: 65, lon: 179 };
    expect(toScreen([-179, 65], view, size).x).toBeCloseTo(400 + (2 / 360) * 4096, 6);
  });

  it("knows the scale", () => {
    expect(metersPerPixel(0, 0)).toBeCloseTo(78_271.5, 0);
    expect(metersPerPixel(60, 1)).toBeCloseTo(78_271.5 / 4, 0);
  });

  it("writes longitudes from -180 to 180", () => {
    expect([-180, 180, 190, -190, 540.5].map(wrapLon)).toEqual([-180, 180, -170, 170, -179.5]);
  });
});
