import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "@playwright/test";
import { fresh, launch } from "./browser.ts";
import { generate, GREAT, type Size } from "./generate.ts";
import { watchPage } from "./probe.ts";
import { type Bench, median, ms } from "./report.ts";
import { serve } from "./serve.ts";

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
  readonly after: number;
  readonly nodes: number;
  readonly search: number;
  readonly open: number;
  readonly close: number;
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
      return page.evaluate(act, { queries: QUERIES, great: GREAT });
    });
  } finally {
    await site.close();
  }
}

/** Runs in the page: types into the list's search and opens the great place, and times what the page does at once. */
async function act({ queries, great }: { queries: readonly string[]; great: string }): Promise<Measured> {
  const rest = () => new Promise((resolve) => setTimeout(resolve, 400));
  const timed = (what: () => void): number => {
    const before = performance.now();
    what();
    return performance.now() - before;
  };
  const { longTasks } = window.noted;
  const longest = (from: number, to: number) =>
    Math.max(
      0,
      ...longTasks.filter(({ start }) => start >= from && start < to).map(({ duration }) => duration),
    );
  const loaded = performance.now();

  document.querySelector<HTMLElement>("[data-do=list]")?.click();
  await rest();
  const field = document.querySelector<HTMLInputElement>("#find");
  if (!field) throw new Error("the list has no search");
  const keys: number[] = [];
  for (const query of queries) {
    field.value = query;
    keys.push(timed(() => field.dispatchEvent(new Event("input", { bubbles: true }))));
    await rest();
  }
  // Everything but the words of the article shown.
  const inText = document.querySelectorAll("#text article *").length;
  const nodes = document.querySelectorAll("*").length - inText;
  document.querySelector<HTMLElement>("#list [data-do=close-panel]")?.click();
  await rest();
  const mark = document.querySelector<HTMLElement>(`#text .mark[data-place="${great}"]`);
  if (!mark) throw new Error(`nothing in the text is marked as ${great}`);
  const open = timed(() => mark.click());
  await rest();
  const close = timed(() => document.querySelector<HTMLElement>("[data-do=close-card]")?.click());
  await rest();
  return {
    loading: longest(0, loaded),
    after: longest(loaded, Infinity),
    nodes,
    search: Math.max(...keys),
    open,
    close,
  };
}

function section(all: ReadonlyMap<string, readonly Measured[]>, runs: number) {
  const row = (title: string, figure: keyof Measured, write: (value: number) => string, target: string) => [
    title,
    ...[...all.values()].map((each) => write(median(each.map((one) => one[figure])))),
    target,
  ];
  const fine = (value: number) => `${value.toFixed(1)} ms`;
  return {
    title: "A large archive",
    notes: [
      `Generated articles of 90 mentions each, a tenth as many places as mentions; the first article, the one shown at first, holds up to 7,000 mentions, 5,000 of them of one place. Medians of ${runs} interleaved runs.`,
      "Opening: the script of one click on a mention of that place. Keystroke: the slowest of eight, from the event to the list in the document.",
    ],
    columns: ["mentions", ...all.keys(), "target"],
    rows: [
      row("longest task while loading", "loading", ms, ""),
      row("longest task after loading", "after", ms, "≤ 200 ms"),
      row("elements outside the text", "nodes", String, "≤ 1,500"),
      row("keystroke to result", "search", fine, "≤ 16 ms"),
      row("opening the greatest place", "open", fine, "≤ 50 ms"),
      row("closing it", "close", fine, ""),
    ],
    data: Object.fromEntries(all),
  };
}
