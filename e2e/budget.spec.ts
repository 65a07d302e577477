import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Page } from "@playwright/test";
import { expect, open, test } from "./open.ts";

test.use({ viewport: { width: 1440, height: 900 } });

const DIST = join(import.meta.dirname, "../dist");
const packed = (body: Buffer): number => gzipSync(body, { level: 9 }).length;

/** What an article asks for until its map has drawn: the sizes of files by name, text packed as a server would. */
async function firstView(page: Page) {
  await page.addInitScript(() => {
    const observer = new MutationObserver(() => {
      if (!document.querySelector("#map[data-idle='true']")) return;
      performance.mark("drawn");
      observer.disconnect();
    });
    observer.observe(document, { subtree: true, attributes: true, attributeFilter: ["data-idle"] });
  });
  await open(page, "a/assad-mercenaries/uk/");
  const paths = await page.evaluate(() => {
    const [drawn] = performance.getEntriesByName("drawn");
    return performance
      .getEntriesByType("resource")
      .filter(({ startTime }) => drawn && startTime <= drawn.startTime)
      .map(({ name }) => new URL(name).pathname);
  });
  const files = new Map(
    paths
      .filter((path) => path.startsWith("/assets/"))
      .map((path) => {
        const body = readFileSync(join(DIST, path));
        return [path, path.endsWith(".woff2") ? body.length : packed(body)];
      }),
  );
  return (of: RegExp) =>
    [...files].filter(([name]) => of.test(name)).reduce((sum, [, size]) => sum + size, 0);
}

test("a first view stays light", async ({ page }) => {
  const size = await firstView(page);
  const program = size(/\/app-[^/]*\.js$/u);
  const own = size(/\/(?!maplibre-gl-)[^/]*\.js$/u);
  expect(size(/\/maplibre-gl-[^/]*\.js$/u), "MapLibre is seen").toBeGreaterThan(100_000);
  expect(program, "the page's program, libraries included").toBeLessThanOrEqual(40_000);
  // 40 kB are aimed at for page and map together. Until that is reached they must not grow: see docs/quality.md.
  expect(own, "every script but MapLibre's").toBeLessThanOrEqual(62_000);
  // Words are data: what leaves the program for a file must not grow there.
  expect(size(/\/words-..-[^/]*\.json$/u), "the words of a language").toBeLessThanOrEqual(4200);
  expect(size(/\/words-..-[^/]*\.json$/u), "the words of a language").toBeGreaterThan(1000);
  expect(size(/\.css$/u), "style sheets").toBeLessThanOrEqual(10_000);
  expect(size(/\.woff2$/u), "fonts").toBeLessThanOrEqual(120_000);
});

test("what other people's pages load stays light", () => {
  expect(packed(readFileSync(join(DIST, "embed.js")))).toBeLessThanOrEqual(5000);
  const stills = readdirSync(join(DIST, "static")).filter((name) => name.endsWith(".svg"));
  expect(stills.length).toBeGreaterThan(0);
  for (const name of stills) {
    expect(packed(readFileSync(join(DIST, "static", name))), name).toBeLessThanOrEqual(60_000);
  }
});
