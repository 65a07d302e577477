import type { Geometry } from "geojson";
import type { LonLat } from "../model/place.ts";
import { type Bounds, boundsOf, boundsOfPoints, joinBounds } from "./bounds.ts";
import { freeArea, type Insets, viewOfBounds } from "./frame.ts";
import type { Size, Viewpoint } from "./mercator.ts";

/** A place that a frame may hold. */
export interface Framed {
  readonly at: LonLat;
  readonly geometry: Geometry | null;
  /** Outlined areas are too large to be framed with the points; they count where there are too few of these. */
  readonly outlined: boolean;
}

/** Wider than this, in degrees, an area says little about where something happens. */
const WIDEST = 25;
/** Less than this, in degrees, is one spot. */
const SPOT = 0.2;
const SPOT_MAX_ZOOM = 6;
const MAX_ZOOM = 8.5;
/** Names are wider than high: a place this near to a side, in CSS pixels, leaves its name no room. */
const SIDE = 52;

/** The view that holds all, labels included, no closer than `closest` where that is said; `undefined` of nothing. */
export function viewOfAll(
  places: readonly Framed[],
  size: Size,
  insets: Insets,
  closest?: number,
): Viewpoint | undefined {
  const points = boundsOfPlaces(places.filter((one) => !one.outlined));
  const few = !points || spread(points) < SPOT;
  const bounds = few
    ? (boundsOfPlaces(places.filter(isCompact)) ?? boundsOfPoints(places.map((one) => one.at)))
    : points;
  if (!bounds) return undefined;
  const margin = Math.max(28, Math.min(88, Math.min(size.width, size.height) * 0.13));
  const aside = Math.max(0, SIDE - margin);
  const { left, right } = insets;
  const free = freeArea(size, { ...insets, left: left + aside, right: right + aside }, margin);
  return viewOfBounds(bounds, size, free, closest ?? (spread(bounds) < SPOT ? SPOT_MAX_ZOOM : MAX_ZOOM));
}

const boundsOfPlaces = (places: readonly Framed[]): Bounds | undefined =>
  joinBounds(places.map(({ at, geometry }) => (geometry && boundsOf(geometry)) ?? [...at, ...at]));

function isCompact({ geometry, outlined }: Framed): boolean {
  const bounds = geometry ? boundsOf(geometry) : undefined;
  return !outlined || (bounds !== undefined && spread(bounds) <= WIDEST);
}

const spread = ([west, south, east, north]: Bounds): number => Math.max(east - west, north - south);
