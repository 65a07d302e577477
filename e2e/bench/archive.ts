import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "@playwright/test";
import { fresh, launch } from "./browser.ts";
import { generate, GREAT, type Size } from "./generate.ts";
import { watchPage } from "./probe.ts";
import { type Bench, median } from "./report.ts";
import { serve } from "./serve.ts";
import { CATEGORIES, readTrace, type Took } from "./trace.ts";

const ROOT = new URL("../../", import.meta.url).pathname;
const SIZES: readonly Size[] = [
  { places: 10, mentions: 100 },
  { places: 100, mentions: 1000 },
  { places: 1000, mentions: 10_000 },
  { places: 10_000, mentions: 100_000 },
];
const QUERIES = ["p", "pl", "place1", "place12", "12", "місце", "plaec7", ""];

interface Measured {
  readonly loading: number;
  readonly after: Took;
  readonly nodes: number;
  readonly search: Took;
  readonly open: Took;
  readonly close: Took;
}

/** A generated archive of many articles, from small to large: what grows, and how. */
export const bench: Bench = async ({ runs }) => {
  const browser = await launch();
  const all = new Map<string, Measured[]>();
  try {
    const folders: string[] = [];
    for (const size of SIZES) {
      const folder = await mkdtemp(join(tmpdir(), "wherein-archive-"));
      folders.push(folder);
      await generate(folder, size);
    }
    for (let run = 0; run < runs; run += 1) {
      for (const [at, size] of SIZES.entries()) {
        const folder = folders[at];
        if (folder === undefined) continue;
        const name = size.mentions.toLocaleString("en");
        const measured = await measure(browser, folder);
        all.set(name, [...(all.get(name) ?? []), measured]);
      }
    }
    for (const folder of folders) await rm(folder, { recursive: true });
  } finally {
    await browser.close();
  }
  return section(all, runs);
};

async function measure(browser: Browser, folder: string): Promise<Measured> {
  const site = await serve(folder, `${ROOT}dist`);
  try {
    return await fresh(browser, async (page) => {
      await page.addInitScript(watchPage);
      await page.goto(site.url);
      await page.locator("article[data-article='article-1'] .mark").first().waitFor({ timeout: 60_000 });
      await page.locator("#map[data-idle='true']").waitFor({ timeout: 60_000 });
      await page.waitForTimeout(1000);
      await browser.startTracing(page, { categories: CATEGORIES });
      const { loading, nodes } = await page.evaluate(act, { queries: QUERIES, great: GREAT });
      const trace = readTrace(await browser.stopTracing(), "loaded");
      const keys = QUERIES.map((_, at) => trace.between(`key ${at}`));
      return {
        loading,
        nodes,
        after: trace.longestAfter("loaded"),
        search: worst(keys),
        open: trace.between("open"),
        close: trace.between("close"),
      };
    });
  } finally {
    await site.close();
  }
}

const worst = (all: readonly Took[]): Took => ({
  clock: Math.max(...all.map(({ clock }) => clock)),
  processor: Math.max(...all.map(({ processor }) => processor)),
});

/** Runs in the page: types into the list's search and opens the great place, with a mark before and after each. */
async function act({
  queries,
  great,
}: {
  queries: readonly string[];
  great: string;
}): Promise<Pick<Measured, "loading" | "nodes">> {
  const rest = () => new Promise((resolve) => setTimeout(resolve, 400));
  const timed = (name: string, what: () => void) => {
    performance.mark(`${name}:start`);
    what();
    performance.mark(`${name}:end`);
  };
  const loading = Math.max(0, ...window.noted.longTasks.map(({ duration }) => duration));
  performance.mark("loaded");

  document.querySelector<HTMLElement>("[data-do=list]")?.click();
  await rest();
  const field = document.querySelector<HTMLInputElement>("#find");
  if (!field) throw new Error("the list has no search");
  for (const [at, query] of queries.entries()) {
    field.value = query;
    timed(`key ${at}`, () => field.dispatchEvent(new Event("input", { bubbles: true })));
    await rest();
  }
  // Everything but the words of the article shown.
  const inText = document.querySelectorAll("#text article *").length;
  const nodes = document.querySelectorAll("*").length - inText;
  document.querySelector<HTMLElement>("#list [data-do=close-panel]")?.click();
  await rest();
  const mark = document.querySelector<HTMLElement>(`#text .mark[data-place="${great}"]`);
  if (!mark) throw new Error(`nothing in the text is marked as ${great}`);
  timed("open", () => mark.click());
  await rest();
  timed("close", () => document.querySelector<HTMLElement>("[data-do=close-card]")?.click());
  await rest();
  return { loading, nodes };
}

function section(all: ReadonlyMap<string, readonly Measured[]>, runs: number) {
  const row = (title: string, figure: (one: Measured) => number, unit: string, target: string) => [
    title,
    ...[...all.values()].map((each) => `${Number(median(each.map(figure)).toPrecision(3))}${unit}`),
    target,
  ];
  return {
    title: "A large archive",
    notes: [
      `Generated articles of 90 mentions each, a tenth as many places as mentions; the first article, the one shown at first, holds up to 7,000 mentions, 5,000 of them of one place. Medians of ${runs} interleaved runs.`,
      "Script: what the page's thread had of the processor from the event to the list, or the card, in the document; of eight keystrokes the slowest. Tasks by the clock have waits in them for the other processes that draw.",
    ],
    columns: ["mentions", ...all.keys(), "target"],
    rows: [
      row("longest task while loading, by the clock", (one) => one.loading, " ms", ""),
      row("longest task after loading, by the clock", (one) => one.after.clock, " ms", "≤ 200 ms"),
      row("longest task after loading, of the processor", (one) => one.after.processor, " ms", ""),
      row("elements outside the text", (one) => one.nodes, "", "≤ 1,500"),
      row("keystroke to result, script", (one) => one.search.processor, " ms", "≤ 16 ms"),
      row("… by the clock", (one) => one.search.clock, " ms", ""),
      row("opening the greatest place, script", (one) => one.open.processor, " ms", "≤ 50 ms"),
      row("… by the clock", (one) => one.open.clock, " ms", ""),
      row("closing it, script", (one) => one.close.processor, " ms", ""),
    ],
    data: Object.fromEntries(all),
  };
}
