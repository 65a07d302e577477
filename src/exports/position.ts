import type { LonLat, Place } from "../model/place.ts";

/** A point's coordinates; an area, a line or a place without geometry has none to give. */
export function positionOf({ geometry }: Place): LonLat | undefined {
  if (geometry?.type !== "Point") return undefined;
  const [lon, lat] = geometry.coordinates;
  return lon === undefined || lat === undefined ? undefined : [lon, lat];
}
