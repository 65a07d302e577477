import { createServer } from "node:net";
import { chromium } from "@playwright/test";
import lighthouse from "lighthouse";
import { findChromium } from "../../.ci/browser.mjs";
import { CHROMIUM_ARGS } from "./browser.ts";
import { type Bench, median, ms } from "./report.ts";
import { serve } from "./serve.ts";

const ROOT = new URL("../../", import.meta.url).pathname;
const PAGES = ["", "a/assad-mercenaries/en/", "a/assad-request/uk/"];
const CATEGORIES = {
  performance: "≥ 90",
  accessibility: "≥ 98",
  "best-practices": "≥ 98",
  seo: "≥ 98",
} as const;
const TIMES = ["first-contentful-paint", "largest-contentful-paint", "total-blocking-time", "speed-index"];

interface Measured {
  /** 0 to 100, by category. */
  readonly scores: ReadonlyMap<string, number>;
  /** Milliseconds, by audit. */
  readonly times: ReadonlyMap<string, number>;
  readonly layoutShift: number;
  /** Audits that have not passed, with what they say. */
  readonly missed: readonly string[];
}

/** Lighthouse's mobile run, with its own idea of a middling phone on a slow line, against the built site. */
export const bench: Bench = async ({ runs }) => {
  const site = await serve(`${ROOT}dist`);
  const all = new Map<string, Measured[]>(PAGES.map((page) => [page, []]));
  try {
    for (let run = 0; run < runs; run += 1) {
      for (const page of PAGES) all.get(page)?.push(await measure(site.url + page));
    }
  } finally {
    await site.close();
  }
  const each = [...all.values()];
  const row = (name: string, cell: (measured: readonly Measured[]) => string | number, target = "") => [
    name,
    ...each.map(cell),
    target,
  ];
  const score = (category: string) => (measured: readonly Measured[]) =>
    median(measured.map((one) => one.scores.get(category) ?? Number.NaN));
  const time = (audit: string) => (measured: readonly Measured[]) =>
    ms(median(measured.map((one) => one.times.get(audit) ?? Number.NaN)));
  const shift = (measured: readonly Measured[]) => median(measured.map((one) => one.layoutShift)).toFixed(3);
  const missed = new Set(each.flatMap((measured) => measured.flatMap((one) => one.missed)));
  return {
    title: "Lighthouse, mobile",
    notes: [
      `Medians of ${runs} runs, turn by turn, each in a new browser; simulated phone and line, text gzipped, software WebGL.`,
      `Not passed: ${[...missed].sort().join("; ") || "nothing"}.`,
    ],
    columns: ["", ...PAGES.map((page) => `/${page}`), "target"],
    rows: [
      ...Object.entries(CATEGORIES).map(([category, target]) => row(category, score(category), target)),
      ...TIMES.map((audit) => row(audit, time(audit))),
      row("cumulative-layout-shift", shift),
    ],
    data: Object.fromEntries(
      [...all].map(([page, measured]) => [
        page,
        measured.map(({ scores, times, ...rest }) => ({
          ...Object.fromEntries(scores),
          ...Object.fromEntries(times),
          ...rest,
        })),
      ]),
    ),
  };
};

async function measure(url: string): Promise<Measured> {
  const port = await freePort();
  const executablePath = findChromium();
  const browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: [...CHROMIUM_ARGS, `--remote-debugging-port=${port}`],
  });
  try {
    const result = await lighthouse(url, {
      port,
      logLevel: "error",
      output: "json",
      onlyCategories: Object.keys(CATEGORIES),
    });
    if (!result) throw new Error(`Lighthouse said nothing of ${url}`);
    const { categories, audits, runtimeError } = result.lhr;
    if (runtimeError) throw new Error(`${url}: ${runtimeError.message}`);
    const weighty = Object.values(categories).flatMap(({ auditRefs }) =>
      auditRefs.filter(({ weight }) => weight > 0).map(({ id }) => id),
    );
    return {
      scores: new Map(
        Object.entries(categories).map(([id, { score }]) => [id, Math.round((score ?? 0) * 100)]),
      ),
      times: new Map(TIMES.map((id) => [id, audits[id]?.numericValue ?? Number.NaN])),
      layoutShift: audits["cumulative-layout-shift"]?.numericValue ?? Number.NaN,
      missed: [...new Set(weighty)].filter((id) => {
        const score = audits[id]?.score;
        return score !== undefined && score !== null && score < 0.9;
      }),
    };
  } finally {
    await browser.close();
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") throw new Error("there is no free port");
  return address.port;
}
