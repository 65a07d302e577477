import type { Page } from "@playwright/test";
import { cameraOf, idle } from "./map-helpers.ts";
import { expect, open, test } from "./open.ts";
import { arrive, type PageState, STATES } from "./states.ts";

const named = (name: string): PageState => {
  const state = STATES.find((one) => one.name === name);
  if (!state) throw new Error(`no state ${name}`);
  return state;
};

/** A page of 1280 × 1024 pixels at twice and four times its size, and one of 1440 × 900. */
for (const [zoom, width, height] of [
  ["200 %", 640, 512],
  ["200 % of a laptop", 720, 450],
  ["400 %", 320, 256],
] as const) {
  test.describe(`at ${zoom}`, () => {
    test.use({ viewport: { width, height } });

    test("everything is there, and one scrolls in one direction only", async ({ page }) => {
      await open(page, "?article=assad-request&lang=en");
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      for (const selector of [
        "#text .headline",
        "#text [data-passage='assad-request/15']",
        "#layers .chip:last-child",
        "#map canvas",
        "#unlocated button",
        "#dates h2",
        "#bar select",
        "#bar [data-do=share]",
      ]) {
        const part = page.locator(selector).first();
        if (selector.startsWith("#text"))
          await page
            .locator("#grip")
            .press("ArrowUp")
            .catch(() => undefined);
        await part.scrollIntoViewIfNeeded();
        await expect(part, selector).toBeInViewport();
      }
      await page.locator("#text .mark", { hasText: /^Сочі$/u }).press("Enter");
      await expect(page.locator("#card-name")).toBeInViewport();
      for (const selector of [
        "#card blockquote mark",
        "#card [data-do=read]",
        "#card [data-do=close-card]",
      ]) {
        await page.locator(selector).first().scrollIntoViewIfNeeded();
        await expect(page.locator(selector).first(), selector).toBeInViewport();
      }
      await page.locator("#card [data-do=close-card]").click();
      await expect(page.locator("#card")).toBeHidden();
    });
  });
}

test("a laptop's page at twice its size leaves its map the room to show the story", async ({ page }) => {
  await page.setViewportSize({ width: 720, height: 450 });
  await open(page, "?lang=en");
  await idle(page);
  expect((await cameraOf(page)).zoom).toBeGreaterThan(1.5);
});

/** WCAG 1.4.12. */
const SPACED = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-bottom: 2em !important; }`;

for (const name of [
  "a card",
  "list and country card with its references",
  "share",
  "phone with a card",
  "embed",
]) {
  test(`no word is cut off when text is spaced out: ${name}`, async ({ page }) => {
    await arrive(page, named(name));
    // The page's policy lets no style element in; a constructed sheet is no inline style.
    await page.evaluate((css) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      document.adoptedStyleSheets = [sheet];
    }, SPACED);
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>("body *")].flatMap((element) => {
        if (!element.checkVisibility() || element.closest(".visually-hidden, svg, iframe, #map, textarea"))
          return [];
        const { overflowX, overflowY, textOverflow } = getComputedStyle(element);
        // An ellipsis is meant: the whole is in the element's title, or one press away.
        const ends = textOverflow === "ellipsis" || element.matches("#card .line");
        const hides = (axis: string) => axis === "hidden" || axis === "clip";
        const wide = hides(overflowX) && element.scrollWidth > element.clientWidth + 1;
        const high = hides(overflowY) && element.scrollHeight > element.clientHeight + 1;
        const direct = [...element.childNodes].some(
          (node) => node instanceof Text && node.data.trim() !== "",
        );
        return (wide || high) && direct && !ends ? [element.outerHTML.slice(0, 90)] : [];
      }),
    );
    expect(cut).toEqual([]);
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    ).toBeLessThanOrEqual(0);
  });
}

test.describe("forced colours", () => {
  test.use({ contextOptions: { forcedColors: "active", reducedMotion: "reduce" } });

  test("marks, chosen words, symbols and the open article can still be told", async ({ page }) => {
    await open(page, "?article=assad-mercenaries&lang=en#place=tartus");
    const style = (selector: string, property: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);
    expect(await style("#text .mark", "text-decoration-line")).toBe("underline");
    const chosen = await style("#text .mark[data-chosen]", "background-color");
    expect(chosen).not.toBe(await style("body", "background-color"));
    expect(await style("#card mark", "background-color")).toBe(chosen);
    expect(await style("#card mark", "box-shadow")).toBe("none");
    expect(await style("#card .symbol", "color")).toBe("rgb(179, 38, 30)");
    expect(await style("#bar nav [aria-current]", "text-decoration-line")).toBe("underline");
    await page.locator("#card-name").focus();
    await page.keyboard.press("Tab");
    expect(await style("#card :focus", "outline-style")).not.toBe("none");
  });
});

test("whoever wants no motion gets none: the map is there at once", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await open(page, "?article=assad-mercenaries");
  await page.evaluate(() => {
    const moves: number[] = [];
    Object.assign(window, { moves });
    new MutationObserver(() => moves.push(performance.now())).observe(
      document.querySelector("#map") ?? document.body,
      { attributeFilter: ["data-center"] },
    );
  });
  await page
    .locator("#text .mark", { hasText: /^Хмеймим$/u })
    .first()
    .click();
  await idle(page);
  const moves = await page.evaluate(() => (window as unknown as { moves: number[] }).moves.length);
  expect(moves).toBeLessThanOrEqual(2);
  const animated = await page.evaluate(() => document.getAnimations().length);
  expect(animated).toBe(0);
});

test("on paper: the text with numbered places, the still and the list, light whatever the colours", async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await open(page, "a/assad-mercenaries/en/");
  await expect(page.locator(".paper img")).toHaveJSProperty("naturalWidth", 1200);
  const pdf = await page.pdf({ format: "A4", printBackground: true });
  expect(pdf.length).toBeGreaterThan(50_000);
  await page.emulateMedia({ media: "print" });
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await expect(page.locator(".paper img")).toBeVisible();
  for (const part of ["#bar", "#stage"]) await expect(page.locator(part)).toBeHidden();
  const names = await page.locator(".paper li").allTextContents();
  expect(names).toEqual(
    expect.arrayContaining(["Ukraine", "Syria", "Damascus", "Tartus", "Hmeimim air base"]),
  );
  const damascus = page.locator("#text .mark[data-place=damascus]").first();
  await expect(damascus).toHaveAttribute("data-number", String(names.indexOf("Damascus") + 1));
  expect(await damascus.evaluate((mark) => getComputedStyle(mark, "::after").content)).toContain(
    String(names.indexOf("Damascus") + 1),
  );
  const ink = await lightness(page, "#text .translation");
  expect(ink).toBeLessThan(120);
});

/** The mean of an element's three colours, 0 to 255. */
const lightness = (page: Page, selector: string): Promise<number> =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => {
      const parts = getComputedStyle(element).color.match(/[\d.]+/gu) ?? [];
      return parts.slice(0, 3).reduce((sum, part) => sum + Number(part), 0) / 3;
    });

test.describe("a map that a panel leaves little of", () => {
  test.use({ viewport: { width: 1100, height: 800 } });

  test("has its credits in one line, clear of the buttons, with who is not named there in what it opens", async ({
    page,
  }) => {
    await open(page, "?article=assad-request&lang=uk");
    await idle(page);
    const foot = page.locator(".wm-foot");
    const before = await foot.boundingBox();
    await page.locator("#bar [data-do=list]").click();
    await expect(page.locator("#list input")).toBeFocused();
    await expect.poll(async () => (await foot.boundingBox())?.x).toBeGreaterThan(900);
    const [box, buttons] = [await foot.boundingBox(), await page.locator(".wm-controls").boundingBox()];
    expect(box?.height).toBe(before?.height);
    expect((buttons?.y ?? 0) + (buttons?.height ?? 0)).toBeLessThanOrEqual(box?.y ?? 0);
    await page.locator(".wm-credits-button").click();
    await expect(page.locator("#wm-credits")).toContainText("OpenStreetMap");
  });
});
