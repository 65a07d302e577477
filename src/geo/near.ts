import type { LonLat } from "../model/place.ts";
import { metersPerPixel } from "./mercator.ts";

/** Places so near each other that they share a symbol until one zooms in. */
export interface NearGroup<T> {
  /** In the order given. */
  readonly members: readonly T[];
  /** Where the first lies. */
  readonly at: LonLat;
  /** From this zoom on they lie far enough apart to stand alone; Infinity for places at the very same point. */
  readonly splitZoom: number;
}

/** Symbols farther apart than this, in CSS pixels, can each be hit. */
export const APART_PIXELS = 24;
const NEAR_METERS = 3000;
const METERS_PER_DEGREE = 111_195;
/** Mean, in metres. */
const EARTH_RADIUS = 6_371_008.8;

/**
 * Groups what lies within 3 km of the first of a group. A grid of cells of that size, so that ten thousand places are
 * compared with their neighbours only.
 */
export function groupNear<T>(items: readonly T[], at: (item: T) => LonLat): readonly NearGroup<T>[] {
  const groups: { members: T[]; at: LonLat }[] = [];
  const grid = new Map<string, typeof groups>();
  for (const item of items) {
    const point = at(item);
    const near = cellsAround(point)
      .flatMap((key) => grid.get(key) ?? [])
      .find((group) => metersBetween(group.at, point) <= NEAR_METERS);
    if (near) {
      near.members.push(item);
      continue;
    }
    const group = { members: [item], at: point };
    groups.push(group);
    const key = cellKey(point[0], rowOf(point[1]), 0);
    const cell = grid.get(key);
    if (cell) cell.push(group);
    else grid.set(key, [group]);
  }
  return groups.map((group) => Object.assign(group, { splitZoom: splitZoomOf(group.members.map(at)) }));
}

/** The zoom from which all pairs are at least `APART_PIXELS` apart; 0 for a single point. */
export function splitZoomOf(points: readonly LonLat[]): number {
  let zoom = 0;
  points.forEach((a, index) => {
    for (const b of points.slice(index + 1)) {
      zoom = Math.max(zoom, Math.log2((APART_PIXELS * metersPerPixel(a[1], 0)) / metersBetween(a, b)));
    }
  });
  return zoom;
}

/** By the haversine formula, as `@turf/distance` works it out. */
function metersBetween(a: LonLat, b: LonLat): number {
  const radians = Math.PI / 180;
  const half = (from: number, to: number) => Math.sin(((to - from) * radians) / 2) ** 2;
  const chord = half(a[1], b[1]) + half(a[0], b[0]) * Math.cos(a[1] * radians) * Math.cos(b[1] * radians);
  return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(chord)));
}

const rowOf = (lat: number): number => Math.floor((lat * METERS_PER_DEGREE) / NEAR_METERS);

/** Cells of one row are equally wide, by the latitude at which the row begins, so that neighbours agree on them. */
function cellKey(lon: number, row: number, shift: number): string {
  const radians = ((row * NEAR_METERS) / METERS_PER_DEGREE) * (Math.PI / 180);
  const metersPerLon = METERS_PER_DEGREE * Math.max(0.01, Math.cos(radians));
  return `${Math.floor((lon * metersPerLon) / NEAR_METERS) + shift},${row}`;
}

function cellsAround([lon, lat]: LonLat): string[] {
  const row = rowOf(lat);
  return [row - 1, row, row + 1].flatMap((near) => [-1, 0, 1].map((shift) => cellKey(lon, near, shift)));
}
