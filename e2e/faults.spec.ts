import type { Page, Route } from "@playwright/test";
import { expect, inHash, test } from "./open.ts";

type Answer = (route: Route) => Promise<void>;
const body =
  (text: string): Answer =>
  (route) =>
    route.fulfill({ body: text, contentType: "application/json" });
const changed =
  (change: (text: string) => string): Answer =>
  async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: change(await response.text()) });
  };

/** How a file can be broken, and what the page says of it. */
const WAYS: readonly (readonly [way: string, answer: Answer, said: RegExp])[] = [
  ["missing", (route) => route.fulfill({ status: 404, body: "gone" }), /HTTP 404/u],
  ["an error of the server", (route) => route.fulfill({ status: 500, body: "oops" }), /HTTP 500/u],
  ["out of reach", (route) => route.abort("connectionrefused"), /fetch/iu],
  ["cut off", (route) => route.abort("connectionreset"), /fetch/iu],
  ["empty", body(""), /no JSON/u],
  ["truncated", changed((text) => text.slice(0, text.length / 2)), /no JSON/u],
  ["a page instead", body("<!doctype html><title>Moved</title>"), /no JSON/u],
  ["of another type", body("[]"), /Expected|Invalid/u],
  ["nothing at all", body("null"), /Expected|Invalid/u],
];
const OTHER_VERSION = [
  "of another version",
  changed((text) => text.replace('"version":1', '"version":99')),
  /version: .*99/u,
] as const;

const FILES: readonly (readonly [file: string, versioned: boolean])[] = [
  ["data/articles.json", true],
  ["data/places.geojson", false],
  ["data/dates.json", true],
  ["data/notes.json", true],
  ["data/annotations/assad-mercenaries.jsonld", false],
  ["data/translations/assad-mercenaries.en.json", true],
];

/** Everything an address can hold: none of it may be lost. */
const SEARCH = "?theme=dark&layers=settlements,countries&roles=scene,actor";
const HASH = { place: "damascus", time: "2024-11-28/2024-12-08", map: "6/34/36", secret: "kept" };

/** The browser says that its reader wants to save data: no map is loaded, which makes these tests fast. */
const saveData = (page: Page) =>
  page.addInitScript(() => Object.defineProperty(navigator, "connection", { value: { saveData: true } }));

test.describe("a data file is broken", () => {
  for (const [file, versioned] of FILES) {
    test(`${file}: the page says so, keeps the rest, and has all when it is mended`, async ({
      page,
      allowed,
    }) => {
      allowed.consoleErrors.push(/Failed to load resource/u);
      await saveData(page);
      let answer: Answer = (route) => route.continue();
      await page.route(`**/${file}`, (route) => answer(route));
      const ways = versioned ? [...WAYS, OTHER_VERSION] : WAYS;
      const problems = page.locator(".problems");
      for (const [index, [way, broken, said]] of ways.entries()) {
        answer = broken;
        if (index === 0) {
          const hash = Object.entries(HASH).map(([key, value]) => `${key}=${value}`);
          await page.goto(`./${SEARCH}#${hash.join("&")}`);
        } else await problems.getByRole("button", { name: "Try again" }).click();
        await expect(problems, way).toContainText(file);
        await expect(problems, way).toContainText(said);
        await expect(page.locator("[data-passage]").first(), way).toBeVisible();
      }
      answer = (route) => route.continue();
      await problems.getByRole("button", { name: "Try again" }).click();
      await expect(problems).toHaveCount(0);
      await expect(page.locator("#card h2")).toHaveText("Damascus");
      for (const [key, value] of Object.entries(HASH)) expect(inHash(page, key), key).toBe(value);
      expect(new URL(page.url()).search).toBe(SEARCH);
      await expect(page.locator('[name="layers"][value="waters"]')).not.toBeChecked();
    });
  }

  test("a file that is never answered can be asked for anew", async ({ page }) => {
    await saveData(page);
    let asked = 0;
    await page.route("**/data/dates.json", async (route) => {
      asked += 1;
      // The first question is left open for good.
      if (asked > 1) await route.continue();
    });
    await page.goto("./#place=damascus");
    await page.locator(".problems").getByRole("button", { name: "Try again" }).click();
    await expect(page.locator("#dates")).toBeVisible();
    await expect(page.locator(".problems")).toHaveCount(0);
    expect(asked).toBe(2);
    await expect(page.locator("#card h2")).toHaveText("Damascus");
  });

  test("a file that takes 20 seconds is named after a few, and shown when it comes", async ({ page }) => {
    await saveData(page);
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route("**/data/dates.json", async (route) => {
      await held;
      await route.continue();
    });
    await page.goto("./#place=damascus");
    await expect(page.locator(".problems")).toContainText("data/dates.json");
    await expect(page.locator("#card h2")).toHaveText("Damascus");
    await expect(page.locator("#dates")).toBeHidden();
    release();
    await expect(page.locator("#dates")).toBeVisible();
    await expect(page.locator(".problems")).toHaveCount(0);
    await expect(page.locator("#card h2")).toHaveText("Damascus");
  });
});
