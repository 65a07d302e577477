import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "@playwright/test";
import { fresh, launch } from "./browser.ts";
import { blockingTime, watchPage } from "./probe.ts";
import { type Bench, median, ms } from "./report.ts";
import { serve, type Site } from "./serve.ts";

const ROOT = new URL("../../", import.meta.url).pathname;
const MAPS = 50;
/** One step of a reader who looks for something: most of a screen, several times a second. */
const STEP_PX = 700;
const STEP_MS = 400;
const PAGES = ["pictures", "maps"] as const;
type PageName = (typeof PAGES)[number];

interface Measured {
  readonly blocking: number;
  /** The longest the host page was not free to answer a reader, beyond the wait asked for. */
  readonly longestWait: number;
  readonly mostFrames: number;
}

/** An article of fifty maps scrolled from end to end, on another site than the maps; beside it, fifty pictures. */
export const bench: Bench = async ({ runs }) => {
  const folder = await mkdtemp(join(tmpdir(), "wherein-fifty-"));
  const site = await serve(folder, `${ROOT}dist`);
  await writePages(folder, site);
  const browser = await launch();
  try {
    const all = new Map<PageName, Measured[]>(PAGES.map((name) => [name, []]));
    for (let run = 0; run < runs; run += 1) {
      for (const name of PAGES) all.get(name)?.push(await measure(browser, site, name));
    }
    const middle = (name: PageName, figure: keyof Measured) =>
      median((all.get(name) ?? []).map((one) => one[figure]));
    const row = (label: string, name: PageName) => [
      label,
      ms(middle(name, "blocking")),
      ms(middle(name, "longestWait")),
      middle(name, "mostFrames"),
    ];
    return {
      title: `A page of ${MAPS} maps, scrolled from end to end`,
      notes: [
        `Medians of ${runs} runs, turn by turn; the host page is on another site than the maps.`,
        `${STEP_PX} px every ${STEP_MS} ms. Blocking time and the longest wait are the host page's own.`,
      ],
      columns: ["", "blocking time", "longest wait", "frames at once"],
      rows: [row(`${MAPS} pictures`, "pictures"), row(`${MAPS} maps`, "maps")],
      data: Object.fromEntries(all),
    };
  } finally {
    await browser.close();
    await site.close();
    await rm(folder, { recursive: true, force: true });
  }
};

async function measure(browser: Browser, site: Site, name: PageName): Promise<Measured> {
  return fresh(browser, async (page) => {
    await page.addInitScript(watchPage);
    await page.goto(`${site.url.replace("127.0.0.1", "localhost")}${name}.html`);
    await page.evaluate(watchWaits);
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    let mostFrames = 0;
    for (let top = 0; top < height; top += STEP_PX) {
      await page.evaluate((to) => scrollTo(0, to), top);
      await page.waitForTimeout(STEP_MS);
      mostFrames = Math.max(mostFrames, await page.evaluate(countFrames));
    }
    const longestWait = await page.evaluate(() => window.longestWait);
    const longTasks = await page.evaluate(() => window.noted.longTasks);
    return { longestWait, mostFrames, blocking: blockingTime({ longTasks }) };
  });
}

declare global {
  interface Window {
    longestWait: number;
  }
}

/** Runs in the page. */
const countFrames = (): number =>
  [...document.querySelectorAll("wherein-map")].filter((map) => map.shadowRoot?.querySelector("iframe"))
    .length;

/** Runs in the page: asks for an answer every 50 ms and notes how late the latest came. */
function watchWaits(): void {
  window.longestWait = 0;
  let last = performance.now();
  setInterval(() => {
    const now = performance.now();
    window.longestWait = Math.max(window.longestWait, now - last - 50);
    last = now;
  }, 50);
}

async function writePages(folder: string, site: Site): Promise<void> {
  const picture = `<img src="${site.url}static/assad-mercenaries.en.svg" width="1200" height="675" loading="lazy" alt="">`;
  const map = '<wherein-map article="assad-mercenaries" lang="en"></wherein-map>';
  await writeFile(join(folder, "pictures.html"), article("", picture));
  await writeFile(
    join(folder, "maps.html"),
    article(`<script type="module" src="${site.url}embed.js"></script>`, map),
  );
}

const article = (head: string, part: string): string => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <link rel="icon" href="data:," />
    <title>An article of ${MAPS} maps</title>
    <style>body { max-width: 40rem; margin: auto; font: 18px/1.6 Georgia, serif } img { max-width: 100%; height: auto }</style>
    ${head}
  </head>
  <body>
    ${`<h2>A part</h2>\n<p>One more part of a long article, which has its own map.</p>\n${part}\n`.repeat(MAPS)}
  </body>
</html>`;
