import { idle } from "./map-helpers.ts";
import { expect, open, openWithoutMap, test } from "./open.ts";

test("the whole text is one tab stop; arrows go from mention to mention, Enter opens, Escape comes back", async ({
  page,
}) => {
  await open(page, "?article=assad-mercenaries");
  const stops = page.locator("#text [tabindex='0']");
  await expect(stops).toHaveCount(1);
  await stops.focus();
  const focused = () => page.evaluate(() => document.activeElement?.textContent);
  // The same words stand in the headline and, as a mention of their own, in its translation.
  expect(await focused()).toBe("Украину");
  await page.keyboard.press("ArrowRight");
  expect(await focused()).toBe("Ukraine");
  await expect(stops).toHaveCount(1);
  await page.keyboard.press("Enter");
  await expect(page.locator("#card")).toBeVisible();
  await expect(page.locator("#card :focus, #card-name:focus")).toHaveCount(1);
  await page.keyboard.press("Escape");
  await expect(page.locator("#card")).toBeHidden();
  expect(await focused()).toBe("Ukraine");
});

test("any place is reached from the list by keyboard alone, in few presses", async ({ page }) => {
  await open(page, "./");
  let presses = 0;
  const press = async (key: string) => {
    presses += 1;
    await page.keyboard.press(key);
  };
  await page.locator("#bar").getByRole("button", { name: "Places" }).focus();
  await press("Enter");
  await expect(page.getByRole("searchbox")).toBeFocused();
  for (const letter of "kost") await press(letter);
  await press("ArrowDown");
  await expect(page.locator("#places [data-place=kostiantynivka]")).toBeFocused();
  await press("Enter");
  await expect(page.locator("#card-name")).toContainText("Kostiantynivka");
  expect(presses).toBeLessThanOrEqual(12);
});

test("the canvas pans and zooms by keyboard, and focus is seen", async ({ page }) => {
  await open(page, "?article=assad-mercenaries");
  const canvas = page.locator("#map canvas").first();
  await canvas.focus();
  const outline = await canvas.evaluate((element) => {
    const { outlineStyle, boxShadow } = getComputedStyle(element);
    const around = getComputedStyle(element.parentElement ?? element);
    return `${outlineStyle} ${boxShadow} ${around.outlineStyle} ${around.boxShadow}`;
  });
  expect(outline).toMatch(/solid|auto|inset|px/u);
  const before = await page.locator("#map").getAttribute("data-center");
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => page.locator("#map").getAttribute("data-center")).not.toBe(before);
  await idle(page);
});

test("a polite region tells how many places a search leaves", async ({ page }) => {
  await open(page, "./");
  await page.locator("#bar").getByRole("button", { name: "Places" }).click();
  await page.getByRole("searchbox").fill("tart");
  await expect(page.locator("#list [role=status]")).toContainText("2 places");
});

test("Escape closes the dates in words before the card behind them", async ({ page }) => {
  await openWithoutMap(page, "?lang=en#place=tartus");
  await expect(page.locator("#card-name")).toBeVisible();
  const summary = page.locator("#dates summary");
  await summary.press("Enter");
  await page.locator("#dates input").first().focus();
  await page.keyboard.press("Escape");
  await expect(page.locator("#dates details")).not.toHaveAttribute("open");
  await expect(summary).toBeFocused();
  await expect(page.locator("#card-name")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.locator("#card")).toBeHidden();
});
