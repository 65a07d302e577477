import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { PacedMap } from "./maplibre-paced.ts";

const { drawn, tiles } = vi.hoisted(() => ({ drawn: vi.fn<() => void>(), tiles: { loaded: false } }));

vi.mock("maplibre-gl", () => ({
  Map: class {
    readonly style = {};
    constructor() {
      this.triggerRepaint();
    }
    areTilesLoaded(): boolean {
      return tiles.loaded;
    }
    triggerRepaint(): void {
      drawn();
    }
  },
}));

beforeEach(() => {
  vi.useFakeTimers();
  drawn.mockClear();
  tiles.loaded = false;
});
afterEach(() => void vi.useRealTimers());

/** MapLibre's own asks for a frame when it is made. */
function made(): PacedMap {
  const map = new PacedMap({ container: "", style: "" });
  expect(drawn).toHaveBeenCalledTimes(1);
  return map;
}

it("draws an unseen map that lacks tiles now and then, and none of what was asked for is lost", () => {
  const map = made();
  for (let ms = 0; ms < 200; ms += 10) {
    map.triggerRepaint();
    vi.advanceTimersByTime(10);
  }
  expect(drawn).toHaveBeenCalledTimes(3);
  vi.advanceTimersByTime(1000);
  expect(drawn).toHaveBeenCalledTimes(4);
});

it("draws it at once when all tiles are there, and does not draw that once more", () => {
  const map = made();
  map.triggerRepaint();
  tiles.loaded = true;
  map.triggerRepaint();
  expect(drawn).toHaveBeenCalledTimes(2);
  vi.advanceTimersByTime(1000);
  expect(drawn).toHaveBeenCalledTimes(2);
});

it("draws what is seen whenever it is asked for", () => {
  const map = made();
  map.isSeen = true;
  for (const _ of [1, 2, 3]) map.triggerRepaint();
  expect(drawn).toHaveBeenCalledTimes(4);
});
