import { describe, expect, it } from "vitest";
import { viewClearFor, viewFor } from "./destination.ts";
import { freeArea, holds } from "./frame.ts";
import { screenRect } from "./nudge.ts";
import { toScreen } from "./mercator.ts";

const size = { width: 800, height: 700 };
const none = { top: 0, right: 0, bottom: 0, left: 0 };
const card = { top: 0, right: 360, bottom: 0, left: 0 };
const far = { zoom: 3.8, lat: 45.7, lon: 36.7 };
const damascus = { kind: "point", at: [36.29, 33.51], alone: 0 } as const;
const ring = (west: number, south: number, east: number, north: number) => ({
  type: "Polygon" as const,
  coordinates: [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ],
  ],
});

describe("going to a point", () => {
  it("comes near enough to see where one is", () => {
    const view = viewFor(damascus, far, size, card);
    expect(view.zoom).toBe(7.5);
    expect(holds(freeArea(size, card), toScreen(damascus.at, view, size))).toBe(true);
  });

  it("stays where it is well in view already", () => {
    const view = { zoom: 6.4, lat: 34, lon: 36 };
    expect(viewFor(damascus, view, size, none)).toBe(view);
  });

  it("never zooms out, and only moves it out from under a card", () => {
    const view = { zoom: 9, lat: 33.5, lon: 35.9 };
    const moved = viewFor(damascus, view, size, card);
    expect(moved.zoom).toBe(9);
    expect(holds(freeArea(size, card), toScreen(damascus.at, moved, size))).toBe(true);
  });

  it("comes as near as its symbol needs to stand alone", () => {
    expect(viewFor({ ...damascus, alone: 10 }, { zoom: 8, lat: 33.5, lon: 36.3 }, size, none).zoom).toBe(10);
  });
});

describe("going to an area", () => {
  const straits = { kind: "area", geometry: ring(9.6, 54.8, 13, 56.2) } as const;

  it("frames it whole", () => {
    const view = viewFor(straits, far, size, card);
    const rect = screenRect([9.6, 54.8, 13, 56.2], view, size);
    expect(holds(freeArea(size, card), { x: rect.left, y: rect.top })).toBe(true);
    expect(holds(freeArea(size, card), { x: rect.right, y: rect.bottom })).toBe(true);
  });

  it("stays where all of it is well seen", () => {
    const view = { zoom: 6, lat: 55.5, lon: 11.5 };
    expect(viewFor(straits, view, size, none)).toBe(view);
  });
});

describe("going to a country", () => {
  const syria = { kind: "country", at: [38.5, 35], geometry: ring(35.7, 32.3, 42.4, 37.3) } as const;

  it("does not move while a part of it is in view, or while one is within it", () => {
    const corner = { zoom: 7, lat: 32, lon: 36 };
    const inside = { zoom: 11, lat: 35, lon: 38 };
    expect(viewFor(syria, corner, size, none)).toBe(corner);
    expect(viewFor(syria, inside, size, none)).toBe(inside);
  });

  it("comes nearer where its outline would be lost among symbols", () => {
    const afar = { zoom: 1.2, lat: 40, lon: 30 };
    expect(viewFor(syria, afar, size, none).zoom).toBeGreaterThan(4);
  });

  it("frames it where none of it is", () => {
    const moved = viewFor(syria, { zoom: 7, lat: 56, lon: 11 }, size, none);
    expect(holds(freeArea(size, none), toScreen([38.5, 35], moved, size))).toBe(true);
  });

  it("goes to the name of one that spans half the globe, not to its far end", () => {
    const russia = { kind: "country", at: [45, 57], geometry: ring(28, 42, 180, 77) } as const;
    const moved = viewFor(russia, { zoom: 7, lat: 34, lon: 36 }, size, none);
    expect([moved.lat, moved.lon]).toEqual([expect.closeTo(57), expect.closeTo(45)]);
    expect(moved.zoom).toBe(3);
  });

  it("does not count what lies beneath a card as in view", () => {
    const hidden = { zoom: 5, lat: 35, lon: 30 };
    expect(viewFor(syria, hidden, size, { ...none, right: 500 })).not.toBe(hidden);
  });
});

describe("going to a sea", () => {
  it("shows it from afar", () => {
    const baltic = { kind: "name", at: [19, 57] } as const;
    expect(viewFor(baltic, { zoom: 9, lat: 34, lon: 36 }, size, none).zoom).toBe(5.5);
  });
});

describe("going to a point where controls stand", () => {
  // An embed 280 pixels wide, a card over its foot, a row of buttons above that.
  const low = { width: 280, height: 222 };
  const foot = { ...none, bottom: 20 };
  const buttons = { left: 88, right: 270, top: 126, bottom: 162 };
  const controls = { occupied: () => [buttons], rooms: () => [{ ...none, top: 30, bottom: 60 }] };
  const yIn = (view: typeof far) => toScreen(damascus.at, view, low).y;

  it("leaves room for a name between symbol and buttons", () => {
    expect(yIn(viewFor(damascus, far, low, foot))).toBeGreaterThan(100);
    const view = viewClearFor(damascus, far, low, foot, controls, 72);
    expect(yIn(view) + 30).toBeLessThanOrEqual(buttons.top);
    expect(yIn(view)).toBeGreaterThan(30);
  });

  it("moves a point in view from beneath them, and goes no other way where it is clear", () => {
    const below = { zoom: 9, lat: 33.56, lon: 36.29 };
    expect(yIn(viewClearFor(damascus, below, low, foot, controls, 72)) + 30).toBeLessThanOrEqual(buttons.top);
    const aside = { ...controls, occupied: () => [{ ...buttons, left: 200 }] };
    expect(viewClearFor(damascus, far, low, foot, aside, 72)).toEqual(viewFor(damascus, far, low, foot));
  });
});
