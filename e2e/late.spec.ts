import type { Page } from "@playwright/test";
import { expect, fault, holdBack, openWithoutMap, settled, test } from "./open.ts";

const PANELS = "**/assets/panels-*.js";
const LATER = "**/assets/maplibre-later-*.js";
const TEXT = "**/assets/text-*.js";

test("a press before the card's program has come is not lost", async ({ page }) => {
  const letCome = await holdBack(page, PANELS);
  await openWithoutMap(page, "a/assad-mercenaries/en/");
  await page.locator("#text .mark[data-place=damascus]").first().press("Enter");
  await expect(page.locator("#card")).toBeHidden();
  letCome();
  await expect(page.locator("#card-name")).toHaveText(/Damascus/u);
  await expect(page.locator("#card-name")).toBeFocused();
});

test("dates asked for before their program has come open when it has, and move nothing", async ({ page }) => {
  const letCome = await holdBack(page, PANELS);
  await openWithoutMap(page, "a/assad-mercenaries/en/");
  const dates = page.locator("#dates");
  const before = await dates.boundingBox();
  await expect(dates.locator(".date-mark")).toHaveCount(0);
  await page.locator("#text .date", { hasText: "9 октября" }).press("Enter");
  letCome();
  await expect(page.locator("[data-date-entry]:focus")).toContainText("No year is given");
  await expect(dates.locator(".date-mark").first()).toBeVisible();
  expect(await dates.boundingBox()).toEqual(before);
});

test("a press on the map before what answers it has come is not lost", async ({ page }) => {
  const letCome = await holdBack(page, LATER);
  await page.goto("./a/assad-mercenaries/en/#map=8/33.51/36.291");
  await settled(page);
  await pressMiddle(page);
  await expect(page.locator("#card")).toBeHidden();
  letCome();
  await expect(page.locator("#card-name")).toHaveText(/Damascus/u);
});

test("a scale that comes while the map is dragged is written at once", async ({ page }) => {
  const letCome = await holdBack(page, LATER);
  await page.goto("./a/assad-mercenaries/en/");
  await settled(page);
  const { x = 0, y = 0, width = 0, height = 0 } = (await page.locator("#map canvas").boundingBox()) ?? {};
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(x + width / 2 + 60, y + height / 2, { steps: 8 });
  letCome();
  await expect(page.locator("#map .wm-scale")).toHaveText(/\d+ km/u);
  await expect(page.locator("#map .wm-hints"), "hints wait until it stands").toHaveCSS("opacity", "0");
  await page.mouse.up();
  await expect(page.locator("#map .wm-hints")).toHaveCSS("opacity", "1");
});

test.describe("where what answers a press on the map cannot be had", () => {
  test.use({ allowed: { consoleErrors: [/Failed to load resource/u] } });

  test("the map says so, and trying again brings it", async ({ page }) => {
    await page.route(LATER, (route) => route.abort());
    await page.goto("./a/assad-mercenaries/en/#map=8/33.51/36.291");
    await settled(page);
    await pressMiddle(page);
    await expect(fault(page, "part")).toBeVisible();
    await page.unroute(LATER);
    await fault(page, "part").getByRole("button").click();
    await settled(page);
    await pressMiddle(page);
    await expect(page.locator("#card-name")).toHaveText(/Damascus/u);
  });
});

test("a text whose program is late is read at once, keeps nothing else waiting, and has its controls when it has come", async ({
  page,
}) => {
  const letCome = await holdBack(page, TEXT);
  await openWithoutMap(page, "a/assad-mercenaries/en/");
  await page.locator("#bar [data-do=list]").click();
  await expect(page.locator("#list [data-place=damascus]")).toBeVisible();
  await expect(page.locator("#text .headline")).toBeVisible();
  await expect(page.locator("#text .mark[role=button]")).toHaveCount(0);
  letCome();
  await page.locator("#text .mark[data-place=damascus]").first().press("Enter");
  await expect(page.locator("#card-name")).toHaveText(/Damascus/u);
});

test("a frame's text that is opened before its program has come goes where it is wanted when it has", async ({
  page,
}) => {
  const letCome = await holdBack(page, TEXT);
  await page.goto("./a/assad-request/uk/?embed=1#place=sochi");
  await settled(page);
  await page.locator("#card [data-do=read]").first().click();
  await expect(page.locator("#text .headline")).toBeInViewport();
  letCome();
  const word = page.locator("#text .mark[data-place=sochi][aria-current=true]");
  await expect(word).toBeFocused();
  await expect(word).toBeInViewport();
});

test.describe("where the text's program cannot be had", () => {
  test.use({ allowed: { consoleErrors: [/Failed to load resource/u] } });

  for (const address of ["a/assad-mercenaries/en/", "a/assad-mercenaries/ru/?embed=1"]) {
    test(`the page says so, its text can be read, and trying again brings the rest: ${address}`, async ({
      page,
    }) => {
      await page.route(TEXT, (route) => route.abort());
      await page.goto(`./${address}`);
      await settled(page);
      const opened = page.locator("#strip [data-do=open-text]");
      if (address.includes("embed")) await opened.click();
      await expect(page.locator("#text .headline")).toBeInViewport();
      if (address.includes("embed")) await page.locator("#strip [data-do=back]").click();
      await expect(fault(page, "part")).toBeVisible();
      await page.unroute(TEXT);
      await fault(page, "part").getByRole("button").click();
      if (address.includes("embed")) await opened.click();
      await page.locator("#text .mark[data-place=damascus]").first().click();
      await expect(page.locator("#card-name")).toBeVisible();
    });
  }
});

test("the page's own styles are not loaded a second time with later parts", async ({ page }) => {
  await page.goto("./a/assad-mercenaries/en/");
  await settled(page);
  await expect(page.locator("#dates .date-mark").first()).toBeVisible();
  const styles = await page.evaluate(() => Array.from(document.styleSheets, ({ href }) => href));
  expect(styles.length).toBeGreaterThan(1);
  expect(new Set(styles).size).toBe(styles.length);
});

test("data that are slow to come are told of, and shown when they come", async ({ page }) => {
  const letCome = await holdBack(page, "**/data/places.geojson");
  await page.goto("./a/assad-mercenaries/en/", { waitUntil: "commit" });
  await expect(page.locator("#status progress")).toBeVisible();
  await expect(page.locator("#text .headline")).toBeVisible();
  await page.locator("[data-set=theme]").click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "light");
  const theme = await page.evaluate(() => document.querySelector("[data-set=theme]")?.ariaLabel);
  letCome();
  await expect(page.locator("#status")).toBeHidden();
  await expect(page.locator("#text .mark[role=button]").first()).toBeVisible();
  // What was chosen meanwhile stays chosen.
  expect(theme).toBe("Colours: light");
  await expect(page.locator("[data-set=theme]")).toHaveAttribute("aria-label", "Colours: light");
});

test("the map's key is written when one comes to it", async ({ page }) => {
  await openWithoutMap(page, "a/assad-mercenaries/en/");
  await page.locator("#layers .key summary").click();
  await expect(page.locator("#layers input[name=roles]").first()).toBeVisible();
});

/** Where Damascus lies, as the address has it in the middle. */
async function pressMiddle(page: Page): Promise<void> {
  const box = await page.locator("#map canvas").boundingBox();
  if (!box) throw new Error("there is no map");
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
}

test.describe("where the card's program cannot be had", () => {
  test.use({ allowed: { consoleErrors: [/Failed to load resource/u] } });

  test("card, list and dates say so, the rest goes on, and trying again keeps the place", async ({
    page,
  }) => {
    await page.route(PANELS, (route) => route.abort());
    await openWithoutMap(page, "a/assad-mercenaries/en/");
    await page.locator("#bar [data-do=list]").click();
    await expect(page.locator("#list").getByRole("alert")).toContainText("could not be loaded");
    await page.keyboard.press("Escape");
    await expect(page.locator("#list")).toBeHidden();
    const mark = page.locator("#text .mark[data-place=damascus]").first();
    await mark.click();
    await expect(page.locator("#card-name")).toHaveText("Damascus");
    await expect(page.locator("#card").getByRole("alert")).toContainText("could not be loaded");
    await expect(mark).toHaveAttribute("aria-current", "true");
    await page.locator("#dates summary").click();
    await expect(page.locator("#dates").getByRole("alert")).toContainText("could not be loaded");
    await page.unroute(PANELS);
    await page.locator("#card [data-do=reload]").click();
    await expect(page.locator("#card [data-do=read]")).toBeVisible();
  });

  test("what is wrong with the map is told of even so", async ({ page }) => {
    await page.route(PANELS, (route) => route.abort());
    await page.route("**/basemap/*.pmtiles", (route) => route.fulfill({ status: 500 }));
    await page.goto("./a/assad-mercenaries/en/");
    await expect(page.locator("#fault")).toContainText("could not be loaded");
    await expect(page.locator("#fault [data-do=reload]")).toBeVisible();
  });
});
