import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { findRange, keepRange } from "./ranges.ts";

const BASE = "https://maps.example.org/";
const FILE = `${BASE}basemap/shore.pmtiles`;
const HEAD = "bytes=0-3";
const TILE = "bytes=4-5";
const bytes = (...all: number[]) => new Uint8Array(all).buffer;

/** As much of Cache Storage as is asked for. */
function cacheOf(kept: Map<string, Response>) {
  return {
    match: async (key: string) => kept.get(key)?.clone(),
    put: async (key: string, response: Response) => void kept.set(key, response),
    keys: async () => [...kept.keys()].map((url) => ({ url })),
    delete: async ({ url }: { url: string }) => kept.delete(url),
  };
}

beforeEach(() => {
  const cache = cacheOf(new Map());
  vi.stubGlobal("caches", { open: async () => cache });
});
afterEach(() => vi.unstubAllGlobals());

it.each([
  ["with a tag", { etag: '"one"' }, { etag: '"two"' }],
  ["without one", {}, {}],
])("drops the parts of an older edition when its head has changed: %s", async (_, one, two) => {
  await keepRange(BASE, FILE, HEAD, { data: bytes(1, 2, 3, 4), ...one });
  await keepRange(BASE, FILE, TILE, { data: bytes(5, 6), ...one });
  await keepRange(BASE, FILE, HEAD, { data: bytes(1, 2, 3, 4), ...one });
  expect(await findRange(BASE, FILE, TILE)).toBeDefined();
  await keepRange(BASE, FILE, HEAD, { data: bytes(1, 2, 3, 9), ...two });
  expect(await findRange(BASE, FILE, TILE)).toBeUndefined();
  expect((await findRange(BASE, FILE, HEAD))?.data).toEqual(bytes(1, 2, 3, 9));
});
