/** What the build says of itself to its worker. */
export interface Release {
  /** Another for every other content. */
  readonly version: string;
  /** Paths below the deployment's root without which the page does not work, `./` being the page. */
  readonly shell: readonly string[];
}

export interface Offline {
  readonly install: () => Promise<void>;
  readonly activate: () => Promise<void>;
  /** Keeps what a page has used that came before the worker did; addresses that are not ours are ignored. */
  readonly keep: (addresses: readonly string[]) => Promise<void>;
  /**
   * null: none of the worker's business, the browser goes on as if there were none.
   *
   * @param inFrame whether who asks is a frame in another page: nothing of it is kept
   */
  readonly answer: (request: Request, inFrame: () => Promise<boolean>) => Promise<Response> | null;
}

/** Caches of this name and the deployment's address are this worker's; those of other versions go when it comes. */
const NAME = "wherein";

/**
 * The service worker's work, without the worker. Files whose names change with their content come from the cache;
 * everything else comes from the network and only without one from the cache, so that nothing is ever stale after a
 * deploy. Tiles pass by: they are parts of files, which Cache Storage does not hold (see ranges.ts).
 *
 * @param scope absolute URL of the deployment, ending in a slash
 */
export function createOffline(
  scope: string,
  { version, shell }: Release,
  storage: CacheStorage,
  fetchFile: typeof fetch,
): Offline {
  const name = `${NAME} ${scope} ${version}`;
  const isOurs = (url: URL): boolean => url.href.startsWith(scope) && !url.pathname.endsWith(".pmtiles");
  const isForEver = (url: URL): boolean => url.href.startsWith(`${scope}assets/`);

  async function fromCache(request: Request): Promise<Response> {
    const cache = await storage.open(name);
    return (await cache.match(request.url)) ?? fromNetwork(request);
  }

  async function fromNetwork(request: Request): Promise<Response> {
    const cache = await storage.open(name);
    const key = request.mode === "navigate" ? pageOf(request.url) : request.url;
    try {
      const response = await fetchFile(request);
      if (response.type === "basic" && !response.redirected && isWhatWasAsked(request, response)) {
        // A full disk is no reason to fail.
        await cache.put(key, response.clone()).catch(() => {});
      }
      return response;
    } catch (error) {
      const kept = await cache.match(key);
      if (kept) return kept;
      const elsewhere = request.mode === "navigate" ? inShell(request.url, scope) : undefined;
      if (elsewhere === undefined) throw error;
      return Response.redirect(elsewhere);
    }
  }

  return {
    async install() {
      const cache = await storage.open(name);
      await cache.addAll(
        shell.map((path) => {
          const url = new URL(path, scope);
          return new Request(url, isForEver(url) ? {} : { cache: "no-cache" });
        }),
      );
    },
    async activate() {
      const names = await storage.keys();
      const old = names.filter((one) => one.startsWith(`${NAME} ${scope} `) && one !== name);
      await Promise.all(old.map((one) => storage.delete(one)));
    },
    async keep(addresses) {
      const cache = await storage.open(name);
      const ours = addresses
        .flatMap((address) => (URL.canParse(address) ? [new URL(address)] : []))
        .filter(isOurs);
      await Promise.all(
        ours.map(async (url) => {
          const key = url.search ? url.href : pageOf(url.href);
          if (!(await cache.match(key))) await cache.add(key).catch(() => {});
        }),
      );
    },
    answer(request, inFrame) {
      const url = new URL(request.url);
      if (request.method !== "GET" || request.headers.has("range") || !isOurs(url)) return null;
      if (
        request.mode === "navigate" &&
        (request.destination !== "document" || url.searchParams.get("embed") === "1")
      )
        return null;
      return inFrame().then((framed) => {
        if (framed) return fetchFile(request);
        return isForEver(url) ? fromCache(request) : fromNetwork(request);
      });
    },
  };
}

/** A page in the place of another file is a server's or a hotel's way of saying that it is not there. */
const isWhatWasAsked = ({ mode }: Request, { status, headers }: Response): boolean =>
  status === 200 && (mode === "navigate" || headers.get("Content-Type")?.startsWith("text/html") !== true);

/** A page is one file, whatever it is asked to show. */
const pageOf = (address: string): string => address.replace(/[?#].*$/u, "");

/** An article's own page that was never visited: the page of all articles can show it. */
function inShell(address: string, scope: string): string | undefined {
  const [, article, lang] =
    /^a\/([a-z0-9-]+)\/([a-z]{2})\/$/u.exec(pageOf(address).slice(scope.length)) ?? [];
  return article && lang ? `${scope}?article=${article}&lang=${lang}` : undefined;
}
