import { cameraOf, clickSymbol, idle } from "./map-helpers.ts";
import { expect, open, openWithoutMap, test } from "./open.ts";

const scrolled = (page: Parameters<typeof open>[0]) => page.evaluate(() => scrollY);

test("a place chosen on the map brings the text to the words that its card quotes", async ({ page }) => {
  await open(page, "?article=assad-mercenaries#map=8/33.5/36.3");
  const words = page.locator("#text [data-place=damascus]").first();
  await expect(words).not.toBeInViewport();
  await clickSymbol(page, "damascus");
  await expect(words).toBeInViewport();
  await expect(page.locator("#card mark").first()).toHaveText("Дамаска");
});

test("an address that names a place opens the text at its words, unless it names a passage", async ({
  page,
}) => {
  await open(page, "?article=assad-mercenaries#place=hmeimim");
  await expect(page.locator("#text [data-place=hmeimim]").first()).toBeInViewport();
  await page.goto("about:blank");
  await open(page, "?article=assad-mercenaries#place=hmeimim&passage=assad-mercenaries/1");
  await expect(page.locator("[data-passage='assad-mercenaries/1']")).toBeInViewport();
  await expect(page.locator("#text [data-place=hmeimim]").first()).not.toBeInViewport();
});

test("words clicked in the text, or in view already, leave the text where it is", async ({ page }) => {
  await open(page, "?article=assad-mercenaries");
  await page
    .locator("#text .mark", { hasText: /^Украину$/u })
    .first()
    .click();
  await expect(page.locator("#card-name")).toContainText("Ukraine");
  expect(await scrolled(page)).toBe(0);
  await page.locator("#card [data-do=close-card]").click();
  // At its pixel: in Firefox, Playwright's own click would scroll the page under what stays in place.
  const name = await page.locator("#unlocated [data-place=occupied-territories]").boundingBox();
  if (!name) throw new Error("it is on the screen");
  await page.mouse.click(name.x + name.width / 2, name.y + name.height / 2);
  await expect(page.locator("#card-name")).toContainText("occupied territories");
  expect(await scrolled(page)).toBe(0);
});

test("countries that are scenes are hinted at when out of sight, and lead to where they are", async ({
  page,
}) => {
  await open(page, "?article=assad-mercenaries");
  await expect(page.locator(".wm-hint[data-place=ukraine]")).toBeVisible();
  await expect(page.locator(".wm-hint[data-place=syria]")).toHaveCount(0);
  await page.locator(".wm-hint[data-place=russia]").click();
  await expect.poll(async () => (await cameraOf(page)).lat).toBeCloseTo(57, 0);
  await idle(page);
  const { lon, zoom } = await cameraOf(page);
  expect(lon).toBeGreaterThan(30);
  expect(lon).toBeLessThan(70);
  expect(zoom).toBeGreaterThan(2);
});

test("hints leave a map that moves, the scale one that zooms; both come back true when it stands", async ({
  page,
}) => {
  await open(page, "?article=assad-mercenaries#map=8.5/33.3/36.3");
  await idle(page);
  const hints = page.locator(".wm-hints");
  const scale = page.locator(".wm-scale");
  const hint = page.locator(".wm-hint[data-place=damascus]");
  const map = await page.locator("#map canvas").boundingBox();
  if (!map) throw new Error("there is no map");
  const middle = { x: map.x + map.width / 2, y: map.y + map.height / 2 };
  await page.mouse.move(middle.x, middle.y);
  await expect(hints.getByRole("button").first()).toBeVisible();
  await expect(hint).toHaveCount(0);
  await page.mouse.down();
  await page.mouse.move(middle.x + 30, middle.y - 100, { steps: 5 });
  await expect(hints).toHaveCSS("opacity", "0");
  await expect(scale).toHaveCSS("opacity", "1");
  await page.mouse.move(middle.x + 30, middle.y - 180, { steps: 5 });
  await page.mouse.up();
  await expect(hints).toHaveCSS("opacity", "1");
  await expect(hint, "it has been dragged out of view").toBeVisible();

  const before = await scale.textContent();
  // By what has been: on a slow machine the map may have stopped before anyone looks.
  const left = scale.evaluate(
    (element) =>
      new Promise((resolve) =>
        new MutationObserver((changes) =>
          resolve([...changes.map(({ oldValue }) => oldValue), element.className].join(" ")),
        ).observe(element, {
          attributes: true,
          attributeFilter: ["class"],
          attributeOldValue: true,
        }),
      ),
  );
  await page.mouse.wheel(0, 400);
  expect(await left).toContain("wm-away");
  await expect(scale).toHaveCSS("opacity", "1");
  await expect(scale).not.toHaveText(before ?? "");
});

test("an embed's line says who says it", async ({ page }) => {
  await open(page, "a/assad-mercenaries/en/?embed=1#place=tartus");
  await expect(page.locator("#card .who")).toHaveText("ГУР");
  await expect(page.locator("#card q[lang=ru] mark")).toHaveText("Тартусе");
});

test("a quotation says so when the text names no source", async ({ page }) => {
  await open(page, "?article=assad-request#place=sochi");
  await expect(page.locator("#card .said")).toHaveText(/the text does not say/u);
});

test("a text that names no place says so, and offers no layers that would show one", async ({ page }) => {
  await page.route("**/data/annotations/*.jsonld", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: { ...(await response.json()), items: [] } });
  });
  await openWithoutMap(page, "?article=assad-mercenaries");
  await expect(page.locator("#empty")).toHaveText("The text names no place.");
  await expect(page.locator("#empty button")).toHaveCount(0);
  await page.goto("about:blank");
  await page.unroute("**/data/annotations/*.jsonld");
  await openWithoutMap(page, "?article=assad-mercenaries&layers=military&roles=in-name");
  await expect(page.locator("#empty button")).toBeVisible();
});

test("a list that would leave the map no room beside a card closes, and the place is framed", async ({
  page,
}) => {
  for (const [width, stays] of [
    [1280, false],
    [1024, false],
    [1920, true],
  ] as const) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto("about:blank");
    await open(page, "?lang=en");
    await page.locator("#bar [data-do=list]").click();
    await page.locator("#list [data-place=syria]").first().click();
    await expect(page.locator("#card-name")).toHaveText("Syria");
    await expect(page.locator("#list")).toBeVisible({ visible: stays });
    await idle(page);
    expect((await cameraOf(page)).zoom, String(width)).toBeGreaterThan(2.5);
  }
});
