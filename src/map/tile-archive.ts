import { type Entry, EtagMismatch, findTile, getUint64, readVarint, type Source, zxyToTileId } from "pmtiles";

/** What an archive says of itself, as far as the map asks. */
export interface TileArchiveHead {
  readonly minZoom: number;
  readonly maxZoom: number;
  /** West, south, east, north, in degrees. */
  readonly bounds: readonly [number, number, number, number];
}

export interface TileArchive {
  readonly head: () => Promise<TileArchiveHead>;
  /** An unpacked tile; null where the archive has none. */
  readonly tile: (z: number, x: number, y: number, signal: AbortSignal) => Promise<ArrayBuffer | null>;
}

interface Head extends TileArchiveHead {
  readonly etag: string | undefined;
  readonly root: Entry[];
  /** Where leaf directories and tiles begin in the file. */
  readonly leaves: number;
  readonly tiles: number;
  readonly directoryPacking: number;
  readonly tilePacking: number;
}

/** The specification wants header and root directory to lie in so many bytes. */
const FIRST_BYTES = 16_384;
const MAGIC = 0x4d50;
const DEGREE = 1e7;
/** Directories lie at most so deep. */
const DEPTH = 3;
const GZIP = 2;

/**
 * Reads a PMTiles archive, version 3. The library's own class does the same for every place it may run in, at four
 * times the size; what the format consists of is still the library's. What has failed stays so: trying again takes
 * another one.
 */
export function openTileArchive(source: Source): TileArchive {
  let first: Promise<Head> | undefined;
  const directories = new Map<number, Promise<Entry[]>>();

  const head = (): Promise<Head> => (first ??= readHead(source));

  /** Not to be cancelled with the tile that asks for it: others wait for it as well. */
  function leaf({ etag, leaves, directoryPacking }: Head, { offset, length }: Entry) {
    const kept =
      directories.get(offset) ??
      source
        .getBytes(leaves + offset, length, undefined, etag)
        .then(({ data }) => unpacked(data, directoryPacking))
        .then(entriesOf);
    directories.set(offset, kept);
    return kept;
  }

  async function tile(z: number, x: number, y: number, signal: AbortSignal): Promise<ArrayBuffer | null> {
    const id = zxyToTileId(z, x, y);
    const now = await head();
    if (z < now.minZoom || z > now.maxZoom) return null;
    let entries = now.root;
    for (let depth = 0; depth <= DEPTH; depth += 1) {
      signal.throwIfAborted();
      const entry = findTile(entries, id);
      if (!entry) return null;
      if (entry.runLength > 0) {
        const { data } = await source.getBytes(now.tiles + entry.offset, entry.length, signal, now.etag);
        return unpacked(data, now.tilePacking);
      }
      entries = await leaf(now, entry);
    }
    throw new Error("the archive's directories lie too deep");
  }

  return {
    head,
    async tile(...which) {
      try {
        return await tile(...which);
      } catch (error) {
        if (!(error instanceof EtagMismatch)) throw error;
        // Another edition has been deployed since.
        first = undefined;
        directories.clear();
        return tile(...which);
      }
    },
  };
}

async function readHead(source: Source): Promise<Head> {
  const { data, etag } = await source.getBytes(0, FIRST_BYTES);
  const view = new DataView(data);
  if (view.getUint16(0, true) !== MAGIC || view.getUint8(7) !== 3) throw new Error("no PMTiles archive");
  const start = getUint64(view, 8);
  const directoryPacking = view.getUint8(97);
  const degrees = (at: number): number => view.getInt32(at, true) / DEGREE;
  return {
    etag,
    root: entriesOf(await unpacked(data.slice(start, start + getUint64(view, 16)), directoryPacking)),
    leaves: getUint64(view, 40),
    tiles: getUint64(view, 56),
    directoryPacking,
    tilePacking: view.getUint8(98),
    minZoom: view.getUint8(100),
    maxZoom: view.getUint8(101),
    bounds: [degrees(102), degrees(106), degrees(110), degrees(114)],
  };
}

/** A directory is written column by column. */
function entriesOf(directory: ArrayBuffer): Entry[] {
  const at = { buf: new Uint8Array(directory), pos: 0 };
  const next = () => readVarint(at);
  let tileId = 0;
  const entries: Entry[] = Array.from({ length: next() }, () => ({
    tileId: (tileId += next()),
    offset: 0,
    length: 0,
    runLength: 0,
  }));
  for (const entry of entries) entry.runLength = next();
  for (const entry of entries) entry.length = next();
  let end = 0;
  for (const entry of entries) {
    // 0 stands for right after the entry before.
    const offset = next();
    entry.offset = offset === 0 ? end : offset - 1;
    end = entry.offset + entry.length;
  }
  return entries;
}

async function unpacked(data: ArrayBuffer, packing: number): Promise<ArrayBuffer> {
  if (packing < GZIP) return data;
  if (packing > GZIP) throw new Error("the archive is packed in an unknown way");
  try {
    // By way of a response and not of a blob, which the browser's own process would be told of.
    const stream = new Response(data).body?.pipeThrough(new DecompressionStream("gzip"));
    return await new Response(stream ?? null).arrayBuffer();
  } catch (cause) {
    // Browsers tell of a fetch that has failed.
    throw new Error("damaged", { cause });
  }
}
