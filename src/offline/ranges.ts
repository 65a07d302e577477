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
 * @param whenIdle does work when the page has nothing better to do: what is kept must not hold up what is drawn
 */
export function createRangeStore(base: string, storage: CacheStorage, whenIdle: (work: () => void) => void) {
  const opened = storage.open(`${NAME} ${base}`);
  const waiting: (() => Promise<void>)[] = [];
  const keyOf = (url: string, range: string): string => `${url}?${range}`;

  async function find(url: string, range: string): Promise<Part | undefined> {
    const response = await (await opened).match(keyOf(url, range));
    if (!response) return undefined;
    const etag = response.headers.get("ETag");
    return { data: await response.arrayBuffer(), ...(etag === null ? {} : { etag }) };
  }

  async function put(url: string, range: string, { data, etag }: Part): Promise<void> {
    const cache = await opened;
    const head = range.startsWith("bytes=0-") ? await find(url, range) : undefined;
    if (head && head.etag !== etag) {
      const old = (await cache.keys()).filter((request) => request.url.startsWith(`${url}?`));
      await Promise.all(old.map((request) => cache.delete(request)));
    }
    await cache.put(
      keyOf(url, range),
      new Response(data, etag === undefined ? {} : { headers: { ETag: etag } }),
    );
  }

  async function putAll(): Promise<void> {
    // What cannot be kept, on a full disk for one, is done without.
    for (let next = waiting[0]; next; next = waiting[0]) {
      await next().catch(() => {});
      waiting.shift();
    }
  }

  return {
    find,
    keep(url: string, range: string, part: Part): void {
      waiting.push(() => put(url, range, part));
      if (waiting.length === 1) whenIdle(() => void putAll());
    },
  };
}
