import { describe, expect, it } from "vitest";
import { committedProject, firstArticles } from "../source/testing.ts";
import { coverageFor, zooms } from "./archives.ts";
import { detailRound, placeExtents } from "./detail.ts";
import { archiveTerms } from "./licences.ts";
import { openArchive } from "./read.ts";
import type { ProjectPlace } from "../source/project.ts";
import { tilesOver, tileX, tileY } from "./tiles.ts";

/** What geodata/README.md promises round a place: to which zoom there are tiles this far from it, in degrees. */
const promised = [
  { zoom: 6, lon: 9, lat: 6 },
  { zoom: 8, lon: 4.5, lat: 2.8 },
  { zoom: 10, lon: 0.7, lat: 0.45 },
];
/** The Sound, the Great Belt and the Little Belt. */
const straits = [
  [12.68, 55.92],
  [11.0, 55.35],
  [9.82, 55.3],
] as const;
const places = firstArticles(committedProject()).places;
const spots: readonly (readonly [lon: number, lat: number])[] = [
  ...places.flatMap(({ geometry }) =>
    geometry?.type === "Point" ? [geometry.coordinates as [number, number]] : [],
  ),
  ...straits,
];
const sparse = archiveTerms.map(({ name }) => name).filter((name) => name !== "waters");

describe("the tiles of the committed archives", () => {
  it.each(
    archiveTerms.map(({ name }) => ({
      name,
      deepest: name === "shore" || name === "places" ? zooms.shoresAndTowns : zooms.world,
    })),
  )("$name has every tile of the world to zoom $deepest", async ({ name, deepest }) => {
    const archive = await openArchive(name);
    const missing: string[] = [];
    for (let z = 0; z <= deepest; z += 1) {
      for (let x = 0; x < 2 ** z; x += 1) {
        for (let y = 0; y < 2 ** z; y += 1)
          if (!(await archive.getZxy(z, x, y))) missing.push(`${z}/${x}/${y}`);
      }
    }
    expect(missing).toEqual([]);
  });

  it.each(sparse)("%s is detailed round every place of the first articles", async (name) => {
    const archive = await openArchive(name);
    const { maxZoom } = await archive.getHeader();
    const missing = new Set<string>();
    for (const { zoom, lon, lat } of promised.filter((one) => one.zoom <= maxZoom))
      for (const [middleX, middleY] of spots)
        for (const east of [-lon, 0, lon])
          for (const north of [-lat, 0, lat]) {
            const x = Math.floor(tileX(middleX + east, zoom));
            const y = Math.floor(tileY(middleY + north, zoom));
            if (!(await archive.getZxy(zoom, x, y))) missing.add(`${zoom}/${x}/${y}`);
          }
    expect(spots).toHaveLength(14 + straits.length);
    expect([...missing]).toEqual([]);
  });
});

describe("the detailed regions", () => {
  it("lie round places and waters, but no country", () => {
    const place = { ...places[0], within: [], layer: "settlements" } as ProjectPlace;
    const added: ProjectPlace = { ...place, geometry: { type: "Point", coordinates: [-79.4, 43.7] } };
    const country: ProjectPlace = { ...added, layer: "countries" };
    const nowhere: ProjectPlace = { ...added, layer: "unlocated", geometry: null };
    expect(placeExtents([added, country, nowhere])).toEqual([[-79.4, 43.7, -79.4, 43.7]]);
    const ring = [
      [12, 55],
      [13, 55],
      [13, 56],
      [12, 55],
    ];
    const water: ProjectPlace = { ...added, geometry: { type: "MultiPolygon", coordinates: [[ring]] } };
    expect(placeExtents([water])).toEqual([[12, 55, 13, 56]]);
  });

  it("surround a place closely and widely, and leave out what is seen from afar", () => {
    const point = detailRound([[36, 35, 36, 35]]);
    expect(point.close).toHaveLength(1);
    expect(point.wide).toHaveLength(1);
    expect(detailRound([[-60, -40, 60, 40]])).toEqual({ broad: [], close: [], wide: [] });
  });

  it("nest: a detailed tile's parent is detailed too", () => {
    const { coverage } = coverageFor([[36, 35, 36, 35]]);
    for (let zoom = zooms.world + 2; zoom <= zooms.close; zoom += 1) {
      const parents = new Set(tilesOver(coverage(zoom - 1), zoom - 1).map(({ x, y }) => `${x}/${y}`));
      const orphans = tilesOver(coverage(zoom), zoom).filter(
        ({ x, y }) => !parents.has(`${x >> 1}/${y >> 1}`),
      );
      expect([zoom, orphans]).toEqual([zoom, []]);
    }
  });
});
