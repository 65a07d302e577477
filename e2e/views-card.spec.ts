import { expect, inHash, test, openWithoutMap } from "./open.ts";

test("the card leafs through the passages, and the text follows", async ({ page }) => {
  await openWithoutMap(page, "?article=assad-mercenaries#place=syria");
  const card = page.locator("#card");
  await expect(card.locator(".leafing .count")).toHaveText(/^1\//u);
  const first = await card.locator("blockquote").textContent();
  await card.getByRole("button", { name: "Next mention" }).click();
  await expect(card.locator(".leafing .count")).toHaveText(/^2\//u);
  expect(await card.locator("blockquote").textContent()).not.toBe(first);
  await expect(page.locator("#text .mark[aria-current]").first()).toBeInViewport();
  await expect.poll(() => inHash(page, "mention")).not.toBeNull();
});

test("“read in the text” puts the reader at the very words", async ({ page }) => {
  await openWithoutMap(page, "?article=assad-mercenaries#place=damascus");
  await page.locator("#card [data-do=read]").click();
  await expect(page.locator("#text .mark:focus")).toHaveText("Дамаска");
  await expect(page.locator("#text .mark:focus")).toBeInViewport();
});

test("a card tells what is not certain, what is ours, and what stands outside the story", async ({
  page,
}) => {
  await openWithoutMap(page, "?article=assad-request#place=sochi");
  await expect(page.locator("#card .tag")).toHaveText("separate item");
  await page.goto("./?article=assad-mercenaries#place=tartus-naval-base");
  await expect(page.locator("#card .certainty")).toHaveText("less certain");
  await expect(page.locator("#card")).toContainText("Position ours");
});

test("a translated quotation is labelled and marked, the original stands above it", async ({ page }) => {
  await openWithoutMap(page, "?article=assad-mercenaries&lang=en#place=damascus");
  const card = page.locator("#card");
  await expect(card.locator("blockquote")).toHaveAttribute("lang", "ru");
  await expect(card.locator(".translated .machine")).toHaveText("machine translation, not reviewed");
  await expect(card.locator(".translated")).toHaveAttribute("lang", "en");
  await expect(card.locator(".translated mark")).toHaveText("Damascus");
});

for (const embed of ["", "&embed=1"]) {
  test(`words in a card are marked in the colour of what they name (${embed || "page"})`, async ({
    page,
  }) => {
    await openWithoutMap(page, `?article=assad-mercenaries${embed}#place=hmeimim`);
    const words = page.locator("#card mark").first();
    const [layer, military] = await words.evaluate((mark) =>
      ["--layer", "--military"].map((name) => getComputedStyle(mark).getPropertyValue(name)),
    );
    expect(layer).toBe(military);
    expect(layer).not.toBe("");
  });
}

test("the references to a state are written when their group is opened", async ({ page }) => {
  await openWithoutMap(page, "?article=assad-mercenaries#place=russia");
  const group = page.locator("#card .references");
  await expect(group.locator("li")).toHaveCount(0);
  await group.locator("summary").click();
  await expect(group.locator("li").first()).toBeVisible();
  await group.locator("li button").first().click();
  await expect(page.locator("#card blockquote mark").first()).toBeVisible();
});

test("copying the link says so", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openWithoutMap(page, "?article=assad-mercenaries#place=damascus");
  await page.getByRole("button", { name: "Copy link" }).click();
  await expect(page.locator("#card footer [role=status]")).toHaveText("Link copied");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain("#place=damascus");
});

test("Ukrainian and Russian names stand side by side, each in its language", async ({ page }) => {
  await openWithoutMap(page, "?lang=uk#place=kostiantynivka");
  await expect(page.locator("#card-name")).toContainText("Костянтинівка");
  await expect(page.locator("#card-name")).toHaveAttribute("lang", "uk");
  await expect(page.locator("#card .others [lang=ru]")).toHaveText("Константиновка");
  await expect(page.locator("#card .others [lang=en]")).toHaveText("Kostiantynivka");
});
