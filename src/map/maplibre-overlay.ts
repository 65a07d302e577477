import type {
  ExpressionSpecification,
  FilterSpecification,
  LayerSpecification,
  StyleSpecification,
} from "@maplibre/maplibre-gl-style-spec";
import type { FeatureCollection } from "geojson";
import {
  clearing,
  labels,
  lineLabels,
  marks,
  openEnds,
  state,
  uncertainty,
  waterTint,
} from "./maplibre-layers.ts";
import { type Theme, type ThemeName, themes } from "./theme.ts";

/** Sources of the overlay, as GeoJSON. Features are told apart by the property `key`. */
export interface OverlayData {
  readonly "wherein-symbols": FeatureCollection;
  readonly "wherein-areas": FeatureCollection;
  readonly "wherein-lines": FeatureCollection;
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
  const colours = themes[options.theme];
  const layers = base.layers.map((layer) => (isLabel(layer) ? without(layer, options.named) : layer));
  const land = layers.findIndex((layer) => layer.id.startsWith("base-land"));
  const firstLabel = layers.findIndex((layer) => layer.type === "symbol");
  const water = land < 0 ? 0 : land;
  const label = firstLabel < 0 ? layers.length : Math.max(firstLabel, water);
  const towns = Math.max(label, layers.findLastIndex(({ id }) => id.startsWith("base-towns")) + 1);
  const sources = { ...base.sources, ...sourcesOf(options.data) };
  const all = [
    ...layers.slice(0, water),
    waterTint(colours),
    openEnds(colours),
    ...layers.slice(water, label),
    ...outlines(base, options.outlined, colours),
    ...layers.slice(label, towns),
    clearing,
    ...layers.slice(towns),
    ...uncertainty(colours),
    labels(colours),
    lineLabels(colours),
    ...marks(colours),
  ];
  return {
    ...base,
    sources,
    layers: all.filter((layer) => !("source" in layer) || String(layer.source) in sources),
  };
}

/** Of what there is something of: an empty source would still be cut into tiles. */
function sourcesOf(data: OverlayData): StyleSpecification["sources"] {
  const entries = Object.entries(data)
    .filter(([, { features }]) => features.length > 0)
    // Seams between the tiles of a large area show at a coarse tolerance.
    .map(([name, data]) => [name, { type: "geojson", data, promoteId: "key", tolerance: 0.2, buffer: 64 }]);
  return Object.fromEntries(entries);
}

const isLabel = (layer: LayerSpecification): boolean => layer.type === "symbol";

/** Base labels give way to the article's own of the same name. */
function without(layer: LayerSpecification, named: readonly string[]): LayerSpecification {
  if (layer.type !== "symbol" || named.length === 0) return layer;
  // `match` looks names up, where `in` would go through all of them for every feature.
  const names = ["name_en", "name_uk", "name_ru"].map((property): ExpressionSpecification => [
    "match",
    ["downcase", ["to-string", ["get", property]]],
    [...named],
    false,
    true,
  ]);
  const others: ExpressionSpecification = ["all", ...names];
  const filter = layer.filter === undefined ? others : (["all", layer.filter, others] as FilterSpecification);
  return { ...layer, filter };
}

function outlines(
  base: StyleSpecification,
  outlined: readonly string[],
  colours: Theme,
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
