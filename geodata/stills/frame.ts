import { geoMercator, type GeoProjection } from "d3-geo";
import type { Box } from "./labels.ts";
import { overlaps } from "./labels.ts";

/** A located place of a still. */
export interface Spotted {
  readonly id: string;
  /** [longitude, latitude] */
  readonly at: readonly [number, number];
}

/** A part of the Earth in a box of the picture. */
export interface Frame {
  readonly box: Box;
  readonly projection: GeoProjection;
  /** As of 512 px tiles: one level doubles the scale. */
  readonly zoom: number;
}

/** Nearer than this on the picture, two symbols and their names get an inset. */
const CROWDED_PX = 30;
/** No nearer than this: one place alone is shown with the coast or the neighbours by which one knows it. */
const CLOSEST_ZOOM = 7;
const CLOSEST_INSET_ZOOM = 11;

/**
 * Fits points into a box with room for their names.
 *
 * @param padding on every side, or at the sides and above and below, in pixels
 */
export function frameOf(
  points: readonly Spotted[],
  box: Box,
  padding: number | readonly [x: number, y: number],
  closest = CLOSEST_ZOOM,
): Frame {
  const [x, y] = typeof padding === "number" ? [padding, padding] : padding;
  const extent: [[number, number], [number, number]] = [
    [box.left + x, box.top + y],
    [box.right - x, box.bottom - y],
  ];
  const coordinates = points.map(({ at: [lon, lat] }) => [lon, lat]);
  const projection = geoMercator().fitExtent(extent, { type: "MultiPoint", coordinates });
  const scale = Math.min(projection.scale(), scaleOf(closest));
  if (!(projection.scale() <= scale)) {
    const middle = projection.invert?.([(box.left + box.right) / 2, (box.top + box.bottom) / 2]) ?? [0, 0];
    const centre = Number.isFinite(middle[0]) ? middle : (coordinates[0] ?? [0, 0]);
    projection
      .scale(scale)
      .center([centre[0] ?? 0, centre[1] ?? 0])
      .translate([(box.left + box.right) / 2, (box.top + box.bottom) / 2]);
  }
  projection.clipExtent(null);
  return { box, projection, zoom: Math.log2((projection.scale() * 2 * Math.PI) / 512) };
}

const scaleOf = (zoom: number): number => (512 * 2 ** zoom) / (2 * Math.PI);

/** Groups of places that stand too close to each other to be told apart, largest group first. */
export function crowdsIn(points: readonly Spotted[], { projection }: Frame): readonly (readonly Spotted[])[] {
  const groups: Spotted[][] = [];
  for (const point of points) {
    const near = groups.filter((group) =>
      group.some((other) => distance(projection, point, other) < CROWDED_PX),
    );
    const merged = [point, ...near.flat()];
    for (const group of near) groups.splice(groups.indexOf(group), 1);
    groups.push(merged);
  }
  return groups.filter((group) => group.length > 1).toSorted((a, b) => b.length - a.length);
}

function distance(projection: GeoProjection, a: Spotted, b: Spotted): number {
  const [ax, ay] = pointOf(projection, a.at);
  const [bx, by] = pointOf(projection, b.at);
  return Math.hypot(ax - bx, ay - by);
}

/** Mercator knows every point but the poles, which no article's place is. */
export function pointOf(projection: GeoProjection, [lon, lat]: readonly [number, number]): [number, number] {
  return projection([lon, lat]) ?? [Number.NaN, Number.NaN];
}

/** The corner of the main frame where an inset covers no place; `undefined` when every corner holds one. */
export function insetBox(
  main: Frame,
  points: readonly Spotted[],
  width: number,
  height: number,
  taken: readonly Box[],
) {
  const { left, right, top, bottom } = main.box;
  const gap = 16;
  const corners: Box[] = [
    { left: right - gap - width, right: right - gap, top: top + gap, bottom: top + gap + height },
    { left: right - gap - width, right: right - gap, top: bottom - gap - height, bottom: bottom - gap },
    { left: left + gap, right: left + gap + width, top: bottom - gap - height, bottom: bottom - gap },
    { left: left + gap, right: left + gap + width, top: top + gap, bottom: top + gap + height },
  ];
  const symbols = points.map(({ at }) => pointOf(main.projection, at));
  const covers = (box: Box) =>
    symbols.some(
      ([x, y]) => x > box.left - 30 && x < box.right + 30 && y > box.top - 24 && y < box.bottom + 24,
    );
  return corners.find((box) => !covers(box) && !taken.some((other) => overlaps(box, other)));
}

export const insetFrame = (points: readonly Spotted[], box: Box): Frame =>
  frameOf(points, box, Math.min(70, (box.right - box.left) / 4), CLOSEST_INSET_ZOOM);
