import type { Page } from "@playwright/test";
import { expect, fault, holdBack, inHash, settled, test } from "./open.ts";

/** Software draws the map here: a smaller one is drawn sooner. */
test.use({ viewport: { width: 1100, height: 640 } });

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

test("when its worker cannot be loaded the still stands in, too", async ({ page, allowed }) => {
  allowed.consoleErrors.push(/Failed to load resource|[Ww]orker/u);
  let gone = true;
  await page.route("**/assets/maplibre-gl-worker-*.js", (route) =>
    gone ? route.fulfill({ status: 404, body: "gone" }) : route.continue(),
  );
  await page.goto("./a/assad-request/en/#place=sochi&map=6/44/39");
  await expect(fault(page, "no-program")).toBeVisible();
  await expect(page.locator("#fault .spot").first()).toBeVisible();
  gone = false;
  await fault(page, "no-program").getByRole("button").click();
  await settled(page);
  await expect(page.locator("#fault")).toBeHidden();
  await expect(page.locator("#card h2")).toHaveText("Sochi");
  expect(inHash(page, "map")).toBe("6/44/39");
});

test("when what rounds corners cannot be loaded the map is drawn without", async ({ page, allowed }) => {
  allowed.consoleErrors.push(/Failed to load resource/u);
  let asked = 0;
  await page.route("**/assets/enlarged-tiles-*.js", (route) => {
    asked += 1;
    return route.fulfill({ status: 404, body: "gone" });
  });
  await page.goto("./a/assad-request/en/#map=9/40.7/-74");
  await settled(page);
  expect(asked).toBeGreaterThan(0);
  await expect(page.locator("#fault")).toBeHidden();
  expect(inHash(page, "map")).toBe("9/40.7/-74");
});

test("a map that is slow to come is told of, and shown when it is there", async ({ page }) => {
  const release = await holdBack(page, "**/assets/maplibre-*.js");
  await page.goto("./a/assad-request/en/#place=sochi&map=6/44/39");
  await expect(fault(page, "slow-map")).toBeVisible();
  await expect(page.locator("#card h2")).toHaveText("Sochi");
  release();
  await settled(page);
  await expect(page.locator("#fault")).toBeHidden();
  expect(inHash(page, "map")).toBe("6/44/39");
});

test("a deploy in the middle of a visit is recovered from, at the same address", async ({
  page,
  allowed,
}) => {
  allowed.consoleErrors.push(/Failed to load resource/u);
  // The page of the old build names a program and parts that the new build no longer has. Only a navigation brings the new
  // page: before, the old one asks for it as a file, to see whether it is another.
  let navigations = 0;
  await page.route("**/a/assad-request/en/", async (route) => {
    navigations += route.request().isNavigationRequest() ? 1 : 0;
    const response = await route.fetch();
    const html = await response.text();
    const first = navigations === 1 && route.request().isNavigationRequest();
    await route.fulfill({ response, body: first ? html.replace(/app-[\w-]+\.js/u, "app-old.js") : html });
  });
  await page.route(/\/assets\/[^/]*\.js/u, (route) =>
    navigations === 1 ? route.fulfill({ status: 404, body: "gone" }) : route.continue(),
  );
  await page.route("**/assets/app-old.js", async (route) => {
    const response = await route.fetch({ url: await entryOf(page) });
    await route.fulfill({ response });
  });
  await page.goto("./a/assad-request/en/#place=sochi&map=6/44/39");
  await settled(page);
  await expect(page.locator("#card h2")).toHaveText("Sochi");
  await expect(page.locator("#fault")).toBeHidden();
  expect(inHash(page, "map")).toBe("6/44/39");
  // The old page and the new one.
  expect(navigations).toBe(2);
});

/** The address of the built page's program. */
async function entryOf(page: Page): Promise<string> {
  const response = await page.request.get("./");
  const [, path = ""] = /src="\.\/(assets\/app-[\w-]+\.js)"/u.exec(await response.text()) ?? [];
  return new URL(path, response.url()).href;
}

test("a part of the program that a press asks for and that is gone is told of, and the panel can be closed", async ({
  page,
  allowed,
}) => {
  allowed.consoleErrors.push(/Failed to load resource/u);
  await page.addInitScript(() =>
    Object.defineProperty(navigator, "connection", { value: { saveData: true } }),
  );
  let gone = true;
  await page.route("**/assets/share-*.js", (route) =>
    gone ? route.fulfill({ status: 404, body: "gone" }) : route.continue(),
  );
  await page.goto("./a/assad-request/en/?theme=dark#place=sochi");
  await page.locator('#bar [data-do="share"]').click();
  await expect(page.locator("#share")).toContainText("could not be loaded");
  await page.keyboard.press("Escape");
  await expect(page.locator("#share")).toBeHidden();
  await page.locator('#bar [data-do="share"]').click();
  gone = false;
  await page.locator("#share").getByRole("button", { name: "Try again" }).click();
  await expect(page.locator("#card h2")).toHaveText("Sochi");
  await page.locator('#bar [data-do="share"]').click();
  await expect(page.locator("#share-link")).toBeVisible();
});

test("when the words of its language cannot be loaded the page says so, keeps its text, and comes when it is asked again", async ({
  page,
  allowed,
}) => {
  allowed.consoleErrors.push(/Failed to load resource/u);
  let gone = true;
  await page.route("**/assets/words-uk-*.json", (route) =>
    gone ? route.fulfill({ status: 404, body: "gone" }) : route.continue(),
  );
  await page.goto("./a/assad-request/uk/#place=sochi");
  const status = page.locator("#status");
  await expect(status).toContainText("Не вдалося");
  await expect(page.locator("#text")).toContainText("Сочі");
  gone = false;
  await status.getByRole("button").click();
  await expect(page.locator("#card h2")).toHaveText("Сочі");
  await expect(status).toBeHidden();
});
