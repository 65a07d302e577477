import { bboxClip } from "@turf/bbox-clip";
import { lineString, polygon } from "@turf/helpers";
import { simplify } from "@turf/simplify";
import type { Feature, LineString, MultiLineString, MultiPolygon, Polygon, Position } from "geojson";
import clipping, { type MultiPolygon as MultiPolygonRings } from "polygon-clipping";
import type { Theme } from "../../src/map/theme.ts";
import { type Frame, pointOf } from "./frame.ts";
import { element, join, type Markup } from "./svg.ts";

/** Features of one layer of the basemap in one tile, in degrees; empty where the layer has none there. */
export type ReadLayer = (layer: string, z: number, x: number, y: number) => Promise<readonly Feature[]>;

/** Tiles a level finer than the picture: their own simplification is then below a pixel. */
const FINER = 0.3;
/** Deviations and bits of land smaller than these, in pixels, are not drawn. */
const TOLERANCE_PX = 0.5;
const SMALLEST_PX2 = 2.5;
const SMALLEST_LAKE_PX2 = 10;

type Bounds = [west: number, south: number, east: number, north: number];

interface Tile {
  readonly z: number;
  readonly x: number;
  readonly y: number;
}

/** Land, water and lines of a frame, drawn from the committed tiles. */
export async function drawGround(
  read: ReadLayer,
  frame: Frame,
  theme: Theme,
  deepest: number,
): Promise<Markup> {
  const tiles = tilesOf(frame, deepest);
  const layer = async (name: string) =>
    (
      await Promise.all(tiles.map(async (tile) => clipped(await read(name, tile.z, tile.x, tile.y), tile)))
    ).flat();
  const path = async (
    name: string,
    attributes: Record<string, string | number>,
    keep: (feature: Feature) => boolean = () => true,
  ) => {
    const d = pathData(
      (await layer(name)).filter(keep),
      frame,
      name === "lakes" ? SMALLEST_LAKE_PX2 : SMALLEST_PX2,
    );
    return d === "" ? [] : [element("path", { d, ...attributes })];
  };
  const line = (stroke: string, width: number) =>
    ({ fill: "none", stroke, "stroke-width": width, "stroke-linejoin": "round" }) as const;
  const settled = (feature: Feature) => !feature.properties?.["disputed"];
  const land = pathData(await layer("land"), frame);
  const id = `land-${Math.round(frame.box.left)}-${Math.round(frame.box.top)}`;
  return join([
    // The coast is the land's own edge, drawn beneath it: where tiles meet, the neighbour's fill hides the cut.
    element("defs", {}, element("path", { id, d: land })),
    element("use", { href: `#${id}`, stroke: theme.coast, "stroke-width": 1.6, "stroke-linejoin": "round" }),
    element("use", { href: `#${id}`, fill: theme.land }),
    ...(await path("lakes", { fill: theme.water })),
    ...(frame.zoom > 4 ? await path("rivers", line(theme.water, 0.8), ranked(frame.zoom)) : []),
    ...(frame.zoom > 5.5 ? await path("regions", { ...line(theme.border, 0.5), "stroke-opacity": 0.6 }) : []),
    ...(await path("borders", line(theme.border, 0.9), settled)),
    ...(await path(
      "borders",
      { ...line(theme.border, 0.9), "stroke-dasharray": "3 2.5" },
      (one) => !settled(one),
    )),
  ]);
}

const ranked = (zoom: number) => (feature: Feature) => Number(feature.properties?.["rank"] ?? 9) <= zoom - 2;

export function tilesOf({ box, projection, zoom }: Frame, deepest: number): readonly Tile[] {
  const z = Math.max(0, Math.min(deepest, Math.round(zoom + FINER)));
  const count = 2 ** z;
  const [west = -180, north = 85] = projection.invert?.([box.left, box.top]) ?? [];
  const [east = 180, south = -85] = projection.invert?.([box.right, box.bottom]) ?? [];
  const column = (lon: number) => Math.min(count - 1, Math.max(0, Math.floor(((lon + 180) / 360) * count)));
  const row = (lat: number) => Math.min(count - 1, Math.max(0, Math.floor(mercatorRow(lat) * count)));
  const tiles: Tile[] = [];
  for (let x = column(west); x <= column(east); x += 1) {
    for (let y = row(north); y <= row(south); y += 1) tiles.push({ z, x, y });
  }
  return tiles;
}

function mercatorRow(lat: number): number {
  const sine = Math.sin((lat * Math.PI) / 180);
  return 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
}

const rowLatitude = (row: number): number => (Math.atan(Math.sinh(Math.PI * (1 - 2 * row))) * 180) / Math.PI;

/** Tiles overlap by their buffer: lines would be drawn twice, and dashes with them. */
function clipped(features: readonly Feature[], { z, x, y }: Tile): Feature[] {
  const count = 2 ** z;
  // A hair of overlap, so that no seam shows between neighbouring fills.
  const hair = 0.0004;
  const bounds: Bounds = [
    ((x - hair) / count) * 360 - 180,
    rowLatitude((y + 1 + hair) / count),
    ((x + 1 + hair) / count) * 360 - 180,
    rowLatitude((y - hair) / count),
  ];
  return features
    .filter(isDrawn)
    .map((feature) => (isLine(feature) ? bboxClip(feature, bounds) : cut(feature as Feature<Area>, bounds)));
}

type Line = LineString | MultiLineString;
type Area = Polygon | MultiPolygon;
const isDrawn = (feature: Feature): feature is Feature<Line | Area> =>
  /Line|Polygon/u.test(feature.geometry.type);
const isLine = (feature: Feature<Line | Area>): feature is Feature<Line> =>
  /Line/u.test(feature.geometry.type);

/** A true intersection: clipping ring by ring would leave bridges along the edge, which a stroke shows. */
function cut(feature: Feature<Area>, [west, south, east, north]: Bounds): Feature<MultiPolygon> {
  const { geometry } = feature;
  const areas = (
    geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates
  ) as MultiPolygonRings;
  const box: MultiPolygonRings[number] = [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ],
  ];
  const coordinates = clipping.intersection(areas, box);
  return { ...feature, geometry: { type: "MultiPolygon", coordinates } };
}

/** All features as one path, in pixels, moves relative: the shortest way to write them. */
export function pathData(
  features: readonly Feature[],
  { projection }: Frame,
  smallest = SMALLEST_PX2,
): string {
  const project = (points: readonly Position[]) =>
    points.map(([lon = 0, lat = 0]) => pointOf(projection, [lon, lat]));
  const parts: string[] = [];
  for (const { geometry } of features) {
    for (const [points, closed] of linesOf(geometry)) {
      const pixels = project(points);
      if (closed && Math.abs(areaOf(pixels)) < smallest) continue;
      parts.push(written(simplified(pixels, closed), closed));
    }
  }
  return parts.join("");
}

function* linesOf(geometry: Feature["geometry"]): Generator<readonly [Position[], boolean]> {
  if (geometry.type === "LineString") yield [geometry.coordinates, false];
  else if (geometry.type === "MultiLineString") for (const one of geometry.coordinates) yield [one, false];
  else if (geometry.type === "Polygon") for (const ring of geometry.coordinates) yield [ring, true];
  else if (geometry.type === "MultiPolygon")
    for (const rings of geometry.coordinates) for (const ring of rings) yield [ring, true];
}

function simplified(pixels: Position[], closed: boolean): Position[] {
  const options = { tolerance: TOLERANCE_PX, highQuality: true, mutate: true };
  if (!closed) return pixels.length > 2 ? simplify(lineString(pixels), options).geometry.coordinates : pixels;
  if (pixels.length < 5) return pixels;
  return simplify(polygon([pixels]), options).geometry.coordinates[0] ?? pixels;
}

function areaOf(ring: readonly Position[]): number {
  let twice = 0;
  for (let index = 1; index < ring.length; index += 1) {
    const [ax = 0, ay = 0] = ring[index - 1] ?? [];
    const [bx = 0, by = 0] = ring[index] ?? [];
    twice += ax * by - bx * ay;
  }
  return twice / 2;
}

/** Whole tenths, each step from the rounded point before, so that roundings do not add up. */
function written(points: readonly Position[], closed: boolean): string {
  const tenths = points.map(([x = 0, y = 0]) => [Math.round(x * 10), Math.round(y * 10)] as const);
  const [first] = tenths;
  if (!first) return "";
  let [px, py] = first;
  let steps = "";
  for (const [x, y] of closed ? tenths.slice(1, -1) : tenths.slice(1)) {
    if (x === px && y === py) continue;
    steps += brief(x - px) + brief(y - py);
    [px, py] = [x, y];
  }
  return steps === "" ? "" : `M${first[0] / 10} ${first[1] / 10}l${steps.trimStart()}${closed ? "z" : ""}`;
}

/** Tenths as SVG's grammar lets them be written shortest: ` .8`, `-1.2`. */
function brief(tenths: number): string {
  const number = String(tenths / 10).replace(/^(-?)0\./u, "$1.");
  return tenths < 0 ? number : ` ${number}`;
}
