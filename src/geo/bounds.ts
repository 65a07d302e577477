import type { Geometry, Position } from "geojson";
import type { LonLat } from "../model/place.ts";

/**
 * West, south, east, north in degrees. East is never less than west: across the antimeridian it passes 180, so that
 * Chukotka and the rest of Russia are one stretch. (A GeoJSON bbox, and @turf/bbox, would span the whole globe.)
 */
export type Bounds = readonly [west: number, south: number, east: number, north: number];

/** Bounds of points, going round the globe the shorter way; `undefined` of none. */
export function boundsOfPoints(points: readonly LonLat[]): Bounds | undefined {
  return joinBounds(points.map(([lon, lat]) => [lon, lat, lon, lat]));
}

/** The least bounds that hold all: the widest empty stretch of longitudes stays outside. */
export function joinBounds(all: readonly Bounds[]): Bounds | undefined {
  const [first, ...rest] = [...all].sort((a, b) => a[0] - b[0]);
  if (!first) return undefined;
  let widest = { gap: -Infinity, west: first[0], east: first[2] };
  let reached = first[2];
  for (const [west, , east] of rest) {
    if (west - reached > widest.gap) widest = { gap: west - reached, west, east: reached };
    reached = Math.max(reached, east);
  }
  // The stretch from the last back to the first wins ties: bounds stay within -180 … 180 where they can.
  const around = first[0] + 360 - reached;
  const [west, east] = around >= widest.gap ? [first[0], reached] : [widest.west, widest.east + 360];
  return [west, Math.min(...all.map((one) => one[1])), east, Math.max(...all.map((one) => one[3]))];
}

const kept = new WeakMap<Geometry, Bounds | undefined>();

/**
 * Bounds of a geometry, worked out once: a moving map asks in every frame. A ring that does not cross the antimeridian
 * (RFC 7946 cuts those that do) is one stretch.
 */
export function boundsOf(geometry: Geometry): Bounds | undefined {
  if (!kept.has(geometry)) kept.set(geometry, joinBounds(partsOf(geometry).flatMap(rangeOf)));
  return kept.get(geometry);
}

/** The strings of positions a geometry is made of: points, lines, and the outer and inner rings of areas. */
export function partsOf(geometry: Geometry): readonly (readonly Position[])[] {
  switch (geometry.type) {
    case "Point":
      return [[geometry.coordinates]];
    case "MultiPoint":
      return geometry.coordinates.map((position) => [position]);
    case "LineString":
      return [geometry.coordinates];
    case "MultiLineString":
    case "Polygon":
      return geometry.coordinates;
    case "MultiPolygon":
      return geometry.coordinates.flat();
    case "GeometryCollection":
      return geometry.geometries.flatMap(partsOf);
  }
}

function rangeOf(positions: readonly Position[]): Bounds[] {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lon = 0, lat = 0] of positions) {
    west = Math.min(west, lon);
    south = Math.min(south, lat);
    east = Math.max(east, lon);
    north = Math.max(north, lat);
  }
  return west <= east ? [[west, south, east, north]] : [];
}

export const centreOf = ([west, south, east, north]: Bounds): LonLat => [
  (west + east) / 2,
  (south + north) / 2,
];

export const isArea = (geometry: Geometry): boolean =>
  geometry.type === "Polygon" || geometry.type === "MultiPolygon";
