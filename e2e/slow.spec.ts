import type { Page } from "@playwright/test";
import { expect, holdBack, test } from "./open.ts";

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

/** A phone on a slow line: the text is there to read before the map. */
test("on a slow line the text comes first, and hardly anything jumps", async ({ page }) => {
  test.setTimeout(180_000);
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: 400,
    downloadThroughput: 62_500,
    uploadThroughput: 62_500,
  });
  await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  await page.addInitScript(() => {
    const seen: { shifts: { value: number; nodes: string[] }[]; text: number; map: number } = {
      shifts: [],
      text: 0,
      map: 0,
    };
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const shift = entry as unknown as {
          value: number;
          hadRecentInput: boolean;
          sources: { node: Node | null }[];
        };
        if (shift.hadRecentInput) continue;
        const nodes = shift.sources.map(({ node }) =>
          node instanceof Element ? `${node.tagName}#${node.id}.${node.className}` : (node?.nodeName ?? ""),
        );
        seen.shifts.push({ value: shift.value, nodes });
      }
    }).observe({ type: "layout-shift", buffered: true });
    new PerformanceObserver((list) => {
      seen.text ||= list.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0;
    }).observe({ type: "paint", buffered: true });
    const waiting = setInterval(() => {
      if (document.querySelector("#map[data-idle='true']") === null) return;
      seen.map = performance.now();
      clearInterval(waiting);
    }, 50);
  });
  await page.goto("a/assad-mercenaries/uk/", { waitUntil: "commit" });
  await expect(page.locator("#text .headline")).toBeVisible();
  await expect(page.locator("#map")).toHaveAttribute("data-idle", "true", { timeout: 150_000 });
  const { shifts, text, map } = await page.evaluate(
    () =>
      (
        window as unknown as {
          seen: { shifts: { value: number; nodes: string[] }[]; text: number; map: number };
        }
      ).seen,
  );
  const sum = shifts.reduce((all, { value }) => all + value, 0);
  console.log(
    `text after ${Math.round(text)} ms, map after ${Math.round(map)} ms, layout shift ${sum.toFixed(3)}`,
  );
  expect(text).toBeGreaterThan(0);
  expect(text).toBeLessThan(map / 2);
  // Half of what Core Web Vitals call good; the line that says what is loading comes and goes.
  expect(sum, JSON.stringify(shifts)).toBeLessThan(0.05);
});

for (const [address, scheme, land, width] of [
  ["a/assad-request/uk/", "light", "#f4f1ea", 1280],
  ["a/assad-request/uk/", "dark", "#1e2327", 1280],
  ["./", "light", "#f4f1ea", 1280],
  ["a/assad-mercenaries/ru/", "light", "#f4f1ea", 390],
] as const) {
  test(`before MapLibre has come the picture is there: ${address}, ${scheme}, ${width} px`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme: scheme });
    const letCome = await holdBack(page, "**/assets/maplibre-gl-*.js");
    await page.goto(address, { waitUntil: "commit" });
    const picture = page.locator("#behind img");
    const coloured = () =>
      picture.evaluate((image: HTMLImageElement, land) => {
        const { naturalWidth: width, naturalHeight: height } = image;
        if (!image.complete || width === 0) return 0;
        const canvas = Object.assign(document.createElement("canvas"), { width, height });
        const context = canvas.getContext("2d");
        context?.drawImage(image, 0, 0);
        const { data = [] } = context?.getImageData(0, 0, width, height) ?? {};
        const wanted = [1, 3, 5].map((at) => Number.parseInt(land.slice(at, at + 2), 16));
        let found = 0;
        for (let at = 0; at < data.length; at += 4)
          if (wanted.every((value, index) => data[at + index] === value)) found += 1;
        return found / (width * height);
      }, land);
    await expect(picture).toBeVisible();
    const upright = await picture.evaluate((image: HTMLImageElement) => image.currentSrc.includes(".phone."));
    expect(upright).toBe(width < 768);
    // Land, in the colour of the theme that the page is in.
    await expect.poll(coloured).toBeGreaterThan(0.1);
    await expect(page.locator("#map canvas")).toHaveCount(0);
    letCome();
    await expect(page.locator("#map")).toHaveAttribute("data-idle", "true", { timeout: 60_000 });
    await expect(picture).toBeHidden();
    // What is drawn unseen is coarse; what is seen has a pixel for each of the screen's.
    const sharp = () =>
      page
        .locator("#map canvas")
        .evaluate((canvas: HTMLCanvasElement) => canvas.width / canvas.clientWidth / devicePixelRatio);
    await expect.poll(sharp).toBeGreaterThan(0.9);
  });
}

test("on a phone nothing of an article's own is cut off the picture", async ({ page, request }) => {
  for (const article of ["assad-mercenaries", "assad-request", "all"]) {
    for (const lang of ["en", "uk", "ru"]) {
      const svg = await request.get(`static/${article}.${lang}.phone.svg`);
      await page.setContent(await svg.text());
      await page.evaluate(() => document.fonts.ready);
      const { height, boxes } = await page.evaluate(() => ({
        height: Number(document.querySelector("svg")?.getAttribute("height")),
        boxes: [...document.querySelectorAll<SVGTextElement>("text[font-weight='600']")].map((text) => {
          const { x, y, width, height } = text.getBBox();
          return { name: text.textContent, left: x, right: x + width, top: y, bottom: y + height };
        }),
      }));
      expect(boxes.length).toBeGreaterThan(3);
      // The flattest map that a phone has: 640 px high, 360 wide.
      const cut = (height - 390 * (247 / 360)) / 2;
      for (const { name, left, right, top, bottom } of boxes) {
        const where = `${name} in ${article}.${lang}`;
        expect(left, where).toBeGreaterThanOrEqual(0);
        expect(right, where).toBeLessThanOrEqual(390);
        expect(top, where).toBeGreaterThanOrEqual(cut);
        expect(bottom, where).toBeLessThanOrEqual(height - cut);
      }
    }
  }
});

/** However slow the machine, the map does not come by itself. */
const keepWaiting = (page: Page) =>
  page.addInitScript(() => {
    const wait = window.setTimeout;
    const setTimeout = (work: () => void, ms: number) => (ms === 5000 ? 0 : wait(work, ms));
    Object.assign(window, { setTimeout });
  });

for (const [does, act] of [
  ["touches the text", (page: Page) => page.locator("[data-passage]").first().tap()],
  ["scrolls", (page: Page) => page.locator("#pane").evaluate((pane) => pane.scrollBy(0, 50))],
  ["presses a key", (page: Page) => page.keyboard.press("Tab")],
] as const) {
  test(`on a phone the map's program comes when the reader ${does}`, async ({ page }) => {
    await keepWaiting(page);
    let programs = 0;
    page.on("request", (request) => (programs += Number(request.url().includes("/assets/maplibre-"))));
    await page.goto("a/assad-mercenaries/uk/");
    await expect(page.locator("#layers input").first()).toBeAttached();
    await page.waitForLoadState("networkidle");
    expect(programs).toBe(0);
    await expect(page.locator("#behind img")).toBeVisible();
    await act(page);
    await expect(page.locator("#map")).toHaveAttribute("data-idle", "true", { timeout: 60_000 });
    await expect(page.locator("#behind img")).toBeHidden();
  });
}

test("on a phone the map comes by itself to one who only looks, and at once where the address asks for it", async ({
  page,
}) => {
  await page.goto("a/assad-mercenaries/uk/");
  await expect(page.locator("#map")).toHaveAttribute("data-idle", "true", { timeout: 60_000 });
  await page.goto("about:blank");
  await keepWaiting(page);
  await page.goto("a/assad-mercenaries/uk/#place=damascus");
  await expect(page.locator("#map")).toHaveAttribute("data-idle", "true", { timeout: 60_000 });
});
