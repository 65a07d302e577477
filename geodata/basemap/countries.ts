import type { Feature, Position } from "geojson";
import { insideRing } from "./geometry.ts";
import { openArchive, readTile } from "./read.ts";
import { tileX, tileY } from "./tiles.ts";

/**
 * The country a point lies in by the committed basemap: ISO 3166-1 alpha-2 (XK for Kosovo), undefined at sea.
 * Borders are those the United Nations recognise.
 * @param deepest zoom to look at; without it, the deepest the archive has there
 */
export async function countryAt(lon: number, lat: number, deepest?: number): Promise<string | undefined> {
  const { maxZoom } = await (await openArchive("countries")).getHeader();
  for (let zoom = Math.min(deepest ?? maxZoom, maxZoom); zoom >= 0; zoom -= 1) {
    const layers = await readTile(
      "countries",
      zoom,
      Math.floor(tileX(lon, zoom)),
      Math.floor(tileY(lat, zoom)),
    );
    if (!layers) continue;
    const found = (layers["countries"] ?? []).find((country) => contains(country, lon, lat));
    const iso: unknown = found?.properties?.["iso"];
    return typeof iso === "string" ? iso : undefined;
  }
  return undefined;
}

/** Whether a polygon feature holds a point; holes count. */
export function contains({ geometry }: Feature, lon: number, lat: number): boolean {
  const polygons: Position[][][] =
    geometry.type === "Polygon"
      ? [geometry.coordinates]
      : geometry.type === "MultiPolygon"
        ? geometry.coordinates
        : [];
  return polygons.some((rings) => rings.filter((ring) => insideRing(ring, lon, lat)).length % 2 === 1);
}
