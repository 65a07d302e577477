/**
 * Whether another build than the one that runs is deployed: the page, asked for anew, no longer names this program.
 * Asking before reloading makes the reload happen once and only where it helps: without a network, or with a file
 * that is simply broken, the page stays and says so.
 *
 * @param address the page's own
 * @param entry the file name of the running program
 */
export async function isReplaced(
  address: string,
  entry: string,
  fetchFile: typeof fetch = fetch,
): Promise<boolean> {
  try {
    const response = await fetchFile(address, { cache: "no-cache" });
    return response.ok && !(await response.text()).includes(entry);
  } catch {
    return false;
  }
}

/** When a part of the program is gone because a new build has taken its place, begins anew at the same address. */
export function recoverFromDeploys(): void {
  const entry = document
    .querySelector<HTMLScriptElement>('script[type="module"][src]')
    ?.src.split("/")
    .at(-1);
  if (entry === undefined) return;
  let reloading = false;
  addEventListener("vite:preloadError", () => {
    void isReplaced(location.href.split("#")[0] ?? "", entry).then((replaced) => {
      // Several parts may be gone at once; and a reader who has just reloaded and still misses one decides alone.
      if (!replaced || reloading || isReloaded()) return;
      reloading = true;
      location.reload();
    });
  });
}

const isReloaded = (): boolean =>
  performance
    .getEntriesByType("navigation")
    .some((entry) => entry instanceof PerformanceNavigationTiming && entry.type === "reload");
