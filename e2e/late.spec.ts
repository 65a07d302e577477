import { expect, openWithoutMap, test } from "./open.ts";

const PANELS = "**/assets/panels-*.js";

test("a press before the card's program has come is not lost", async ({ page }) => {
  let letCome = () => {};
  const asked = new Promise<void>((resolve) => {
    letCome = resolve;
  });
  await page.route(PANELS, async (route) => {
    await asked;
    await route.continue();
  });
  await openWithoutMap(page, "a/assad-mercenaries/en/");
  await page.locator("#text .mark[data-place=damascus]").first().press("Enter");
  await expect(page.locator("#card")).toBeHidden();
  letCome();
  await expect(page.locator("#card-name")).toHaveText(/Damascus/u);
  await expect(page.locator("#card-name")).toBeFocused();
});

test.describe("where the card's program cannot be had", () => {
  test.use({ allowed: { consoleErrors: [/Failed to load resource/u] } });

  test("card and list say so, the rest goes on, and trying again keeps the place", async ({ page }) => {
    await page.route(PANELS, (route) => route.abort());
    await openWithoutMap(page, "a/assad-mercenaries/en/");
    await page.locator("#bar [data-do=list]").click();
    await expect(page.locator("#list").getByRole("alert")).toContainText("could not be loaded");
    await page.locator("#list [data-do=close-panel]").click();
    await expect(page.locator("#list")).toBeHidden();
    const mark = page.locator("#text .mark[data-place=damascus]").first();
    await mark.click();
    await expect(page.locator("#card-name")).toHaveText("Damascus");
    await expect(page.locator("#card").getByRole("alert")).toContainText("could not be loaded");
    await expect(mark).toHaveAttribute("aria-current", "true");
    await page.unroute(PANELS);
    await page.locator("#card [data-do=reload]").click();
    await expect(page.locator("#card [data-do=read]")).toBeVisible();
  });
});
