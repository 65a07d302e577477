import { booleanPointInPolygon } from "@turf/boolean-point-in-polygon";
import type { Geometry } from "geojson";
import type { LonLat } from "../model/place.ts";
import { type Bounds, boundsOf, partsOf } from "./bounds.ts";
import {
  freeArea,
  holds,
  type Insets,
  joinInsets,
  overlap,
  type Rect,
  viewAround,
  viewOfBounds,
} from "./frame.ts";
import { screenRect, viewNudged } from "./nudge.ts";
import { type Size, toScreen, type Viewpoint } from "./mercator.ts";

/** A place to be shown, and how it wants to be seen. */
export type Destination =
  /** `alone`: the zoom from which its symbol is its own. */
  | { readonly kind: "point"; readonly at: LonLat; readonly alone: number }
  /** A sea, a region or an island that is known by a point only: seen from afar. */
  | { readonly kind: "name"; readonly at: LonLat }
  /** Framed whole. */
  | { readonly kind: "area"; readonly geometry: Geometry }
  /** Outlined: enough if a part of it is in view. */
  | { readonly kind: "country"; readonly at: LonLat; readonly geometry: Geometry | null };

/** From the first zoom on one sees where a point lies; one that has to be approached is brought to the second. */
const POINT_ZOOM = { known: 6, near: 7.5 };
const NAME_ZOOM = { least: 3.5, most: 5.5 };
const AREA_MAX_ZOOM = 9;
const COUNTRY_MAX_ZOOM = 6;
/** A country wider than this, in degrees, is shown about its name: all of it would be half the world. */
const COUNTRY_WIDEST = 60;
const WIDE_COUNTRY_ZOOM = 3;
const MARGIN = 56;
/** An area smaller than this on screen, in pixels, is not yet seen. */
const AREA_PIXELS = 72;
/** The outline of a country smaller than this is lost among symbols. */
const COUNTRY_PIXELS = 48;

/** The view that shows a destination, changed only as far as needed; `view` itself where nothing is. */
export function viewFor(target: Destination, view: Viewpoint, size: Size, insets: Insets): Viewpoint {
  const free = freeArea(size, insets);
  const safe = freeArea(size, insets, Math.min(MARGIN, size.width / 8, size.height / 8));
  switch (target.kind) {
    case "point": {
      const near = Math.max(POINT_ZOOM.near, target.alone);
      const enough = Math.max(POINT_ZOOM.known, target.alone);
      const inView = holds(safe, toScreen(target.at, view, size));
      if (view.zoom >= near || (view.zoom >= enough && inView))
        return viewNudged(view, target.at, size, safe);
      return viewAround(target.at, near, size, free);
    }
    case "name": {
      const zoom = Math.max(NAME_ZOOM.least, Math.min(NAME_ZOOM.most, view.zoom));
      if (zoom === view.zoom) return viewNudged(view, target.at, size, safe);
      return viewAround(target.at, zoom, size, free);
    }
    case "area": {
      const bounds = boundsOf(target.geometry);
      if (!bounds || isWellSeen(screenRect(bounds, view, size), free)) return view;
      return viewOfBounds(bounds, size, safe, AREA_MAX_ZOOM);
    }
    case "country": {
      const { geometry, at } = target;
      const bounds = geometry ? boundsOf(geometry) : undefined;
      if (!geometry || !bounds) return viewNudged(view, at, size, safe);
      const seen = longerSide(screenRect(bounds, view, size)) >= COUNTRY_PIXELS;
      if (seen && isPartlyIn(geometry, bounds, view, size, free)) return view;
      const [west, , east] = bounds;
      return east - west > COUNTRY_WIDEST
        ? viewAround(at, WIDE_COUNTRY_ZOOM, size, free)
        : viewOfBounds(bounds, size, safe, COUNTRY_MAX_ZOOM);
    }
  }
}

/** What stands on the map besides panels. */
export interface Controls {
  readonly occupied: () => readonly Rect[];
  /** What they take at the canvas's edges, the least first. */
  readonly rooms: () => readonly Insets[];
}

/** Half of what a symbol takes, and the height of a name beneath it, in CSS pixels. */
const SYMBOL = 12;
const LINE = 18;

/**
 * The same, with room for the controls as well where a point would lie beneath one, or its name, which stands beneath
 * it where its neighbours leave no room beside it.
 *
 * @param nameWidth in CSS pixels
 */
export function viewClearFor(
  target: Destination,
  view: Viewpoint,
  size: Size,
  panels: Insets,
  controls: Controls,
  nameWidth: number,
): Viewpoint {
  const first = viewFor(target, view, size, panels);
  if (target.kind !== "point") return first;
  const { at } = target;
  const half = Math.max(SYMBOL, nameWidth / 2);
  const isClear = (there: Viewpoint) => {
    const { x, y } = toScreen(at, there, size);
    const mark = { left: x - half, right: x + half, top: y - SYMBOL, bottom: y + SYMBOL + LINE };
    return !controls.occupied().some((one) => overlap(one, mark));
  };
  if (isClear(first)) return first;
  const others = controls.rooms().map((room) => {
    const taken = joinInsets(panels, room);
    return viewFor(target, view, size, { ...taken, bottom: taken.bottom + SYMBOL + LINE / 2 });
  });
  return others.find(isClear) ?? others.at(-1) ?? first;
}

const isWellSeen = (rect: Rect, free: Rect): boolean =>
  holds(free, { x: rect.left, y: rect.top }) &&
  holds(free, { x: rect.right, y: rect.bottom }) &&
  longerSide(rect) >= AREA_PIXELS;

const longerSide = ({ left, top, right, bottom }: Rect): number => Math.max(right - left, bottom - top);

/** Whether any corner of it lies in the free area, or all of that area lies in it. */
function isPartlyIn(geometry: Geometry, bounds: Bounds, view: Viewpoint, size: Size, free: Rect): boolean {
  if (!overlap(screenRect(bounds, view, size), free)) return false;
  const inFree = (lon: number, lat: number) => holds(free, toScreen([lon, lat], view, size));
  if (partsOf(geometry).some((part) => part.some(([lon = 0, lat = 0]) => inFree(lon, lat)))) return true;
  if (geometry.type !== "Polygon" && geometry.type !== "MultiPolygon") return false;
  return booleanPointInPolygon([view.lon, view.lat], geometry);
}
