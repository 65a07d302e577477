import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "./open.ts";

test.use({ javaScriptEnabled: false });

const DIST = join(import.meta.dirname, "../dist");
/** The folder of every page that was built, below the deployment's. */
const PAGES = readdirSync(DIST, { recursive: true, encoding: "utf8" })
  .filter((path) => /(?:^|\/)index\.html$/u.test(path))
  .map((path) => path.replace(/index\.html$/u, ""));

test("every page is tried, in every language", () => {
  for (const lang of ["en", "uk", "ru"]) expect(PAGES).toContain(`a/assad-request/${lang}/`);
  expect(PAGES).toContain("");
});

for (const path of PAGES) {
  test(`without JavaScript article, places and picture are there, and lead to each other: /${path}`, async ({
    page,
  }) => {
    await page.goto(`./${path}`);
    const headline = page.locator("[data-passage]").first();
    await expect(headline).toBeVisible();
    for (const [index, picture] of (await page.locator("figure img").all()).entries()) {
      await picture.scrollIntoViewIfNeeded();
      await expect
        .poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth), `picture ${index}`)
        .toBeGreaterThan(0);
    }
    await expect(page.locator("figure img").first()).toBeVisible();
    // Every place of the list says its name and words, and every link of the text leads to one.
    const places = page.locator(".list-of-places [data-place]");
    expect(await places.count()).toBeGreaterThan(5);
    for (const text of await places.allTextContents()) expect(text).toMatch(/\p{L}.*: .*\p{L}/su);
    const links = await page
      .locator('a[href^="#in-"]')
      .evaluateAll((all) => all.map((link) => link.getAttribute("href")?.slice(1) ?? ""));
    expect(links.length).toBeGreaterThan(5);
    const ids = new Set(await places.evaluateAll((all) => all.map(({ id }) => id)));
    expect(links.filter((id) => !ids.has(id))).toEqual([]);
    await page.locator('a[href^="#in-"]').first().click();
    await expect(page.locator(`#${links[0]}`).first()).toBeInViewport();
    // Styled as the page with JavaScript is, and narrow enough for a phone.
    expect(await headline.evaluate((one) => getComputedStyle(one).fontFamily)).toContain("Source Serif 4");
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await page.locator("body").evaluate((body) => body.scrollWidth)).toBeLessThanOrEqual(390);
  });
}
