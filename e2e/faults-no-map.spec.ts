import { expect, fault, inHash, settled, test } from "./open.ts";
import { withoutWebGl } from "./states.ts";

/** Software draws the map here: a smaller one is drawn sooner. */
test.use({ viewport: { width: 1100, height: 640 } });

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

test("a still that cannot be had is told of, and comes when it is asked for again", async ({
  page,
  allowed,
}) => {
  allowed.consoleErrors.push(/Failed to load resource/u);
  await page.addInitScript(() =>
    Object.defineProperty(navigator, "connection", { value: { saveData: true } }),
  );
  for (const ending of ["svg", "json"]) {
    let gone = true;
    await page.route(`**/static/*.${ending}`, (route) =>
      gone ? route.fulfill({ status: 404, body: "gone" }) : route.continue(),
    );
    await page.goto("./a/assad-request/en/#place=sochi");
    await page.reload();
    await expect(fault(page, "still")).toContainText(`assad-request.en.${ending}`);
    await expect(page.locator('#fault .fault-places [data-place="sochi"]')).toBeVisible();
    gone = false;
    await fault(page, "still").getByRole("button").click();
    await expect(fault(page, "still")).toHaveCount(0);
    await expect(page.locator("#fault .spot").first()).toBeVisible();
    await expect
      .poll(() => page.locator("#fault img").evaluate((img: HTMLImageElement) => img.naturalWidth))
      .toBeGreaterThan(0);
    await expect(page.locator("#card h2")).toHaveText("Sochi");
  }
});

test("in a frame without WebGL the still's places can be clicked, and the host is told", async ({ page }) => {
  await withoutWebGl(page);
  await page.route("**/host.html", (route) =>
    route.fulfill({
      contentType: "text/html",
      body: `<!doctype html><iframe width="640" height="420" src="./a/assad-request/en/?embed=1"></iframe><p></p>`,
    }),
  );
  await page.goto("./host.html");
  await page.evaluate(() =>
    addEventListener("message", ({ data }: MessageEvent<{ type?: string; place?: string }>) => {
      if (data.type === "place") document.querySelector("p")?.append(data.place ?? "none");
    }),
  );
  const inside = page.frameLocator("iframe");
  await expect(inside.locator('#fault [data-fault="no-webgl"]')).toBeVisible();
  // By pointer and by keyboard.
  await inside.locator('#fault .spot[data-place="sochi"]').click();
  await expect(inside.locator("#card h2")).toHaveText("Sochi");
  await inside.locator('.fault-places [data-place="moscow"]').press("Enter");
  await expect(inside.locator("#card h2")).toHaveText("Moscow");
  await expect(page.locator("p")).toHaveText(/sochi.*moscow/u);
});
