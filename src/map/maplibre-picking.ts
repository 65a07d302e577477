import type { Map as MapLibre } from "maplibre-gl";
import type { Pixel } from "../geo/mercator.ts";
import { HIT_LAYERS } from "./maplibre-overlay.ts";
import type { MapSymbol } from "./overlay-data.ts";

export type Hit =
  | { readonly kind: "none" }
  | { readonly kind: "symbol"; readonly symbol: MapSymbol }
  /** Symbols so close together here that none is meant clearly. */
  | { readonly kind: "several"; readonly symbols: readonly MapSymbol[] };

/** Half the side of the least target, in CSS pixels: of the mouse, and of a finger. */
const REACH = { fine: 12, coarse: 22 };
/** Symbols whose distances from the pointer differ by more are told apart. */
const CLEAR_PIXELS = 5;

/** What lies under a point of the canvas: a symbol within reach, else a label, else an area. */
export function hitAt(
  map: MapLibre,
  symbols: ReadonlyMap<string, MapSymbol>,
  point: Pixel,
  coarse: boolean,
): Hit {
  const reach = coarse ? REACH.coarse : REACH.fine;
  const [icons, labels, areas] = HIT_LAYERS;
  const near = keysIn(map, point, reach + 16, icons)
    .flatMap((key) => symbols.get(key) ?? [])
    .map((symbol) => {
      const at = map.project([...symbol.at]);
      return { symbol, distance: Math.hypot(at.x - point.x, at.y - point.y) };
    })
    .filter(({ symbol, distance }) => distance <= Math.max(reach, symbol.radius + 3))
    .sort((a, b) => a.distance - b.distance);
  const [first] = near;
  if (first) {
    const meant = near.filter(({ distance }) => distance - first.distance <= CLEAR_PIXELS);
    if (meant.length === 1) return { kind: "symbol", symbol: first.symbol };
    return { kind: "several", symbols: near.map(({ symbol }) => symbol) };
  }
  const [key] = [...keysIn(map, point, 3, labels), ...keysIn(map, point, reach, areas)];
  const symbol = key === undefined ? undefined : symbolOfKey(symbols, key);
  return symbol ? { kind: "symbol", symbol } : { kind: "none" };
}

function keysIn(map: MapLibre, { x, y }: Pixel, reach: number, layer: string): string[] {
  if (!map.getLayer(layer)) return [];
  const box: [[number, number], [number, number]] = [
    [x - reach, y - reach],
    [x + reach, y + reach],
  ];
  const found = map.queryRenderedFeatures(box, { layers: [layer] });
  return [...new Set(found.map((one) => String(one.properties["key"])))];
}

/** Areas are keyed by their place. */
const symbolOfKey = (symbols: ReadonlyMap<string, MapSymbol>, key: string): MapSymbol | undefined =>
  symbols.get(key) ??
  [...symbols.values()].find(({ places }) => places.some(({ place }) => place.id === key));
