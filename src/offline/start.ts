/**
 * Registers the service worker and has it keep what this visit has used so far, which came before it.
 *
 * @param base absolute URL of the deployment, ending in a slash
 * @param stills names of the still pictures of what is shown, which take the map's place where it cannot be drawn: this
 *   visit has not asked for them
 */
export async function startOffline(base: string, stills: readonly string[]): Promise<void> {
  try {
    await navigator.serviceWorker.register(new URL("sw.js", base).href, { scope: base });
    const { active } = await navigator.serviceWorker.ready;
    const used = performance.getEntriesByType("resource").map(({ name }) => name);
    const besides = stills.flatMap((still) =>
      ["svg", "phone.svg", "json"].map((ending) => new URL(`static/${still}.${ending}`, base).href),
    );
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- A worker has none.
    active?.postMessage([location.href, ...used, ...besides]);
  } catch {
    // Without it the page works as it did, with a network.
  }
}
