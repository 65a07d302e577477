import { readFile } from "node:fs/promises";
import { VectorTile } from "@mapbox/vector-tile";
import type { Feature } from "geojson";
import { PbfReader } from "pbf";
import { PMTiles } from "pmtiles";
import type { RangeResponse, Source } from "pmtiles";
import type { ArchiveName } from "./licences.ts";

/** Features of a decoded tile by layer name; positions are [lon, lat] in degrees. */
export type TileLayers = Readonly<Record<string, readonly Feature[]>>;

const folder = new URL("../../public/basemap/", import.meta.url);
const opened = new Map<ArchiveName, Promise<PMTiles>>();

/** A whole file as pmtiles reads it. */
class FileSource implements Source {
  readonly #name: string;
  readonly #bytes: Buffer;

  constructor(name: string, bytes: Buffer) {
    this.#name = name;
    this.#bytes = bytes;
  }

  getKey(): string {
    return this.#name;
  }

  async getBytes(offset: number, length: number): Promise<RangeResponse> {
    return { data: Uint8Array.from(this.#bytes.subarray(offset, offset + length)).buffer };
  }
}

/** Opens a committed archive. Throws when `public/basemap/` lacks it. */
export function openArchive(archive: ArchiveName): Promise<PMTiles> {
  const known = opened.get(archive);
  if (known) return known;
  const name = `${archive}.pmtiles`;
  const promise = readFile(new URL(name, folder)).then((bytes) => new PMTiles(new FileSource(name, bytes)));
  opened.set(archive, promise);
  return promise;
}

/**
 * Decodes one committed tile: `await readTile("shore", 4, 9, 5)` gives `{land: […], coast: […], …}`.
 * Undefined where the archive has no such tile: below zoom 5 detail exists only near the gazetteer's places, and the
 * tile above (`z - 1`, `x >> 1`, `y >> 1`) shows what there is. Shapes reach a little beyond the tile's edges.
 */
export async function readTile(
  archive: ArchiveName,
  z: number,
  x: number,
  y: number,
): Promise<TileLayers | undefined> {
  const tile = await (await openArchive(archive)).getZxy(z, x, y);
  if (!tile) return undefined;
  const decoded = new VectorTile(new PbfReader(new Uint8Array(tile.data)));
  return Object.fromEntries(
    Object.entries(decoded.layers).map(([name, layer]) => [
      name,
      Array.from({ length: layer.length }, (_, index) => layer.feature(index).toGeoJSON(x, y, z)),
    ]),
  );
}
