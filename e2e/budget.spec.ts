import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, open, test } from "./open.ts";

const DIST = join(import.meta.dirname, "../dist");
const packed = (body: Buffer): number => gzipSync(body, { level: 9 }).length;

/** What a first view of an article loads: the file names and sizes, text packed as a server would. */
async function firstView(page: Parameters<typeof open>[0]) {
  const files = new Map<string, number>();
  page.on("requestfinished", (request) => {
    const { pathname } = new URL(request.url());
    if (!pathname.startsWith("/assets/") || files.has(pathname)) return;
    const body = readFileSync(join(DIST, pathname));
    files.set(pathname, pathname.endsWith(".woff2") ? body.length : packed(body));
  });
  await open(page, "a/assad-mercenaries/uk/");
  return (of: RegExp) =>
    [...files].filter(([name]) => of.test(name)).reduce((sum, [, size]) => sum + size, 0);
}

test("a first view stays light", async ({ page }) => {
  const size = await firstView(page);
  // 40 kB are aimed at for both together. Until that is reached they must not grow: see docs/quality.md.
  expect(size(/\/(?:app|common|words-..)-[^/]*\.js$/u), "the page's program").toBeLessThanOrEqual(43_300);
  expect(size(/\/maplibre-(?!gl-)[^/]*\.js$/u), "the map's own code").toBeLessThanOrEqual(23_500);
  expect(size(/\.css$/u), "style sheets").toBeLessThanOrEqual(10_000);
  expect(size(/\.woff2$/u), "fonts").toBeLessThanOrEqual(120_000);
  // A chunk that is none of these would be counted by nobody.
  const known = size(/\/(?:app|common|words-uk|maplibre|maplibre-gl|maplibre-gl-worker)-[^/]*\.js$/u);
  expect(size(/\.js$/u), "every script").toBe(known);
});

test("what other people's pages load stays light", () => {
  expect(packed(readFileSync(join(DIST, "embed.js")))).toBeLessThanOrEqual(5000);
  const stills = readdirSync(join(DIST, "static")).filter((name) => name.endsWith(".svg"));
  expect(stills.length).toBeGreaterThan(0);
  for (const name of stills) {
    expect(packed(readFileSync(join(DIST, "static", name))), name).toBeLessThanOrEqual(60_000);
  }
});
