import { readFile } from "node:fs/promises";
import { createContext, runInContext } from "node:vm";
import type { Feature, LineString, Position } from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { boxOf, joinLines, latOf, lonOf } from "./geometry.ts";
import { drainedReservoir } from "./shore.ts";

interface Assets {
  readonly topojson: { readonly world_50m: Topology<{ rivers: GeometryCollection }> };
}

/**
 * The Dnipro between Zaporizhzhia and Nova Kakhovka, where GSHHG had only the reservoir: Natural Earth's 50m river line
 * (public domain), as plotly.js packs it. Coarse, and drawn only as far in as it bears.
 */
export async function dniproWhereDrained(assetsFile: string): Promise<Feature<LineString>[]> {
  const holder: { exports: Partial<Assets> } = { exports: {} };
  const context = createContext({ module: holder, exports: holder.exports, window: {} });
  runInContext(await readFile(assetsFile, "utf8"), context);
  const assets = holder.exports.topojson
    ? holder.exports
    : (context["PlotlyGeoAssets"] ?? context["window"].PlotlyGeoAssets);
  const { world_50m } = (assets as Assets).topojson;
  const lines = feature(world_50m, world_50m.objects.rivers).features.flatMap(({ geometry }): Position[][] =>
    geometry?.type === "LineString"
      ? [geometry.coordinates]
      : geometry?.type === "MultiLineString"
        ? geometry.coordinates
        : [],
  );
  const [west, south, east, north] = drainedReservoir;
  const inside = (position: Position): boolean =>
    lonOf(position) >= west &&
    lonOf(position) <= east &&
    latOf(position) >= south &&
    latOf(position) <= north;
  return joinLines(lines).flatMap((line) => {
    const first = line.findIndex(inside);
    const last = line.findLastIndex(inside);
    const part = first < 0 ? [] : line.slice(Math.max(0, first - 1), last + 2);
    const [partWest, , partEast] = boxOf(part);
    if (part.length < 3 || partEast - partWest < 1) return [];
    return [
      { type: "Feature", properties: { rank: 1 }, geometry: { type: "LineString", coordinates: part } },
    ];
  });
}
