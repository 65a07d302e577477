import { expect, open, test, openWithoutMap } from "./open.ts";

const NAMES = {
  en: { places: "Places", name: "Damascus" },
  uk: { places: "Місця", name: "Дамаск" },
  ru: { places: "Места", name: "Дамаск" },
} as const;

for (const lang of ["en", "uk", "ru"] as const) {
  test(`in ${lang}: the interface, the card and the translation beneath the original`, async ({ page }) => {
    await openWithoutMap(page, `?lang=${lang}#place=damascus`);
    await expect(page.locator("html")).toHaveAttribute("lang", lang);
    await expect(page.locator("#bar").getByRole("button", { name: NAMES[lang].places })).toBeVisible();
    await expect(page.locator("#card-name")).toContainText(NAMES[lang].name);
    const original = page.locator("[data-passage='assad-mercenaries/1']");
    await expect(original).toContainText("Российский диктатор Владимир Путин отказался");
    await expect(page.locator("[data-passage='assad-mercenaries/1']:lang(ru)")).toHaveCount(1);
    const translation = page.locator(`#text .translation[lang=${lang}][data-of=assad-mercenaries]`);
    if (lang === "ru") await expect(translation).toHaveCount(0);
    else {
      await expect(translation.nth(1)).toBeVisible();
      await translation.locator(".mark").first().click();
      await expect(page.locator("#card")).toBeVisible();
    }
  });
}

test("Ukrainian never falls back to Russian names, nor Russian to Ukrainian", async ({ page }) => {
  await openWithoutMap(page, "?lang=uk");
  await page.locator("#bar").getByRole("button", { name: "Місця" }).click();
  const shown = page.locator("#places .name");
  // The list is written by a part of the program that comes when it is asked for.
  await expect(shown.nth(15)).toBeVisible();
  const names = await shown.allInnerTexts();
  expect(names.filter((name) => /[ыэёъ]/iu.test(name))).toEqual([]);
  await page.goto("./?lang=ru");
  await page.locator("#bar").getByRole("button", { name: "Места" }).click();
  await expect(shown.nth(15)).toBeVisible();
  const russian = await shown.allInnerTexts();
  expect(russian.filter((name) => /[іїєґ]/iu.test(name))).toEqual([]);
});

test("changing the language keeps place, passage and view", async ({ page }) => {
  await open(page, "?article=assad-mercenaries#place=hmeimim&map=8/35.2/36");
  await page.locator("#bar select").selectOption("uk");
  await expect(page.locator("html")).toHaveAttribute("lang", "uk");
  await expect(page.locator("#card-name")).toContainText("Хмеймім");
  await expect(page.locator("#map")).toHaveAttribute("data-zoom", /^8(?:\.0\d*)?$/u);
});

test("the language's field says which language the page has: after Back and Forward, and where words are missing", async ({
  page,
  allowed,
}) => {
  allowed.consoleErrors.push(/Failed to load resource/u);
  await openWithoutMap(page, "?lang=en");
  const field = page.locator("#bar select");
  await page
    .locator("#text .mark", { hasText: /^Дамаска$/u })
    .first()
    .click();
  await expect(page.locator("#card-name")).toBeVisible();
  await field.selectOption("uk");
  await expect(page).toHaveURL(/lang=uk/u);
  await page.goBack();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(field).toHaveValue("en");
  await page.goForward();
  await expect(page.locator("html")).toHaveAttribute("lang", "uk");
  await expect(field).toHaveValue("uk");

  await page.route("**/assets/words-ru-*.json", (route) => route.fulfill({ status: 500 }));
  await field.selectOption("ru");
  await expect(page.locator("#status")).toContainText("HTTP 500");
  await expect(field).toHaveValue("uk");
  await page.unroute("**/assets/words-ru-*.json");
  // It can be chosen again.
  await field.selectOption("ru");
  await expect(page.locator("html")).toHaveAttribute("lang", "ru");
  await expect(field).toHaveValue("ru");
});
