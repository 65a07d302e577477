/**
 * What the build puts in the place of Vite's own loading of parts (see vite.config.ts), which is four times as long as
 * it also asks for nonces and for browsers that preload no modules. Vite calls it for every `import()`.
 *
 * @param parts files that the part consists of, relative to `from`: its style sheets have to be there before it runs,
 *   and its modules come at once and not one after the other
 * @throws where a style sheet or a module cannot be had, which `vite:preloadError` tells the window as well
 */
async function loadPart<T>(load: () => Promise<T>, parts: readonly string[] = [], from = ""): Promise<T> {
  try {
    await Promise.all(parts.map((part) => fetched(new URL(part, from).href)));
    return await load();
  } catch (error) {
    dispatchEvent(new Event("vite:preloadError"));
    throw error;
  }
}

export { loadPart as __vitePreload };

/** Parts by address; those that the page came with are there. Asked for again, a style sheet has all laid out anew. */
const links = new Map<string | null, Promise<void>>(
  Array.from(document.styleSheets, ({ href }) => [href, Promise.resolve()]),
);

function fetched(href: string): Promise<void> {
  const kept = links.get(href) ?? linked(href);
  links.set(href, kept);
  return kept;
}

async function linked(href: string): Promise<void> {
  const link = document.createElement("link");
  const isStyle = href.endsWith(".css");
  Object.assign(link, { rel: isStyle ? "stylesheet" : "modulepreload", crossOrigin: "", href });
  const loaded = new Promise((resolve, reject) => Object.assign(link, { onload: resolve, onerror: reject }));
  document.head.append(link);
  // A module says itself, when it is imported, that it cannot be had.
  if (!isStyle) return void loaded.catch(() => {});
  try {
    await loaded;
  } catch {
    // Asked for again it is another link.
    link.remove();
    links.delete(href);
    throw new Error(`${href} could not be loaded`);
  }
}
