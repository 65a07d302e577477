import type { Page, Route } from "@playwright/test";
import { expect, fault, inHash, settled, test } from "./open.ts";

/** Software draws the map here: a smaller one is drawn sooner. */
test.use({ viewport: { width: 1100, height: 640 } });

test.describe("the background map is broken", () => {
  let broken = true;
  const answered = async (page: Page, answer: (route: Route) => Promise<void>) => {
    broken = true;
    await page.route("**/basemap/*.pmtiles", (route) => (broken ? answer(route) : route.continue()));
    await page.goto("./a/assad-request/en/#place=sochi&map=6/44/39");
  };
  const mended = async (page: Page, code: string) => {
    broken = false;
    await fault(page, code).first().getByRole("button").click();
    await expect(page.locator("#fault")).toBeHidden();
    await expect(page.locator("#card h2")).toHaveText("Sochi");
    expect(inHash(page, "map")).toBe("6/44/39");
  };

  const WAYS: readonly (readonly [way: string, answer: (route: Route) => Promise<void>, told?: string])[] = [
    ["missing", (route) => route.fulfill({ status: 404, body: "gone" })],
    ["an error of the server", (route) => route.fulfill({ status: 500, body: "oops" })],
    ["out of reach", (route) => route.abort("connectionreset")],
    ["empty", (route) => route.fulfill({ status: 206, body: "" })],
    [
      "truncated",
      async (route) => {
        const response = await route.fetch();
        const whole = await response.body();
        await route.fulfill({ status: 206, body: whole.subarray(0, whole.length / 2) });
      },
    ],
    ["a page instead", (route) => route.fulfill({ status: 206, body: "<!doctype html>".repeat(99) })],
    ["changed by one byte in a tile", oneByteFlipped(), "damaged"],
  ];
  for (const [way, answer, told = ".pmtiles"] of WAYS) {
    test(`${way}: the page names the file, keeps the places, and draws it when it is mended`, async ({
      page,
      allowed,
    }) => {
      allowed.consoleErrors.push(/Failed to load resource/u);
      await answered(page, answer);
      await expect(fault(page, "basemap").first()).toContainText(".pmtiles");
      await expect(fault(page, "basemap").first()).toContainText(told);
      await expect(page.locator("#card h2")).toHaveText("Sochi");
      await mended(page, "basemap");
      await settled(page);
    });
  }

  test("slow: the page says so after a few seconds, and no longer when it has come", async ({ page }) => {
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    await answered(page, async (route) => {
      await held;
      await route.continue();
    });
    await expect(fault(page, "slow-map")).toBeVisible();
    await expect(page.locator("#card h2")).toHaveText("Sochi");
    release();
    await settled(page);
    await expect(page.locator("#fault")).toBeHidden();
  });

  for (const [what, file, broken] of [
    ["its symbols are missing", "sprite*", (route: Route) => route.fulfill({ status: 404, body: "gone" })],
    ["its symbols are a page", "sprite*", (route: Route) => route.fulfill({ body: "<!doctype html>" })],
    [
      "what it consists of is not known",
      "manifest.json",
      (route: Route) => route.fulfill({ status: 500, body: "oops" }),
    ],
  ] as const) {
    test(`${what}: the page names the file, and has it when it is mended`, async ({ page, allowed }) => {
      allowed.consoleErrors.push(/Failed to load resource/u);
      let answer: (route: Route) => Promise<void> = broken;
      await page.route(`**/basemap/${file}`, (route) => answer(route));
      await page.goto("./a/assad-request/en/#place=sochi&map=6/44/39");
      await settled(page);
      await page.locator(".wm-credits-button").click();
      await expect(fault(page, "basemap")).toContainText(file.replace("*", ""));
      await page.keyboard.press("Escape");
      answer = (route) => route.continue();
      await fault(page, "basemap").getByRole("button").click();
      await expect(page.locator("#fault")).toBeHidden();
      await page.locator(".wm-credits-button").click();
      await expect(page.locator(".wm-credits-panel li").first()).toContainText("GSHHG");
      await settled(page);
      await expect(page.locator("#card h2")).toHaveText("Sochi");
    });
  }

  test("sent only whole: the page says how much that is, and loads it when told to", async ({ page }) => {
    await answered(page, async (route) => {
      const { range: _, ...headers } = route.request().headers();
      await route.fulfill({ response: await route.fetch({ headers }), status: 200 });
    });
    const line = fault(page, "no-range");
    await expect(line.getByRole("button")).toHaveText(/^Load \d+(?:\.\d)? MB$/u);
    // Until then the picture is in the map's place, its places as controls.
    await expect(page.locator("#fault .still img").first()).toBeVisible();
    await expect(page.locator("#map")).toBeHidden();
    const sochi = page.locator("#fault .fault-places [data-place='sochi']");
    await expect(sochi).toHaveAttribute("aria-pressed", "true");
    await line.getByRole("button").click();
    await expect(page.locator("#map")).toBeVisible();
    await expect(page.locator("#fault")).toBeHidden();
    await settled(page);
  });
});

/** In one tile of each archive, the byte in the middle is another. */
function oneByteFlipped(): (route: Route) => Promise<void> {
  const done = new Set<string>();
  return async (route) => {
    const response = await route.fetch();
    const bytes = await response.body();
    const [, from = "0"] = /bytes=(\d+)-/u.exec(route.request().headers()["range"] ?? "") ?? [];
    const middle = Math.floor(bytes.length / 2);
    if (Number(from) > 16_384 && !done.has(route.request().url())) {
      done.add(route.request().url());
      bytes[middle] = (bytes[middle] ?? 0) ^ 0xff;
    }
    await route.fulfill({ response, body: bytes });
  };
}
