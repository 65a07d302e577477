import type { LonLat } from "../model/place.ts";
import type { Bounds } from "./bounds.ts";
import { freeArea, holds, type Insets, type Rect, viewAt } from "./frame.ts";
import { type Size, toScreen, toWorld, type Viewpoint } from "./mercator.ts";

/** Moves a view only as far as needed for `point` to lie within `safe`. */
export function viewNudged(view: Viewpoint, point: LonLat, size: Size, safe: Rect): Viewpoint {
  const { x, y } = toScreen(point, view, size);
  const dx = x - Math.max(safe.left, Math.min(safe.right, x));
  const dy = y - Math.max(safe.top, Math.min(safe.bottom, y));
  if (dx === 0 && dy === 0) return view;
  const middle = toWorld([view.lon, view.lat], view.zoom);
  return viewAt({ x: middle.x + dx, y: middle.y + dy }, view.zoom);
}

/** Bounds as they lie on the canvas. */
export function screenRect(bounds: Bounds, view: Viewpoint, size: Size): Rect {
  const [west, south, east, north] = bounds;
  const topLeft = toWorld([west, north], view.zoom);
  const bottomRight = toWorld([east, south], view.zoom);
  const middle = toScreen([(west + east) / 2, north], view, size);
  const half = (bottomRight.x - topLeft.x) / 2;
  return {
    left: middle.x - half,
    top: middle.y,
    right: middle.x + half,
    bottom: middle.y + bottomRight.y - topLeft.y,
  };
}

/**
 * The view in which a point that a panel has come to lie on is free again, its name with it; undefined where it is
 * free, or not on the canvas at all.
 *
 * @param nameWidth of its name, which most often stands on its right, in CSS pixels
 */
export function viewUncovering(
  at: LonLat,
  nameWidth: number,
  view: Viewpoint,
  size: Size,
  insets: Insets,
): Viewpoint | undefined {
  const point = toScreen(at, view, size);
  const covered = Object.values(insets).some((inset) => inset > 0);
  if (!covered || !holds(freeArea(size, { top: 0, right: 0, bottom: 0, left: 0 }), point)) return undefined;
  const free = freeArea(size, insets, 24);
  const name = insets.right > 0 ? nameWidth : 0;
  const safe = { ...free, right: free.right - Math.min(name, (free.right - free.left) / 3) };
  return holds(safe, point) ? undefined : viewNudged(view, at, size, safe);
}
