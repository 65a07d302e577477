import type { Position } from "geojson";
import type { ProjectPlace } from "../source/project.ts";
import { boxOf } from "./geometry.ts";
import type { Box } from "./geometry.ts";
import { rowLatitude, tileX, tileY } from "./tiles.ts";

/** Where the map is detailed: `broad` at zoom 6, `wide` to zoom 8, `close` to zoom 10. */
export interface Detail {
  readonly broad: readonly Box[];
  readonly wide: readonly Box[];
  readonly close: readonly Box[];
}

/** Room round a place, in degrees [lon, lat]: neighbours and coast near by; and where one is. */
const closeRoom = [0.7, 0.45] as const;
const wideRoom = [4.5, 2.8] as const;
const broadRoom = [9, 6] as const;
/** What is larger than this (a sea, a country) is seen whole, from afar, and needs no detail of its own. */
const largest = { close: 5, wide: 14 };

/** Boxes of places but countries: those a build publishes have detail round them. */
export function placeExtents(places: readonly ProjectPlace[]): readonly Box[] {
  return places.flatMap(({ layer, geometry }) =>
    layer === "countries" || geometry === null ? [] : [boxOf(positionsOf(geometry))],
  );
}

function positionsOf({ type, coordinates }: NonNullable<ProjectPlace["geometry"]>): readonly Position[] {
  if (type === "Point") return [coordinates];
  return type === "Polygon" ? coordinates.flat() : coordinates.flat(2);
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
