import { readFileSync } from "node:fs";
import { EtagMismatch, PMTiles, type Source } from "pmtiles";
import { describe, expect, it } from "vitest";
import { openTileArchive } from "./tile-archive.ts";

const { signal } = new AbortController();
const sourceOf = (name: string): Source & { readonly asked: number[] } => {
  const file = readFileSync(`public/basemap/${name}.pmtiles`);
  const asked: number[] = [];
  return {
    asked,
    getKey: () => name,
    async getBytes(offset, length) {
      asked.push(offset);
      return { data: new Uint8Array(file.subarray(offset, offset + length)).buffer };
    },
  };
};

describe.each(["shore", "countries", "regions", "waters", "places"])("the archive of %s", (name) => {
  it("is read as the library reads it", async () => {
    const ours = openTileArchive(sourceOf(name));
    const library = new PMTiles(sourceOf(name));
    const { minZoom, maxZoom, minLon, minLat, maxLon, maxLat } = await library.getHeader();
    expect(await ours.head()).toMatchObject({ minZoom, maxZoom, bounds: [minLon, minLat, maxLon, maxLat] });
    let found = 0;
    for (let z = 0; z <= maxZoom + 1; z += 1) {
      for (const [lon, lat] of [
        [0.5, 0.5],
        [0.6, 0.4],
        [0.58, 0.33],
        [0.01, 0.99],
      ] as const) {
        const where = [z, Math.floor(lon * 2 ** z), Math.floor(lat * 2 ** z)] as const;
        const tile = await ours.tile(...where, signal);
        expect(tile).toEqual((await library.getZxy(...where))?.data ?? null);
        if (tile) found += 1;
      }
    }
    expect(found).toBeGreaterThan(3);
  });
});

describe("an archive", () => {
  it("asks for its head once, however many ask at once", async () => {
    const source = sourceOf("places");
    const { tile, head } = openTileArchive(source);
    await Promise.all([head(), tile(3, 4, 2, signal), tile(3, 4, 3, signal)]);
    expect(source.asked.filter((offset) => offset === 0)).toHaveLength(1);
  });

  it("begins anew where the file has become another, and fails where it goes on doing so", async () => {
    const source = sourceOf("regions");
    let edition = "1";
    let still = true;
    const changing: Source = {
      ...source,
      async getBytes(offset, length, _, expected) {
        if (!still) edition += "1";
        if (expected !== undefined && expected !== edition) throw new EtagMismatch();
        return { ...(await source.getBytes(offset, length)), etag: edition };
      },
    };
    const { tile } = openTileArchive(changing);
    const before = await tile(3, 4, 2, signal);
    expect(before).not.toBeNull();
    edition = "2";
    expect(await tile(3, 4, 2, signal)).toEqual(before);
    still = false;
    await expect(tile(3, 4, 2, signal)).rejects.toBeInstanceOf(EtagMismatch);
  });

  it("is refused where it is none, is cut short, or is packed in another way", async () => {
    const file = readFileSync("public/basemap/regions.pmtiles");
    const opened = (bytes: Uint8Array) =>
      openTileArchive({
        getKey: () => "",
        getBytes: async (offset, length) => ({
          data: bytes.slice(offset, offset + length).buffer as ArrayBuffer,
        }),
      }).tile(3, 4, 2, signal);
    await expect(opened(new TextEncoder().encode("<!doctype html>"))).rejects.toThrow("no PMTiles archive");
    await expect(opened(new Uint8Array(file.subarray(0, 300)))).rejects.toThrow("damaged");
    const brotli = Uint8Array.from(file);
    brotli[97] = 3;
    await expect(opened(brotli)).rejects.toThrow("unknown way");
  });

  it("stops for a tile that is no longer wanted", async () => {
    await expect(openTileArchive(sourceOf("places")).tile(3, 4, 2, AbortSignal.abort())).rejects.toThrow(
      "abort",
    );
  });
});
