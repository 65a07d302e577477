/**
 * The page's one door to the browser's script sinks, where Trusted Types are enforced. It opens for the addresses of
 * our own two workers and for nothing else: no markup is ever made from text (MapLibre's own credits, which would be
 * parsed, are switched off), and no text becomes code. lit-html has a policy of its own name for its templates, which
 * are literals of the program.
 *
 * Imported first of all, as the name `default` is only taken once and from then on guarded.
 */
// A literal `import.meta.url` here would make Vite look for a file of that name, as for one called like the checkout.
const here = import.meta.url;
const base = new URL("../", here).href;

/** Paths below the deployment's root that may run as workers. */
const WORKERS = /^(?:assets\/maplibre-gl-worker-[\w-]+\.js|sw\.js)$/u;

/** MapLibre, having an opaque origin, fetches its worker and runs it from a `data:` address, which no page can forge. */
const INLINE_WORKER = "data:text/javascript;charset=utf-8,";

/** @returns the address when it may run as a worker, else null, upon which the browser throws */
export function workerAddress(address: string, root: string, origin: string): string | null {
  if (origin === "null" && address.startsWith(INLINE_WORKER)) return address;
  if (!URL.canParse(address, root)) return null;
  const { href } = new URL(address, root);
  return href.startsWith(root) && WORKERS.test(href.slice(root.length)) ? href : null;
}

interface PolicyFactory {
  createPolicy(name: "default", rules: { createScriptURL: (address: string) => string | null }): unknown;
}

/** Not in every browser yet. */
const { trustedTypes } = globalThis as { readonly trustedTypes?: PolicyFactory };
trustedTypes?.createPolicy("default", {
  createScriptURL: (address) => workerAddress(address, base, globalThis.origin),
});
