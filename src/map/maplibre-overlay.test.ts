import { validateStyleMin } from "@maplibre/maplibre-gl-style-spec";
import { describe, expect, it } from "vitest";
import { type Lang, LANGS } from "../model/words.ts";
import { lookOf } from "./look.ts";
import { withOverlay } from "./maplibre-overlay.ts";
import { baseStyle } from "./style.ts";

const none = { type: "FeatureCollection" as const, features: [] };
const point = { type: "Point" as const, coordinates: [36, 34] };
const some = { ...none, features: [{ type: "Feature" as const, properties: {}, geometry: point }] };
const data = {
  "wherein-symbols": some,
  "wherein-waters": some,
  "wherein-regions": some,
  "wherein-lines": some,
};
const options = { theme: "light", lang: "uk", base: "https://maps.example.org/" } as const;
const base = baseStyle(options);
const whole = { ...base, layers: lookOf("light", "uk").layers };
const style = withOverlay(whole, { data, named: ["moscow", "москва"], outlined: ["SY"] });
const order = style.layers.map(({ id }) => id);

describe("the style with the article's places", () => {
  it.each(["light", "dark"] as const)("is a valid style (%s)", (theme) => {
    const { layers } = lookOf(theme, "uk");
    const themed = withOverlay({ ...base, layers }, { data, named: ["a"], outlined: [] });
    expect(validateStyleMin(themed)).toEqual([]);
  });

  it("is of one make for every language, but for the names it asks for", () => {
    const any = JSON.stringify(lookOf("dark", "{lang}" as Lang));
    for (const lang of LANGS)
      expect(JSON.parse(any.replaceAll("{lang}", lang))).toEqual(lookOf("dark", lang));
  });

  it("draws waters above the sea and below the land, so that coasts stay crisp", () => {
    expect(order.indexOf("wherein-areas")).toBeGreaterThan(order.indexOf("base-water"));
    expect(order.indexOf("wherein-ends")).toBeGreaterThan(order.indexOf("wherein-areas"));
    expect(order.indexOf("wherein-ends")).toBeLessThan(order.indexOf("base-land"));
  });

  it("draws the lines and areas of a source one after the other: each change of source masks the whole map", () => {
    const sources = style.layers.flatMap((layer) =>
      (layer.type === "fill" || layer.type === "line") && "source" in layer ? [layer.source] : [],
    );
    const runs = sources.filter((source, index) => source !== sources[index - 1]);
    expect(runs).toEqual([...new Set(sources)]);
  });

  it("places the article's names before every name of the basemap", () => {
    const labels = order.indexOf("wherein-labels");
    const baseLabels = base.layers.filter(({ type }) => type === "symbol").map(({ id }) => order.indexOf(id));
    expect(Math.max(...baseLabels)).toBeLessThan(labels);
    expect(order.at(-1)).toBe("wherein-icons");
  });

  it("keeps towns of the basemap clear of the article's places, and its cities not", () => {
    const clearing = order.indexOf("wherein-clearing");
    expect(order.indexOf("base-region-labels")).toBeLessThan(clearing);
    expect(order.indexOf("base-towns")).toBeLessThan(clearing);
    expect(order.indexOf("base-cities")).toBeGreaterThan(clearing);
  });

  it("places great cities before the names of straits, and after those of seas", () => {
    expect(order.indexOf("base-great-cities")).toBeGreaterThan(order.indexOf("base-strait-labels"));
    expect(order.indexOf("base-great-cities")).toBeLessThan(order.indexOf("base-water-labels"));
  });

  it("has neither source nor layer for what there is nothing of", () => {
    const { sources, layers } = withOverlay(whole, {
      data: { ...data, "wherein-waters": none, "wherein-regions": none, "wherein-lines": none },
      named: [],
      outlined: ["SY"],
    });
    expect(Object.keys(sources).filter((name) => name.startsWith("wherein-"))).toEqual(["wherein-symbols"]);
    expect(layers.flatMap((layer) => ("source" in layer ? [layer.source] : [])).sort()).not.toContain(
      "wherein-waters",
    );
    expect(layers.some(({ id }) => id.startsWith("wherein-country-"))).toBe(true);
  });

  it("outlines a country as a line and never fills it", () => {
    const country = style.layers.filter(({ id }) => id.startsWith("wherein-country-"));
    expect(country.map(({ type }) => type)).toEqual(["line"]);
    expect(JSON.stringify(country)).toContain('"SY"');
    const fills = style.layers.filter(({ id, type }) => id.startsWith("wherein-") && type === "fill");
    expect(fills.map((layer) => JSON.stringify("filter" in layer && layer.filter))).toEqual([
      '["==",["get","layer"],"waters"]',
    ]);
  });

  it("leaves the basemap's own label of a shown place out, and all else as it is", () => {
    const towns = style.layers.find(({ id }) => id === "base-towns");
    expect(JSON.stringify(towns)).toContain("москва");
    expect(style.layers.find(({ id }) => id === "base-coast")).toEqual(
      base.layers.find(({ id }) => id === "base-coast"),
    );
  });
});
