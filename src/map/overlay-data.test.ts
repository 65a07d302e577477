import { describe, expect, it } from "vitest";
import type { Place } from "../model/place.ts";
import type { ShownPlace } from "../state/select.ts";
import { toPlaceId } from "../model/ids.ts";
import { namesAtEdge, symbolsAtEdge } from "./hints-names.ts";
import { cutKeys, sidesOf } from "./overlay-names.ts";
import {
  areaFeatures,
  lineFeatures,
  countryCode,
  overlayOf,
  splitState,
  symbolFeatures,
  symbolsAt,
} from "./overlay-data.ts";

const square = {
  type: "Polygon" as const,
  coordinates: [
    [
      [0, 0],
      [2, 0],
      [2, 2],
      [0, 2],
      [0, 0],
    ],
  ],
};

function shown(id: string, change: Partial<Place> = {}, scenes = 1): ShownPlace {
  const placeId = toPlaceId(id);
  if (!placeId) throw new Error(id);
  const place: Place = {
    id: placeId,
    names: { en: id, uk: `${id}-uk` },
    layer: "settlements",
    kind: "city",
    within: [],
    certainty: "certain",
    links: {},
    mentions: { scene: scenes, context: 0, actor: 0, "in-name": 0 },
    geometry: { type: "Point", coordinates: [36, 35] },
    ...change,
  };
  return { place, mentions: [], scenes, group: "story", dimmed: false };
}
const at = (lon: number, lat: number) => ({ geometry: { type: "Point" as const, coordinates: [lon, lat] } });

const tartus = shown("tartus", at(35.887, 34.889), 0);
const base = shown("naval-base", {
  ...at(35.87, 34.905),
  layer: "military",
  certainty: "less-certain",
  uncertaintyMeters: 2000,
});
const hmeimim = shown("hmeimim", { ...at(35.95, 35.4), layer: "military", uncertaintyMeters: 2000 });
const syria = shown("syria", { layer: "countries", geometry: square, links: { iso: "SY" } });
const oblast = shown("oblast", { layer: "countries", geometry: square, links: { iso: "UA-14" } });
const line: [number, number][] = [
  [1, 0],
  [1, 2],
];
const straits = shown("straits", {
  layer: "waters",
  geometry: square,
  labelPoint: [1, 1],
  labelLine: line,
  openEnds: [line],
});
const sea = shown("sea", { ...at(19, 57), layer: "waters" });
const nowhere = shown("nowhere", { layer: "unlocated", geometry: null });

const all = [base, hmeimim, syria, oblast, straits, sea, tartus, nowhere];
const keys = (zoom: number) => symbolsAt(overlayOf(all), zoom).map(({ key }) => key);

describe("what is drawn of the places", () => {
  it("is one symbol for what lies within 3 km, until one zooms in", () => {
    expect(keys(6)).toContain("naval-base+tartus");
    expect(keys(12)).toEqual(expect.arrayContaining(["naval-base", "tartus"]));
    expect(splitState(overlayOf(all), 6)).not.toBe(splitState(overlayOf(all), 12));
  });

  it("is a line for the name of a long water, which then leaves its symbol", () => {
    const [feature, ...others] = lineFeatures(overlayOf(all), "en").features;
    expect(others).toEqual([]);
    expect(feature?.geometry).toEqual({ type: "LineString", coordinates: line });
    const symbols = symbolFeatures(symbolsAt(overlayOf(all), 8), overlayOf(all).scale, "en", "light", {});
    const lined = symbols.features.filter(({ properties }) => properties.lined);
    expect(lined.map(({ properties }) => properties.key)).toEqual(["straits"]);
  });

  it("is a name alone for countries and seas, and nothing for what has no position", () => {
    const radii = new Map(symbolsAt(overlayOf(all), 6).map(({ key, radius }) => [key, radius]));
    expect([radii.get("syria"), radii.get("oblast"), radii.get("sea")]).toEqual([0, 0, 0]);
    expect(radii.get("straits")).toBeGreaterThan(0);
    expect(radii.has("nowhere")).toBe(false);
  });

  it("names both places of a shared symbol, and draws both their layers as certain as they are", () => {
    const overlay = overlayOf(all);
    const { features } = symbolFeatures(symbolsAt(overlay, 6), overlay.scale, "uk", "dark", {});
    const shared = features.find(({ properties }) => properties.key === "naval-base+tartus");
    expect(shared?.properties.label).toBe("naval-base-uk\ntartus-uk");
    expect(shared?.properties.image).toMatch(
      /^wherein\|dark\|military:less-certain:[\d.]+\|settlements:certain:[\d.]+$/u,
    );
  });

  it("takes countries from the basemap and other areas from the data", () => {
    const keys = ({ features }: ReturnType<typeof areaFeatures>) =>
      features.map(({ properties }) => properties?.["key"]);
    expect(keys(areaFeatures(overlayOf(all), "countries"))).toEqual(["oblast"]);
    const waters = areaFeatures(overlayOf(all), "waters");
    expect(keys(waters)).toEqual(["straits", undefined]);
    expect(waters.features.at(-1)).toMatchObject({
      geometry: { type: "MultiLineString", coordinates: [line] },
      properties: { layer: "ends" },
    });
    expect([syria, oblast, tartus].map(({ place }) => countryCode(place))).toEqual([
      "SY",
      undefined,
      undefined,
    ]);
  });

  it("gives what is a name only a symbol while it is chosen, and its name the first room", () => {
    const chosen = ({ place }: ShownPlace) => symbolsAt(overlayOf(all), 6, place.id);
    const [first] = chosen(sea);
    expect(first?.key).toBe("sea");
    expect(first?.radius).toBeGreaterThan(0);
    expect(symbolsAt(overlayOf(all), 6).find(({ key }) => key === "sea")?.radius).toBe(0);
    // A country is outlined by the basemap, an oblast by its own shape.
    for (const outlined of [syria, oblast])
      expect(chosen(outlined).find(({ key }) => key === outlined.place.id)?.radius).toBe(0);
  });

  it("draws stated uncertainty as large as on the ground", () => {
    const overlay = overlayOf([hmeimim, tartus]);
    const { features } = symbolFeatures(symbolsAt(overlay, 6), overlay.scale, "uk", "dark", {});
    const [known, uncertain] = ["tartus", "hmeimim"].map(
      (id) => features.find(({ properties }) => properties.key === id)?.properties.uncertain,
    );
    expect(Number(uncertain) * 2 ** 10).toBeCloseTo(2000 / 62.3, 0);
    expect(known).toBe(0);
  });

  it("writes the one name that a place has, in whichever language", () => {
    const raion = { ...tartus, place: { ...tartus.place, names: { uk: "Покровський район" } } };
    const overlay = overlayOf([raion]);
    const { features } = symbolFeatures(symbolsAt(overlay, 6), overlay.scale, "ru", "light", {});
    expect(features.map(({ properties }) => properties.label)).toEqual(["Покровський район"]);
  });
});

describe("names at the edge of the canvas", () => {
  const size = { width: 800, height: 600 };
  const symbols = symbolsAt(overlayOf([hmeimim, syria]), 8);

  it("are left out where their symbol lies beyond it", () => {
    expect(cutKeys(symbols, "en", { zoom: 8, lat: 35, lon: 40 }, size)).toContain("hmeimim");
    expect(cutKeys(symbols, "en", { zoom: 8, lat: 35, lon: 36 }, size)).not.toContain("hmeimim");
  });

  it("are cut and turned only as far down the list as names are drawn at that zoom", () => {
    const [one] = symbols;
    if (!one) throw new Error("there is no symbol");
    const many = Array.from({ length: 400 }, (_, at) => ({ ...one, key: `town-${at}` }));
    const cut = (zoom: number) => cutKeys(many, "en", { zoom, lat: 35, lon: 80 }, size).length;
    expect([4, 5.9, 6, 8, 9].map(cut)).toEqual([150, 150, 300, 400, 400]);
    const turned = (zoom: number, lon: number) =>
      Object.keys(sidesOf(many, "en", { zoom, lat: 35.4, lon }, size)).length;
    expect([turned(7.9, 34.9), turned(8, 34.9)]).toEqual([300, 400]);
  });

  it("stand within the canvas beside a symbol near its edge, and where they like elsewhere", () => {
    const at = (lon: number) => sidesOf(symbols, "en", { zoom: 8, lat: 35.4, lon }, size);
    expect(at(34.9)).toEqual({ hmeimim: "left" });
    expect(at(37)).toEqual({ hmeimim: "right" });
    expect(at(36)).toEqual({});
  });

  it("stand clear of a control beside their symbol, where there is room on the other side", () => {
    const view = { zoom: 8, lat: 35.4, lon: 35.95 };
    const buttons = { left: 420, top: 280, right: 560, bottom: 330 };
    expect(sidesOf(symbols, "en", view, size, [buttons])).toEqual({ hmeimim: "left" });
    expect(sidesOf(symbols, "en", view, size, [{ ...buttons, left: 240 }])).toEqual({});
    expect(sidesOf(symbols, "en", view, size, [{ ...buttons, left: 240, right: 400 }])).toEqual({
      hmeimim: "right",
    });
  });

  it("give way to hints where these find no other room, symbols never", () => {
    const view = { zoom: 8, lat: 35.4, lon: 34.9 };
    expect(symbolsAtEdge(symbols, view, size)).toHaveLength(1);
    expect(symbolsAtEdge(symbols, { ...view, lon: 40 }, size)).toEqual([]);
    // Of a name alone there is nothing to be covered but the name.
    expect(symbolsAtEdge(symbolsAt(overlayOf([syria]), 8), { zoom: 8, lat: 1, lon: 1 }, size)).toEqual([]);
  });

  it("are spared by hints only near it", () => {
    expect(namesAtEdge(symbols, "en", { zoom: 8, lat: 35.4, lon: 34.9 }, size)).toHaveLength(1);
    expect(namesAtEdge(symbols, "en", { zoom: 8, lat: 35.4, lon: 35.95 }, size)).toHaveLength(0);
  });
});
