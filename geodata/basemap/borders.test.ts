import type { Feature, Position } from "geojson";
import { describe, expect, it } from "vitest";
import { committedProject, firstArticles } from "../source/testing.ts";
import { coverageFor } from "./archives.ts";
import { contains } from "./countries.ts";
import { placeExtents } from "./detail.ts";
import { latOf, lonOf } from "./geometry.ts";
import { namedPoints } from "./named-points.fixture.ts";
import { openArchive, readTile } from "./read.ts";
import type { ArchiveName } from "./licences.ts";
import { extent, tileX, tileY, tilesOver } from "./tiles.ts";

/** Tile units in two pixels of a 512 px tile. */
const twoPixels = (2 / 512) * extent;

const { maxZoom } = await (await openArchive("countries")).getHeader();
const zooms = Array.from({ length: maxZoom + 1 }, (_, zoom) => zoom);

/** The archive's tile over a point at a zoom; undefined where there is none that deep. */
function tileOver(archive: ArchiveName, lon: number, lat: number, zoom: number): ReturnType<typeof readTile> {
  return readTile(archive, zoom, Math.floor(tileX(lon, zoom)), Math.floor(tileY(lat, zoom)));
}

const pathsOf = ({ geometry }: Feature): Position[][] => {
  if (geometry.type === "LineString") return [geometry.coordinates];
  if (geometry.type === "MultiLineString" || geometry.type === "Polygon") return geometry.coordinates;
  return geometry.type === "MultiPolygon" ? geometry.coordinates.flat() : [];
};

/** Distance from a point to a shape's edge in tile units at a zoom. */
function edgeDistance(feature: Feature, lon: number, lat: number, zoom: number): number {
  const [x, y] = [tileX(lon, zoom) * extent, tileY(lat, zoom) * extent];
  const place = (position: Position): [number, number] => [
    tileX(lonOf(position), zoom) * extent - x,
    tileY(latOf(position), zoom) * extent - y,
  ];
  let least = Infinity;
  for (const path of pathsOf(feature)) {
    const points = path.map(place);
    points.forEach(([endX, endY], index) => {
      const [startX, startY] = points[index - 1] ?? [endX, endY];
      const [dx, dy] = [endX - startX, endY - startY];
      const along =
        dx || dy ? Math.max(0, Math.min(1, -(startX * dx + startY * dy) / (dx * dx + dy * dy))) : 0;
      least = Math.min(least, Math.hypot(startX + along * dx, startY + along * dy));
    });
  }
  return least;
}

describe("countries in the committed tiles", () => {
  it("are tried at 60 named points or more", () => expect(namedPoints.length).toBeGreaterThanOrEqual(60));

  it.each(namedPoints)(
    "$name is in $iso at every zoom where it lies two pixels inside",
    async ({ lon, lat, iso }) => {
      const wrong: unknown[] = [];
      let atDeepest: unknown[] = [];
      for (const zoom of zooms) {
        const countries = (await tileOver("countries", lon, lat, zoom))?.["countries"];
        if (!countries) continue;
        atDeepest = countries
          .filter((country) => contains(country, lon, lat))
          .map(({ properties }) => properties?.["iso"]);
        const nearEdge = countries.some((country) => edgeDistance(country, lon, lat, zoom) < twoPixels);
        if (!nearEdge && atDeepest.join() !== iso) wrong.push({ zoom, holders: atDeepest });
      }
      expect(wrong).toEqual([]);
      expect(atDeepest).toEqual([iso]);
    },
  );
});

type Box = readonly [west: number, south: number, east: number, north: number];

/** Pairs of countries whose border, of either archive, has a point in a box at any zoom. */
async function pairsWithin(box: Box): Promise<string[]> {
  const [west, south, east, north] = box;
  const inside = ([lon, lat]: readonly [number, number]): boolean =>
    lon > west && lon < east && lat > south && lat < north;
  const pairs = new Set<string>();
  for (const zoom of zooms) {
    for (const { x, y } of tilesOver([box], zoom)) {
      const tiles = [await readTile("countries", zoom, x, y), await readTile("regions", zoom, x, y)];
      for (const border of tiles.flatMap((tile) => tile?.["borders"] ?? [])) {
        const found = pathsOf(border).some((path) => densified(path).some(inside));
        if (found) pairs.add(String(border.properties?.["pair"]));
      }
    }
  }
  return [...pairs].toSorted();
}

/** Points along a path close enough together to find it in a small box. */
function densified(path: readonly Position[]): [number, number][] {
  return path.flatMap((position, index) => {
    const before = path[index - 1] ?? position;
    const steps = Math.max(
      1,
      Math.ceil(Math.hypot(lonOf(position) - lonOf(before), latOf(position) - latOf(before)) / 0.02),
    );
    return Array.from({ length: steps }, (_, step): [number, number] => {
      const share = (step + 1) / steps;
      return [
        lonOf(before) + share * (lonOf(position) - lonOf(before)),
        latOf(before) + share * (latOf(position) - latOf(before)),
      ];
    });
  });
}

describe("border lines in the committed tiles", () => {
  it.each<{ name: string; box: Box; pairs: string[] }>([
    { name: "Perekop: no border, no dashed line", box: [33.2, 45.85, 34.4, 46.4], pairs: [] },
    { name: "Chonhar and the Arabat spit: none", box: [34.4, 45.3, 35.2, 46.3], pairs: [] },
    { name: "Crimea: none", box: [32.4, 44.3, 36.3, 45.8], pairs: [] },
    { name: "the Kerch strait: none through the water", box: [36.35, 44.9, 36.75, 45.6], pairs: [] },
    { name: "the Dnipro and the steppe either side of it: none", box: [32.2, 46.4, 36.5, 48.4], pairs: [] },
    { name: "the Donbas west of the state border: none", box: [36.5, 47.2, 38.2, 49.4], pairs: [] },
    { name: "the Psou: Georgia and Russia, and no other", box: [39.98, 43.38, 40.3, 43.6], pairs: ["GE-RU"] },
    {
      name: "the Inguri: the dashed line within Georgia only",
      box: [41.5, 42.35, 41.95, 42.85],
      pairs: ["GE-GE"],
    },
    {
      name: "South Ossetia: the dashed line within Georgia only",
      box: [43.5, 41.95, 44.7, 42.5],
      pairs: ["GE-GE"],
    },
    {
      name: "Western Sahara and Mauritania at Nouadhibou: no gap",
      box: [-16.9, 21.25, -16.84, 21.4],
      pairs: ["EH-MR"],
    },
    {
      name: "and where their parallel meets the meridian: none",
      box: [-13.4, 21.2, -13.1, 21.45],
      pairs: ["EH-MR"],
    },
    { name: "Egypt and Sudan at Bir Tawil: no gap", box: [33.3, 21.9, 33.5, 22.1], pairs: ["EG-SD"] },
    { name: "Nicosia: the dashed line within Cyprus only", box: [33.2, 35.1, 33.5, 35.25], pairs: ["CY-CY"] },
    {
      name: "the Golan: two dashed lines, Israel's and Syria's",
      box: [35.6, 32.85, 35.95, 33.2],
      pairs: ["IL-SY"],
    },
  ])("$name", async ({ box, pairs }) => {
    expect(await pairsWithin(box)).toEqual(pairs);
  });

  it("are dashed where the border is not agreed, and solid in Ukraine's", async () => {
    const dashed = new Map<string, Set<number>>();
    for (const zoom of [2, 4]) {
      for (let x = 0; x < 2 ** zoom; x += 1) {
        for (let y = 0; y < 2 ** zoom; y += 1) {
          for (const { properties } of (await readTile("countries", zoom, x, y))?.["borders"] ?? []) {
            const pair = String(properties?.["pair"]);
            dashed.set(pair, (dashed.get(pair) ?? new Set()).add(Number(properties?.["disputed"])));
          }
        }
      }
    }
    for (const pair of ["RS-XK", "EH-MA", "IL-PS", "IL-SY"])
      expect([pair, [...(dashed.get(pair) ?? [])]]).toEqual([pair, [1]]);
    // Agreed as far as Bir Tawil, and not beyond.
    expect(dashed.get("EG-SD")).toEqual(new Set([0, 1]));
    const ukraines = [...dashed].filter(([pair]) => pair.includes("UA"));
    expect(ukraines.length).toBeGreaterThan(5);
    expect(ukraines.filter(([, values]) => values.has(1))).toEqual([]);
  });
});

describe("waters in the committed tiles", () => {
  it.each([
    { name: "the drained Kakhovka reservoir", lon: 34.3, lat: 47.45 },
    { name: "its wide lower end", lon: 33.9, lat: 47.2 },
    { name: "the old Aral Sea", lon: 59.5, lat: 45 },
  ])("do not show $name", async ({ lon, lat }) => {
    for (let zoom = 0; zoom <= 10; zoom += 1) {
      const lakes = (await tileOver("shore", lon, lat, zoom))?.["lakes"] ?? [];
      expect([zoom, lakes.some((lake) => contains(lake, lon, lat))]).toEqual([zoom, false]);
    }
  });
});

describe("ends of borders", () => {
  it("lie on another border or on a coast, and not a little beside it", async () => {
    const zoom = maxZoom;
    const { coverage } = coverageFor(placeExtents(firstArticles(committedProject()).places));
    const astray: string[] = [];
    let ends = 0;
    for (const { x, y } of tilesOver(coverage(zoom), zoom)) {
      const borders = (await readTile("countries", zoom, x, y))?.["borders"] ?? [];
      const lines = borders.flatMap((border) =>
        pathsOf(border).map((coordinates): Feature => ({
          type: "Feature",
          properties: border.properties,
          geometry: { type: "LineString", coordinates },
        })),
      );
      for (const line of lines) {
        for (const end of [pathsOf(line)[0]?.[0], pathsOf(line)[0]?.at(-1)]) {
          const [lon = NaN, lat = NaN] = end ?? [];
          if (Math.floor(tileX(lon, zoom)) !== x || Math.floor(tileY(lat, zoom)) !== y) continue;
          ends += 1;
          const others = lines.filter((other) => other !== line);
          const nearest = Math.min(...others.map((other) => edgeDistance(other, lon, lat, zoom)));
          // From half a pixel on an end is seen to part; from 17 on it is an end of its own, as at a coast.
          if (nearest > 4 && nearest < 140) astray.push(`${line.properties?.["pair"]} at ${lat}, ${lon}`);
        }
      }
    }
    expect(ends).toBeGreaterThan(80);
    expect(astray).toEqual([]);
  });
});
