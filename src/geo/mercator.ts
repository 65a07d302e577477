import type { LonLat } from "../model/place.ts";

/** A point in CSS pixels; y grows downwards. */
export interface Pixel {
  readonly x: number;
  readonly y: number;
}

/** Where the middle of a canvas looks: zoom counts 512 px tiles, the point is in degrees. */
export interface Viewpoint {
  readonly zoom: number;
  readonly lat: number;
  readonly lon: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

const TILE_PIXELS = 512;
const EQUATOR_METERS = 40_075_016.686;
/** Web Mercator ends here: the world is a square. */
const MAX_LAT = 85.051_129;

/** Side of the whole world in pixels. */
export const worldSize = (zoom: number): number => TILE_PIXELS * 2 ** zoom;

/** Web Mercator from the top left corner of the world, in pixels at `zoom`. Longitudes past 180 are not wrapped. */
export function toWorld([lon, lat]: LonLat, zoom: number): Pixel {
  const sine = Math.sin((clampLat(lat) * Math.PI) / 180);
  const size = worldSize(zoom);
  return { x: size * (0.5 + lon / 360), y: size * (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) };
}

export function fromWorld({ x, y }: Pixel, zoom: number): LonLat {
  const size = worldSize(zoom);
  const lat = (360 / Math.PI) * Math.atan(Math.exp((0.5 - y / size) * 2 * Math.PI)) - 90;
  return [(x / size - 0.5) * 360, lat];
}

/** Where a point lies on a canvas; of the world's copies the one nearest to the middle. */
export function toScreen(point: LonLat, view: Viewpoint, { width, height }: Size): Pixel {
  const middle = toWorld([view.lon, view.lat], view.zoom);
  const { x, y } = toWorld(point, view.zoom);
  const world = worldSize(view.zoom);
  const dx = x - middle.x;
  return { x: width / 2 + dx - world * Math.round(dx / world), y: height / 2 + y - middle.y };
}

export const metersPerPixel = (lat: number, zoom: number): number =>
  (EQUATOR_METERS * Math.cos((clampLat(lat) * Math.PI) / 180)) / worldSize(zoom);

/** A longitude as the address writes it, from -180 to 180. */
export const wrapLon = (lon: number): number =>
  Math.abs(lon) <= 180 ? lon : ((((lon + 180) % 360) + 360) % 360) - 180;

const clampLat = (lat: number): number => Math.max(-MAX_LAT, Math.min(MAX_LAT, lat));
