import type { Page } from "@playwright/test";

type Point = readonly [x: number, y: number];

/** Puts fingers on the screen, moves each from its first point to its second, and lifts them: real touches, by Chromium's own protocol. */
export async function moveFingers(
  page: Page,
  ...ways: readonly (readonly [from: Point, to: Point])[]
): Promise<void> {
  const browser = await page.context().newCDPSession(page);
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", share: number) =>
    browser.send("Input.dispatchTouchEvent", {
      type,
      touchPoints:
        type === "touchEnd"
          ? []
          : ways.map(([from, to], id) => ({
              id,
              x: from[0] + (to[0] - from[0]) * share,
              y: from[1] + (to[1] - from[1]) * share,
            })),
    });
  const STEPS = 8;
  await touch("touchStart", 0);
  for (let step = 1; step <= STEPS; step += 1) {
    await touch("touchMove", step / STEPS);
    // As of a hand: a page sees each of its movements.
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
  await touch("touchEnd", 1);
  await browser.detach();
}
