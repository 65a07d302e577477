import type { Page, Route } from "@playwright/test";
import { expect, fault, inHash, settled, test } from "./open.ts";
import { compare } from "./pictures/compare.ts";

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

  test("what is said at the map's upper edge leaves the map beneath it as it was", async ({
    page,
    context,
    allowed,
  }) => {
    allowed.consoleErrors.push(/Failed to load resource/u);
    await page.route("**/basemap/manifest.json", (route) => route.fulfill({ status: 500, body: "oops" }));
    await page.goto("./a/assad-request/en/#map=6/45/39");
    await settled(page);
    await page.locator(".wm-credits-button").press("Enter");
    await page.keyboard.press("Escape");
    await expect(fault(page, "basemap")).toBeVisible();
    /** A picture of a part is not put together as the screen is, and would never show it. */
    const screen = async (map: string) => {
      await page.evaluate((hash) => (location.hash = hash), `#map=${map}`);
      await expect(page.locator("#map")).toHaveAttribute("data-center", map.replace(/^.+?\/(.+)\//u, "$1,"));
      await settled(page);
      return page.screenshot();
    };
    const shown = await screen("6/44/39");
    await page.locator("#fault").evaluate((line) => line.style.setProperty("opacity", "0.98"));
    await screen("6/45/39");
    const { cells } = await compare(await context.newPage(), await screen("6/44/39"), shown);
    expect(cells, "share of the page that looks otherwise than with a line one sees through").toBeLessThan(
      0.002,
    );
  });

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
