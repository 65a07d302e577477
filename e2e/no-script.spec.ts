import { expect, test } from "./open.ts";

test.use({ javaScriptEnabled: false });

test("without JavaScript article, places and picture are there, and lead to each other", async ({ page }) => {
  await page.goto("./a/assad-request/en/");
  const headline = page.locator('[data-passage="assad-request/0"]').first();
  await expect(headline).toBeVisible();
  await expect(page.locator('img[src$="static/assad-request.en.svg"]')).toBeVisible();
  const link = page.locator('a[href="#in-syria"]').first();
  await link.click();
  await expect(page.locator("#in-syria")).toBeInViewport();
  await expect(page.locator("#in-syria")).toContainText("Syria");
  // Styled as the page with JavaScript is, and wide enough to read.
  expect(await headline.evaluate((one) => getComputedStyle(one).fontFamily)).toContain("Source Serif 4");
  await page.goto("./");
  await expect(page.locator('[data-passage="assad-mercenaries/0"]').first()).toBeVisible();
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await page.locator("body").evaluate((body) => body.scrollWidth)).toBeLessThanOrEqual(390);
});
