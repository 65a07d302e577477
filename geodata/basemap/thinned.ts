import type { Feature, LineString, MultiLineString, MultiPolygon, Polygon, Position } from "geojson";
import { boxOf, latOf, lonOf, ringArea } from "./geometry.ts";
import { extent, rowLatitude, tileX, tileY } from "./tiles.ts";

type Point = readonly [x: number, y: number];
/** What has lines. */
export type Shape = LineString | MultiLineString | Polygon | MultiPolygon;

/**
 * Shapes for a zoom beyond which the map may have to enlarge: vertices that say little are left out by the area they span
 * (Visvalingam), for leaving them out by distance leaves spikes. Where it enlarges them the map rounds the corners that stay.
 * @param area what a vertex and its neighbours must span to stay, in square tile units at the zoom (64 are a pixel)
 * @param speck islands, lakes and holes smaller than this are left out, in the same units
 */
export function thinned(
  features: readonly Feature<Shape>[],
  zoom: number,
  area: number,
  speck = area / 4,
): Feature<Shape>[] {
  const path = (positions: Position[], ring: boolean): Position[] => {
    const points = positions.map((position): Point => [
      tileX(lonOf(position), zoom) * extent,
      tileY(latOf(position), zoom) * extent,
    ]);
    return withoutSmall(points, area, ring).map(([x, y]) => [
      (x / extent / 2 ** zoom) * 360 - 180,
      rowLatitude(y / extent, zoom),
    ]);
  };
  const largeEnough = (ring: Position[]): boolean => {
    const scale = (extent * 2 ** zoom) / 360;
    const [, south, , north] = boxOf(ring);
    const stretch = 1 / Math.cos((((south + north) / 2) * Math.PI) / 180);
    return Math.abs(ringArea(ring)) * scale ** 2 * stretch >= speck;
  };
  return features.flatMap((feature) => {
    const geometry = eachPath(withoutSpecks(feature.geometry, largeEnough), path);
    return geometry.coordinates.length > 0 ? [{ ...feature, geometry }] : [];
  });
}

function withoutSpecks(geometry: Shape, largeEnough: (ring: Position[]) => boolean): Shape {
  if (geometry.type === "Polygon") return { ...geometry, coordinates: largeRings(geometry.coordinates) };
  if (geometry.type !== "MultiPolygon") return geometry;
  return {
    ...geometry,
    coordinates: geometry.coordinates.map((rings) => largeRings(rings)).filter((rings) => rings.length > 0),
  };

  function largeRings([outer, ...holes]: Position[][]): Position[][] {
    return outer && largeEnough(outer) ? [outer, ...holes.filter(largeEnough)] : [];
  }
}

function eachPath(geometry: Shape, path: (positions: Position[], ring: boolean) => Position[]): Shape {
  switch (geometry.type) {
    case "LineString":
      return { ...geometry, coordinates: path(geometry.coordinates, false) };
    case "MultiLineString":
      return { ...geometry, coordinates: geometry.coordinates.map((line) => path(line, false)) };
    case "Polygon":
      return { ...geometry, coordinates: geometry.coordinates.map((ring) => path(ring, true)) };
    case "MultiPolygon":
      return {
        ...geometry,
        coordinates: geometry.coordinates.map((rings) => rings.map((ring) => path(ring, true))),
      };
    default:
      return geometry;
  }
}

/** Least vertices of a ring (its start counted once more) and of a line. */
const fewest = { ring: 4, line: 2 };

/** The path without the vertices that span less than the area; the ends of a line stay. */
function withoutSmall(points: readonly Point[], least: number, ring: boolean): Point[] {
  const count = points.length;
  if (count <= (ring ? fewest.ring : fewest.line)) return [...points];
  const before = Int32Array.from({ length: count }, (_, index) => index - 1);
  const after = Int32Array.from({ length: count }, (_, index) => index + 1);
  const span = (index: number): number => {
    const [a, b, c] = [points[before[index] ?? 0], points[index], points[after[index] ?? 0]];
    if (!a || !b || !c) return Infinity;
    return Math.abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) / 2;
  };
  const heap = new Heap();
  const current = new Float64Array(count).fill(Infinity);
  for (let index = 1; index < count - 1; index += 1) heap.push(index, (current[index] = span(index)));
  let left = count;
  const gone = new Uint8Array(count);
  for (let next = heap.pop(); next && left > (ring ? fewest.ring : fewest.line); next = heap.pop()) {
    if (next.area >= least) break;
    if (gone[next.index] || current[next.index] !== next.area) continue;
    gone[next.index] = 1;
    left -= 1;
    const [prior, following] = [before[next.index] ?? 0, after[next.index] ?? 0];
    after[prior] = following;
    before[following] = prior;
    for (const index of [prior, following]) {
      if (index <= 0 || index >= count - 1) continue;
      // Never less than what has gone, or a long run of small steps would go at once.
      heap.push(index, (current[index] = Math.max(next.area, span(index))));
    }
  }
  return points.filter((_, index) => !gone[index]);
}

interface Entry {
  readonly index: number;
  readonly area: number;
}

/** The least first. */
class Heap {
  readonly #entries: Entry[] = [];

  push(index: number, area: number): void {
    const entries = this.#entries;
    const entry = { index, area };
    let at = entries.length;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const above = entries[parent];
      if (!above || above.area <= area) break;
      entries[at] = above;
      at = parent;
    }
    entries[at] = entry;
  }

  pop(): Entry | undefined {
    const entries = this.#entries;
    const [top] = entries;
    const last = entries.pop();
    if (!last || entries.length === 0) return top;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      const [left, right] = [entries[child], entries[child + 1]];
      if (!left) break;
      if (right && right.area < left.area) child += 1;
      const below = entries[child];
      if (!below || below.area >= last.area) break;
      entries[at] = below;
      at = child;
    }
    entries[at] = last;
    return top;
  }
}
