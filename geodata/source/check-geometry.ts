import type { MultiPolygon, Polygon, Position } from "geojson";
import type { Report } from "./problem.ts";

/**
 * Holds an outline to RFC 7946: on this earth, rings closed, of four corners or more and never crossing themselves,
 * exteriors counter-clockwise and holes clockwise.
 * @returns whether it is all that
 */
export function checkOutline(geometry: Polygon | MultiPolygon, path: string, report: Report): boolean {
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  const reasons = polygons.length === 0 ? ["has no polygon"] : [];
  for (const [polygonIndex, polygon] of polygons.entries()) {
    if (polygon.length === 0) reasons.push(`polygon ${polygonIndex} has no ring`);
    for (const [ringIndex, ring] of polygon.entries()) {
      const reason = ringProblem(ring, ringIndex > 0);
      if (reason) reasons.push(`polygon ${polygonIndex}, ring ${ringIndex} ${reason}`);
    }
  }
  for (const reason of reasons) report(path, reason);
  return reasons.length === 0;
}

function ringProblem(ring: readonly Position[], isHole: boolean): string | undefined {
  const wild = ring.find(([lon, lat]) => !onEarth(lon, lat));
  if (wild) return `has the corner [${wild.join(", ")}], which is no [longitude, latitude]`;
  if (ring.length < 4) return `has ${ring.length} positions, a ring needs four`;
  if (ring[0]?.join() !== ring.at(-1)?.join()) return "is not closed";
  const crossing = selfCrossing(ring);
  if (crossing) return `crosses itself near [${crossing.join(", ")}]`;
  const area = signedArea(ring);
  if (area === 0) return "holds no area";
  if (area > 0 === isHole) return isHole ? "is a hole and must run clockwise" : "must run counter-clockwise";
  return undefined;
}

const onEarth = (lon = Number.NaN, lat = Number.NaN) => Math.abs(lon) <= 180 && Math.abs(lat) <= 90;

/** In square degrees, positive for counter-clockwise. */
function signedArea(ring: readonly Position[]): number {
  let twice = 0;
  for (const [index, from] of ring.entries()) {
    const to = ring[(index + 1) % ring.length] ?? from;
    twice += x(from) * y(to) - x(to) * y(from);
  }
  return twice / 2;
}

/** A corner near which two edges of the ring cross; edges that only touch are let pass. */
function selfCrossing(ring: readonly Position[]): Position | undefined {
  const edges = ring
    .slice(1)
    .map((to, index) => ({ from: ring[index] ?? to, to }))
    .sort((a, b) => west(a) - west(b));
  for (const [index, edge] of edges.entries())
    for (let next = index + 1; next < edges.length; next += 1) {
      const other = edges[next];
      if (!other || west(other) > east(edge)) break;
      if (cross(edge, other)) return edge.from;
    }
  return undefined;
}

interface Edge {
  readonly from: Position;
  readonly to: Position;
}
const x = ([lon = 0]: Position) => lon;
const y = ([, lat = 0]: Position) => lat;
const west = ({ from, to }: Edge) => Math.min(x(from), x(to));
const east = ({ from, to }: Edge) => Math.max(x(from), x(to));
/** Positive where the point lies to the left of the edge. */
const side = ({ from, to }: Edge, point: Position) =>
  (x(to) - x(from)) * (y(point) - y(from)) - (y(to) - y(from)) * (x(point) - x(from));
const cross = (one: Edge, other: Edge) =>
  side(one, other.from) * side(one, other.to) < 0 && side(other, one.from) * side(other, one.to) < 0;
