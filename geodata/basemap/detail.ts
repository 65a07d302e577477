import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Box } from "./geometry.ts";
import { rowLatitude, tileX, tileY } from "./tiles.ts";

/** Where the map is detailed: `broad` at zoom 6, `wide` to zoom 8, `close` to zoom 10. */
export interface Detail {
  readonly broad: readonly Box[];
  readonly wide: readonly Box[];
  readonly close: readonly Box[];
}

/** Used while the gazetteer holds no places: the Danish straits, the Syrian coast, Sochi, the Donbas, Kyiv, Moscow, Valdai. */
const defaultExtents: readonly Box[] = [
  [9.6, 54.4, 13.2, 56.4],
  [35.7, 34.7, 36.1, 35.6],
  [36.29, 33.51, 36.29, 33.51],
  [39.3, 43.4, 40.1, 43.7],
  [37.5, 48.5, 37.8, 48.8],
  [30.52, 50.45, 30.52, 50.45],
  [37.62, 55.75, 37.62, 55.75],
  [33.25, 57.98, 33.25, 57.98],
];

/** Room round a place, in degrees [lon, lat]: neighbours and coast near by; and where one is. */
const closeRoom = [0.7, 0.45] as const;
const wideRoom = [4.5, 2.8] as const;
const broadRoom = [9, 6] as const;
/** What is larger than this (a sea, a country) is seen whole, from afar, and needs no detail of its own. */
const largest = { close: 5, wide: 14 };

/** Boxes of the gazetteer's places but its countries; a new article's places bring their own detail with the next build. */
export async function placeExtents(folder: string): Promise<readonly Box[]> {
  const extents: Box[] = [];
  for (const file of ["gazetteer.json", "waters.geojson"]) {
    const text = await readFile(path.join(folder, file), "utf8").catch(() => "null");
    collectExtents(JSON.parse(text), extents);
  }
  return extents.length > 0 ? extents : defaultExtents;
}

function collectExtents(value: unknown, extents: Box[]): void {
  if (typeof value !== "object" || value === null) return;
  if ("layer" in value && value.layer === "countries") return;
  if ("coordinates" in value) {
    const numbers = [value.coordinates].flat(Infinity).filter((entry) => typeof entry === "number");
    const lons = numbers.filter((_, index) => index % 2 === 0);
    const lats = numbers.filter((_, index) => index % 2 === 1);
    if (lats.length > 0)
      extents.push([Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)]);
    return;
  }
  for (const child of Object.values(value)) collectExtents(child, extents);
}

/** The boxes to draw in detail round places of the given extents. */
export function detailRound(extents: readonly Box[]): Detail {
  const span = ([west, , east]: Box): number => east - west;
  const room = ([west, south, east, north]: Box, [lon, lat]: readonly [number, number]): Box => [
    west - lon,
    south - lat,
    east + lon,
    north + lat,
  ];
  const near = extents.filter((box) => span(box) <= largest.wide);
  return {
    broad: near.map((box) => room(box, broadRoom)),
    close: extents.filter((box) => span(box) <= largest.close).map((box) => room(box, closeRoom)),
    wide: near.map((box) => room(box, span(box) > largest.close ? [1, 0.6] : wideRoom)),
  };
}

/** The boxes grown to whole tiles of a zoom, so that every detailed tile's parent is detailed too. */
export function snapToTiles(boxes: readonly Box[], zoom: number): Box[] {
  const lonOfColumn = (column: number): number => (column / 2 ** zoom) * 360 - 180;
  return boxes.map(([west, south, east, north]) => [
    lonOfColumn(Math.floor(tileX(west, zoom))),
    rowLatitude(Math.ceil(tileY(south, zoom)), zoom),
    lonOfColumn(Math.ceil(tileX(east, zoom))),
    rowLatitude(Math.floor(tileY(north, zoom)), zoom),
  ]);
}
