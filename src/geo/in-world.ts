import { fromWorld, type Size, toWorld, type Viewpoint, worldSize } from "./mercator.ts";

/**
 * The nearest view with no emptiness beyond the poles in what panels leave of the canvas. What they cover need hold no
 * world: a phone's map, half of it beneath the text, could else not be seen whole.
 *
 * @param covered what they cover at its foot, in CSS pixels
 * @param deepest the greatest zoom
 */
export function inWorld(view: Viewpoint, { height }: Size, covered: number, deepest: number): Viewpoint {
  // A sheet may cover all of it.
  const free = Math.max(1, height - covered);
  const least = Math.log2(free / worldSize(0));
  const zoom = Math.min(deepest, Math.max(0, least, view.zoom));
  const world = worldSize(zoom);
  const half = height / 2;
  const { x, y } = toWorld([view.lon, view.lat], zoom);
  const kept = Math.min(world, world - half + covered, Math.max(half, y));
  // Worked out there and back, what is well would change by a hair, and change again.
  return { ...view, zoom, lat: kept === y ? view.lat : fromWorld({ x, y: kept }, zoom)[1] };
}
