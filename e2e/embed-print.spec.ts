import { expect, inside, ready, test } from "./embed-host.ts";
import { idle } from "./map-helpers.ts";

test.describe("on paper", () => {
  test("an element shows its still, not the frame", async ({ page, hosts }) => {
    await page.goto(`${hosts.base}plain.html`);
    await ready(page);
    const map = page.locator("wherein-map").first();
    const still = map.locator("div img");
    await expect(still).toBeHidden();
    await page.emulateMedia({ media: "print" });
    await expect(still).toBeVisible();
    await expect(map.getByRole("listitem").first()).toBeVisible();
    await expect(map.locator("iframe")).toHaveCSS("opacity", "0");
    await page.emulateMedia({ media: "screen" });
    await expect(still).toBeHidden();
    await expect(map.locator("iframe")).toHaveCSS("opacity", "1");
  });

  test("a plain frame shows its still first", async ({ page, hosts }) => {
    await page.goto(`${hosts.base}messages.html`);
    await expect(inside(page).locator("#map")).toHaveAttribute("data-idle", "true", { timeout: 45_000 });
    await page.emulateMedia({ media: "print" });
    const still = inside(page).locator("#behind img");
    await expect(still).toBeVisible();
    expect(await still.evaluate((image) => image.getBoundingClientRect().top)).toBe(0);
    await expect(inside(page).locator(".wm-root")).toBeHidden();
  });

  test("an embed at its own address has the still, the text with numbered places, and their list", async ({
    page,
  }) => {
    await page.goto("a/assad-mercenaries/en/?embed=1");
    await idle(page);
    await page.emulateMedia({ media: "print" });
    // Its text comes after its map.
    await expect(async () => {
      await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
      await expect(page.locator(".paper li").first()).toBeVisible({ timeout: 500 });
    }).toPass();
    const still = await page.locator("#behind img").boundingBox();
    const headline = await page.locator("#text h2, #text h1").first().boundingBox();
    expect(still?.height).toBeGreaterThan(200);
    expect(headline?.y).toBeGreaterThanOrEqual((still?.y ?? 0) + (still?.height ?? 0));
    for (const part of ["#strip", "#dates", ".wm-root", ".paper img"])
      await expect(page.locator(part)).toBeHidden();
    const names = await page.locator(".paper li").allTextContents();
    await expect(page.locator("#text .mark[data-place=damascus][data-number]").first()).toHaveAttribute(
      "data-number",
      String(names.indexOf("Damascus") + 1),
    );
    await page.emulateMedia({ media: "screen" });
    await expect(page.locator("#strip")).toBeVisible();
    await expect(page.locator("#text")).toBeHidden();
  });
});
