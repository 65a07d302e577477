import { fromVectorTileJs, GeoJSONWrapper } from "@maplibre/vt-pbf";
import type { Feature as TileFeature } from "@maplibre/vt-pbf";
import type { Feature, LineString } from "geojson";
import type { Tile } from "./pmtiles-write.ts";
import { extent, tileX, tileY } from "./tiles.ts";

type Path = readonly (readonly [x: number, y: number])[];

/** Half of what a whole line may measure: MapLibre bears no coordinate further than two tiles from its tile's corner. */
const longestHalf = extent * 0.95;
const steps = 24;

/**
 * Tiles of lines that names are written along: cut at a tile's edge, a line would bear its name twice, so each stands
 * whole in the one tile that holds its middle. Tiles without a line are not among them.
 * @param linesAt the lines at a zoom
 */
export function wholeLineTiles(
  layer: string,
  linesAt: (zoom: number) => readonly Feature<LineString>[],
  maxzoom: number,
): Tile[] {
  const tiles: Tile[] = [];
  for (let zoom = 0; zoom <= maxzoom; zoom += 1) {
    const byTile = new Map<string, { x: number; y: number; features: TileFeature[] }>();
    for (const { geometry, properties } of linesAt(zoom)) {
      const path = geometry.coordinates.map(
        ([lon = 0, lat = 0]) => [tileX(lon, zoom) * extent, tileY(lat, zoom) * extent] as const,
      );
      const length = pathLength(path);
      const [midX, midY] = pointAlong(path, length / 2);
      const x = Math.floor(midX / extent);
      const y = Math.floor(midY / extent);
      const half = Math.min(length / 2, longestHalf);
      const drawn = Array.from({ length: steps + 1 }, (_, step): [number, number] => {
        const [alongX, alongY] = pointAlong(path, length / 2 + half * ((2 * step) / steps - 1));
        return [Math.round(alongX - x * extent), Math.round(alongY - y * extent)];
      });
      const tile = byTile.get(`${x}/${y}`) ?? { x, y, features: [] };
      tile.features.push({ type: 2, geometry: [drawn], tags: { ...properties } });
      byTile.set(`${x}/${y}`, tile);
    }
    for (const { x, y, features } of byTile.values())
      tiles.push({ z: zoom, x, y, data: encodeLayer(layer, features) });
  }
  return tiles;
}

/** A tile of one layer. With no features it still has a few bytes: MapLibre takes a tile of none for a missing one. */
export function encodeLayer(layer: string, features: TileFeature[]): Uint8Array {
  const wrapper = new GeoJSONWrapper(features, { version: 2, extent });
  wrapper.name = layer;
  return fromVectorTileJs({ layers: { [layer]: wrapper } });
}

function pathLength(path: Path): number {
  return path
    .slice(1)
    .reduce(
      (sum, [x, y], index) => sum + Math.hypot(x - (path[index]?.[0] ?? x), y - (path[index]?.[1] ?? y)),
      0,
    );
}

/** The point some way along a path. */
function pointAlong(path: Path, way: number): readonly [number, number] {
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
