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
  /** Whether a feature of these properties is drawn at a zoom; all are without it. */
  readonly shows?: ((properties: Properties, zoom: number) => boolean) | undefined;
}

type Properties = Readonly<Record<string, unknown>>;

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
  const indexes = Object.entries(band.layers).map(([name, source]) => ({
    name,
    source,
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
        layers[name] = new GeoJSONWrapper(features, { version: 2, extent });
        layers[name].name = name;
      };
      for (const { name, source, index } of indexes) {
        const tile = zoom >= source.minzoom ? index.getTile(zoom, x, y) : null;
        const features = joined(tile?.features ?? []).filter(
          ({ tags }) => source.shows?.(tags ?? {}, zoom) ?? true,
        );
        if (features.length > 0) put(name, features);
      }
      // MapLibre takes a tile of no bytes for a missing one: an empty tile names a layer.
      const [first] = indexes;
      if (first && Object.keys(layers).length === 0) put(first.name, []);
      tiles.push({ z: zoom, x, y, data: fromVectorTileJs({ layers }) });
    }
  }
  return tiles;
}

/** Lines and areas of the same properties as one: thousands of islands need not each be a feature. */
function joined(features: readonly TileFeature[]): TileFeature[] {
  const known = new Map<string, TileFeature>();
  const made: TileFeature[] = [];
  for (const feature of features) {
    const key = `${feature.type}${JSON.stringify(feature.tags)}`;
    const same = feature.type === 1 ? undefined : known.get(key);
    if (same && same.type !== 1 && feature.type !== 1) {
      for (const path of feature.geometry) same.geometry.push(path);
    } else {
      const copy = feature.type === 1 ? feature : { ...feature, geometry: [...feature.geometry] };
      known.set(key, copy);
      made.push(copy);
    }
  }
  return made;
}
