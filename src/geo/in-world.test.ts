import { describe, expect, it } from "vitest";
import { inWorld } from "./in-world.ts";
import { toScreen } from "./mercator.ts";

const phone = { width: 390, height: 796 };
const sheet = 440;
const POLE = 85.051129;

describe("a view within the world", () => {
  it("stays to the hair where nothing beyond the poles is seen", () => {
    const view = { zoom: 4.25, lat: 48.123456789, lon: 31 };
    expect(inWorld(view, phone, sheet, 12)).toEqual(view);
  });

  it("fills the canvas", () => {
    const { zoom, lat } = inWorld({ zoom: 0, lat: 60, lon: 0 }, phone, 0, 12);
    expect(2 ** zoom * 512).toBeCloseTo(796);
    expect(lat).toBeCloseTo(0);
    const above = inWorld({ zoom: 2, lat: 85, lon: 0 }, phone, 0, 12);
    expect(toScreen([0, POLE], above, phone).y).toBeCloseTo(0);
    const below = inWorld({ zoom: 2, lat: -85, lon: 0 }, phone, 0, 12);
    expect(toScreen([0, -POLE], below, phone).y).toBeCloseTo(phone.height);
  });

  it("need only fill what a sheet leaves of it", () => {
    const whole = inWorld({ zoom: 0, lat: -60, lon: 0 }, phone, sheet, 12);
    expect(whole.zoom).toBe(0);
    expect(toScreen([0, POLE], whole, phone).y).toBeLessThanOrEqual(0);
    expect(toScreen([0, -POLE], whole, phone).y).toBeGreaterThanOrEqual(phone.height - sheet);
  });

  it("is one of the world even where panels leave nothing of the canvas", () => {
    const view = { zoom: 3, lat: 48, lon: 31 };
    expect(inWorld(view, phone, phone.height, 12)).toEqual(view);
    expect(inWorld(view, { width: 0, height: 0 }, sheet, 12)).toEqual(view);
  });

  it("comes no closer than is drawn, and is never from beyond the whole world", () => {
    expect(inWorld({ zoom: 20, lat: 0, lon: 0 }, phone, 0, 12).zoom).toBe(12);
    expect(inWorld({ zoom: -3, lat: 0, lon: 0 }, phone, sheet, 12).zoom).toBe(0);
  });
});
