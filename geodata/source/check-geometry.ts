import type { MultiPolygon, Polygon, Position } from "geojson";
import type { Report } from "./problem.ts";

/** Holds an outline to RFC 7946: closed rings of four corners or more, exteriors counter-clockwise, on this earth. */
export function checkOutline(geometry: Polygon | MultiPolygon, path: string, report: Report): void {
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  if (polygons.length === 0) report(path, "has no polygon");
  for (const [polygonIndex, polygon] of polygons.entries()) {
    if (polygon.length === 0) report(path, `polygon ${polygonIndex} has no ring`);
    for (const [ringIndex, ring] of polygon.entries()) {
      const reason = ringProblem(ring, ringIndex > 0);
      if (reason) report(path, `polygon ${polygonIndex}, ring ${ringIndex} ${reason}`);
    }
  }
}

function ringProblem(ring: readonly Position[], isHole: boolean): string | undefined {
  const wild = ring.find(([lon, lat]) => !onEarth(lon, lat));
  if (wild) return `has the corner [${wild.join(", ")}], which is no [longitude, latitude]`;
  if (ring.length < 4) return `has ${ring.length} positions, a ring needs four`;
  if (ring[0]?.join() !== ring.at(-1)?.join()) return "is not closed";
  const area = signedArea(ring);
  if (area === 0) return "holds no area";
  if (area > 0 === isHole) return isHole ? "is a hole and must run clockwise" : "must run counter-clockwise";
  return undefined;
}

const onEarth = (lon = Number.NaN, lat = Number.NaN) => Math.abs(lon) <= 180 && Math.abs(lat) <= 90;

/** In square degrees, positive for counter-clockwise. */
function signedArea(ring: readonly Position[]): number {
  let twice = 0;
  for (const [index, [x = 0, y = 0]] of ring.entries()) {
    const [nextX = 0, nextY = 0] = ring[(index + 1) % ring.length] ?? [];
    twice += x * nextY - nextX * y;
  }
  return twice / 2;
}
