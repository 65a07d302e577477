import type {
  ExpressionSpecification,
  FilterSpecification,
  LayerSpecification,
  StyleSpecification,
} from "@maplibre/maplibre-gl-style-spec";
import type { FeatureCollection } from "geojson";
import { overlayColours, type OverlayColours, type ThemeName } from "./overlay-colours.ts";

/** Sources of the overlay, as GeoJSON. Features are told apart by the property `key`. */
export interface OverlayData {
  readonly "wherein-symbols": FeatureCollection;
  readonly "wherein-areas": FeatureCollection;
  readonly "wherein-uncertainty": FeatureCollection;
}
export type OverlaySource = keyof OverlayData;

export interface OverlayOptions {
  readonly theme: ThemeName;
  readonly data: OverlayData;
  /** Names, in lower case, that the overlay writes itself: the basemap leaves them out. */
  readonly named: readonly string[];
  /** ISO 3166-1 alpha-2 of the countries outlined; empty for none. */
  readonly outlined: readonly string[];
}

/** Layers by which a place can be hit, the topmost first. */
export const HIT_LAYERS = ["wherein-icons", "wherein-labels", "wherein-areas"] as const;
export const OUTLINE_PREFIX = "wherein-country-";

/** The basemap with the article's places on it. Pure. */
export function withOverlay(base: StyleSpecification, options: OverlayOptions): StyleSpecification {
  const colours = overlayColours[options.theme];
  const layers = base.layers.map((layer) => (isLabel(layer) ? without(layer, options.named) : layer));
  const land = layers.findIndex((layer) => layer.id.startsWith("base-land"));
  const firstLabel = layers.findIndex((layer) => layer.type === "symbol");
  const water = land < 0 ? 0 : land;
  const label = firstLabel < 0 ? layers.length : Math.max(firstLabel, water);
  return {
    ...base,
    sources: { ...base.sources, ...sourcesOf(options.data) },
    layers: [
      ...layers.slice(0, water),
      waterTint(colours),
      ...layers.slice(water, label),
      ...outlines(base, options.outlined, colours),
      ...layers.slice(label),
      ...uncertainty(colours),
      labels(colours),
      ...marks(colours),
    ],
  };
}

function sourcesOf(data: OverlayData): StyleSpecification["sources"] {
  const entries = Object.entries(data).map(([name, collection]) => [
    name,
    // Seams between the tiles of a large area show at a coarse tolerance.
    { type: "geojson", data: collection, promoteId: "key", tolerance: 0.2, buffer: 64 },
  ]);
  return Object.fromEntries(entries);
}

const isLabel = (layer: LayerSpecification): boolean => layer.type === "symbol";

/** Base labels give way to the article's own of the same name. */
function without(layer: LayerSpecification, named: readonly string[]): LayerSpecification {
  if (layer.type !== "symbol" || named.length === 0) return layer;
  const names = ["name_en", "name_uk", "name_ru"].map((property): ExpressionSpecification => [
    "!",
    ["in", ["downcase", ["to-string", ["get", property]]], ["literal", [...named]]],
  ]);
  const others: ExpressionSpecification = ["all", ...names];
  const filter = layer.filter === undefined ? others : (["all", layer.filter, others] as FilterSpecification);
  return { ...layer, filter };
}

const state = (name: string): ExpressionSpecification => ["boolean", ["feature-state", name], false];

const byLayer = (colours: OverlayColours): ExpressionSpecification => [
  "match",
  ["get", "layer"],
  "military",
  colours.layers.military,
  "waters",
  colours.layers.waters,
  "countries",
  colours.layers.countries,
  colours.layers.settlements,
];

const dimmed = (faint: number, full: number): ExpressionSpecification => [
  "case",
  ["get", "dimmed"],
  faint,
  full,
];

/** Above the sea and below the land, so that coasts stay crisp and the ends stay open. */
function waterTint(colours: OverlayColours): LayerSpecification {
  return {
    id: "wherein-areas",
    type: "fill",
    source: "wherein-areas",
    filter: ["==", ["get", "layer"], "waters"],
    paint: {
      "fill-color": colours.layers.waters,
      "fill-antialias": false,
      "fill-opacity": ["case", ["get", "dimmed"], 0.08, state("selected"), 0.32, state("hover"), 0.26, 0.18],
    },
  };
}

function outlines(
  base: StyleSpecification,
  outlined: readonly string[],
  colours: OverlayColours,
): LayerSpecification[] {
  const colour = colours.layers.countries;
  const width: ExpressionSpecification = ["interpolate", ["linear"], ["zoom"], 2, 1.5, 8, 2.5];
  const regions: LayerSpecification = {
    id: "wherein-regions",
    type: "line",
    source: "wherein-areas",
    filter: ["==", ["get", "layer"], "countries"],
    layout: { "line-join": "round" },
    paint: {
      "line-color": colour,
      "line-width": width,
      "line-opacity": ["case", state("selected"), 1, state("hover"), 0.6, 0],
    },
  };
  const countries = countrySources(base).map(({ source, minzoom, maxzoom }, index): LayerSpecification => ({
    id: `${OUTLINE_PREFIX}${index}`,
    type: "line",
    source,
    "source-layer": "countries",
    minzoom,
    maxzoom,
    filter: countryFilter(outlined),
    layout: { "line-join": "round" },
    paint: { "line-color": colour, "line-width": width },
  }));
  return [regions, ...countries];
}

export const countryFilter = (outlined: readonly string[]): FilterSpecification => [
  "in",
  ["get", "iso"],
  ["literal", [...outlined]],
];

interface CountrySource {
  readonly source: string;
  readonly minzoom: number;
  readonly maxzoom: number;
}

/** Each archive that has countries, and between which zooms the basemap uses it. */
function countrySources(base: StyleSpecification): readonly CountrySource[] {
  const found = new Map<string, CountrySource>();
  for (const layer of base.layers) {
    if (!("source" in layer) || typeof layer.source !== "string") continue;
    if (layer["source-layer"] !== "countries" || found.has(layer.source)) continue;
    const { minzoom = 0, maxzoom = 24 } = layer;
    found.set(layer.source, { source: layer.source, minzoom, maxzoom });
  }
  return [...found.values()];
}

/** Stated uncertainty at the scale of the ground, below every label. */
function uncertainty(colours: OverlayColours): LayerSpecification[] {
  const doubling: ExpressionSpecification = [
    "interpolate",
    ["exponential", 2],
    ["zoom"],
    0,
    ["get", "pixels"],
    24,
    ["*", ["get", "pixels"], 2 ** 24],
  ];
  return [
    {
      id: "wherein-uncertainty",
      type: "circle",
      source: "wherein-uncertainty",
      paint: {
        "circle-color": byLayer(colours),
        "circle-radius": doubling,
        "circle-blur": 0.35,
        "circle-opacity": ["case", ["get", "dimmed"], 0.06, state("selected"), 0.24, 0.16],
      },
    },
  ];
}

/** Has a symbol, not its name alone. */
const marked: ExpressionSpecification = [">", ["get", "radius"], 0];
const TEXT_SIZE = 14;
const FONT = ["Source Sans 3 SemiBold"];

/**
 * Where a label may stand round a symbol, the best first. The corners of the symbol's box are farther away than its
 * sides; a label alone stands in its own middle.
 */
function anchorSteps(): [ExpressionSpecification, ...(number | ExpressionSpecification)[]] {
  const centred: ExpressionSpecification = ["literal", ["center", [0, 0]]];
  const steps = [6, 7, 8, 9, 10, 11, 12, 14, 16, 20, 24].flatMap((clear) => {
    const side = (clear + 5) / TEXT_SIZE;
    const up = (clear + 2) / TEXT_SIZE;
    const anchors: ExpressionSpecification = [
      "literal",
      [
        ...["left", [side, 0], "right", [-side, 0], "bottom", [0, -up], "top", [0, up]],
        ...["bottom-left", [side / 2, -up], "top-left", [side / 2, up]],
        ...["bottom-right", [-side / 2, -up], "top-right", [-side / 2, up]],
      ],
    ];
    return [clear - 1, anchors];
  });
  return [centred, ...steps];
}

/** Placed after the symbols, before every label of the basemap: a layer nearer the top is placed first. */
function labels(colours: OverlayColours): LayerSpecification {
  const waterName: ExpressionSpecification = ["==", ["get", "layer"], "waters"];
  const countryName: ExpressionSpecification = ["==", ["get", "layer"], "countries"];
  return {
    id: "wherein-labels",
    type: "symbol",
    source: "wherein-symbols",
    layout: {
      "text-field": ["get", "label"],
      "text-font": ["case", waterName, ["literal", ["Source Sans 3 SemiBold Italic"]], ["literal", FONT]],
      "text-size": ["case", countryName, 12.5, TEXT_SIZE],
      "text-letter-spacing": ["case", countryName, 0.14, waterName, 0.06, 0],
      "text-line-height": 1.15,
      "text-max-width": 9,
      "text-padding": 1,
      "text-justify": "auto",
      "symbol-sort-key": ["get", "rank"],
      "text-variable-anchor-offset": ["step", ["get", "clear"], ...anchorSteps()],
      "text-transform": ["case", countryName, "uppercase", "none"],
    },
    paint: {
      "text-color": [
        "case",
        countryName,
        colours.layers.countries,
        waterName,
        colours.layers.waters,
        colours.ink,
      ],
      "text-halo-color": colours.land,
      "text-halo-width": 1.75,
      "text-halo-blur": 0.25,
      "text-opacity": dimmed(0.45, 1),
    },
  };
}

/** Rings answer in the next frame: they are feature state, and need no new layout. */
function marks(colours: OverlayColours): LayerSpecification[] {
  const active: ExpressionSpecification = ["any", state("selected"), state("hover")];
  return [
    {
      id: "wherein-rings",
      type: "circle",
      source: "wherein-symbols",
      filter: marked,
      paint: {
        "circle-radius": ["+", ["get", "clear"], 2],
        "circle-color": byLayer(colours),
        "circle-opacity": ["case", state("hover"), 0.22, state("selected"), 0.14, 0],
        "circle-stroke-color": ["case", state("selected"), colours.ink, byLayer(colours)],
        "circle-stroke-width": [
          "case",
          state("selected"),
          2.25,
          state("hover"),
          1.5,
          state("reading"),
          1.25,
          0,
        ],
        "circle-stroke-opacity": ["case", active, 1, 0.75],
      },
    },
    {
      id: "wherein-icons",
      type: "symbol",
      source: "wherein-symbols",
      filter: marked,
      layout: {
        "icon-image": ["get", "image"],
        "icon-allow-overlap": true,
        "icon-padding": 0,
        "symbol-sort-key": ["-", 0, ["get", "rank"]],
        "symbol-z-order": "source",
      },
      paint: { "icon-opacity": dimmed(0.4, 1) },
    },
  ];
}
