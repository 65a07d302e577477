import type { Geometry, Position } from "geojson";
import { type LonLat, type Place } from "../model/place.ts";
import { boundsOf, centreOf, isArea, partsOf } from "./bounds.ts";

type Placed = Pick<Place, "geometry" | "labelPoint">;

/** Where a place's symbol and label stand; `undefined` where the place has no position. */
export function anchorOf({ geometry, labelPoint }: Placed): LonLat | undefined {
  if (labelPoint) return labelPoint;
  if (!geometry) return undefined;
  if (geometry.type === "Point") return toLonLat(geometry.coordinates);
  const bounds = boundsOf(isArea(geometry) ? widestPart(geometry) : geometry);
  return bounds && centreOf(bounds);
}

/** The mainland: the part that spans most. */
function widestPart(geometry: Geometry): Geometry {
  const spanOf = (ring: readonly Position[]): number => {
    const bounds = boundsOf({ type: "LineString", coordinates: [...ring] });
    return bounds ? (bounds[2] - bounds[0]) * (bounds[3] - bounds[1]) : 0;
  };
  const [widest = []] = [...partsOf(geometry)].sort((a, b) => spanOf(b) - spanOf(a));
  return { type: "LineString", coordinates: [...widest] };
}

const toLonLat = ([lon = 0, lat = 0]: Position): LonLat => [lon, lat];
