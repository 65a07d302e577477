import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { coverageFor, zooms } from "./archives.ts";
import { detailRound, placeExtents } from "./detail.ts";
import { archiveTerms } from "./licences.ts";
import { openArchive } from "./read.ts";
import { tilesOver } from "./tiles.ts";

const places = fileURLToPath(new URL("../places", import.meta.url));
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

  it.each(sparse)("%s is detailed round every place of the gazetteer", async (name) => {
    const archive = await openArchive(name);
    const { maxZoom } = await archive.getHeader();
    const { coverage } = coverageFor(await placeExtents(places));
    const missing: string[] = [];
    for (let z = zooms.world + 1; z <= maxZoom; z += 1) {
      for (const { x, y } of tilesOver(coverage(z), z))
        if (!(await archive.getZxy(z, x, y))) missing.push(`${z}/${x}/${y}`);
    }
    expect(missing).toEqual([]);
  });
});

describe("the detailed regions", () => {
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
