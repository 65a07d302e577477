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

/** A reader who has just reloaded and still misses a part decides alone: servers may take turns. */
const JUST_NOW_MS = 60_000;

/**
 * When a part of the program is gone because a new build has taken its place, begins anew at the same address.
 *
 * @returns to be called where a part is missed that the browser does not tell of, such as a worker
 */
export function recoverFromDeploys(): () => void {
  const entry = document
    .querySelector<HTMLScriptElement>('script[type="module"][src]')
    ?.src.split("/")
    .at(-1);
  if (entry === undefined) return () => {};
  // Several parts may be gone at once.
  let reloading = false;
  const recover = async () => {
    const replaced = await isReplaced(location.href.split("#")[0] ?? "", entry);
    if (!replaced || reloading || isJustReloaded()) return;
    reloading = true;
    location.reload();
  };
  const onMissing = () => void recover();
  addEventListener("vite:preloadError", onMissing);
  return onMissing;
}

const isJustReloaded = (): boolean =>
  performance.now() < JUST_NOW_MS &&
  performance
    .getEntriesByType("navigation")
    .some((entry) => entry instanceof PerformanceNavigationTiming && entry.type === "reload");
