import type { Feature, Position } from "geojson";
import { contains } from "../basemap/countries.ts";
import { type Frame, pointOf } from "./frame.ts";
import type { Box } from "./labels.ts";

/** Tells whether a box of a frame lies over water: its corners and its middle are in no land, or in a lake. */
export function overWater(
  { projection }: Frame,
  land: readonly Feature[],
  lakes: readonly Feature[],
): (box: Box) => boolean {
  const isWet = (x: number, y: number): boolean => {
    const [lon, lat] = projection.invert?.([x, y]) ?? [0, 0];
    const within = (one: Feature) => contains(one, lon, lat);
    return !land.some(within) || lakes.some(within);
  };
  return ({ left, top, right, bottom }) =>
    [left, (left + right) / 2, right].every((x) => isWet(x, top) && isWet(x, bottom));
}

/** The middle stretch of a line of a frame, as long as a name is wide, read from left to right; none where the line is shorter. */
export function middleStretch(
  line: readonly Position[],
  { projection }: Frame,
  width: number,
): readonly (readonly [x: number, y: number])[] | undefined {
  const path = line.map(([lon = 0, lat = 0]) => pointOf(projection, [lon, lat]));
  const length = path
    .slice(1)
    .reduce(
      (sum, [x, y], index) => sum + Math.hypot(x - (path[index]?.[0] ?? x), y - (path[index]?.[1] ?? y)),
      0,
    );
  if (length < width || width <= 0) return undefined;
  const count = Math.max(2, Math.ceil(width / STEP));
  const points = Array.from({ length: count + 1 }, (_, step) =>
    along(path, (length - width) / 2 + (width * step) / count),
  );
  const [first, last] = [points[0], points.at(-1)];
  return first && last && first[0] > last[0] ? points.reverse() : points;
}

/** Between the points of a stretch, in pixels. */
const STEP = 8;

function along(path: readonly (readonly [number, number])[], way: number): readonly [number, number] {
  let rest = way;
  for (const [index, end] of path.slice(1).entries()) {
    const start = path[index] ?? end;
    const step = Math.hypot(end[0] - start[0], end[1] - start[1]);
    if (rest <= step && step > 0) {
      const share = rest / step;
      return [start[0] + share * (end[0] - start[0]), start[1] + share * (end[1] - start[1])];
    }
    rest -= step;
  }
  return path.at(-1) ?? [0, 0];
}
