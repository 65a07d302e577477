import type { ExpressionSpecification, LayerSpecification } from "@maplibre/maplibre-gl-style-spec";
import type { Lang } from "../model/words.ts";
import { fonts } from "./font-names.ts";
import type { Theme, ThemeName } from "./theme.ts";

const rank: ExpressionSpecification = ["get", "rank"];
const population: ExpressionSpecification = ["get", "pop"];
/** By these one knows where one is: they stay beside the article's places, where smaller towns give way. */
const isCity: ExpressionSpecification = ["any", ["==", ["get", "capital"], 1], [">=", population, 100_000]];
/** No name of a bay or a strait takes their place: without Istanbul nobody finds the Bosporus. */
const isGreat: ExpressionSpecification = [
  "any",
  ["==", ["get", "capital"], 1],
  [">=", population, 1_000_000],
];
const isSea: ExpressionSpecification = ["<=", rank, 3];

/**
 * A feature's name in a language; where it has none, its Latin name.
 * Ukrainian never falls back to Russian, nor Russian to Ukrainian.
 */
export function nameIn(lang: Lang): ExpressionSpecification {
  return ["coalesce", ["get", `name_${lang}`], ["get", "name_en"]];
}

/** Names, the least important first: MapLibre places the last layer's labels before those of the layers below. */
export function labelLayers(colours: Theme, theme: ThemeName, lang: Lang): LayerSpecification[] {
  const name = nameIn(lang);
  return [
    regionNames(colours, name),
    settlements("base-towns", ["!", isCity], colours, theme, lang),
    settlements("base-cities", ["all", isCity, ["!", isGreat]], colours, theme, lang),
    waterNames("base-strait-labels", ["!", isSea], colours, name),
    settlements("base-great-cities", isGreat, colours, theme, lang),
    waterNames("base-water-labels", isSea, colours, name),
    countryNames(colours, name),
  ];
}

function regionNames(colours: Theme, name: ExpressionSpecification): LayerSpecification {
  return {
    id: "base-region-labels",
    type: "symbol",
    source: "regions",
    "source-layer": "region-labels",
    minzoom: 6,
    maxzoom: 9,
    layout: {
      "text-field": name,
      "text-font": [fonts.regular],
      "text-size": ["interpolate", ["linear"], ["zoom"], 6, 10.5, 9, 12.5],
      "text-letter-spacing": 0.12,
      "text-line-height": 1.25,
      "text-max-width": 8,
      "text-padding": 12,
    },
    paint: { "text-color": colours.regionName, "text-halo-color": colours.land, "text-halo-width": 1 },
  };
}

function waterNames(
  id: string,
  which: ExpressionSpecification,
  colours: Theme,
  name: ExpressionSpecification,
): LayerSpecification {
  return {
    id,
    type: "symbol",
    source: "waters",
    "source-layer": "water-labels",
    filter: ["all", which, ["<=", rank, ["step", ["zoom"], 1, 2, 2, 3.2, 3, 4.5, 4, 6, 5]]],
    layout: {
      "symbol-placement": "line-center",
      "symbol-sort-key": rank,
      "text-field": name,
      "text-font": [fonts.italic],
      "text-size": [
        "interpolate",
        ["linear"],
        ["zoom"],
        1,
        ["match", rank, 1, 12, 10],
        5,
        ["match", rank, 1, 19, 2, 17, 3, 14, 12],
        9,
        ["match", rank, 1, 24, 2, 24, 3, 19, 14.5],
      ],
      "text-letter-spacing": ["match", rank, 1, 0.22, 2, 0.16, 3, 0.12, 0.08],
      "text-max-angle": 40,
      "text-padding": 4,
      "text-keep-upright": true,
    },
    paint: { "text-color": colours.waterName, "text-halo-color": colours.water, "text-halo-width": 1 },
  };
}

function settlements(
  id: string,
  which: ExpressionSpecification,
  colours: Theme,
  theme: ThemeName,
  lang: Lang,
): LayerSpecification {
  return {
    id,
    type: "symbol",
    source: "places",
    "source-layer": "places",
    minzoom: 3,
    // A small place whose name the language lacks would stand in foreign letters: it waits until one is near.
    filter: ["all", which, ["any", ["has", `name_${lang}`], [">=", population, 80_000], [">=", ["zoom"], 9]]],
    layout: {
      "icon-image": ["case", ["==", ["get", "capital"], 1], `capital-${theme}`, `town-${theme}`],
      "icon-size": ["interpolate", ["linear"], ["zoom"], 4, 0.75, 9, 1],
      "icon-allow-overlap": false,
      "symbol-sort-key": ["-", ["*", ["get", "capital"], -1e8], population],
      "text-field": nameIn(lang),
      "text-font": ["step", population, ["literal", [fonts.regular]], 500_000, ["literal", [fonts.semibold]]],
      "text-size": [
        "interpolate",
        ["linear"],
        ["zoom"],
        3,
        ["step", population, 10, 1_000_000, 11, 4_000_000, 12],
        6,
        ["step", population, 10.5, 100_000, 11.5, 800_000, 13.5],
        10,
        ["step", population, 12, 20_000, 13, 100_000, 15, 800_000, 18],
      ],
      "text-variable-anchor": ["left", "right", "top", "bottom", "top-left", "bottom-left"],
      "text-radial-offset": 0.45,
      "text-justify": "auto",
      "text-line-height": 1.1,
      "text-max-width": 8,
      "text-padding": 5,
    },
    paint: {
      "text-color": colours.placeName,
      "text-halo-color": colours.land,
      "text-halo-width": 1.2,
      "text-halo-blur": 0.3,
    },
  };
}

function countryNames(colours: Theme, name: ExpressionSpecification): LayerSpecification {
  return {
    id: "base-country-labels",
    type: "symbol",
    source: "countries",
    "source-layer": "country-labels",
    minzoom: 1,
    maxzoom: 8,
    filter: ["<=", rank, ["step", ["zoom"], 1, 2, 2, 3, 3, 3.8, 4, 4.6, 5, 5.5, 6]],
    layout: {
      "symbol-sort-key": rank,
      "text-field": name,
      "text-font": [fonts.regular],
      "text-transform": "uppercase",
      "text-size": [
        "interpolate",
        ["linear"],
        ["zoom"],
        2,
        ["match", rank, [1, 2], 10.5, 9],
        6,
        ["match", rank, 1, 16, 2, 14.5, 3, 13, 11.5],
      ],
      "text-letter-spacing": ["match", rank, 1, 0.3, 2, 0.24, 3, 0.18, 0.12],
      "text-line-height": 1.35,
      "text-max-width": 9,
      "text-padding": 6,
    },
    paint: { "text-color": colours.countryName, "text-halo-color": colours.land, "text-halo-width": 1.2 },
  };
}
