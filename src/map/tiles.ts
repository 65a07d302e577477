import * as v from "valibot";
import { EtagMismatch, PMTiles, type RangeResponse, type Source } from "pmtiles";

export interface TileFaults {
  /** A file that is missing, broken or out of reach; told once a file. */
  readonly onBroken: (file: string, reason: string) => void;
  /** The server ignores Range. `bytes`: the size of all such files so far. */
  readonly onNoRange: (bytes: number) => void;
}

export interface Archives {
  /** Answers `pmtiles://<url>` with a TileJSON and `pmtiles://<url>/z/x/y` with a tile; null where the archive has none. */
  readonly read: (request: string, signal: AbortSignal) => Promise<object | null>;
  /** Lets whole files be loaded where the server ignores Range. */
  readonly allowWhole: () => void;
  /** Forgets what went wrong, so that it is tried and told again. */
  readonly forgive: () => void;
}

export const PMTILES = "pmtiles://";

/** PMTiles archives read over HTTP, by Range or, where the reader allows it, whole. */
export function openArchives(urls: readonly string[], faults: TileFaults): Archives {
  const sizes = new Map<string, number>();
  const sources = urls.map((url) =>
    createSource(url, faults, (bytes) => {
      sizes.set(url, bytes);
      faults.onNoRange([...sizes.values()].reduce((sum, size) => sum + size, 0));
    }),
  );
  const archives = new Map<string, PMTiles>();
  // An archive keeps a failed answer for good: trying again takes a new one.
  const reopen = () => {
    for (const source of sources) archives.set(source.getKey(), new PMTiles(source));
  };
  reopen();
  return {
    async read(request, signal) {
      const path = request.slice(PMTILES.length);
      const {
        url = path,
        z,
        x,
        y,
      } = /^(?<url>.+)\/(?<z>\d+)\/(?<x>\d+)\/(?<y>\d+)$/u.exec(path)?.groups ?? {};
      const archive = archives.get(url);
      if (!archive) throw new Error(`${url} is no archive of this map`);
      if (z === undefined) return tileJson(request, archive);
      return (await archive.getZxy(Number(z), Number(x), Number(y), signal))?.data ?? null;
    },
    allowWhole() {
      for (const source of sources) source.allowWhole();
      reopen();
    },
    forgive() {
      for (const source of sources) source.forgive();
      reopen();
    },
  };
}

async function tileJson(request: string, archive: PMTiles): Promise<object> {
  const { minZoom, maxZoom, minLon, minLat, maxLon, maxLat } = await archive.getHeader();
  return {
    tiles: [`${request}/{z}/{x}/{y}`],
    minzoom: minZoom,
    maxzoom: maxZoom,
    bounds: [minLon, minLat, maxLon, maxLat],
    // Where a tile answers 404, MapLibre cuts it from the nearest one above.
    sparse: true,
  };
}

interface RangeSource extends Source {
  allowWhole(): void;
  forgive(): void;
}

function createSource(url: string, faults: TileFaults, onNoRange: (bytes: number) => void): RangeSource {
  let whole: Promise<ArrayBuffer> | null = null;
  let wholeAllowed = false;
  let rangeIgnored = false;
  let told = false;

  async function getBytes(
    offset: number,
    length: number,
    signal?: AbortSignal,
    etag?: string,
  ): Promise<RangeResponse> {
    if (rangeIgnored && !wholeAllowed) throw new Error("waiting for leave to load the whole file");
    if (rangeIgnored) {
      whole ??= fetchWhole(url);
      return { data: (await whole).slice(offset, offset + length) };
    }
    const range = `bytes=${offset}-${offset + length - 1}`;
    const response = await fetch(url, { headers: { Range: range }, ...(signal ? { signal } : {}) });
    if (response.status === 206) return partOf(response, etag);
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    await response.body?.cancel();
    if (!rangeIgnored) {
      rangeIgnored = true;
      onNoRange(Number(response.headers.get("Content-Length") ?? 0));
    }
    return getBytes(offset, length, signal, etag);
  }

  return {
    getKey: () => url,
    async getBytes(offset, length, signal, etag) {
      try {
        return await getBytes(offset, length, signal, etag);
      } catch (error) {
        const aborted = signal?.aborted || error instanceof EtagMismatch;
        if (!aborted && !told && !(rangeIgnored && !wholeAllowed)) {
          told = true;
          whole = null;
          faults.onBroken(url, error instanceof Error ? error.message : String(error));
        }
        throw error;
      }
    },
    allowWhole: () => {
      wholeAllowed = true;
    },
    forgive: () => {
      told = false;
    },
  };
}

/** Throws `EtagMismatch` when the file has changed since its directory was read: pmtiles then begins anew. */
async function partOf(response: Response, expected: string | undefined): Promise<RangeResponse> {
  const given = response.headers.get("ETag");
  // A weak tag says nothing of bytes.
  const etag = given?.startsWith("W/") ? undefined : (given ?? undefined);
  if (expected !== undefined && etag !== undefined && etag !== expected) throw new EtagMismatch();
  return { data: await response.arrayBuffer(), ...(etag === undefined ? {} : { etag }) };
}

async function fetchWhole(url: string): Promise<ArrayBuffer> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  return response.arrayBuffer();
}

/** Shape of basemap/manifest.json, as far as the map reads it. */
const manifestSchema = v.object({ archives: v.array(v.object({ credit: v.string() })) });

/** To whom the basemap's data is owed, one line an archive; none where its manifest cannot be had. */
export async function fetchCredits(base: string): Promise<readonly string[]> {
  try {
    const response = await fetch(new URL("basemap/manifest.json", base));
    return v.parse(manifestSchema, await response.json()).archives.map(({ credit }) => credit);
  } catch {
    return [];
  }
}
