import type { Page, Route } from "@playwright/test";
import { expect, inHash, settled, test } from "./open.ts";

/** Software draws the map here: a smaller one is drawn sooner. */
test.use({ viewport: { width: 1100, height: 640 } });

const fault = (page: Page, code: string) => page.locator(`#fault [data-fault="${code}"]`);
const withoutWebGl = (page: Page) =>
  page.addInitScript(() => {
    const original = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function (
      this: HTMLCanvasElement,
      kind: string,
      ...rest: unknown[]
    ) {
      return kind.startsWith("webgl") ? null : Reflect.apply(original, this, [kind, ...rest]);
    } as typeof original;
  });

test.describe("there is no map", () => {
  test("without WebGL the still takes its place, and its places can be clicked", async ({ page }) => {
    await withoutWebGl(page);
    await page.goto("./a/assad-request/en/");
    await expect(fault(page, "no-webgl")).toBeVisible();
    await expect(page.locator("#fault img")).toHaveJSProperty("complete", true);
    await page.locator('#fault .spot[data-place="sochi"]').click();
    await expect(page.locator("#card h2")).toHaveText("Sochi");
    expect(inHash(page, "place")).toBe("sochi");
    await page.locator("#card").getByRole("button", { name: "Read in the text" }).click();
    await page.locator('#bar [data-do="list"]').click();
    await expect(page.locator("#list [data-place]").first()).toBeVisible();
    await page.keyboard.press("Escape");
    await page.locator("#bar select").selectOption("uk");
    await expect(page.locator("#fault img")).toHaveAttribute("src", /assad-request\.uk\.svg$/u);
    await expect(page.locator('#fault .spot[data-place="sochi"]')).toHaveAttribute("title", "Сочі");
  });

  test("to save data it is not loaded before it is asked for", async ({ page }) => {
    await page.addInitScript(() =>
      Object.defineProperty(navigator, "connection", { value: { saveData: true } }),
    );
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.goto("./a/assad-request/en/#place=sochi");
    await expect(fault(page, "save-data")).toBeVisible();
    await expect(page.locator("#card h2")).toHaveText("Sochi");
    expect(asked.filter((url) => /maplibre|pmtiles/u.test(url))).toEqual([]);
    await page.getByRole("button", { name: "Load the map" }).click();
    await settled(page);
    await expect(page.locator("#fault")).toBeHidden();
    await expect(page.locator("#card h2")).toHaveText("Sochi");
  });

  test("when its program cannot be loaded the still stands in, and trying again brings the map", async ({
    page,
    allowed,
  }) => {
    allowed.consoleErrors.push(/Failed to load resource/u);
    await page.route("**/assets/maplibre-*.js", (route) => route.abort("connectionreset"));
    await page.goto("./a/assad-request/en/#place=sochi&map=6/44/39");
    await expect(fault(page, "no-program")).toBeVisible();
    await expect(page.locator("#fault .spot").first()).toBeVisible();
    await page.unroute("**/assets/maplibre-*.js");
    await fault(page, "no-program").getByRole("button").click();
    await settled(page);
    await expect(page.locator("#card h2")).toHaveText("Sochi");
    expect(inHash(page, "map")).toBe("6/44/39");
  });

  test("a deploy in the middle of a visit is recovered from, at the same address", async ({
    page,
    allowed,
  }) => {
    allowed.consoleErrors.push(/Failed to load resource/u);
    // The page of the old build names a program and a part that the new build no longer has.
    let old = true;
    let visits = 0;
    let navigations = 0;
    page.on("request", (request) => (navigations += request.isNavigationRequest() ? 1 : 0));
    await page.route("**/a/assad-request/en/", async (route) => {
      visits += 1;
      const response = await route.fetch();
      const html = await response.text();
      const first = visits === 1;
      await route.fulfill({ response, body: first ? html.replace(/app-[\w-]+\.js/u, "app-old.js") : html });
      if (!first) old = false;
    });
    await page.route("**/assets/app-old.js", async (route) => {
      const response = await route.fetch({ url: await entryOf(page) });
      await route.fulfill({ response });
    });
    await page.route("**/assets/maplibre-*.js", (route) =>
      old ? route.fulfill({ status: 404, body: "gone" }) : route.continue(),
    );
    await page.goto("./a/assad-request/en/#place=sochi&map=6/44/39");
    await settled(page);
    await expect(page.locator("#card h2")).toHaveText("Sochi");
    await expect(page.locator("#fault")).toBeHidden();
    expect(inHash(page, "map")).toBe("6/44/39");
    // The old page and the new one.
    expect(navigations).toBe(2);
  });
});

/** The address of the built page's program. */
async function entryOf(page: Page): Promise<string> {
  const response = await page.request.get("./");
  const [, path = ""] = /src="\.\/(assets\/app-[\w-]+\.js)"/u.exec(await response.text()) ?? [];
  return new URL(path, response.url()).href;
}

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

  const FLIPPED = "changed by one byte in a tile";
  const WAYS: readonly (readonly [way: string, answer: (route: Route) => Promise<void>])[] = [
    ["missing", (route) => route.fulfill({ status: 404, body: "gone" })],
    ["empty", (route) => route.fulfill({ status: 206, body: "" })],
    ["a page instead", (route) => route.fulfill({ status: 206, body: "<!doctype html>".repeat(99) })],
    [FLIPPED, oneByteFlipped()],
  ];
  for (const [way, answer] of WAYS) {
    test(`${way}: the page names the file, keeps the places, and draws it when it is mended`, async ({
      page,
      allowed,
    }) => {
      allowed.consoleErrors.push(/Failed to load resource/u);
      await answered(page, answer);
      await expect(fault(page, "basemap").first()).toContainText(".pmtiles");
      await expect(page.locator("#card h2")).toHaveText("Sochi");
      await mended(page, "basemap");
      // After this one the map is not known to report again that it has settled.
      if (way !== FLIPPED) await settled(page);
    });
  }

  test("sent only whole: the page says how much that is, and loads it when told to", async ({ page }) => {
    await answered(page, async (route) => {
      const { range: _, ...headers } = route.request().headers();
      await route.fulfill({ response: await route.fetch({ headers }), status: 200 });
    });
    const line = fault(page, "no-range");
    await expect(line.getByRole("button")).toHaveText(/^Load \d+(?:\.\d)? MB$/u);
    await line.getByRole("button").click();
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

test("when the graphics memory is taken and given back, the map is as it was", async ({ page }) => {
  await page.goto("./a/assad-request/en/#place=sochi&map=6/44/39");
  await settled(page);
  const shot = () => page.locator("#map canvas").first().screenshot();
  const before = await shot();
  const lost = await page.evaluateHandle(() =>
    document
      .querySelector<HTMLCanvasElement>("#map canvas")
      ?.getContext("webgl2")
      ?.getExtension("WEBGL_lose_context"),
  );
  await lost.evaluate((extension) => extension?.loseContext());
  await expect(fault(page, "context-lost")).toBeVisible();
  await lost.evaluate((extension) => extension?.restoreContext());
  await expect(page.locator("#fault")).toBeHidden();
  await settled(page);
  await expect.poll(async () => Buffer.compare(before, await shot()), { timeout: 20_000 }).toBe(0);
  await expect(page.locator("#card h2")).toHaveText("Sochi");
  expect(inHash(page, "map")).toBe("6/44/39");
});
