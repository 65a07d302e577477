import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Page } from "@playwright/test";
import { expect, open, test } from "./open.ts";

test.use({ viewport: { width: 1440, height: 900 } });

const DIST = join(import.meta.dirname, "../dist");
const packed = (body: Buffer): number => gzipSync(body, { level: 9 }).length;

/** What a page asks for until its map has drawn: the sizes of files by name, text packed as a server would. */
async function firstView(page: Page, address: string) {
  await page.addInitScript(() => {
    const observer = new MutationObserver(() => {
      if (!document.querySelector("#map[data-idle='true']")) return;
      performance.mark("drawn");
      observer.disconnect();
    });
    observer.observe(document, { subtree: true, attributes: true, attributeFilter: ["data-idle"] });
  });
  await open(page, address);
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

// Names of seas are in italics, of the article's own in bold ones; English has letters of three subsets.
for (const [what, address] of [
  ["of both articles", "./"],
  ["of the first in Ukrainian", "a/assad-mercenaries/uk/"],
  ["of the second in Ukrainian", "a/assad-request/uk/"],
  ["of the second in English", "a/assad-request/en/"],
  ["in a frame", "a/assad-request/ru/?embed=1"],
] as const) {
  test(`a first view stays light: ${what}`, async ({ page }) => staysLight(page, address));
}

async function staysLight(page: Page, address: string): Promise<void> {
  const size = await firstView(page, address);
  const own = size(/\/(?!maplibre-gl-)[^/]*\.js$/u);
  const text = size(/\/text-[^/]*\.js$/u);
  if (address.includes("embed=1")) expect(text, "a frame's text waits until it is wanted").toBe(0);
  else expect(text, "the text's program is seen").toBeGreaterThan(1000);
  // What a build writes as data is no program, but must not grow either.
  const data = size(/\/(?:words|looks)-[^/]*\.json$/u);
  const [library, program] = [size(/\/maplibre-gl-[^/]*\.js$/u), size(/\/(?:app|text|segments)-[^/]*\.js$/u)];
  const [styles, fonts] = [size(/\.css$/u), size(/\.woff2$/u)];
  console.log("bytes of a first view:", { own, program, data, library, styles, fonts });
  expect(library, "MapLibre is seen").toBeGreaterThan(100_000);
  expect(program, "the page's program, libraries included").toBeLessThanOrEqual(27_000);
  expect(own, "every script but MapLibre's").toBeLessThanOrEqual(40_000);
  expect(data, "words and look are seen").toBeGreaterThan(3000);
  expect(data, "the words of a language and the look of a theme").toBeLessThanOrEqual(7200);
  expect(styles, "style sheets").toBeLessThanOrEqual(10_000);
  expect(fonts, "fonts are seen").toBeGreaterThan(50_000);
  expect(fonts, "fonts").toBeLessThanOrEqual(120_000);
}

test("what other people's pages load stays light", () => {
  expect(packed(readFileSync(join(DIST, "embed.js")))).toBeLessThanOrEqual(5000);
  const stills = readdirSync(join(DIST, "static")).filter((name) => name.endsWith(".svg"));
  expect(stills.length).toBeGreaterThan(0);
  const sizes = stills.map((name) => packed(readFileSync(join(DIST, "static", name))));
  console.log("the largest still:", Math.max(...sizes));
  for (const [index, size] of sizes.entries()) expect(size, stills[index]).toBeLessThanOrEqual(60_000);
});
