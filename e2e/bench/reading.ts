import { fresh, launch } from "./browser.ts";
import { type Held, holdings, openDevtools, readRound, ROUND, SECONDS_PER_DEED, trendOf } from "./reader.ts";
import { type Bench, kB } from "./report.ts";
import { serve } from "./serve.ts";

const ROOT = new URL("../../", import.meta.url).pathname;
const MINUTES = 30;
/** Until the caches of tiles, glyphs and compiled code are as full as these rounds fill them. */
const WARM_UP = 5;

/** Half an hour of reading in one page: does it come to hold more and more? */
export const bench: Bench = async ({ paced }) => {
  const rounds = Math.ceil((MINUTES * 60) / SECONDS_PER_DEED / ROUND.length);
  const browser = await launch();
  const site = await serve(`${ROOT}dist`);
  const samples: Held[] = [];
  const began = Date.now();
  try {
    await fresh(browser, async (page) => {
      await page.goto(`${site.url}a/assad-mercenaries/en/`);
      const devtools = await openDevtools(page);
      for (let round = 0; round < WARM_UP; round += 1) await readRound(page, 0);
      samples.push(await holdings(page, devtools));
      for (let round = 0; round < rounds; round += 1) {
        await readRound(page, paced ? SECONDS_PER_DEED * 1000 : 0);
        samples.push(await holdings(page, devtools));
      }
    });
  } finally {
    await browser.close();
    await site.close();
  }
  const minutes = Math.round((Date.now() - began) / 60_000);
  const row = (title: string, figure: keyof Held, write: (value: number) => string) => {
    const values = samples.map((one) => one[figure]);
    const { slope, error } = trendOf(values);
    const [first = Number.NaN, last = Number.NaN] = [values[0], values.at(-1)];
    return [title, write(first), write(last), `${write(slope)} ± ${write(2 * error)}`];
  };
  const whole = (value: number) => String(Math.round(value * 10) / 10);
  return {
    title: `${MINUTES} minutes of reading`,
    notes: [
      `${rounds * ROUND.length} things a reader does (${rounds} rounds of ${ROUND.length}, one each ${SECONDS_PER_DEED} s for ${MINUTES} minutes), ${paced ? "at that pace" : "each as soon as the one before is done"}: ${minutes} minutes in all.`,
      `Taken after each round, after ${WARM_UP} rounds to warm up, what nothing holds collected; the last column is the change a round, with twice its standard error. The map's worker threads are not counted.`,
    ],
    columns: ["", "at first", "at last", "change a round"],
    rows: [
      row("objects of the script", "heap", kB),
      row("nodes", "nodes", whole),
      row("listeners", "listeners", whole),
      row("documents", "documents", whole),
      row("frames", "frames", whole),
      row("drawn in a second at rest", "drawn", whole),
    ],
    data: samples,
  };
};
