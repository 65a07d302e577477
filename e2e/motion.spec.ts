import type { Page } from "@playwright/test";
import { idle } from "./map-helpers.ts";
import { expect, settled, test } from "./open.ts";

/** Frames of so many milliseconds: when the map's canvas has all pixels of its box, and when it has fewer. */
interface Frames {
  readonly whole: number;
  readonly coarse: number;
}

/** Opens an article, and slows the browser down when the map is there. */
async function openAt(page: Page, frames: Frames): Promise<void> {
  await page.goto("./a/assad-mercenaries/en/");
  await settled(page);
  await expect(page.locator("#map .wm-scale"), "all parts of the map have come").toBeVisible();
  await page.locator("#map canvas").evaluate((canvas: HTMLCanvasElement, times: Frames) => {
    const ask = window.requestAnimationFrame.bind(window);
    window.requestAnimationFrame = (answer) =>
      ask((now) => {
        const whole = canvas.width >= Math.round(canvas.clientWidth * window.devicePixelRatio);
        const until = performance.now() + (whole ? times.whole : times.coarse);
        while (performance.now() < until);
        answer(now);
      });
  }, frames);
}

/**
 * Drags the map to and fro, an event a frame.
 *
 * @returns how many pixels the canvas had for one of its box, each way, after each frame
 */
const drag = (page: Page, frames: number): Promise<readonly number[]> =>
  page.locator("#map canvas").evaluate(async (canvas: HTMLCanvasElement, frames) => {
    const { left, top, width, height } = canvas.getBoundingClientRect();
    const send = (type: string, shift: number) =>
      canvas.dispatchEvent(
        new MouseEvent(type, {
          bubbles: true,
          view: window,
          buttons: type === "mouseup" ? 0 : 1,
          clientX: left + width / 2 + shift,
          clientY: top + height / 2,
        }),
      );
    const seen: number[] = [];
    send("mousedown", 0);
    for (let frame = 1; frame <= frames; frame += 1) {
      send("mousemove", 100 * Math.sin(frame / 10));
      await new Promise(requestAnimationFrame);
      seen.push(canvas.width / canvas.clientWidth / window.devicePixelRatio);
    }
    send("mouseup", 100 * Math.sin(frames / 10));
    return seen;
  }, frames);

const sharpness = (page: Page): Promise<number> =>
  page
    .locator("#map canvas")
    .evaluate((canvas: HTMLCanvasElement) => canvas.width / canvas.clientWidth / window.devicePixelRatio);

const isCoarse = (ratio: number): boolean => Math.abs(ratio - 0.75) < 0.01;
const isWhole = (ratio: number): boolean => Math.abs(ratio - 1) < 0.01;

test("a map that is drawn slowly is drawn with fewer pixels while it moves, and with all when it stands", async ({
  page,
}) => {
  await openAt(page, { whole: 40, coarse: 0 });
  const before = await page.locator("#map").getAttribute("data-center");
  const ratios = await drag(page, 50);
  expect(ratios.slice(0, 5).every(isWhole), "it is not slow before it has moved").toBe(true);
  expect(ratios.slice(-20).every(isCoarse), "and then stays coarse until it is let go").toBe(true);
  await idle(page);
  expect(isWhole(await sharpness(page))).toBe(true);
  expect(await page.locator("#map").getAttribute("data-center"), "the drag went on").not.toBe(before);
  const again = await drag(page, 10);
  expect(again.slice(3).every(isCoarse), "it is known to be slow").toBe(true);
  await idle(page);
});

test("a map that would be no faster with fewer pixels keeps them all", async ({ page }) => {
  await openAt(page, { whole: 40, coarse: 60 });
  const ratios = await drag(page, 60);
  expect(ratios.some(isCoarse), "it is tried").toBe(true);
  expect(isWhole(ratios.at(-1) ?? 0), "and given up").toBe(true);
  expect((await drag(page, 25)).every(isWhole)).toBe(true);
  await idle(page);
});
