import { idle, pixelOf } from "./map-helpers.ts";
import { drawn, expect, inside, ready, test } from "./embed-host.ts";

test.describe("inside a frame of another site", () => {
  test("auto follows the system's colours, also when they change", async ({ page, hosts }) => {
    await page.emulateMedia({ colorScheme: "dark" });
    for (const name of ["plain", "messages"]) {
      await page.emulateMedia({ colorScheme: "dark" });
      await page.goto(`${hosts.base}${name}.html`);
      await drawn(page);
      const theme = () => inside(page).locator("html").getAttribute("data-theme");
      const ground = () =>
        inside(page)
          .locator("#strip")
          .evaluate((strip) => getComputedStyle(strip).color);
      expect(await theme()).toBe("dark");
      expect(await ground()).toBe("rgb(236, 232, 225)");
      await page.emulateMedia({ colorScheme: "light" });
      await expect.poll(theme).toBe("light");
      await expect.poll(ground).toBe("rgb(28, 27, 26)");
    }
  });

  test("full screen is offered where the host allows it, and only there", async ({ page, hosts }) => {
    await page.goto(`${hosts.base}screen.html`);
    const allowed = page.frameLocator("#allowed");
    const button = allowed.getByRole("button", { name: "Full screen" });
    await button.click();
    await expect.poll(() => page.evaluate(() => document.fullscreenElement?.id)).toBe("allowed");
    await expect.poll(() => allowed.locator("html").evaluate(() => innerWidth)).toBeGreaterThan(1000);
    await allowed.getByRole("button", { name: /full screen/iu }).click();
    await expect.poll(() => page.evaluate(() => document.fullscreenElement)).toBeNull();

    const forbidden = page.frameLocator("#forbidden");
    await expect(forbidden.getByRole("button", { name: "Zoom in" })).toBeVisible();
    await expect(forbidden.getByRole("button", { name: /full screen/iu })).toHaveCount(0);
    await expect(forbidden.getByRole("link", { name: "Open the full page" })).toBeVisible();
  });

  test("the map says in the reader's language how it is moved, and lets the page scroll", async ({
    page,
    hosts,
  }) => {
    test.slow();
    await page.goto(`${hosts.base}app.html`);
    await page.evaluate(() => {
      const map = document.createElement("wherein-map");
      map.setAttribute("article", "assad-request");
      map.style.marginBottom = "3000px";
      document.body.append(map);
    });
    await ready(page);
    const hints = { en: /^Hold Ctrl/u, uk: /^Щоб змінити/u, ru: /^Чтобы изменить/u };
    for (const [lang, words] of Object.entries(hints)) {
      await page.locator("wherein-map").evaluate((map, tag) => map.setAttribute("lang", tag), lang);
      await expect(inside(page).locator("html")).toHaveAttribute("lang", lang);
      await drawn(page);
      await page.evaluate(() => scrollTo(0, 0));
      await page.locator("wherein-map").hover({ position: { x: 300, y: 150 } });
      await page.mouse.wheel(0, 120);
      await expect(inside(page).locator(".maplibregl-desktop-message")).toHaveText(words);
      await expect(inside(page).locator(".maplibregl-cooperative-gesture-screen")).toHaveCSS("opacity", "1");
      await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(50);
    }
  });

  test("the card gives our translation beside the words, marked as ours", async ({ page, hosts }) => {
    await page.goto(`${hosts.base}plain.html`);
    await page.locator("a[data-wherein-place=tartus]").click();
    const card = inside(page).locator("#card");
    await expect(card.locator("q[lang=ru] mark")).toHaveText("Тартусе");
    const ours = card.locator(".ours");
    await expect(ours).toHaveAttribute("lang", "en");
    await expect(ours).toContainText("machine translation, not reviewed");
    await expect(ours.locator("mark")).toHaveText("Tartus");
    // The card is there by the frame's address, which may be before the frame has told that it is ready.
    await ready(page);
    await page.locator("wherein-map").evaluate((map) => map.setAttribute("lang", "ru"));
    await ready(page, 2);
    await expect(card.locator("q[lang=ru] mark")).toHaveText("Тартусе");
    await expect(card.locator(".ours")).toHaveCount(0);
  });

  test("opening a card moves nothing: it lies over the map", async ({ page, hosts }) => {
    await page.goto(`${hosts.base}plain.html`);
    await ready(page);
    await drawn(page);
    const size = () => inside(page).locator("#map").boundingBox();
    const before = await size();
    for (const name of ["Damascus", "Hmeimim"]) {
      await page.getByRole("button", { name }).click();
      await expect(inside(page).locator("#card")).toContainText(name);
      expect(await size()).toEqual(before);
    }
  });
});

test("a card of few words covers the whole foot, not half of the title", async ({ page }) => {
  await page.setViewportSize({ width: 640, height: 420 });
  await page.addInitScript(() =>
    Object.defineProperty(navigator, "connection", { value: { saveData: true } }),
  );
  await page.goto("./?article=assad-mercenaries&embed=1&lang=ru#place=hmeimim");
  await expect(page.locator("#card q")).toBeVisible();
  const box = await page.locator("#card").boundingBox();
  expect([box?.x, box?.width]).toEqual([0, 640]);
});

for (const [width, height] of [
  [280, 420],
  [390, 420],
  [640, 420],
] as const) {
  test(`at ${width}×${height} no place of the story lies beneath a control or a hint`, async ({
    page,
    baseURL,
  }) => {
    await page.setViewportSize({ width, height });
    await page.goto(`${baseURL}a/assad-mercenaries/uk/?embed=1`);
    await expect(page.locator("#map")).toHaveAttribute("data-idle", "true", { timeout: 45_000 });
    for (const place of ["hmeimim", "tartus", "damascus"]) {
      const { x, y } = await pixelOf(page, place);
      const on = await page.evaluate(([x, y]) => document.elementFromPoint(x, y)?.className, [x, y] as const);
      expect(on, `what lies on ${place} at ${x.toFixed()}, ${y.toFixed()}`).toBe("maplibregl-canvas");
    }
  });
}

test("in the smallest frame the chosen place's name has room above the buttons", async ({ page }) => {
  await page.setViewportSize({ width: 280, height: 352 });
  await page.goto("./a/assad-mercenaries/en/?embed=1#place=tartus");
  const buttons = page.locator(".wm-controls");
  // The name stands beneath its symbol, as the naval base's lies beside it.
  await expect(async () => {
    await idle(page);
    const symbol = await pixelOf(page, "tartus");
    expect(Number(await page.locator("#map").getAttribute("data-zoom"))).toBeGreaterThan(8);
    expect(symbol.y + 30).toBeLessThanOrEqual((await buttons.boundingBox())?.y ?? Number.NaN);
    expect(symbol.y).toBeGreaterThan(40);
  }).toPass({ timeout: 30_000 });
});

test.describe("a frame as low as an article's picture", () => {
  test.use({ viewport: { width: 640, height: 420 } });

  test("frames no place beneath its buttons", async ({ page }) => {
    // The south-eastern corner, where the buttons stand.
    await page.route("**/data/places.geojson", async (route) => {
      const response = await route.fetch();
      const places = (await response.json()) as { features: { id: string; geometry: unknown }[] };
      for (const place of places.features) {
        if (place.id === "damascus") place.geometry = { type: "Point", coordinates: [58, 24] };
      }
      await route.fulfill({ json: places });
    });
    await page.goto("./a/assad-mercenaries/en/?embed=1");
    await idle(page);
    const symbol = await pixelOf(page, "damascus");
    const buttons = await page.locator(".wm-controls").boundingBox();
    expect(symbol.x, "it is the corner's").toBeGreaterThan(400);
    expect(symbol.y + 12).toBeLessThanOrEqual(buttons?.y ?? Number.NaN);
  });
});
