import type { ExpressionSpecification, LayerSpecification } from "@maplibre/maplibre-gl-style-spec";
import type { Lang } from "../model/words.ts";
import { OUTLINE_PREFIX } from "./layer-names.ts";
import {
  byFeature,
  clearing,
  labels,
  lineLabels,
  marks,
  openEnds,
  state,
  uncertainty,
  waterTint,
} from "./maplibre-layers.ts";
import { baseLayers } from "./style-layers.ts";
import { type Theme, type ThemeName, themes } from "./theme.ts";

/** How a map looks in a theme and a language: all that does not depend on what is on it. */
export interface Look {
  readonly colours: Theme;
  /** Of the basemap, and of every kind of thing an article may have on it. */
  readonly layers: LayerSpecification[];
}

/** Pure. A build works it out and the page loads it, as it is no program. */
export function lookOf(theme: ThemeName, lang: Lang): Look {
  const colours = themes[theme];
  const base = baseLayers(theme, lang);
  const water = base.findIndex((layer) => layer.id.startsWith("base-land"));
  const label = base.findIndex((layer) => layer.type === "symbol");
  const towns = base.findLastIndex(({ id }) => id.startsWith("base-towns")) + 1;
  const layers = [
    ...base.slice(0, water),
    waterTint(colours),
    openEnds(colours),
    ...base.slice(water, label),
    ...outlines(base, colours),
    ...base.slice(label, towns),
    clearing,
    ...base.slice(towns),
    ...uncertainty(colours),
    labels(colours),
    lineLabels(colours),
    ...marks(colours),
  ];
  return { colours, layers: layers.map(alike) };
}

/**
 * The graphics process compiles a program for each set of properties that features may differ in, which without a
 * graphics card takes it longer than drawing a whole map: the basemap's names and dots are drawn with the article's.
 */
function alike(layer: LayerSpecification): LayerSpecification {
  if (layer.type !== "symbol" || !layer.id.startsWith("base-")) return layer;
  const paint = {
    ...layer.paint,
    "text-color": byFeature(layer.paint?.["text-color"]),
    "text-opacity": byFeature(1),
    ...(layer.layout?.["icon-image"] ? { "icon-opacity": byFeature(1) } : {}),
  };
  return { ...layer, paint } as LayerSpecification;
}

function outlines(base: readonly LayerSpecification[], colours: Theme): LayerSpecification[] {
  const colour = colours.layers.countries;
  const width: ExpressionSpecification = ["interpolate", ["linear"], ["zoom"], 2, 1.5, 8, 2.5];
  const regions: LayerSpecification = {
    id: "wherein-regions",
    type: "line",
    source: "wherein-regions",
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
    // None until one is chosen.
    filter: ["boolean", false],
    layout: { "line-join": "round" },
    paint: { "line-color": colour, "line-width": width },
  }));
  // Those of the basemap's own archive first: it has just drawn the borders (see style-lines.ts).
  return [...countries, regions];
}

interface CountrySource {
  readonly source: string;
  readonly minzoom: number;
  readonly maxzoom: number;
}

/** Each archive that has countries, and between which zooms the basemap uses it. */
function countrySources(base: readonly LayerSpecification[]): readonly CountrySource[] {
  const found = new Map<string, CountrySource>();
  for (const layer of base) {
    if (!("source" in layer) || typeof layer.source !== "string") continue;
    if (layer["source-layer"] !== "countries" || found.has(layer.source)) continue;
    const { minzoom = 0, maxzoom = 24 } = layer;
    found.set(layer.source, { source: layer.source, minzoom, maxzoom });
  }
  return [...found.values()];
}
