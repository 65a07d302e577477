import { cameraOf, idle } from "./map-helpers.ts";
import { expect, inHash, open, openWithoutMap, test } from "./open.ts";

test("an address opens the same article, selection, filters, centre and zoom", async ({ page }) => {
  await open(
    page,
    "?article=assad-request&lang=uk&theme=dark&layers=settlements,waters&roles=scene#place=sochi&time=2025-10&map=6.2/44.5/38.3",
  );
  await expect(page.locator("html")).toHaveAttribute("lang", "uk");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(page.locator("#card-name")).toContainText("Сочі");
  await expect(page.locator("#text article, #text [data-passage]").first()).toBeVisible();
  await expect(page.locator("[data-passage^='assad-mercenaries/']")).toHaveCount(0);
  const camera = await cameraOf(page);
  expect(camera.zoom).toBeCloseTo(6.2, 1);
  expect(camera.lat).toBeCloseTo(44.5, 2);
  expect(camera.lon).toBeCloseTo(38.3, 2);
  await page.reload();
  await idle(page);
  expect((await cameraOf(page)).zoom).toBeCloseTo(6.2, 1);
});

test("choosing adds to the history, moving replaces, Back goes back", async ({ page }) => {
  await open(page, "?article=assad-mercenaries");
  const length = () => page.evaluate(() => history.length);
  const before = await length();
  await page.locator("#text .mark", { hasText: /^Дамаска$/u }).click();
  // The first choice waits for what writes the card.
  await expect.poll(length).toBe(before + 1);
  await page.locator("#text .mark", { hasText: /^Хмеймим$/u }).click();
  await idle(page);
  await expect.poll(length).toBe(before + 2);
  await page.locator("#map").getByRole("button", { name: "Zoom in" }).click();
  await idle(page);
  await expect.poll(() => inHash(page, "map")).not.toBeNull();
  expect(await length()).toBe(before + 2);
  await page.goBack();
  await expect(page.locator("#card-name")).toContainText("Damascus");
  await page.goBack();
  await expect(page.locator("#card")).toBeHidden();
});

test("Back from another article leads to the one before, where one was", async ({ page }) => {
  await open(page, "?article=assad-request");
  await idle(page);
  await expect.poll(() => inHash(page, "map")).not.toBeNull();
  const before = await cameraOf(page);
  await page.locator("[data-article-link=assad-mercenaries]").filter({ visible: true }).first().click();
  await expect(page.locator("[data-passage^='assad-mercenaries/']").first()).toBeVisible();
  await expect.poll(async () => (await cameraOf(page)).zoom).toBeGreaterThan(before.zoom + 1);
  await idle(page);
  await page.goBack();
  await expect(page.locator("[data-passage^='assad-request/']").first()).toBeVisible();
  await expect(page.locator("[data-passage^='assad-mercenaries/']")).toHaveCount(0);
  await expect.poll(async () => (await cameraOf(page)).zoom).toBeCloseTo(before.zoom, 1);
});

test("unknown keys and impossible values are ignored and kept", async ({ page }) => {
  await open(page, "?article=assad-mercenaries&utm=a#secret=xYz&place=atlantis&map=99/0/0&x");
  await expect(page.locator("#card")).toBeHidden();
  await page.locator("#text .mark", { hasText: /^Дамаска$/u }).click();
  await expect.poll(() => inHash(page, "place")).toBe("damascus");
  expect(inHash(page, "secret")).toBe("xYz");
  expect(new URL(page.url()).hash).toContain("&x");
  expect(new URL(page.url()).searchParams.get("utm")).toBe("a");
});

for (const embed of ["", "&embed=1"]) {
  test(`an article that is not there is told of, and all are shown (${embed || "page"})`, async ({
    page,
    allowed,
  }) => {
    // A frame without a map may ask for the still of the article before it knows.
    if (embed) allowed.consoleErrors.push(/404/u);
    await openWithoutMap(page, `?article=no-such-article&lang=en${embed}`);
    const alert = page.locator("#status").getByRole("alert");
    await expect(alert).toContainText("a/no-such-article/");
    await expect(alert).toContainText("HTTP 404");
    await expect(alert).toBeVisible();
    if (embed) return;
    await expect(page.locator("[data-passage^='assad-mercenaries/']").first()).toBeVisible();
    await page.locator("#bar a[href*=assad-request]").click();
    await expect(page.locator("[data-passage^='assad-mercenaries/']")).toHaveCount(0);
    await expect(alert).toHaveCount(0);
  });
}

test("a page of its own runs the same app, in its article and language", async ({ page }) => {
  await open(page, "a/assad-request/uk/");
  await expect(page.locator("html")).toHaveAttribute("lang", "uk");
  await expect(page.locator("[data-passage='assad-request/0']")).toBeVisible();
  await expect(page.locator("[data-passage^='assad-mercenaries/']")).toHaveCount(0);
  await expect(page).toHaveTitle(/Під час наступу повстанців/u);
});

test("an embed only ever replaces", async ({ page }) => {
  await open(page, "a/assad-request/en/?embed=1");
  const length = () => page.evaluate(() => history.length);
  const before = await length();
  await page.locator("#unlocated [data-place=occupied-territories]").click();
  await expect.poll(() => inHash(page, "place")).toBe("occupied-territories");
  expect(await length()).toBe(before);
});
