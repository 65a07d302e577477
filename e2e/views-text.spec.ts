import { expect, test, openWithoutMap } from "./open.ts";

test("the original is never hidden; a translation stands under each passage, with marks of its own", async ({
  page,
}) => {
  await openWithoutMap(page, "?article=assad-request&lang=en");
  const passages = await page.locator("#text [data-passage]").count();
  await expect(page.locator("#text .translation")).toHaveCount(passages);
  await expect(page.locator("#text .translation .machine")).toHaveCount(passages);
  await page.locator("#text .translation .mark", { hasText: "Sochi" }).click();
  await expect(page.locator("#card-name")).toContainText("Sochi");
  await page.goto("./?article=assad-request&lang=uk");
  await expect(page.locator("#text .passage").first()).toBeVisible();
  await expect(page.locator("#text .translation")).toHaveCount(0);
});

test("the verbatim words of a passage are what the page shows", async ({ page, request }) => {
  const { articles } = await (await request.get("data/articles.json")).json();
  await openWithoutMap(page, "?lang=ru&roles=scene,context,actor,in-name");
  for (const { id, text, passages } of articles) {
    const shown = await page.locator(`#text [data-article="${id}"] [data-passage]`).allTextContents();
    expect(shown).toEqual(
      passages.map((one: { start: number; end: number }) => text.slice(one.start, one.end)),
    );
  }
});

test("teasers and separate items have headings of their own", async ({ page }) => {
  await openWithoutMap(page, "?article=assad-request&lang=uk");
  await expect(page.locator("#text .teasers").getByRole("heading")).toHaveText("Коротко за темою");
  await expect(page.locator("#text .teasers [data-passage]")).toHaveCount(3);
  await expect(page.locator("#text .items").getByRole("heading")).toHaveText("Інші повідомлення");
  await expect(page.locator("#text .items [data-passage]")).toHaveCount(5);
});

test("where the accounts differ a note says so and leads to the other article", async ({ page }) => {
  await openWithoutMap(page, "./");
  const note = page.locator('#text [data-article="assad-mercenaries"] .note[open]').first();
  await expect(note).toContainText("The accounts differ");
  await note.getByRole("button").first().click();
  await expect(page.locator('#text [data-passage="assad-request/0"]')).toBeInViewport();
});

test("pointing at a mention marks every mention of its place", async ({ page }) => {
  await openWithoutMap(page, "?article=assad-mercenaries");
  await page.locator("#text .mark", { hasText: /^Дамаска$/u }).hover();
  await expect(page.locator("#text .mark[data-hover]")).toHaveCount(2);
  await page.mouse.move(5, 5);
  await expect(page.locator("#text .mark[data-hover]")).toHaveCount(0);
});

test("a date of the text opens the list of dates at its note", async ({ page }) => {
  await openWithoutMap(page, "?article=assad-mercenaries");
  await page.locator("#text .date", { hasText: "9 октября" }).click();
  await expect(page.locator("[data-date-entry]:focus")).toContainText("No year is given");
});

test("dates: a mark, a stretch dragged, two fields and a way back", async ({ page }) => {
  await openWithoutMap(page, "?article=assad-mercenaries");
  const dates = page.locator("#dates");
  const hash = () => new URLSearchParams(new URL(page.url()).hash.slice(1)).get("time");
  await dates.locator('.date-mark[data-time="2024-11-28"]').click();
  await expect.poll(hash).toBe("2024-11-28");
  await expect(page.locator('#text [data-passage="assad-mercenaries/9"]')).toBeInViewport();
  await expect(page.locator("#text [data-dim]")).not.toHaveCount(0);
  await dates.getByRole("button", { name: "All dates" }).click();
  await expect.poll(hash).toBeNull();

  const box = await dates.locator("[data-drag]").boundingBox();
  if (!box) throw new Error("it is on the screen");
  await page.mouse.move(box.x + 2, box.y + 4);
  await page.mouse.down();
  await page.mouse.move(box.x + 60, box.y + 4, { steps: 4 });
  await page.mouse.up();
  await expect.poll(hash).toMatch(/^2015-01-\d\d\/2015-/u);

  await dates.locator("summary").click();
  await dates.locator("input[name=from]").fill("2024-12-01");
  await dates.locator("input[name=to]").fill("2024-12-08");
  await dates.locator("input[name=to]").press("Tab");
  await expect.poll(hash).toBe("2024-12-01/2024-12-08");
});

test("the phone's sheet is moved with keys, by pressing and by dragging", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openWithoutMap(page, "./");
  const grip = page.getByRole("button", { name: /Height of the text/u });
  await expect(page.locator("body")).toHaveAttribute("data-sheet", "half");
  await grip.press("ArrowUp");
  await expect(page.locator("body")).toHaveAttribute("data-sheet", "full");
  await grip.click();
  await expect(page.locator("body")).toHaveAttribute("data-sheet", "peek");
  const box = await grip.boundingBox();
  if (!box) throw new Error("it is on the screen");
  await page.mouse.move(box.x + box.width / 2, box.y + 10);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2, 420, { steps: 5 });
  await page.mouse.up();
  await expect(page.locator("body")).toHaveAttribute("data-sheet", "half");
});

test("on a phone a card takes the text's place, and “read in the text” brings it back", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openWithoutMap(page, "?article=assad-mercenaries#place=damascus");
  await expect(page.locator("#card")).toBeVisible();
  await page.locator("#card [data-do=read]").click();
  await expect(page.locator("#card")).toBeHidden();
  await expect(page.locator("#text .mark[aria-current]").first()).toBeInViewport();
});
