import type { Browser } from "@playwright/test";
import { DESK, fresh, launch } from "./browser.ts";
import { buildContenders } from "./contenders.ts";
import { blockingTime, type Ride, ride, watchPage } from "./probe.ts";
import { type Bench, kB, median, ms, ratio, times } from "./report.ts";
import { serve, type Site } from "./serve.ts";

const ROOT = new URL("../../", import.meta.url).pathname;
const ARTICLE = "a/assad-mercenaries/en/";
/** How long each half of the ride takes. */
const SECONDS = 4;
/** A page is taken as loaded when its map has been idle for so long. */
const QUIET_MS = 1500;

interface Measured extends Ride {
  readonly text: number;
  readonly idle: number;
  readonly seen: number;
  readonly blocking: number;
  readonly requests: number;
  readonly bytes: number;
}

interface Contender {
  readonly name: string;
  readonly url: string;
  readonly site: Site;
  /** What takes the pointer's events. */
  readonly target: string;
}

/** Our built page against a bare MapLibre page and a Leaflet page, turn by turn in one run. */
export const bench: Bench = async ({ runs }) => {
  const browser = await launch();
  const ours = await serve(`${ROOT}dist`);
  try {
    const { inset, view } = await whereOurMapIs(browser, ours);
    const { folder, remove } = await buildContenders(ROOT, inset);
    // Beside dist, so that the bare page finds the same tiles, sprite and fonts under its own origin.
    const site = await serve(folder, `${ROOT}dist`);
    try {
      const contenders: readonly Contender[] = [
        { name: "Wherein", url: `${ours.url}${ARTICLE}`, site: ours, target: "#map canvas" },
        {
          name: "bare MapLibre",
          url: `${site.url}bare.html?view=${view}&base=${site.url}`,
          site,
          target: "#map canvas",
        },
        { name: "Leaflet", url: `${site.url}leaflet.html?view=${view}`, site, target: "#map" },
      ];
      // The first map of a browser waits for its graphics process: not counted.
      for (const contender of contenders) await measure(browser, contender, 0.2);
      const all = new Map<string, Measured[]>(contenders.map(({ name }) => [name, []]));
      // There and back: whatever grows slower or faster meanwhile does so for all alike.
      const turns = [...contenders, ...contenders.toReversed()];
      for (let run = 0; run < runs; run += 1) {
        for (const contender of turns) {
          all.get(contender.name)?.push(await measure(browser, contender, SECONDS));
        }
      }
      return section(all, runs);
    } finally {
      await site.close();
      await remove();
    }
  } finally {
    await ours.close();
    await browser.close();
  }
};

/** The others show the same stretch of the Earth in a map of the same size. */
async function whereOurMapIs(browser: Browser, { url }: Site): Promise<{ inset: string; view: string }> {
  return fresh(browser, async (page) => {
    await page.goto(`${url}${ARTICLE}`);
    const map = page.locator("#map[data-idle='true']");
    await map.waitFor();
    await page.waitForTimeout(QUIET_MS);
    return map.evaluate((element) => {
      const canvas = element.querySelector("canvas") ?? element;
      const { top, right, bottom, left } = canvas.getBoundingClientRect();
      const edges = [top, innerWidth - right, innerHeight - bottom, left];
      const [lat, lon] = (element.dataset["center"] ?? "").split(",");
      return {
        inset: edges.map((edge) => `${edge}px`).join(" "),
        view: `${element.dataset["zoom"]}/${lat}/${lon}`,
      };
    });
  });
}

async function measure(
  browser: Browser,
  { url, site, target }: Contender,
  seconds: number,
): Promise<Measured> {
  return fresh(browser, async (page) => {
    await page.addInitScript(watchPage);
    const before = site.traffic();
    await page.goto(url);
    await page.waitForFunction(
      (quiet) => window.noted.settled !== null && performance.now() - window.noted.settled > quiet,
      QUIET_MS,
      { timeout: 60_000 },
    );
    const after = site.traffic();
    const noted = await page.evaluate(() => window.noted);
    const ridden = await page.evaluate(ride, { selector: target, seconds });
    return {
      text: noted.text ?? Number.NaN,
      idle: noted.idle ?? Number.NaN,
      seen: noted.seen ?? Number.NaN,
      blocking: blockingTime(noted),
      requests: after.requests - before.requests,
      bytes: after.bytes - before.bytes,
      ...ridden,
    };
  });
}

function section(all: ReadonlyMap<string, readonly Measured[]>, runs: number) {
  const of = (name: string, figure: keyof Measured) => (all.get(name) ?? []).map((one) => one[figure]);
  const names = [...all.keys()];
  const [first = "", bare = ""] = names;
  const row = (title: string, figure: keyof Measured, write: (value: number) => string, target: string) => [
    title,
    ...names.map((name) => write(median(of(name, figure)))),
    times(ratio(of(first, figure), of(bare, figure))),
    target,
  ];
  return {
    title: "The map: a first view, and a ride",
    notes: [
      `Medians of ${runs} interleaved runs, there and back; ${DESK.viewport?.width}×${DESK.viewport?.height}, nothing cached, loopback, software WebGL.`,
      "All show the same stretch in a map of the same size; bare MapLibre has our tiles and our base style and nothing else, Leaflet our countries (tiles of zoom 3 as one GeoJSON) and places.",
      "Words painted: the first contentful paint. Idle: the map's first; seen: two frames later. Blocking: what tasks over 50 ms took beyond that, until 1.5 s after idle. Ride: 4 s of dragging and 4 s of wheel.",
    ],
    columns: ["", ...names, "against bare", "target"],
    rows: [
      row("words painted", "text", ms, ""),
      row("map idle", "idle", ms, "≤ 1.15×"),
      row("map seen whole", "seen", ms, ""),
      row("blocking time", "blocking", ms, "≤ 1.25×"),
      row("frames per second", "fps", (value) => value.toFixed(1), "≥ 0.97×"),
      row("longest wait for a frame", "worst", ms, ""),
      row("requests", "requests", String, ""),
      row("bytes", "bytes", kB, ""),
    ],
    data: Object.fromEntries(all),
  };
}
