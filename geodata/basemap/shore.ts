import type { Feature, LineString, Polygon } from "geojson";
import polygonClipping from "polygon-clipping";
import {
  areaKm2,
  boxesMeet,
  boxOf,
  boxWithin,
  insideRing,
  joinLines,
  latOf,
  lonOf,
  ringArea,
} from "./geometry.ts";
import type { Box, Path } from "./geometry.ts";
import type { RiverPiece, ShoreRing } from "./gshhg.ts";

/** The Kakhovka reservoir, from the dam at Nova Kakhovka to Zaporizhzhia; in GSHHG one polygon with the Dnipro beyond. */
export const drainedReservoir: Box = [33.372, 46.7, 35.4, 47.8];

/** Waters that GSHHG still has and the ground no longer: within the box, lakes lose their part. */
const drained: readonly { readonly name: string; readonly box: Box }[] = [
  { name: "Kakhovka reservoir, drained in June 2023", box: drainedReservoir },
  { name: "Aral Sea as it was before 1990", box: [57.5, 43, 62.5, 47.2] },
];

/** Least sizes in km². */
export interface Smallest {
  readonly island: number;
  readonly lake: number;
  /** Mean width of a lake in km: narrower ones (rivers with two banks) would shrink to wedges. */
  readonly width: number;
}

/**
 * Everything the shore archive draws, before tiling. The coast is the edge of the land, but for land with the property
 * `polar`: Antarctica's polygon has edges that are no coast, so its front is a line of its own.
 */
export interface Shore {
  readonly land: Feature<Polygon>[];
  readonly lakes: Feature<Polygon>[];
  readonly coast: Feature<LineString>[];
}

interface Sized {
  readonly level: number;
  readonly path: Path;
  readonly box: Box;
  readonly km2: number;
}

const polygon = (rings: Path[], properties: Feature["properties"] = {}): Feature<Polygon> => ({
  type: "Feature",
  properties,
  geometry: { type: "Polygon", coordinates: rings.map((ring) => closed(ring)) },
});

function closed(ring: Path): Path {
  const start = ring[0];
  return start ? [...ring, start] : ring;
}

/**
 * Antarctica's front runs once round the pole: closed along the foot of the map it becomes a polygon. It is opened in
 * East Antarctica, where the way south lies over land; from GSHHG's own start it would cross the Weddell Sea.
 */
function closeAtPole(path: Path): Path {
  const open = openedAt(path, -270);
  const start = open[0] ?? [0, 0];
  const end = open.at(-1) ?? [0, 0];
  const pole = -89;
  return [...open, [lonOf(end), pole], [lonOf(start), pole]];
}

/** A line round the pole, westwards, begun anew at a longitude and moved to lie in -270…90. */
function openedAt(path: Path, lon: number): Path {
  const index = path.findIndex((position) => lonOf(position) <= lon);
  const moved = (part: Path, by: number): Path =>
    part.map((position) => [lonOf(position) + by, latOf(position)]);
  return [...moved(path.slice(index), 360), ...moved(path.slice(0, index), 0)];
}

const circlesPole = (box: Box): boolean => box[2] - box[0] >= 360;

/**
 * Land, lakes (with their islands as holes) and the polar coast from stitched rings.
 * @param smallest islands and lakes below these km² are left out
 * @param boxes when given, only rings touching one of them
 */
export function buildShore(rings: readonly ShoreRing[], smallest: Smallest, boxes?: readonly Box[]): Shore {
  const sized: Sized[] = [];
  for (const { level, path } of rings) {
    const box = boxOf(path);
    if (path.length < 3 || level > 4) continue;
    if (boxes && !boxes.some((wanted) => touches(wanted, box))) continue;
    const km2 = areaKm2(path);
    const shown =
      level === 1
        ? km2 >= smallest.island || circlesPole(box)
        : km2 >= smallest.lake && meanWidth(path, km2) >= smallest.width;
    if (shown) sized.push({ level, path, box, km2 });
  }
  const ofLevel = (level: number): Sized[] => sized.filter((ring) => ring.level === level);
  const contains = (outer: Sized, inner: Sized): boolean => {
    const start = inner.path[0];
    return (
      start !== undefined &&
      boxWithin(inner.box, outer.box) &&
      insideRing(outer.path, lonOf(start), latOf(start))
    );
  };
  const lakes = ofLevel(2).flatMap(withoutDrained);
  const islands = ofLevel(3);
  const seaShores = ofLevel(1).map(({ path, box }) => ({ path, polar: circlesPole(box) }));
  return {
    land: seaShores.map(({ path, polar }) =>
      polar ? polygon([closeAtPole(path)], { polar: 1 }) : polygon([path]),
    ),
    lakes: [...lakes, ...ofLevel(4)].map((lake) => {
      const holes = lake.level === 2 ? islands.filter((island) => contains(lake, island)) : [];
      return polygon([lake.path, ...holes.map(({ path }) => opposite(path, lake.path))]);
    }),
    coast: seaShores
      .filter(({ polar }) => polar)
      .map(({ path }) => ({
        type: "Feature",
        properties: {},
        geometry: { type: "LineString", coordinates: openedAt(path, -270) },
      })),
  };
}

/** What is left of a lake outside the drained waters. */
function withoutDrained(lake: Sized): Sized[] {
  const hit = drained.filter(({ box }) => boxesMeet(box, lake.box));
  if (hit.length === 0) return [lake];
  const ring = closed(lake.path).map((position): [number, number] => [lonOf(position), latOf(position)]);
  const frames = hit.map(({ box: [west, south, east, north] }): [number, number][][] => [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
    ],
  ]);
  return polygonClipping.difference([ring], frames).flatMap(([outer]) => {
    const path = outer?.slice(0, -1) ?? [];
    return path.length > 2 ? [{ ...lake, path, box: boxOf(path), km2: areaKm2(path) }] : [];
  });
}

function touches(wanted: Box, box: Box): boolean {
  return boxesMeet(wanted, box) || boxesMeet(wanted, [box[0] - 360, box[1], box[2] - 360, box[3]]);
}

/** Twice the area over the length of the shore, in km. */
function meanWidth(path: Path, km2: number): number {
  const kmPerDegree = 111.3;
  let length = 0;
  let before = path.at(-1) ?? [0, 0];
  for (const position of path) {
    const east = (lonOf(position) - lonOf(before)) * Math.cos((latOf(position) * Math.PI) / 180);
    length += Math.hypot(east, latOf(position) - latOf(before)) * kmPerDegree;
    before = position;
  }
  return (2 * km2) / length;
}

/** The ring turned so that it winds against the other, as a hole must. */
function opposite(ring: Path, other: Path): Path {
  return ringArea(ring) > 0 === ringArea(other) > 0 ? ring.toReversed() : ring;
}

/** Rivers joined across the source's cells, with `rank` 1 (largest) upwards; canals and dry beds are left out. */
export function buildRivers(
  pieces: readonly RiverPiece[],
  lowest: number,
  boxes?: readonly Box[],
): Feature<LineString>[] {
  const rivers: Feature<LineString>[] = [];
  for (let rank = 0; rank <= lowest; rank += 1) {
    const paths = pieces
      .filter(
        (piece) => piece.rank === rank && (!boxes || boxes.some((box) => boxesMeet(box, boxOf(piece.path)))),
      )
      .map(({ path }) => path);
    for (const path of joinLines(paths)) {
      rivers.push({
        type: "Feature",
        properties: { rank: rank + 1 },
        geometry: { type: "LineString", coordinates: path },
      });
    }
  }
  return rivers;
}
