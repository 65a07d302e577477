import { VectorTile } from "@mapbox/vector-tile";
import { PbfReader } from "pbf";
import { beforeAll, describe, expect, it } from "vitest";
import { committedProject, firstArticles } from "../source/testing.ts";
import { coverageFor, zooms } from "./archives.ts";
import { placeExtents } from "./detail.ts";
import { openArchive } from "./read.ts";
import { extent, tilesOver } from "./tiles.ts";

type Point = readonly [x: number, y: number];
type Ring = readonly Point[];
type Frame = readonly [left: number, top: number, right: number, bottom: number];

const deepest = { shore: zooms.close, countries: zooms.wide } as const;
const layerOf = { shore: "land", countries: "countries" } as const;
type Archive = keyof typeof deepest;

const { coverage } = coverageFor(placeExtents(firstArticles(committedProject()).places));
const world = [[-180, -85.0511, 180, 85.0511]] as const;

/** Rings of every tile of an archive by its address. */
async function everyTile(archive: Archive): Promise<Map<string, Ring[]>> {
  const file = await openArchive(archive);
  const tiles = new Map<string, Ring[]>();
  const all = archive === "shore" ? zooms.shoresAndTowns : zooms.world;
  for (let z = 0; z <= deepest[archive]; z += 1) {
    for (const { x, y } of tilesOver(z <= all ? world : coverage(z), z)) {
      const tile = await file.getZxy(z, x, y);
      if (!tile) throw new Error(`${archive} has no tile ${z}/${x}/${y}`);
      const layer = new VectorTile(new PbfReader(new Uint8Array(tile.data))).layers[layerOf[archive]];
      const rings: Ring[] = [];
      for (let index = 0; index < (layer?.length ?? 0); index += 1) {
        for (const path of layer?.feature(index).loadGeometry() ?? [])
          rings.push(path.map((point): Point => [point.x, point.y]));
      }
      tiles.set(`${z}/${x}/${y}`, rings);
    }
  }
  return tiles;
}

/** The part of a ring on one side of a line across it (Sutherland and Hodgman). */
function clipped(ring: Ring, axis: 0 | 1, at: number, keep: 1 | -1): Point[] {
  const made: Point[] = [];
  let before = ring.at(-1);
  for (const point of ring) {
    const [own, last] = [(point[axis] - at) * keep, ((before?.[axis] ?? at) - at) * keep];
    if (before && own >= 0 !== last >= 0) {
      const share = last / (last - own);
      made.push([before[0] + share * (point[0] - before[0]), before[1] + share * (point[1] - before[1])]);
    }
    if (own >= 0) made.push(point);
    before = point;
  }
  return made;
}

/** Share of a frame that rings cover; holes wind the other way and count against. */
function shareOf(rings: readonly Ring[], [left, top, right, bottom]: Frame): number {
  let twice = 0;
  for (const ring of rings) {
    const within = clipped(
      clipped(clipped(clipped(ring, 0, left, 1), 0, right, -1), 1, top, 1),
      1,
      bottom,
      -1,
    );
    within.forEach(([x, y], index) => {
      const [beforeX, beforeY] = within.at(index - 1) ?? [x, y];
      twice += beforeX * y - x * beforeY;
    });
  }
  return Math.abs(twice) / 2 / ((right - left) * (bottom - top));
}

/** Where the rings' edge crosses a line of the tile, from one end to the other. */
function crossings(rings: readonly Ring[], axis: 0 | 1, at: number): number[] {
  const found: number[] = [];
  const across = axis === 0 ? 1 : 0;
  for (const ring of rings) {
    let before = ring.at(-1);
    for (const point of ring) {
      if (before && point[axis] > at !== before[axis] > at) {
        const share = (at - before[axis]) / (point[axis] - before[axis]);
        found.push(before[across] + share * (point[across] - before[across]));
      }
      before = point;
    }
  }
  return found.map((place) => Math.max(0, Math.min(extent, place))).toSorted((one, other) => one - other);
}

/** How much of a common edge is land on one side and sea on the other, in tile units. */
function torn(one: readonly Ring[], other: readonly Ring[], axis: 0 | 1): number {
  // Half a unit beside the edge: many a vertex lies on it.
  const changes = [...crossings(one, axis, extent + 0.5), ...crossings(other, axis, 0.5)].toSorted(
    (first, second) => first - second,
  );
  let length = 0;
  for (let index = 0; index + 1 < changes.length; index += 2)
    length += (changes[index + 1] ?? 0) - (changes[index] ?? 0);
  return length;
}

describe.each(["shore", "countries"] as const)("every tile of %s", (archive) => {
  let tiles = new Map<string, Ring[]>();
  beforeAll(async () => {
    tiles = await everyTile(archive);
  }, 400_000);
  const addresses = () =>
    [...tiles.keys()].map((key) => key.split("/").map(Number) as [number, number, number]);

  it("covers as much land as its part of the tile above, so that none has a hole or is blank", () => {
    const wrong: unknown[] = [];
    for (const [z, x, y] of addresses()) {
      const above = tiles.get(`${z - 1}/${x >> 1}/${y >> 1}`);
      if (!above) continue;
      const [left, top] = [((x & 1) * extent) / 2, ((y & 1) * extent) / 2];
      const before = shareOf(above, [left, top, left + extent / 2, top + extent / 2]);
      const here = shareOf(tiles.get(`${z}/${x}/${y}`) ?? [], [0, 0, extent, extent]);
      if (Math.abs(before - here) > 0.07) wrong.push([`${z}/${x}/${y}`, before, here]);
    }
    expect(wrong).toEqual([]);
  }, 400_000);

  it("goes on in its neighbours east and south, across the antimeridian too, without a seam", () => {
    const wrong: unknown[] = [];
    let compared = 0;
    for (const [z, x, y] of addresses()) {
      const own = tiles.get(`${z}/${x}/${y}`) ?? [];
      const east = tiles.get(`${z}/${(x + 1) % 2 ** z}/${y}`);
      const south = tiles.get(`${z}/${x}/${y + 1}`);
      for (const [name, other, axis] of [
        ["east", east, 0],
        ["south", south, 1],
      ] as const) {
        if (!other) continue;
        compared += 1;
        const length = torn(own, other, axis);
        if (length > 16) wrong.push([`${z}/${x}/${y} ${name}`, length]);
      }
    }
    expect(wrong).toEqual([]);
    expect(compared).toBeGreaterThan(2000);
  }, 400_000);
});
