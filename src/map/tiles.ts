import { createRangeSource, NeedsLeave, type RangeStore } from "./range-source.ts";
import { openTileArchive, type TileArchive } from "./tile-archive.ts";

export interface TileFaults {
  /** A file that is missing, broken or out of reach; told once a file. */
  readonly onBroken: (file: string, reason: string) => void;
  /** The server ignores Range. `bytes`: the size of all such files so far. */
  readonly onNoRange: (bytes: number) => void;
  /** Whether something is long in coming; told when it changes. */
  readonly onSlow: (slow: boolean) => void;
}

/** Tiles that take longer than this are told of, in ms. */
const PATIENCE_MS = 5000;

export interface Archives {
  /** Answers `pmtiles://<url>` with a TileJSON and `pmtiles://<url>/z/x/y` with a tile; null where the archive has none. */
  readonly read: (request: string, signal: AbortSignal) => Promise<object | null>;
  /** Lets whole files be loaded where the server ignores Range. */
  readonly allowWhole: () => void;
  /** Forgets what went wrong, so that it is tried and told again. */
  readonly forgive: () => void;
}

export const PMTILES = "pmtiles://";
type Tile = [z: number, x: number, y: number];

/**
 * PMTiles archives read over HTTP, by Range or, where the reader allows it, whole.
 *
 * @param store where ranges are kept for when there is no network, if they may be
 */
export function openArchives(urls: readonly string[], faults: TileFaults, store?: RangeStore): Archives {
  const sizes = new Map<string, number>();
  const sources = urls.map((url) =>
    createRangeSource(url, store, (bytes) => {
      sizes.set(url, bytes);
      faults.onNoRange([...sizes.values()].reduce((sum, size) => sum + size, 0));
    }),
  );
  const archives = new Map<string, TileArchive>();
  const told = new Set<string>();
  // An archive keeps a failed answer for good: trying again takes a new one.
  const reopen = () => {
    told.clear();
    for (const source of sources) archives.set(source.getKey(), openTileArchive(source));
  };
  reopen();

  /** Of what is being read, what has been for long. */
  const late = new Set<object>();
  function watched<T>(reading: Promise<T>): Promise<T> {
    const timer = setTimeout(() => {
      late.add(reading);
      if (late.size === 1) faults.onSlow(true);
    }, PATIENCE_MS);
    return reading.finally(() => {
      clearTimeout(timer);
      if (late.delete(reading) && late.size === 0) faults.onSlow(false);
    });
  }

  /** What is out of reach and what cannot be unpacked are one to the reader; what was cancelled is no fault. */
  function tell(url: string, error: unknown, signal: AbortSignal): void {
    if (signal.aborted || error instanceof NeedsLeave || told.has(url)) return;
    told.add(url);
    faults.onBroken(url, error instanceof Error ? error.message : String(error));
  }

  async function tileOf(url: string, archive: TileArchive, zxy: Tile, signal: AbortSignal) {
    return (
      (await archive.tile(...zxy, signal)) ??
      // Without that part MapLibre enlarges what there is, with all its corners.
      import("./enlarged-tiles.ts").then(
        (part) => part.enlargedTile(url, archive, ...zxy, signal),
        () => null,
      )
    );
  }

  const read: Archives["read"] = async (request, signal) => {
    const [, url = "", zxy] = /^pmtiles:..(.+\.pmtiles)\/?(.*)/u.exec(request) ?? [];
    const archive = archives.get(url);
    if (!archive) throw new Error(`${url} is no archive of this map`);
    try {
      return await watched(
        zxy ? tileOf(url, archive, zxy.split("/").map(Number) as Tile, signal) : tileJson(request, archive),
      );
    } catch (error) {
      // Its archive has been taken anew since: what fails now was asked for before.
      if (archives.get(url) !== archive) return read(request, signal);
      tell(url, error, signal);
      throw error;
    }
  };

  return {
    read,
    allowWhole() {
      for (const source of sources) source.allowWhole();
      reopen();
    },
    forgive: reopen,
  };
}

async function tileJson(request: string, archive: TileArchive): Promise<object> {
  const { minZoom, maxZoom, bounds } = await archive.head();
  return {
    tiles: [`${request}/{z}/{x}/{y}`],
    minzoom: minZoom,
    maxzoom: maxZoom,
    bounds,
    // Where a tile answers 404, MapLibre cuts it from the nearest one above.
    sparse: true,
  };
}

/** Where a deployment says what its basemap consists of. */
export const MANIFEST = "basemap/manifest.json";
