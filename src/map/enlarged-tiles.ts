import { VectorTile, type VectorTileFeature } from "@mapbox/vector-tile";
import { fromVectorTileJs, GeoJSONWrapper, type Feature } from "@maplibre/vt-pbf";
import { bboxClip } from "@turf/bbox-clip";
import { lineString, polygon } from "@turf/helpers";
import { PbfReader } from "pbf";
import { type Point, rounded, type Rounding } from "../geo/rounded.ts";
import type { TileArchive } from "./tile-archive.ts";

type Bounds = [west: number, south: number, east: number, north: number];

interface Shape {
  readonly feature: VectorTileFeature;
  /** Points, each by itself; lines; or closed rings, an area's holes after it. In units of the tile. */
  readonly paths: readonly { readonly points: Point[]; readonly bounds: Bounds }[];
}

interface Layer {
  readonly name: string;
  readonly extent: number;
  readonly shapes: readonly Shape[];
}

interface Above {
  readonly layers: readonly Layer[];
  /** Where a line ends on another one, or on an area's edge: that must not give way. */
  readonly stays: (corner: Point) => boolean;
}

const POINT = 1;
const LINE = 2;
const AREA = 3;
/** How far tiles reach beyond their edges, in their units: those cut here as those of the archives. */
const BUFFER = 64;
/**
 * Corners give way at most so far, in units of the tile that has them. Beyond the buffer a side is cut off: at under a third
 * of it, a corner near an edge is the same in the tiles on both sides.
 */
const LONGEST_CUT = 21;
/**
 * Borders have straight stretches that are meant: a corner between two such is where it was surveyed. In units of the tile that
 * has them, and so much shorter than the buffer that tiles on both sides of an edge see the same.
 */
const SURVEYED = 40;
const BORDERS: ReadonlySet<string> = new Set(["borders", "countries", "regions"]);
/** Arcs are drawn in lines of about a pixel and a half, in units of the tile that is made. */
const SHORTEST_LINE = 12;
/** So many tiles stay at hand: what a large screen shows of all archives, and what lies around it. */
const MOST_KEPT = 32;

const kept = new Map<string, Above>();
/** Asked for, and not known yet. */
const coming = new Map<string, Promise<Above | null>>();

/**
 * A tile that an archive does not have, cut from the deepest above it. What was a pixel there may be hundreds here: the
 * corners of lines and areas are rounded, so that what is generalised looks so, and not hewn.
 *
 * @param url the archive's
 * @returns null where nothing lies above either
 * @throws where nobody waits for it any longer
 */
export async function enlargedTile(
  url: string,
  archive: TileArchive,
  z: number,
  x: number,
  y: number,
  signal: AbortSignal,
): Promise<ArrayBuffer | null> {
  for (let levels = 1; levels <= z; levels += 1) {
    const [column, row] = [x >> levels, y >> levels];
    const above = await tileAbove(url, archive, z - levels, column, row);
    if (!above) continue;
    // Many may have waited for the one above: each is cut in a task of its own, between which the page can answer.
    await new Promise((resolve) => setTimeout(resolve));
    signal.throwIfAborted();
    return cutFrom(above, levels, x - (column << levels), y - (row << levels));
  }
  return null;
}

async function tileAbove(url: string, archive: TileArchive, z: number, x: number, y: number) {
  const key = `${url}/${z}/${x}/${y}`;
  // Only tiles that there are count among those kept: each that is cut asks first for several that there are not.
  const above = kept.get(key) ?? (await asked(key, archive, z, x, y));
  if (!above) return null;
  kept.delete(key);
  kept.set(key, above);
  for (const oldest of [...kept.keys()].slice(0, -MOST_KEPT)) kept.delete(oldest);
  return above;
}

function asked(key: string, archive: TileArchive, z: number, x: number, y: number) {
  const known = coming.get(key);
  if (known) return known;
  // Not to be cancelled with the tile that asks for it: others wait for it as well.
  const tile = archive
    .tile(z, x, y, new AbortController().signal)
    .then((bytes) => bytes && unpacked(bytes))
    .finally(() => coming.delete(key));
  coming.set(key, tile);
  return tile;
}

function unpacked(bytes: ArrayBuffer): Above {
  const ends = new Set<number>();
  const layers = Object.values(new VectorTile(new PbfReader(bytes)).layers).map((layer): Layer => ({
    name: layer.name,
    extent: layer.extent,
    shapes: Array.from({ length: layer.length }, (_, index): Shape => {
      const feature = layer.feature(index);
      const given = feature.loadGeometry().map((path) => path.map(({ x, y }): Point => [x, y]));
      const paths = feature.type === POINT ? given.flat().map((point) => [point]) : given;
      if (feature.type === LINE)
        for (const end of paths.filter(hasLength).flatMap((path) => [path[0], path.at(-1)]))
          if (end) ends.add(keyOf(end));
      return { feature, paths: paths.map((points) => ({ points, bounds: boundsOf(points) })) };
    }),
  }));
  return { layers, stays: (corner) => ends.has(keyOf(corner)) };
}

const hasLength = ([first, ...others]: readonly Point[]): boolean =>
  others.some(([x, y]) => x !== first?.[0] || y !== first[1]);

/** Coordinates in a tile are whole and small. */
const keyOf = ([x, y]: Point): number => x * 2 ** 16 + y;

function boundsOf(points: readonly Point[]): Bounds {
  const bounds: Bounds = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    bounds[0] = Math.min(bounds[0], x);
    bounds[1] = Math.min(bounds[1], y);
    bounds[2] = Math.max(bounds[2], x);
    bounds[3] = Math.max(bounds[3], y);
  }
  return bounds;
}

/** The tile so many levels below, in the given column and row of all that lie there. */
function cutFrom({ layers, stays }: Above, levels: number, column: number, row: number): ArrayBuffer {
  const scale = 2 ** levels;
  const made: Record<string, GeoJSONWrapper> = {};
  for (const { name, extent, shapes } of layers) {
    const [left, top, side] = [(column * extent) / scale, (row * extent) / scale, extent / scale];
    const boxWith = (room: number): Bounds => [
      left - room,
      top - room,
      left + side + room,
      top + side + room,
    ];
    const box = boxWith(BUFFER / scale);
    // Only what shows is rounded. As beyond a tile's edge: where this cuts, no corner in the box is another one.
    const near = boxWith(BUFFER / scale + BUFFER);
    const straight = BORDERS.has(name) ? SURVEYED : Infinity;
    const features = shapes.flatMap(({ feature, paths }): Feature[] => {
      const geometry = paths
        .filter(({ bounds }) => meet(bounds, box))
        .flatMap(({ points, bounds }) => clipped(points, bounds, feature.type, near))
        .map((path) => roundedOf(path, feature.type, { stays, straight, shortest: SHORTEST_LINE / scale }))
        .flatMap((path) => clipped(path, boundsOf(path), feature.type, box))
        .map((path) =>
          path.map(([x, y]): Point => [Math.round((x - left) * scale), Math.round((y - top) * scale)]),
        );
      if (geometry.length === 0) return [];
      const { id, properties: tags } = feature;
      const common = { tags, ...(id === undefined ? {} : { id }) };
      return [
        feature.type === POINT
          ? { ...common, type: POINT, geometry: geometry.flat() }
          : { ...common, type: feature.type as 2 | 3, geometry },
      ];
    });
    made[name] = new GeoJSONWrapper(features, { version: 2, extent });
    made[name].name = name;
  }
  return fromVectorTileJs({ layers: made }).slice().buffer;
}

const roundedOf = (path: Point[], type: VectorTileFeature["type"], how: Partial<Rounding>): Point[] =>
  type === POINT ? path : rounded(path, { ...how, closed: type === AREA, longest: LONGEST_CUT });

const meet = (a: Bounds, b: Bounds): boolean => a[0] <= b[2] && a[2] >= b[0] && a[1] <= b[3] && a[3] >= b[1];
const within = (a: Bounds, b: Bounds): boolean =>
  a[0] >= b[0] && a[2] <= b[2] && a[1] >= b[1] && a[3] <= b[3];

function clipped(points: Point[], bounds: Bounds, type: VectorTileFeature["type"], box: Bounds): Point[][] {
  if (within(bounds, box)) return [points];
  if (type === POINT || !meet(bounds, box)) return [];
  const { geometry } = type === AREA ? bboxClip(polygon([points]), box) : bboxClip(lineString(points), box);
  const paths = geometry.type === "LineString" ? [geometry.coordinates] : geometry.coordinates;
  return (paths as Point[][]).filter((path) => path.length > (type === AREA ? 3 : 1));
}
