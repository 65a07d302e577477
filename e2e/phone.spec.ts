import { moveFingers } from "./fingers.ts";
import { cameraOf, idle, pixelOf } from "./map-helpers.ts";
import { expect, open, openWithoutMap, test } from "./open.ts";

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

test("map above, text in a sheet of three heights, nothing wider than the screen", async ({ page }) => {
  await open(page, "?article=assad-mercenaries");
  const map = await page.locator("#map").boundingBox();
  const sheet = await page.locator("#sheet").boundingBox();
  expect(map && sheet && map.y < sheet.y).toBe(true);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  const top = async () => (await page.locator("#sheet").boundingBox())?.y ?? 0;
  const half = await top();
  await page.locator("#grip").tap();
  await expect.poll(top).not.toBe(half);
});

for (const width of [320, 360, 390]) {
  test(`the head has room for the longest language's name, ${width} px wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 740 });
    await openWithoutMap(page, "a/assad-request/uk/");
    const language = page.locator("#bar select");
    await expect(language.locator("option:checked")).toHaveText("Українська");
    const [shown, whole] = await language.evaluate((select: HTMLSelectElement) => {
      const shown = select.offsetWidth;
      select.style.maxWidth = "none";
      return [shown, select.offsetWidth];
    });
    expect(shown).toBe(whole);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    await expect(page.locator("#bar [data-do=share]")).toBeInViewport({ ratio: 1 });
  });
}

test("dragging the handle raises the text", async ({ page }) => {
  await open(page, "?article=assad-mercenaries");
  const grip = await page.locator("#grip").boundingBox();
  if (!grip) throw new Error("no handle");
  const [x, y] = [grip.x + grip.width / 2, grip.y + grip.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x, y - 150, { steps: 4 });
  await page.mouse.move(x, 120, { steps: 4 });
  await page.mouse.up();
  await expect.poll(async () => (await page.locator("#sheet").boundingBox())?.y ?? 999).toBeLessThan(200);
});

test("words tapped in the text open the card, and what is chosen is not beneath it", async ({ page }) => {
  await open(page, "?article=assad-mercenaries");
  await page.locator("#text .mark", { hasText: /^Дамаска$/u }).tap();
  await expect(page.locator("#card-name")).toContainText("Damascus");
  const small = await page.locator("#card button, #bar button, #map button").evaluateAll((all) =>
    all
      .map((one) => one.getBoundingClientRect())
      .filter(({ width, height }) => width > 0 && (width < 24 || height < 24))
      .map(({ width, height }) => `${width}×${height}`),
  );
  expect(small).toEqual([]);
});

test("a card with little to say covers the text as wide as one with much", async ({ page }) => {
  await open(page, "?article=assad-request#place=tartus");
  await expect(page.locator("#card-name")).toContainText("Tartus");
  expect((await page.locator("#card").boundingBox())?.width).toBe(390);
});

test("one finger moves the map, two enlarge it, a tap chooses a place", async ({ page }) => {
  await open(page, "?article=assad-mercenaries#map=7/33.5/36.3");
  const before = await cameraOf(page);
  await moveFingers(page, [
    [200, 320],
    [260, 150],
  ]);
  await expect.poll(async () => (await cameraOf(page)).lon).toBeLessThan(before.lon - 0.1);
  await idle(page);
  expect((await cameraOf(page)).zoom).toBeCloseTo(before.zoom, 1);
  const { x, y } = await pixelOf(page, "damascus");
  await moveFingers(
    page,
    [
      [x - 30, y],
      [x - 80, y],
    ],
    [
      [x + 30, y],
      [x + 80, y],
    ],
  );
  await expect.poll(async () => (await cameraOf(page)).zoom).toBeGreaterThan(before.zoom + 0.7);
  await idle(page);
  const symbol = await pixelOf(page, "damascus");
  await page.touchscreen.tap(symbol.x, symbol.y);
  await expect(page.locator("#card-name")).toContainText("Damascus");
  // What is chosen is not beneath what opened.
  await idle(page);
  const sheet = await page.locator("#sheet").boundingBox();
  expect((await pixelOf(page, "damascus")).y).toBeLessThan(sheet?.y ?? 0);
});

test("a finger on the handle raises and lowers the text, a finger on the text scrolls it", async ({
  page,
}) => {
  await open(page, "?article=assad-mercenaries");
  const grip = page.locator("#grip");
  const drag = async (to: number) => {
    const box = await grip.boundingBox();
    if (!box) throw new Error("no handle");
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await moveFingers(page, [
      [x, y],
      [x, to],
    ]);
  };
  await drag(120);
  await expect(page.locator("body")).toHaveAttribute("data-sheet", "full");
  const top = () =>
    page
      .locator("[data-passage]")
      .first()
      .evaluate((one) => one.getBoundingClientRect().top);
  const before = await top();
  await moveFingers(page, [
    [200, 700],
    [200, 300],
  ]);
  await expect.poll(top).toBeLessThan(before - 200);
  await drag(830);
  await expect(page.locator("body")).toHaveAttribute("data-sheet", "peek");
});

test("a story all over the world is seen whole above the text", async ({ page }) => {
  const moved: Readonly<Record<string, readonly [number, number]>> = {
    damascus: [-122, 47],
    hmeimim: [116, -33],
  };
  await page.route("**/data/places.geojson", async (route) => {
    const response = await route.fetch();
    const places = (await response.json()) as { features: { id: string; geometry: unknown }[] };
    for (const place of places.features) {
      const coordinates = moved[place.id];
      if (coordinates) place.geometry = { type: "Point", coordinates };
    }
    await route.fulfill({ json: places });
  });
  await open(page, "?article=assad-mercenaries");
  // A reader's first sign brings the map.
  await page.keyboard.press("Shift");
  await idle(page);
  const sheet = await page.locator("#sheet").boundingBox();
  for (const place of Object.keys(moved)) {
    const { x, y } = await pixelOf(page, place);
    expect(x, place).toBeGreaterThan(10);
    expect(x, place).toBeLessThan(380);
    expect(y, place).toBeGreaterThan(48);
    expect(y, place).toBeLessThan((sheet?.y ?? 0) - 30);
  }
});
