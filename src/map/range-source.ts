import { EtagMismatch, type RangeResponse, type Source } from "pmtiles";

/** Keeps parts of files for when there is no network. */
export interface RangeStore {
  /** @param range as in the header Range: `bytes=0-16383` */
  readonly find: (url: string, range: string) => Promise<RangeResponse | undefined>;
  readonly keep: (url: string, range: string, part: RangeResponse) => void;
}

/** The server sends whole files only, and the reader has not said that these may be loaded. */
export class NeedsLeave extends Error {
  override readonly message = "waiting for leave to load the whole file";
}

export interface RangeSource extends Source {
  /** Lets the whole file be loaded where the server ignores Range. */
  readonly allowWhole: () => void;
}

/** @param onNoRange told once, with the size of the file in bytes, when the server ignores Range */
export function createRangeSource(
  url: string,
  store: RangeStore | undefined,
  onNoRange: (bytes: number) => void,
): RangeSource {
  let whole: Promise<ArrayBuffer> | null = null;
  let wholeAllowed = false;
  let rangeIgnored = false;

  async function part(range: string, signal?: AbortSignal, etag?: string): Promise<RangeResponse | null> {
    const ask = (cache: RequestCache) =>
      fetch(url, { headers: { Range: range }, cache, signal: signal ?? null });
    let response: Response;
    try {
      // A browser's cache may fail on parts of a file that a page before this one was still reading: once more without it.
      response = await ask("default").catch((error: unknown) => {
        if (signal?.aborted) throw error;
        return ask("reload");
      });
    } catch (error) {
      const kept = signal?.aborted ? undefined : await store?.find(url, range);
      if (kept && fits(kept.etag, etag)) return kept;
      throw error;
    }
    if (response.status === 206) {
      let data = await response.arrayBuffer();
      // Chromium gives the head and no bytes of a part that another request was reading from its cache when it was cancelled.
      if (!data.byteLength) data = await (await ask("reload")).arrayBuffer();
      const fresh = partOf(response, data, etag);
      store?.keep(url, range, fresh);
      return fresh;
    }
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    await response.body?.cancel();
    if (!rangeIgnored) onNoRange(Number(response.headers.get("Content-Length") ?? 0));
    rangeIgnored = true;
    return null;
  }

  return {
    getKey: () => url,
    async getBytes(offset, length, signal, etag) {
      const fresh = rangeIgnored ? null : await part(`bytes=${offset}-${offset + length - 1}`, signal, etag);
      if (fresh) return fresh;
      if (!wholeAllowed) throw new NeedsLeave();
      whole ??= fetchWhole(url).catch((error: unknown) => {
        whole = null;
        throw error;
      });
      return { data: (await whole).slice(offset, offset + length) };
    },
    allowWhole: () => {
      wholeAllowed = true;
    },
  };
}

/** Throws `EtagMismatch` when the file has changed since its directory was read: pmtiles then begins anew. */
function partOf(response: Response, data: ArrayBuffer, expected: string | undefined): RangeResponse {
  const given = response.headers.get("ETag");
  // A weak tag says nothing of bytes.
  const etag = given?.startsWith("W/") ? undefined : (given ?? undefined);
  if (!fits(etag, expected)) throw new EtagMismatch();
  return etag === undefined ? { data } : { data, etag };
}

const fits = (etag: string | undefined, expected: string | undefined): boolean =>
  expected === undefined || etag === undefined || etag === expected;

async function fetchWhole(url: string): Promise<ArrayBuffer> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  return response.arrayBuffer();
}
