/**
 * Whether this page may keep anything for when there is no network: only as a page of its own, never as a frame in
 * another page, where a reader does not know that they visit us.
 */
export const mayKeep = (): boolean =>
  window.parent === window && isSecureContext && globalThis.origin !== "null" && "serviceWorker" in navigator;

/** When the browser has nothing better to do; Safari does not say when. */
export const whenIdle = (work: () => void): void => {
  if ("requestIdleCallback" in window) requestIdleCallback(work, { timeout: 10_000 });
  else setTimeout(work, 2000);
};
