import { describe, expect, it } from "vitest";
import { type PlaceId, toPlaceId } from "../model/ids.ts";
import type { Place } from "../model/place.ts";
import { createMarker, type Marks } from "./maplibre-marks.ts";
import type { MapSymbol } from "./overlay-data.ts";

const id = (name: string): PlaceId => {
  const made = toPlaceId(name);
  if (!made) throw new Error(name);
  return made;
};

/** A symbol for each key; a key `a+b` is that of two places. */
const symbolsOf = (...keys: string[]): readonly MapSymbol[] =>
  keys.map((key) => ({
    key,
    at: [0, 0],
    radius: 5,
    places: key.split("+").map((name) => {
      const place = { id: id(name) } as Place;
      return { place, at: [0, 0], mentions: [], scenes: 1, group: "story", dimmed: false };
    }),
  }));

const NONE: Marks = { selected: null, hover: null, reading: [], cut: [] };

/** A map that has places' symbols only, and keeps feature state as MapLibre does: what is set is added. */
function setUp() {
  const states: Record<string, Record<string, unknown>> = {};
  let writes = 0;
  const map = {
    getSource: (source: string) => (source === "wherein-symbols" ? {} : undefined),
    setFeatureState: (target: { source: string; id: string }, state: Record<string, unknown>) => {
      writes += 1;
      states[target.id] = { ...states[target.id], ...state };
    },
  } as unknown as Parameters<typeof createMarker>[0];
  return {
    mark: createMarker(map),
    marked: () =>
      Object.entries(states)
        .flatMap(([key, state]) => Object.keys(state).map((name) => state[name] === true && `${key} ${name}`))
        .filter(Boolean)
        .sort(),
    writes: () => writes,
  };
}

describe("marks on the map", () => {
  it("are those of the places alone that have any, the rest is not touched", () => {
    const { mark, marked, writes } = setUp();
    const symbols = symbolsOf(...Array.from({ length: 1000 }, (_, at) => `place-${at}`));
    mark(symbols, { ...NONE, selected: id("place-7"), reading: [id("place-7"), id("place-9")] });
    expect(marked()).toEqual(["place-7 reading", "place-7 selected", "place-9 reading"]);
    expect(writes()).toBe(3);
  });

  it("go from what has them no more and stay on what keeps them", () => {
    const { mark, marked, writes } = setUp();
    const symbols = symbolsOf("a", "b");
    mark(symbols, { ...NONE, selected: id("a"), cut: ["b"] });
    mark(symbols, { ...NONE, selected: id("b"), cut: ["b"] });
    expect(marked()).toEqual(["b cut", "b selected"]);
    expect(writes()).toBe(4);
  });

  it("are on a shared symbol for any of its places, and follow them when it is parted", () => {
    const { mark, marked } = setUp();
    const marks = { ...NONE, hover: id("b") };
    mark(symbolsOf("a+b"), marks);
    expect(marked()).toEqual(["a+b hover"]);
    mark(symbolsOf("a", "b"), marks);
    expect(marked()).toEqual(["b hover"]);
  });

  it("are written again when the style is new", () => {
    const { mark, writes } = setUp();
    const marks = { ...NONE, selected: id("a") };
    mark(symbolsOf("a"), marks);
    mark(symbolsOf("a"), marks);
    expect(writes()).toBe(1);
    mark(symbolsOf("a"), marks, true);
    expect(writes()).toBe(2);
  });
});
