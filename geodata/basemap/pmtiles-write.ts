import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import { zxyToTileId } from "pmtiles";
import type { Box } from "./geometry.ts";

/** One vector tile, not yet compressed. */
export interface Tile {
  readonly z: number;
  readonly x: number;
  readonly y: number;
  readonly data: Uint8Array;
}

/** What the archive says of itself. */
export interface ArchiveInfo {
  readonly minzoom: number;
  readonly maxzoom: number;
  readonly bounds: Box;
  /** Content of every tile of these zooms that is not given; without it such tiles are missing. */
  readonly elsewhere?: Uint8Array;
  /** JSON metadata: name, attribution, licence, vector_layers. */
  readonly metadata: Readonly<Record<string, unknown>>;
}

interface Entry {
  readonly id: number;
  run: number;
  readonly length: number;
  readonly offset: number;
}

const headerBytes = 127;
const rootLimit = 16_384 - headerBytes;
const compress = (data: Uint8Array): Buffer => gzipSync(data, { level: 9 });

function pushVarint(bytes: number[], value: number): void {
  let rest = value;
  while (rest > 127) {
    bytes.push((rest % 128) | 128);
    rest = Math.floor(rest / 128);
  }
  bytes.push(rest);
}

/** A directory of the format: ids as differences, then runs, lengths and offsets, column by column. */
function directory(entries: readonly Entry[]): Buffer {
  const bytes: number[] = [];
  pushVarint(bytes, entries.length);
  let lastId = 0;
  for (const entry of entries) {
    pushVarint(bytes, entry.id - lastId);
    lastId = entry.id;
  }
  for (const entry of entries) pushVarint(bytes, entry.run);
  for (const entry of entries) pushVarint(bytes, entry.length);
  entries.forEach((entry, index) => {
    const before = entries[index - 1];
    const follows = before !== undefined && entry.offset === before.offset + before.length;
    pushVarint(bytes, follows ? 0 : entry.offset + 1);
  });
  return compress(Uint8Array.from(bytes));
}

/** One directory if it fits beside the header, else leaves behind a root that does. */
function directories(entries: readonly Entry[]): { root: Buffer; leaves: Buffer } {
  const whole = directory(entries);
  if (whole.length <= rootLimit) return { root: whole, leaves: Buffer.alloc(0) };
  for (let size = 4096; ; size *= 2) {
    const leaves: Buffer[] = [];
    const rootEntries: Entry[] = [];
    let offset = 0;
    for (let start = 0; start < entries.length; start += size) {
      const leaf = directory(entries.slice(start, start + size));
      rootEntries.push({ id: entries[start]?.id ?? 0, run: 0, length: leaf.length, offset });
      leaves.push(leaf);
      offset += leaf.length;
    }
    const root = directory(rootEntries);
    if (root.length <= rootLimit) return { root, leaves: Buffer.concat(leaves) };
  }
}

interface Content {
  readonly id: number;
  readonly run: number;
  readonly data: Uint8Array;
}

/** The tiles with everything between them filled, in order of id. */
function filled(ordered: readonly Content[], info: ArchiveInfo, data: Uint8Array): Content[] {
  const contents: Content[] = [];
  let next = zxyToTileId(info.minzoom, 0, 0);
  const fillTo = (id: number): void => {
    if (id > next) contents.push({ id: next, run: id - next, data });
  };
  for (const content of ordered) {
    fillTo(content.id);
    contents.push(content);
    next = content.id + content.run;
  }
  fillTo(zxyToTileId(info.maxzoom + 1, 0, 0));
  return contents;
}

/**
 * Writes a PMTiles v3 archive (gzipped vector tiles, clustered, equal tiles stored once); the npm package only reads.
 * The same tiles give the same bytes.
 */
export function writeArchive(tiles: readonly Tile[], info: ArchiveInfo): Buffer {
  const ordered = tiles
    .map((tile) => ({ id: zxyToTileId(tile.z, tile.x, tile.y), run: 1, data: tile.data }))
    .toSorted((one, other) => one.id - other.id);
  const stored = new Map<string, { offset: number; length: number }>();
  const bodies: Buffer[] = [];
  const entries: Entry[] = [];
  let bodyBytes = 0;
  for (const { id, run, data } of info.elsewhere ? filled(ordered, info, info.elsewhere) : ordered) {
    const key = createHash("sha256").update(data).digest("hex");
    let place = stored.get(key);
    if (!place) {
      const body = compress(data);
      place = { offset: bodyBytes, length: body.length };
      stored.set(key, place);
      bodies.push(body);
      bodyBytes += body.length;
    }
    const last = entries.at(-1);
    if (last && last.offset === place.offset && last.id + last.run === id) last.run += run;
    else entries.push({ id, run, length: place.length, offset: place.offset });
  }
  const { root, leaves } = directories(entries);
  const metadata = compress(Buffer.from(JSON.stringify(info.metadata)));
  const header = Buffer.alloc(headerBytes);
  header.write("PMTiles");
  header[7] = 3;
  const metadataStart = headerBytes + root.length;
  const leavesStart = metadataStart + metadata.length;
  const bodyStart = leavesStart + leaves.length;
  const lengths = [
    headerBytes,
    root.length,
    metadataStart,
    metadata.length,
    leavesStart,
    leaves.length,
    bodyStart,
    bodyBytes,
  ];
  const addressed = entries.reduce((sum, { run }) => sum + run, 0);
  const counts = [addressed, entries.length, stored.size];
  [...lengths, ...counts].forEach((value, index) => header.writeBigUInt64LE(BigInt(value), 8 + index * 8));
  const [clustered, gzip, vectorTiles] = [1, 2, 1];
  header.set([clustered, gzip, gzip, vectorTiles, info.minzoom, info.maxzoom], 96);
  const [west, south, east, north] = info.bounds;
  [west, south, east, north].forEach((degrees, index) =>
    header.writeInt32LE(Math.round(degrees * 1e7), 102 + index * 4),
  );
  header[118] = info.minzoom;
  header.writeInt32LE(Math.round(((west + east) / 2) * 1e7), 119);
  header.writeInt32LE(Math.round(((south + north) / 2) * 1e7), 123);
  return Buffer.concat([header, root, metadata, leaves, ...bodies]);
}
