import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { compare } from "./pictures/compare.ts";
import { fileOf, PICTURES, take } from "./pictures/list.ts";

/** What other smoothing of letters and lines may change; a symbol moved or recoloured changes more. */
const CELLS = 0.002;
const MEAN = 1;

for (const picture of PICTURES) {
  test(`${picture.name} looks as in docs/pictures`, async ({ browser, page, baseURL }, testInfo) => {
    const actual = await take(browser, baseURL ?? "", picture);
    const expected = readFileSync(fileOf(picture));
    await testInfo.attach("expected", { body: expected, contentType: "image/jpeg" });
    await testInfo.attach("actual", { body: actual, contentType: "image/jpeg" });
    const { cells, mean, worst } = await compare(page, expected, actual);
    const where = `most at ${worst.x}, ${worst.y}: by ${worst.levels.toFixed()} levels`;
    expect(cells, `share of cells that differ, ${where}`).toBeLessThanOrEqual(CELLS);
    expect(mean, `mean difference in levels, ${where}`).toBeLessThanOrEqual(MEAN);
  });
}
