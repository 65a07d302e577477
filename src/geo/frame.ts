import type { LonLat } from "../model/place.ts";
import type { Bounds } from "./bounds.ts";
import { fromWorld, type Pixel, type Size, toWorld, type Viewpoint, wrapLon } from "./mercator.ts";

/** Space at the canvas's edges, in CSS pixels, that panels cover: what is chosen must not lie beneath them. */
export interface Insets {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** What two cover that stand beside each other. */
export const joinInsets = (a: Insets, b: Insets): Insets => ({
  top: a.top + b.top,
  right: a.right + b.right,
  bottom: a.bottom + b.bottom,
  left: a.left + b.left,
});

export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A symbol is seen whose middle lies no farther than this beyond the edge, in CSS pixels. */
export const EDGE_SLACK = 4;

/** What panels leave of the canvas, less a margin; never turned inside out. */
export function freeArea({ width, height }: Size, insets: Insets, margin = 0): Rect {
  const left = Math.min(insets.left + margin, width / 2);
  const top = Math.min(insets.top + margin, height / 2);
  return {
    left,
    top,
    right: Math.max(left, width - insets.right - margin),
    bottom: Math.max(top, height - insets.bottom - margin),
  };
}

export const holds = ({ left, top, right, bottom }: Rect, { x, y }: Pixel): boolean =>
  x >= left && x <= right && y >= top && y <= bottom;

export const overlap = (a: Rect, b: Rect): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

export const middleOf = ({ left, top, right, bottom }: Rect): Pixel => ({
  x: (left + right) / 2,
  y: (top + bottom) / 2,
});

/** The view in which `point` lies in the middle of the free area. The centre stays that of the whole canvas. */
export function viewAround(point: LonLat, zoom: number, size: Size, free: Rect): Viewpoint {
  const { x, y } = toWorld(point, zoom);
  const middle = middleOf(free);
  return viewAt({ x: x + size.width / 2 - middle.x, y: y + size.height / 2 - middle.y }, zoom);
}

/** The closest view, up to `maxZoom`, in which the bounds lie within the free area. */
export function viewOfBounds(bounds: Bounds, size: Size, free: Rect, maxZoom: number): Viewpoint {
  const [west, south, east, north] = bounds;
  const topLeft = toWorld([west, north], 0);
  const bottomRight = toWorld([east, south], 0);
  const zoomX = Math.log2((free.right - free.left) / (bottomRight.x - topLeft.x));
  const zoomY = Math.log2((free.bottom - free.top) / (bottomRight.y - topLeft.y));
  const zoom = Math.max(0, Math.min(zoomX, zoomY, maxZoom));
  const centre = fromWorld(
    middleOf({ left: topLeft.x, top: topLeft.y, right: bottomRight.x, bottom: bottomRight.y }),
    0,
  );
  return viewAround(centre, zoom, size, free);
}

export function viewAt(world: Pixel, zoom: number): Viewpoint {
  const [lon, lat] = fromWorld(world, zoom);
  return { zoom, lat, lon: wrapLon(lon) };
}
