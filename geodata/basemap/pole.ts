import type { Position } from "geojson";
import { boxOf, insideRing, latOf, lonOf } from "./geometry.ts";

/**
 * A point well inside a polygon, by halving a grid round the best cell (the idea of polylabel), widened sideways
 * because a name is wider than tall.
 */
export function poleOf(rings: readonly Position[][]): [lon: number, lat: number] {
  const outer = rings[0] ?? [];
  const [west, south, east, north] = boxOf(outer);
  const thinned = rings.map((ring) =>
    ring.filter((_, index) => index % Math.max(1, Math.floor(ring.length / 400)) === 0),
  );
  const stretch = Math.cos((((south + north) / 2) * Math.PI) / 180) * 0.6;
  const inside = (lon: number, lat: number): boolean =>
    rings.reduce((state, ring) => (insideRing(ring, lon, lat) ? !state : state), false);
  const clearance = (lon: number, lat: number): number => {
    let least = Infinity;
    for (const ring of thinned) {
      for (const position of ring)
        least = Math.min(least, Math.hypot((lonOf(position) - lon) * stretch, latOf(position) - lat));
    }
    return least;
  };
  let best: { lon: number; lat: number; room: number } = {
    lon: (west + east) / 2,
    lat: (south + north) / 2,
    room: -1,
  };
  let [spanLon, spanLat] = [(east - west) / 2, (north - south) / 2];
  let [midLon, midLat] = [best.lon, best.lat];
  const steps = 8;
  for (let round = 0; round < 4; round += 1) {
    for (let i = -steps; i <= steps; i += 1) {
      for (let j = -steps; j <= steps; j += 1) {
        const lon = midLon + (i / steps) * spanLon;
        const lat = midLat + (j / steps) * spanLat;
        if (!inside(lon, lat)) continue;
        const room = clearance(lon, lat);
        if (room > best.room) best = { lon, lat, room };
      }
    }
    [midLon, midLat] = [best.lon, best.lat];
    spanLon /= 4;
    spanLat /= 4;
  }
  return [best.lon, best.lat];
}
