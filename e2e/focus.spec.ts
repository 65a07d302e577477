import type { Page } from "@playwright/test";
import { expect, open, openWithoutMap, test } from "./open.ts";
import { arrive, STATES } from "./states.ts";

/** The element that has the focus, as short HTML; null where it is lost. */
const focused = (page: Page) =>
  page.evaluate(async () => {
    // The browser takes the focus from what was hidden only before its next frame.
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const { activeElement: active } = document;
    return active === null || active === document.body ? null : active.outerHTML.slice(0, 80);
  });

/** What closes, disappears or is rendered anew under the focus: how to get there, and what is pressed. */
const CLOSING: readonly (readonly [what: string, address: string, presses: readonly string[]])[] = [
  ["the card", "#place=damascus", ["[data-do=close-card]"]],
  ["the card of words in the text", "?article=assad-mercenaries", ["#text .mark", "[data-do=close-card]"]],
  ["the list", "./", ["#bar [data-do=list]", "#list [data-do=close-panel]"]],
  ["the share panel", "./", ["#bar [data-do=share]", "#share [data-do=close-panel]"]],
  ["the list by its own button", "./", ["#bar [data-do=list]", "#bar [data-do=list]"]],
  ["a card of a place in a card", "#place=damascus", [".facts [data-place=syria]"]],
  [
    "leafing to the first",
    "?article=assad-mercenaries#place=syria",
    ["[aria-label='Next mention']", "[aria-label='Previous mention']"],
  ],
  ["the chosen time", "#time=2024-12-01/2024-12-31", ["[data-do=clear-time]"]],
  ["nothing to show", "?layers=military&roles=in-name", ["#empty [data-do=defaults]"]],
  ["the references", "#place=russia", [".references summary", ".references li button"]],
  ["the language", "./", ["#bar [data-set=theme]"]],
  ["the other items", "?article=assad-request", ["#layers [data-frame]"]],
  ["the text of an embed", "?article=assad-mercenaries&embed=1", ["[data-do=open-text]", "[data-do=back]"]],
  ["the card of an embed", "?article=assad-mercenaries&embed=1#place=tartus", ["[data-do=close-card]"]],
];

for (const device of ["keyboard", "mouse"] as const) {
  test(`the focus is never lost by ${device}`, async ({ page }) => {
    page.setDefaultTimeout(10_000);
    const lost: string[] = [];
    for (const [what, address, presses] of CLOSING) {
      await openWithoutMap(page, address);
      for (const selector of presses) {
        const target = page.locator(selector).first();
        if (device === "keyboard") await target.press("Enter");
        else await target.click();
        if ((await focused(page)) === null) lost.push(`${what}: after ${selector}`);
      }
    }
    expect(lost).toEqual([]);
  });
}

test("on a phone what is chosen from the list is seen, and the focus is never lost", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, "./?lang=en");
  await page.locator("#bar [data-do=list]").click();
  await page.locator("#places [data-place=sochi]").click();
  await expect(page.locator("#list")).toBeHidden();
  await expect(page.locator("#card-name")).toBeInViewport();
  expect(await focused(page)).not.toBeNull();
  await page.locator("#card [data-do=read]").click();
  await expect(page.locator("#text .mark:focus")).toHaveText("Сочі");
  await page.keyboard.press("Escape");
  expect(await focused(page)).not.toBeNull();
  await page.locator("#card [data-do=close-card]").click();
  expect(await focused(page)).not.toBeNull();
});

for (const name of ["a card", "list and country card with its references", "no WebGL", "phone"]) {
  test(`every stop of the Tab key is seen: ${name}`, async ({ page }) => {
    test.setTimeout(150_000);
    const state = STATES.find((one) => one.name === name);
    if (!state) throw new Error(name);
    await arrive(page, state);
    const unseen = new Set<string>();
    const first = await page.evaluate(() => {
      document.querySelector<HTMLElement>("#skip-text")?.focus();
      return document.activeElement?.outerHTML;
    });
    for (let presses = 0; presses < 90; presses += 1) {
      await page.keyboard.press("Tab");
      const stop = await page.evaluate(() => {
        const active = document.activeElement;
        if (!(active instanceof HTMLElement) || active === document.body) return null;
        const { outlineStyle, outlineWidth } = getComputedStyle(active);
        const box = active.getBoundingClientRect();
        const inside = box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth;
        const seen = outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2 && inside;
        return { html: active.outerHTML.replaceAll(/\s+/gu, " ").slice(0, 100), seen };
      });
      if (stop === null || stop.html === first) break;
      if (!stop.seen) unseen.add(stop.html);
    }
    expect([...unseen]).toEqual([]);
  });
}
