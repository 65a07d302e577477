import { GeoJSONVT } from "@maplibre/geojson-vt";
import { fromVectorTileJs, GeoJSONWrapper } from "@maplibre/vt-pbf";
import type { Feature as TileFeature } from "@maplibre/vt-pbf";
import type { Feature } from "geojson";
import type { Box } from "./geometry.ts";
import type { Tile } from "./pmtiles-write.ts";

/** Units across a tile. */
export const extent = 4096;

/** Features of one layer and how they enter tiles. */
export interface LayerSource {
  readonly features: readonly Feature[];
  readonly minzoom: number;
  /** Simplification in tile units (8 units are one pixel of a 512 px tile); 0 keeps every vertex. */
  readonly tolerance: number;
  /** Lines that must stay whole, because a name is written along them: each stands only in the tile of its middle. */
  readonly whole?: boolean;
}

/** Layers by name, for a run of zooms. */
export interface ZoomBand {
  readonly minzoom: number;
  readonly maxzoom: number;
  readonly layers: Readonly<Record<string, LayerSource>>;
  /** Tiles that exist at a zoom, as boxes in degrees; the whole world without it. */
  readonly coverage?: (zoom: number) => readonly Box[];
}

const clampLatitude = (lat: number): number => Math.max(-85.0511, Math.min(85.0511, lat));

/** Tile column (fractional) of a longitude. */
export function tileX(lon: number, zoom: number): number {
  return ((lon + 180) / 360) * 2 ** zoom;
}

/** Tile row (fractional, from the north) of a latitude. */
export function tileY(lat: number, zoom: number): number {
  const sine = Math.sin((clampLatitude(lat) * Math.PI) / 180);
  return (0.5 - (0.25 * Math.log((1 + sine) / (1 - sine))) / Math.PI) * 2 ** zoom;
}

/** Latitude of a fractional tile row. */
export function rowLatitude(row: number, zoom: number): number {
  return (Math.atan(Math.sinh(Math.PI * (1 - (2 * row) / 2 ** zoom))) * 180) / Math.PI;
}

/** The columns and rows of the tiles that boxes touch at a zoom, each once. */
export function tilesOver(boxes: readonly Box[], zoom: number): { x: number; y: number }[] {
  const found = new Map<string, { x: number; y: number }>();
  const last = 2 ** zoom - 1;
  const within = (value: number): number => Math.max(0, Math.min(last, value));
  const sliver = 1e-9;
  for (const [west, south, east, north] of boxes) {
    for (
      let x = within(Math.floor(tileX(west, zoom) + sliver));
      x <= within(Math.ceil(tileX(east, zoom) - sliver) - 1);
      x += 1
    ) {
      for (
        let y = within(Math.floor(tileY(north, zoom) + sliver));
        y <= within(Math.ceil(tileY(south, zoom) - sliver) - 1);
        y += 1
      ) {
        found.set(`${x}/${y}`, { x, y });
      }
    }
  }
  return [...found.values()];
}

const world: Box = [-180, -85.0511, 180, 85.0511];

/**
 * Cuts the layers of a band into vector tiles. Every tile of the coverage is made, empty ones too, so that
 * a missing tile always means: look at the one above.
 */
export function cutTiles(band: ZoomBand): Tile[] {
  const wholeLayers = Object.entries(band.layers).filter(([, source]) => source.whole);
  const cutLayers = Object.entries(band.layers).filter(([, source]) => !source.whole);
  const indexes = cutLayers.map(([name, source]) => ({
    name,
    minzoom: source.minzoom,
    // geojson-vt does not simplify at its own deepest zoom, so the index goes one deeper than the tiles.
    index: new GeoJSONVT(
      { type: "FeatureCollection", features: [...source.features] },
      {
        maxZoom: band.maxzoom + 1,
        indexMaxZoom: 3,
        indexMaxPoints: 0,
        tolerance: source.tolerance,
        extent,
        buffer: 64,
      },
    ),
  }));
  const tiles: Tile[] = [];
  for (let zoom = band.minzoom; zoom <= band.maxzoom; zoom += 1) {
    for (const { x, y } of tilesOver(band.coverage?.(zoom) ?? [world], zoom)) {
      const layers: Record<string, GeoJSONWrapper> = {};
      const put = (name: string, features: TileFeature[]): void => {
        if (features.length === 0) return;
        layers[name] = new GeoJSONWrapper(features, { version: 2, extent });
        layers[name].name = name;
      };
      for (const { name, minzoom, index } of indexes) {
        const tile = zoom >= minzoom ? index.getTile(zoom, x, y) : null;
        if (tile) put(name, tile.features);
      }
      for (const [name, source] of wholeLayers) {
        if (zoom >= source.minzoom) put(name, wholeLines(source.features, zoom, x, y));
      }
      tiles.push({ z: zoom, x, y, data: fromVectorTileJs({ layers }) });
    }
  }
  return tiles;
}

/** Half of what a whole line may measure: MapLibre bears no coordinate further than two tiles from its tile's corner. */
const longestHalf = extent * 0.95;

/** Lines whose middle lies in a tile, in its units, running on beyond its edges as far as a name may need. */
function wholeLines(features: readonly Feature[], zoom: number, x: number, y: number): TileFeature[] {
  return features.flatMap(({ geometry, properties }): TileFeature[] => {
    if (geometry.type !== "LineString") return [];
    const path = geometry.coordinates.map(([lon = 0, lat = 0]): [number, number] => [
      (tileX(lon, zoom) - x) * extent,
      (tileY(lat, zoom) - y) * extent,
    ]);
    const length = pathLength(path);
    const [midX, midY] = pointAlong(path, length / 2);
    if (midX < 0 || midX >= extent || midY < 0 || midY >= extent) return [];
    const half = Math.min(length / 2, longestHalf);
    const steps = 24;
    const drawn = Array.from({ length: steps + 1 }, (_, step): [number, number] => {
      const [alongX, alongY] = pointAlong(path, length / 2 + half * ((2 * step) / steps - 1));
      return [Math.round(alongX), Math.round(alongY)];
    });
    return [{ type: 2, geometry: [drawn], tags: { ...properties } }];
  });
}

function pathLength(path: readonly [number, number][]): number {
  return path
    .slice(1)
    .reduce(
      (sum, [x, y], index) => sum + Math.hypot(x - (path[index]?.[0] ?? x), y - (path[index]?.[1] ?? y)),
      0,
    );
}

/** The point some way along a path. */
function pointAlong(path: readonly [number, number][], way: number): [number, number] {
  let rest = way;
  for (const [index, end] of path.slice(1).entries()) {
    const start = path[index] ?? end;
    const length = Math.hypot(end[0] - start[0], end[1] - start[1]);
    if (rest <= length && length > 0) {
      const share = rest / length;
      return [start[0] + share * (end[0] - start[0]), start[1] + share * (end[1] - start[1])];
    }
    rest -= length;
  }
  return path.at(-1) ?? [0, 0];
}
