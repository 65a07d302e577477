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
});
