import { cameraOf, clickSymbol, idle } from "./map-helpers.ts";
import { expect, inHash, open, test } from "./open.ts";

/** The places a reader must reach in every way: words that name them, their English name, and a view that shows them. */
const PLACES = [
  { id: "damascus", article: "assad-mercenaries", words: "Дамаска", name: "Damascus", map: "8/33.5/36.3" },
  { id: "tartus", article: "assad-mercenaries", words: "Тартусе", name: "Tartus", map: "12/34.89/35.88" },
  {
    id: "hmeimim",
    article: "assad-mercenaries",
    words: "Хмеймим",
    name: "Hmeimim air base",
    map: "8/35.2/36",
  },
  { id: "sochi", article: "assad-request", words: "Сочі", name: "Sochi", map: "7/43.6/39.7" },
  { id: "druzhkivka", article: "assad-request", words: "Дружківка", name: "Druzhkivka", map: "9/48.6/37.6" },
  {
    id: "kostiantynivka",
    article: "assad-request",
    words: "Костянтинівка",
    name: "Kostiantynivka",
    map: "9/48.6/37.6",
  },
  {
    id: "danish-straits",
    article: "assad-request",
    words: "Данських протоках",
    name: "Danish straits",
    map: "6/55.6/11.5",
  },
] as const;

for (const { id, article, words, name, map } of PLACES) {
  test(`${id} by its words in the text: the card opens and the map goes there`, async ({ page }) => {
    await open(page, `?article=${article}`);
    await page
      .locator("#text [data-mention]", { hasText: words.split(" ").at(-1) ?? words })
      .first()
      .click();
    await expect(page.locator("#card-name")).toContainText(name);
    await expect(page.locator("#card mark").first()).toHaveText(words);
    expect(inHash(page, "place")).toBe(id);
    await idle(page);
    await expect(page.locator("#map")).toBeInViewport();
  });

  test(`${id} by its symbol on the canvas: the passage with its words`, async ({ page }) => {
    await open(page, `?article=${article}#map=${map}`);
    await clickSymbol(page, id);
    await expect(page.locator("#card-name")).toContainText(name);
    await expect(page.locator("#card mark").first()).toHaveText(words);
    expect(inHash(page, "place")).toBe(id);
  });

  test(`${id} by the list, found in Latin letters and in the text's own form`, async ({ page }) => {
    await open(page, "./");
    await page.locator("#bar").getByRole("button", { name: "Places" }).click();
    const find = page.getByRole("searchbox");
    for (const query of [name.slice(0, 4).toLowerCase(), words]) {
      await find.fill(query);
      await expect(page.locator(`#places [data-place="${id}"]`)).toBeVisible();
    }
    await page.locator(`#places [data-place="${id}"]`).click();
    await expect(page.locator("#card-name")).toContainText(name);
  });
}

test("overlapping places share a symbol that lists both, until one zooms in", async ({ page }) => {
  await open(page, "?article=assad-mercenaries#map=8/34.9/36");
  await clickSymbol(page, "tartus");
  const chooser = page.locator("#map").getByRole("menu");
  await expect(chooser.locator("[data-place=tartus]")).toBeVisible();
  await chooser.locator("[data-place=tartus-naval-base]").click();
  await expect(page.locator("#card-name")).toContainText("Tartus naval base");
  await expect(page.locator("#card")).toContainText("less certain");
});

test("a control opens its innermost mention, and the card names the enclosing one", async ({ page }) => {
  await open(page, "?article=assad-mercenaries");
  await page.locator("#text .mark", { hasText: /^Тартусе$/u }).click();
  await expect(page.locator("#card-name")).toContainText("Tartus");
  await expect(page.locator("#card")).toContainText("базы в Тартусе");
  const nested = await page.locator("#text .mark .mark, #text [role=button] [role=button]").count();
  expect(nested).toBe(0);
});

test("a country opens on its scenes, the places inside it, and a closed group of references", async ({
  page,
}) => {
  await open(page, "?article=assad-mercenaries");
  const before = await page.locator("#map").getAttribute("data-center");
  await page
    .locator("#text .mark", { hasText: /^Сирии$/u })
    .first()
    .click();
  await expect(page.locator("#card-name")).toContainText("Syria");
  await expect(page.locator("#card .inside [data-place=damascus]")).toBeVisible();
  const group = page.locator("#card details");
  await expect(group).toContainText(/\d+ references to the state, its people or forces/u);
  await expect(group).not.toHaveAttribute("open");
  await idle(page);
  expect(await page.locator("#map").getAttribute("data-center")).toBe(before);
});

test("the first view frames the scenes of the story; the separate items have a view of their own", async ({
  page,
}) => {
  await open(page, "?article=assad-mercenaries");
  const [lat = 0, lon = 0] = ((await page.locator("#map").getAttribute("data-center")) ?? "")
    .split(",")
    .map(Number);
  expect(lat).toBeGreaterThan(32);
  expect(lat).toBeLessThan(37);
  expect(lon).toBeGreaterThan(33);
  expect(lon).toBeLessThan(39);
});

test("another article brings the map to its story, as if one had begun with it", async ({ page }) => {
  await open(page, "?article=assad-mercenaries");
  const itself = await cameraOf(page);
  await open(page, "?article=assad-request");
  await page.locator("[data-article-link=assad-mercenaries]").filter({ visible: true }).first().click();
  await expect.poll(async () => (await cameraOf(page)).zoom).toBeCloseTo(itself.zoom, 2);
  await idle(page);
  const { lat, lon } = await cameraOf(page);
  expect(lat).toBeCloseTo(itself.lat, 2);
  expect(lon).toBeCloseTo(itself.lon, 2);
});

test("what cannot be placed is named on the page, with its passages", async ({ page }) => {
  await open(page, "?article=assad-mercenaries");
  await page.locator("#unlocated [data-place=occupied-territories]").click();
  await expect(page.locator("#card")).toContainText("no position on the map");
  await expect(page.locator("#card mark").first()).toContainText("временно оккупированных территориях");
});

test("who says it stands with every quotation", async ({ page }) => {
  await open(page, "?article=assad-request#place=moscow");
  await expect(page.locator("#card")).toContainText("Камель Сакр");
  await expect(page.locator("#card")).toContainText("Mazeej");
  await expect(page.locator("#card")).toContainText("BILD");
});

test("roles switch what is marked: «сирийским» is there to be switched on", async ({ page }) => {
  await open(page, "?article=assad-mercenaries");
  const demonym = page.locator("#text .mark", { hasText: /^сирийским$/u });
  await expect(demonym).toHaveCount(0);
  await page.goto("./?article=assad-mercenaries&roles=scene,context,actor");
  await expect(demonym).toHaveCount(1);
});

test("a time dims what lies outside it and never hides undated passages", async ({ page }) => {
  await open(page, "?article=assad-request#time=2024-12-01/2024-12-31");
  const dimmed = page.locator("#text [data-dim]");
  await expect(dimmed.first()).toBeVisible();
  await expect(page.locator("#text [data-passage]")).toHaveCount(16);
  await expect(page.locator("#text [data-passage='assad-request/3']")).toBeVisible();
});
