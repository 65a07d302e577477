import type { Position } from "geojson";

/** West, south, east, north in degrees. East may exceed 180 where a shape runs over the antimeridian. */
export type Box = readonly [west: number, south: number, east: number, north: number];

/** A closed ring or an open line: positions are [longitude, latitude] in degrees. */
export type Path = Position[];

/** Longitude of a position (0 if the position is empty, which no source here holds). */
export function lonOf(position: Position): number {
  return position[0] ?? 0;
}

/** Latitude of a position. */
export function latOf(position: Position): number {
  return position[1] ?? 0;
}

/** The smallest box round a path. */
export function boxOf(path: readonly Position[]): Box {
  let west = Infinity;
  let south = Infinity;
  let east = -Infinity;
  let north = -Infinity;
  for (const position of path) {
    const lon = lonOf(position);
    const lat = latOf(position);
    if (lon < west) west = lon;
    if (lon > east) east = lon;
    if (lat < south) south = lat;
    if (lat > north) north = lat;
  }
  return [west, south, east, north];
}

/** Whether two boxes share a point. */
export function boxesMeet(one: Box, other: Box): boolean {
  return one[0] <= other[2] && one[2] >= other[0] && one[1] <= other[3] && one[3] >= other[1];
}

/** Whether a box lies wholly in another. */
export function boxWithin(inner: Box, outer: Box): boolean {
  return inner[0] >= outer[0] && inner[1] >= outer[1] && inner[2] <= outer[2] && inner[3] <= outer[3];
}

/** Even-odd test of a position against one ring. */
export function insideRing(ring: readonly Position[], lon: number, lat: number): boolean {
  let inside = false;
  let previous = ring[ring.length - 1];
  for (const current of ring) {
    if (previous !== undefined) {
      const latHere = latOf(current);
      const latBefore = latOf(previous);
      const crossesLatitude = latHere > lat !== latBefore > lat;
      if (crossesLatitude) {
        const share = (lat - latHere) / (latBefore - latHere);
        if (lon < lonOf(current) + share * (lonOf(previous) - lonOf(current))) inside = !inside;
      }
    }
    previous = current;
  }
  return inside;
}

/** Signed planar area of a ring in square degrees (positive when anticlockwise). */
export function ringArea(ring: readonly Position[]): number {
  let twice = 0;
  let previous = ring[ring.length - 1];
  for (const current of ring) {
    if (previous !== undefined) twice += lonOf(previous) * latOf(current) - lonOf(current) * latOf(previous);
    previous = current;
  }
  return twice / 2;
}

/** Rough area of a ring in km², good enough to tell islands from rocks. */
export function areaKm2(ring: readonly Position[]): number {
  const [, south, , north] = boxOf(ring);
  const kmPerDegree = 111.3;
  return Math.abs(ringArea(ring)) * kmPerDegree ** 2 * Math.cos(((south + north) / 2) * (Math.PI / 180));
}

/** Joins lines that meet end to end (at exactly equal positions where no third line ends) into longer ones. */
export function joinLines(lines: readonly Path[]): Path[] {
  const ends = new Map<string, number[]>();
  const keyOf = (position: Position): string => `${lonOf(position).toFixed(5)},${latOf(position).toFixed(5)}`;
  const endKeys = lines.map((line) => [line[0], line.at(-1)].map((end) => (end ? keyOf(end) : "")));
  endKeys.forEach((keys, index) => {
    for (const key of keys) ends.set(key, [...(ends.get(key) ?? []), index]);
  });
  const used = new Set<number>();
  const nextFrom = (key: string): number | undefined => {
    const meeting = ends.get(key) ?? [];
    return meeting.length === 2 ? meeting.find((index) => !used.has(index)) : undefined;
  };
  const extend = (path: Path): void => {
    for (;;) {
      const tail = path.at(-1);
      if (!tail) return;
      const key = keyOf(tail);
      const next = nextFrom(key);
      if (next === undefined) return;
      used.add(next);
      const line = lines[next] ?? [];
      const forward = endKeys[next]?.[0] === key ? line : line.toReversed();
      for (const position of forward.slice(1)) path.push(position);
    }
  };
  const joined: Path[] = [];
  lines.forEach((line, index) => {
    if (used.has(index) || line.length < 2) return;
    used.add(index);
    const path = [...line];
    extend(path);
    path.reverse();
    extend(path);
    joined.push(path);
  });
  return joined;
}
