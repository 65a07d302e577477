import { PMTiles } from "pmtiles";
import { describe, expect, it } from "vitest";
import { writeArchive } from "./pmtiles-write.ts";

const info = { minzoom: 0, maxzoom: 2, bounds: [-180, -85, 180, 85], metadata: { name: "trial" } } as const;
const tiles = [
  { z: 2, x: 3, y: 1, data: Uint8Array.of(3, 1) },
  { z: 0, x: 0, y: 0, data: Uint8Array.of(7) },
  { z: 1, x: 1, y: 0, data: Uint8Array.of(7) },
];

function open(bytes: Buffer): PMTiles {
  return new PMTiles({
    getKey: () => "trial",
    getBytes: async (offset, length) => ({
      data: Uint8Array.from(bytes.subarray(offset, offset + length)).buffer,
    }),
  });
}

async function read(archive: PMTiles, z: number, x: number, y: number): Promise<number[] | undefined> {
  const tile = await archive.getZxy(z, x, y);
  return tile && [...new Uint8Array(tile.data)];
}

describe("an archive written here", () => {
  it("is read by the official reader", async () => {
    const archive = open(writeArchive(tiles, info));
    expect(await archive.getMetadata()).toEqual({ name: "trial" });
    expect(await archive.getHeader()).toMatchObject({
      minZoom: 0,
      maxZoom: 2,
      minLon: -180,
      maxLat: 85,
      numAddressedTiles: 3,
    });
    for (const { z, x, y, data } of tiles) expect(await read(archive, z, x, y)).toEqual([...data]);
  });

  it("has no tile that was not given", async () => {
    expect(await read(open(writeArchive(tiles, info)), 2, 0, 0)).toBeUndefined();
  });

  it("has the given content everywhere else when told so", async () => {
    const archive = open(writeArchive(tiles, { ...info, elsewhere: Uint8Array.of(9) }));
    expect(await archive.getHeader()).toMatchObject({ numAddressedTiles: 21, numTileContents: 3 });
    expect(await read(archive, 2, 0, 0)).toEqual([9]);
    expect(await read(archive, 2, 3, 3)).toEqual([9]);
    expect(await read(archive, 2, 3, 1)).toEqual([3, 1]);
  });

  it("is the same for the same tiles, in whatever order", () => {
    expect(writeArchive(tiles.toReversed(), info).equals(writeArchive(tiles, info))).toBe(true);
  });
});
