import { describe, expect, it } from "vitest";
import { themes } from "../../src/map/theme.ts";
import { drawFooter } from "./caption.ts";
import { widthOf } from "./faces.ts";
import { crowdsIn, frameOf, insetBox, pointOf } from "./frame.ts";
import { insetsOf } from "./insets.ts";
import { overlaps, Placement, spotsAround, within } from "./labels.ts";
import { balanced, Lettering, wrapped } from "./lettering.ts";
import type { StillPlace } from "./places.ts";
import { element } from "./svg.ts";
import { WORDS } from "./words.ts";

const BOX = { left: 0, top: 100, right: 1200, bottom: 600 };
const KRAMATORSK = { id: "kramatorsk", at: [37.56, 48.72] } as const;
const DRUZHKIVKA = { id: "druzhkivka", at: [37.53, 48.62] } as const;
const SOCHI = { id: "sochi", at: [39.73, 43.6] } as const;
const DAMASCUS = { id: "damascus", at: [36.29, 33.51] } as const;

describe("the frame of a still", () => {
  it("holds every place, with room for names", () => {
    const frame = frameOf([KRAMATORSK, SOCHI, DAMASCUS], BOX, 90);
    for (const { at } of [KRAMATORSK, SOCHI, DAMASCUS]) {
      const [x, y] = pointOf(frame.projection, at);
      expect(within({ left: x - 89, right: x + 89, top: y - 89, bottom: y + 89 }, BOX)).toBe(true);
    }
  });

  it("shows one place alone at a scale at which one sees where it is", () => {
    const frame = frameOf([DAMASCUS], BOX, 90);
    expect(frame.zoom).toBeCloseTo(7, 5);
    expect(pointOf(frame.projection, DAMASCUS.at)).toEqual([expect.closeTo(600, 3), expect.closeTo(350, 3)]);
  });

  it("puts places that cannot be told apart into an inset that covers none", () => {
    const places = [KRAMATORSK, SOCHI, DRUZHKIVKA, DAMASCUS];
    const frame = frameOf(places, BOX, 90);
    const [crowd, ...others] = crowdsIn(places, frame);
    expect(crowd?.map(({ id }) => id).sort()).toEqual(["druzhkivka", "kramatorsk"]);
    expect(others).toEqual([]);
    const box = insetBox(frame, places, 300, 220, []);
    expect(box).toBeDefined();
    for (const { at } of places) {
      const [x, y] = pointOf(frame.projection, at);
      expect(box && overlaps(box, { left: x, right: x, top: y, bottom: y })).toBe(false);
    }
  });

  it("gives each of two insets the corner whose leader does not cross the other's", () => {
    const at = (id: string, lon: number, lat: number): StillPlace => ({
      id,
      at: [lon, lat],
      name: id,
      layer: "settlements",
      certainty: "certain",
      scenes: 1,
      group: "story",
      geometry: null,
      openEnds: [],
      inCountry: false,
      extended: false,
    });
    const north = [at("kramatorsk", ...KRAMATORSK.at), at("druzhkivka", ...DRUZHKIVKA.at)];
    const south = [at("tartus", 35.89, 34.89), at("hmeimim", 35.95, 35.4), at("damascus", ...DAMASCUS.at)];
    const places = [
      ...north,
      ...south,
      at("moscow", 37.62, 55.75),
      at("north-sea", 3, 56),
      at("lisbon", -9.1, 38.7),
    ];
    const insets = insetsOf(places, frameOf(places, BOX, 90));
    expect(insets).toHaveLength(2);
    const [of, under] = insets.map(({ places: held, frame }) => ({ top: frame.box.top, id: held[0]?.id }));
    const top = (id: string) => [of, under].find((one) => one?.id === id)?.top ?? Number.NaN;
    expect(top("kramatorsk")).toBeLessThan(top("tartus"));
  });
});

describe("labels", () => {
  it("never lie on each other while there is room", () => {
    const placement = new Placement(BOX);
    const spots = [0, 30, 60].map((dx) => placement.placeAnyway(spotsAround(600 + dx, 300, 8, 90, 16)));
    const boxes = spots.flatMap((spot) => (spot ? [spot.box] : []));
    expect(boxes).toHaveLength(3);
    for (const [index, box] of boxes.entries()) {
      expect(within(box, BOX)).toBe(true);
      for (const other of boxes.slice(index + 1)) expect(overlaps(box, other)).toBe(false);
    }
  });

  it("stay away when there is none, unless they name a place of the article", () => {
    const placement = new Placement({ left: 0, top: 0, right: 100, bottom: 30 });
    placement.keepFree({ left: 0, top: 0, right: 100, bottom: 30 });
    expect(placement.place(spotsAround(50, 15, 8, 40, 16))).toBeUndefined();
    expect(placement.placeAnyway(spotsAround(50, 15, 8, 40, 16))).toBeDefined();
  });
});

describe("a title", () => {
  const title = "Під час наступу повстанців у Сирії Путін ігнорував прохання Асада про допомогу";
  it("keeps every word, in lines of even length", () => {
    const lines = balanced(title, "title", 30, 1144);
    expect(lines.join(" ")).toBe(title);
    expect(lines).toHaveLength(wrapped(title, "title", 30, 1144).length);
    expect(lines.at(-1)?.split(" ").length).toBeGreaterThan(2);
  });
});

describe("the credit line", () => {
  it.each([1172, 600, 520])("ends before the legend, which begins at %i", (creditRight) => {
    const { source } = drawFooter(
      { unlocated: [], outside: [], creditRight },
      WORDS.ru,
      new Lettering(),
      themes.light,
    );
    const [, x, size] = /<text x="(\d+)".* font-size="(\d+)"/u.exec(source) ?? [];
    expect(Number(x) + widthOf(WORDS.ru.credit, "text", Number(size))).toBeLessThan(creditRight);
  });
});

describe("svg", () => {
  it("escapes what it did not make itself", () => {
    expect(element("text", { x: 1.25, id: '"<' }, "<b>&").source).toBe(
      '<text x="1.3" id="&quot;&lt;">&lt;b&gt;&amp;</text>',
    );
  });
});
