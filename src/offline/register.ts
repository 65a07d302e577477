/**
 * Whether this page may keep anything for when there is no network: only as a page of its own, never as a frame in
 * another page, where a reader does not know that they visit us.
 */
export const mayKeep = (): boolean =>
  window.parent === window && isSecureContext && globalThis.origin !== "null" && "serviceWorker" in navigator;

/**
 * Registers the service worker and has it keep what this visit has used so far, which came before it.
 *
 * @param base absolute URL of the deployment, ending in a slash
 * @param besides addresses this visit has not asked for but would need
 */
export async function startOffline(base: string, besides: readonly string[]): Promise<void> {
  try {
    await navigator.serviceWorker.register(new URL("sw.js", base).href, { scope: base });
    const { active } = await navigator.serviceWorker.ready;
    const used = performance.getEntriesByType("resource").map(({ name }) => name);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- A worker has none.
    active?.postMessage([location.href, ...used, ...besides]);
  } catch {
    // Without it the page works as it did, with a network.
  }
}

/** When the browser has nothing better to do; Safari does not say when. */
export const whenIdle = (work: () => void): void => {
  if ("requestIdleCallback" in window) requestIdleCallback(work, { timeout: 10_000 });
  else setTimeout(work, 2000);
};
