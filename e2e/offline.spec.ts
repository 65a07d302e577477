import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { serve, type Site } from "./bench/serve.ts";
import { settled } from "./open.ts";

/** Lies over the built folder: what a later deploy changes. */
let overlay: string;
let site: Site;
test.beforeEach(async () => {
  overlay = mkdtempSync(join(tmpdir(), "wherein-offline-"));
  site = await serve(overlay, "dist");
});
test.afterEach(async () => {
  await site.close();
  rmSync(overlay, { recursive: true });
});
test.use({ viewport: { width: 1100, height: 640 }, serviceWorkers: "allow" });

/** Whether the page may be left to itself: the worker is there and has kept what the visit used. */
const kept = (page: Page, path: string) =>
  expect
    .poll(() => page.evaluate(async (asked) => (await caches.match(asked)) !== undefined, site.url + path), {
      timeout: 30_000,
    })
    .toBe(true);

for (const [lang, name] of [
  ["en", "Sochi"],
  ["uk", "Сочі"],
  ["ru", "Сочи"],
] as const) {
  test(`after one visit the page works without a network: text, list, picture, tiles seen (${lang})`, async ({
    page,
  }) => {
    const address = `${site.url}a/assad-request/${lang}/`;
    await page.goto(`${address}#place=sochi&map=6/44/39`);
    await settled(page);
    await kept(page, `static/assad-request.${lang}.svg`);
    await kept(page, `a/assad-request/${lang}/`);
    await site.close();

    await page.reload();
    await settled(page);
    await expect(page.locator("#fault")).toBeHidden();
    await expect(page.locator(".problems")).toHaveCount(0);
    await expect(page.locator("#card h2")).toHaveText(name);
    await page.locator('#bar [data-do="list"]').click();
    await expect(page.locator("#list [data-place]").first()).toBeVisible();
    const picture = await page.evaluate(
      async (src) => (await fetch(src)).status,
      `../../../static/assad-request.${lang}.svg`,
    );
    expect(picture).toBe(200);

    // An article that was never opened by itself is shown by the page of all articles.
    await page.goto(`${site.url}a/assad-mercenaries/${lang}/`);
    await expect(page.locator('[data-passage="assad-mercenaries/0"]').first()).toBeVisible();
  });
}

test("embeds and parts of files pass the worker by, and what is no file of ours is not kept", async ({
  page,
}) => {
  await page.goto(site.url);
  await kept(page, "data/articles.json");
  await page.reload();
  const byWorker = async (run: () => Promise<unknown>, of: RegExp) => {
    const answer = page.waitForResponse((response) => of.test(response.url()));
    await run();
    return (await answer).fromServiceWorker();
  };
  const ask = (path: string, headers: Record<string, string>) => () =>
    page.evaluate(async ([url, given]) => void (await fetch(url, { headers: given })), [
      site.url + path,
      headers,
    ] as const);
  expect(await byWorker(ask("data/dates.json", {}), /dates\.json/u)).toBe(true);
  expect(await byWorker(ask("data/notes.json", { Range: "bytes=0-9" }), /notes\.json/u)).toBe(false);
  expect(await byWorker(ask("basemap/shore.pmtiles", { Range: "bytes=0-9" }), /shore/u)).toBe(false);
  const embed = `${site.url}a/assad-request/en/?embed=1`;
  expect(await byWorker(() => page.goto(embed), /embed=1/u)).toBe(false);

  // A page that answers for a file, as hotels' networks do, is no file.
  await page.goto(site.url);
  mkdirSync(join(overlay, "data/portal.json"), { recursive: true });
  writeFileSync(join(overlay, "data/portal.json/index.html"), "<!doctype html>");
  await ask("data/portal.json/", {})();
  const portal = `${site.url}data/portal.json/`;
  expect(await page.evaluate(async (url) => (await caches.match(url)) === undefined, portal)).toBe(true);
});

test("a page is never stale after a deploy, and what was kept of the old one goes", async ({ page }) => {
  await page.goto(site.url);
  await kept(page, "data/articles.json");

  const html = readFileSync("dist/index.html", "utf8").replace("<title>Wherein", "<title>Anew");
  writeFileSync(
    join(overlay, "index.html"),
    html.replace("</head>", '<meta name="release" content="2" /></head>'),
  );
  writeFileSync(
    join(overlay, "sw.js"),
    readFileSync("dist/sw.js", "utf8").replace(/version:(["'`])/u, "version:$1next-"),
  );
  await page.reload();
  await expect(page.locator('meta[name="release"]')).toHaveAttribute("content", "2");
  // The tiles' cache is no part of a release.
  const releases = async () =>
    (await page.evaluate(() => caches.keys())).filter((name) => !name.startsWith("wherein-tiles"));
  await expect.poll(releases, { timeout: 30_000 }).toEqual([expect.stringContaining(" next-")]);
});

test("an embed keeps nothing: no worker, no cache, no storage, no cookie", async ({ page, context }) => {
  const frame = (attributes: string) =>
    `<!doctype html><iframe ${attributes} width="640" height="420" src="${site.url}a/assad-request/en/?embed=1"></iframe>`;
  writeFileSync(join(overlay, "host.html"), frame(""));
  writeFileSync(join(overlay, "sandbox.html"), frame('sandbox="allow-scripts"'));
  for (const host of ["host.html", "sandbox.html"]) {
    await page.goto(site.url + host);
    await expect(page.frameLocator("iframe").locator("#map canvas").first()).toBeVisible({ timeout: 30_000 });
  }
  await page.goto(`${site.url}host.html`);
  await expect(page.frameLocator("iframe").locator("#map canvas").first()).toBeVisible({ timeout: 30_000 });
  const found = await page.evaluate(async () => ({
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    caches: await caches.keys(),
    databases: (await indexedDB.databases()).length,
    stored: localStorage.length + sessionStorage.length,
  }));
  expect(found).toEqual({ workers: 0, caches: [], databases: 0, stored: 0 });
  expect(await context.cookies()).toEqual([]);
});
