import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser } from "@playwright/test";
import { fresh, launch } from "./browser.ts";
import { buildContenders } from "./contenders.ts";
import { blockingTime, watchPage } from "./probe.ts";
import { type Bench, kB, median, ms } from "./report.ts";
import { serve, type Site } from "./serve.ts";

const ROOT = new URL("../../", import.meta.url).pathname;
/** After this long a page that nobody touches has come to rest. */
const REST_MS = 4000;
const PAGES = ["bare", "wherein", "leaflet-direct"] as const;
type PageName = (typeof PAGES)[number];

interface Measured {
  readonly bytes: number;
  readonly requests: number;
  readonly blocking: number;
}

/** What a map adds to an article's page before anybody uses it: our snippet against a Leaflet map set up in the page. */
export const bench: Bench = async ({ runs }) => {
  const { folder, remove } = await buildContenders(ROOT, "0");
  await writePages(folder);
  const site = await serve(folder, `${ROOT}dist`);
  const browser = await launch();
  try {
    const all = new Map<PageName, Measured[]>(PAGES.map((name) => [name, []]));
    for (const name of PAGES) await measure(browser, site, name);
    for (let run = 0; run < runs; run += 1) {
      for (const name of PAGES) all.get(name)?.push(await measure(browser, site, name));
    }
    const middle = (name: PageName, figure: keyof Measured) =>
      median((all.get(name) ?? []).map((one) => one[figure]));
    const added = (name: PageName, figure: keyof Measured) => middle(name, figure) - middle("bare", figure);
    const row = (label: string, name: PageName) => [
      label,
      kB(added(name, "bytes")),
      added(name, "requests"),
      ms(added(name, "blocking")),
    ];
    return {
      title: "What a map adds to an article's page before use",
      notes: [
        `Medians of ${runs} runs, turn by turn, less those of the same page without a map; the map stands below the first screen.`,
        "Bytes are bodies as sent, gzipped; blocking time is what tasks took beyond 50 ms, in the host page.",
      ],
      columns: ["", "bytes", "requests", "blocking time"],
      rows: [row("Wherein's snippet", "wherein"), row("Leaflet in the page", "leaflet-direct")],
      data: Object.fromEntries(all),
    };
  } finally {
    await browser.close();
    await site.close();
    await remove();
  }
};

async function measure(browser: Browser, site: Site, name: PageName): Promise<Measured> {
  return fresh(browser, async (page) => {
    const before = site.traffic();
    await page.addInitScript(watchPage);
    await page.goto(`${site.url}${name}.html`);
    await page.waitForTimeout(REST_MS);
    const longTasks = await page.evaluate(() => window.noted.longTasks);
    const after = site.traffic();
    return {
      bytes: after.bytes - before.bytes,
      requests: after.requests - before.requests,
      blocking: blockingTime({ longTasks }),
    };
  });
}

async function writePages(folder: string): Promise<void> {
  const leaflet = await readFile(join(folder, "leaflet.html"), "utf8");
  const tags = [...leaflet.matchAll(/<(?:link|script)[^>]*>(?:<\/script>)?/gu)]
    .map(([tag]) => tag)
    .join("\n");
  const parts: Readonly<Record<PageName, readonly [head: string, map: string]>> = {
    bare: ["", ""],
    wherein: [
      '<script type="module" src="/embed.js"></script>',
      '<wherein-map article="assad-mercenaries" lang="en"></wherein-map>',
    ],
    "leaflet-direct": [tags, '<div id="map" style="height: 420px"></div>'],
  };
  for (const name of PAGES) await writeFile(join(folder, `${name}.html`), article(...parts[name]));
}

/** A page of text three screens long, with the map in its second half. */
const article = (head: string, map: string): string => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <link rel="icon" href="data:," />
    <title>An article</title>
    <style>body { max-width: 40rem; margin: auto; font: 18px/1.6 Georgia, serif }</style>
    ${head}
  </head>
  <body>
    <h1>An article</h1>
    ${paragraphs(40)}
    ${map}
    ${paragraphs(10)}
  </body>
</html>`;

const paragraphs = (count: number): string =>
  "<p>One more paragraph of an article that has a map further down, as long as paragraphs are.</p>\n".repeat(
    count,
  );
