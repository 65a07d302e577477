interface Part {
  readonly data: ArrayBuffer;
  readonly etag?: string;
}

const NAME = "wherein-tiles";

/**
 * Keeps parts of the basemap's files in Cache Storage, each under an address of its own: the service worker cannot, as
 * a cache holds no answers to Range requests. Parts of an older edition of a file go when its head has changed.
 *
 * @param base absolute URL of the deployment, ending in a slash
 */
export async function findRange(base: string, url: string, range: string): Promise<Part | undefined> {
  const response = await (await opened(base)).match(keyOf(url, range));
  if (!response) return undefined;
  const etag = response.headers.get("ETag");
  return { data: await response.arrayBuffer(), ...(etag === null ? {} : { etag }) };
}

let last = Promise.resolve();

/** One after the other. What cannot be kept, on a full disk for one, is done without. */
export function keepRange(base: string, url: string, range: string, part: Part): Promise<void> {
  last = last.then(() => put(base, url, range, part)).catch(() => {});
  return last;
}

async function put(base: string, url: string, range: string, part: Part): Promise<void> {
  const cache = await opened(base);
  const head = range.startsWith("bytes=0-") ? await findRange(base, url, range) : undefined;
  if (head && !isSame(head, part)) {
    const old = (await cache.keys()).filter((request) => request.url.startsWith(`${url}?`));
    await Promise.all(old.map((request) => cache.delete(request)));
  }
  const { data, etag } = part;
  await cache.put(
    keyOf(url, range),
    new Response(data, etag === undefined ? {} : { headers: { ETag: etag } }),
  );
}

/** A head says how long its file's parts are: where servers give no tag for bytes, another edition has another. */
function isSame(a: Part, b: Part): boolean {
  if (a.etag !== undefined || b.etag !== undefined) return a.etag === b.etag;
  const [those, these] = [new Uint8Array(a.data), new Uint8Array(b.data)];
  return those.length === these.length && those.every((byte, at) => byte === these[at]);
}

const opened = (base: string): Promise<Cache> => caches.open(`${NAME} ${base}`);
const keyOf = (url: string, range: string): string => `${url}?${range}`;
