import { holdings, openDevtools, readRound, trendOf } from "./bench/reader.ts";
import { expect, open, test } from "./open.ts";

/** The short form of `npm run bench -- reading`: what grows with every round shows in a few. */
test("reading on and on holds on to nothing", async ({ page }) => {
  test.setTimeout(300_000);
  await open(page, "a/assad-mercenaries/en/");
  const devtools = await openDevtools(page);
  for (let round = 0; round < 3; round += 1) await readRound(page, 0);
  const samples = [await holdings(page, devtools)];
  for (let round = 0; round < 4; round += 1) {
    await readRound(page, 0);
    samples.push(await holdings(page, devtools));
  }
  const [first, last] = [samples[0], samples.at(-1)];
  expect(last?.frames).toBe(first?.frames);
  expect(last?.documents).toBe(first?.documents);
  expect(last?.drawn, "a page at rest draws nothing").toBe(0);
  const growth = (figure: "nodes" | "listeners" | "heap") => trendOf(samples.map((one) => one[figure])).slope;
  // A leak of one listener or one element a round would show as 1; a frame of the map's would be megabytes.
  expect(growth("listeners"), "listeners a round").toBeLessThan(1);
  expect(growth("nodes"), "nodes a round").toBeLessThan(5);
  expect(growth("heap"), "bytes a round").toBeLessThan(150_000);
});
