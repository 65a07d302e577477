import type {
  ExpressionSpecification,
  FilterSpecification,
  LayerSpecification,
  StyleSpecification,
} from "@maplibre/maplibre-gl-style-spec";
import type { FeatureCollection } from "geojson";
import { OUTLINE_PREFIX } from "./layer-names.ts";

/** Sources of the overlay, as GeoJSON. Features are told apart by the property `key`. */
export interface OverlayData {
  readonly "wherein-symbols": FeatureCollection;
  readonly "wherein-waters": FeatureCollection;
  readonly "wherein-regions": FeatureCollection;
  readonly "wherein-lines": FeatureCollection;
}
export type OverlaySource = keyof OverlayData;

export interface OverlayOptions {
  readonly data: OverlayData;
  /** Names, in lower case, that the overlay writes itself: the basemap leaves them out. */
  readonly named: readonly string[];
  /** ISO 3166-1 alpha-2 of the countries outlined; empty for none. */
  readonly outlined: readonly string[];
}

/** Layers by which a place can be hit, the topmost first. */
export const HIT_LAYERS = ["wherein-icons", "wherein-labels", "wherein-areas"] as const;

/**
 * A look's layers with the article's places in them. Pure.
 *
 * @param style where the basemap's files are, with all layers of a look
 */
export function withOverlay(
  style: StyleSpecification,
  { data, named, outlined }: OverlayOptions,
): StyleSpecification {
  const sources = { ...style.sources, ...sourcesOf(data) };
  const layers = style.layers
    .filter((layer) => !("source" in layer) || String(layer.source) in sources)
    .map((layer) => {
      if (layer.id.startsWith("base-")) return without(layer, named);
      return layer.id.startsWith(OUTLINE_PREFIX) ? outlining(layer, outlined) : layer;
    });
  return { ...style, sources, layers };
}

const outlining = (layer: LayerSpecification, outlined: readonly string[]): LayerSpecification =>
  ({ ...layer, filter: countryFilter(outlined) }) as LayerSpecification;

/** Of what there is something of: an empty source would still be cut into tiles. */
function sourcesOf(data: OverlayData): StyleSpecification["sources"] {
  const entries = Object.entries(data)
    .filter(([, { features }]) => features.length > 0)
    // Seams between the tiles of a large area show at a coarse tolerance.
    .map(([name, data]) => [name, { type: "geojson", data, promoteId: "key", tolerance: 0.2, buffer: 64 }]);
  return Object.fromEntries(entries);
}

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

export const countryFilter = (outlined: readonly string[]): FilterSpecification => [
  "in",
  ["get", "iso"],
  ["literal", [...outlined]],
];
