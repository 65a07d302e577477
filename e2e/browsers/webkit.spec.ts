import { readFileSync, writeFileSync } from "node:fs";
import { expect, test as base } from "@playwright/test";
import { findWebkit } from "../../.ci/browser.mjs";
import { type ProbedSite, serveProbed } from "./probed-site.ts";
import { type Driven, drive, KEYS } from "./webdriver.ts";

/** What a reader does first, in WebKit: driven by WebDriver, since Playwright drives no WebKit but its own. */
const test = base.extend<{ seen: void }, { site: ProbedSite; window: Driven }>({
  site: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixture's needs from this pattern.
    async ({}, use) => {
      const site = await serveProbed();
      await use(site);
      await site.close();
    },
    { scope: "worker" },
  ],
  window: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixture's needs from this pattern.
    async ({}, use) => {
      const webkit = findWebkit();
      if (!webkit) throw new Error("there is no WebKit: `npm run test:browsers` installs it");
      const window = await drive(webkit.driver, webkit.browser);
      console.log(window.name);
      await window.resize(1440, 900);
      await use(window);
      await window.close();
    },
    { scope: "worker", timeout: 60_000 },
  ],
  seen: [
    async ({ window }, use, testInfo) => {
      await use();
      writeFileSync(testInfo.outputPath("page.png"), await window.screenshot());
      expect(await window.run("return globalThis.wrong")).toEqual([]);
    },
    { auto: true },
  ],
});

const IDLE = "return document.querySelector('#map')?.dataset.idle === 'true'";
const CARD =
  "const card = document.querySelector('#card-name'); return card && card.offsetHeight > 0 && card.textContent";
const MARKED =
  "return [...document.querySelectorAll('#text .mark[data-chosen]')].map((one) => one.textContent)";
const text = (selector: string) => `return document.querySelector('${selector}')?.textContent ?? null`;

async function open(window: Driven, address: string): Promise<void> {
  // Two addresses that differ in the hash alone are one page: start from another.
  await window.open("about:blank");
  await window.open(address);
  await window.until(IDLE, 90);
}

test("a place's symbol on the map opens its card and marks its words", async ({ window, site }) => {
  const { features } = JSON.parse(readFileSync("dist/data/places.geojson", "utf8"));
  const { geometry } = features.find(({ id }: { id: string }) => id === "damascus");
  const [lon, lat] = geometry.coordinates;
  await open(window, `${site.url}?article=assad-mercenaries&lang=en#map=8/${lat}/${lon}`);
  const [x = 0, y = 0] = (await window.run(
    "const { x, y, width, height } = document.querySelector('#map canvas').getBoundingClientRect();" +
      "return [x + width / 2, y + height / 2]",
  )) as number[];
  await window.clickAt(x, y);
  expect(await window.until(CARD)).toContain("Damascus");
  expect(await window.run(MARKED)).toContain("Дамаска");
  expect(await window.run(text("#card mark"))).toBe("Дамаска");
  await window.until(IDLE);
});

test("words of the text, by pointer and by keyboard, open the card and move the map", async ({
  window,
  site,
}) => {
  await open(window, `${site.url}a/assad-request/uk/`);
  const before = await window.run("return document.querySelector('#map').dataset.center");
  await window.click("#text [data-passage] .mark[data-place=sochi]");
  expect(await window.until(CARD)).toContain("Сочі");
  await window.until(IDLE);
  expect(await window.run("return document.querySelector('#map').dataset.center")).not.toBe(before);
  await window.click("#card [data-do=close-card]");

  await window.run("document.querySelector('#text [tabindex=\"0\"]').focus()");
  const words = await window.run("return document.activeElement.textContent");
  await window.press(KEYS.ArrowRight);
  expect(await window.run("return document.activeElement.textContent")).not.toBe(words);
  await window.press(KEYS.Enter);
  await window.until(CARD);
  await window.press(KEYS.Escape);
  await window.until("return document.querySelector('#card').hidden");
  await window.until(IDLE);
});

test("any place is found in the list, dark and in Ukrainian", async ({ window, site }) => {
  await open(window, `${site.url}?lang=uk&theme=dark`);
  await window.click("#bar [data-do=list]");
  await window.until("return document.activeElement?.matches('input[type=search]')");
  await window.press(..."кост", KEYS.ArrowDown, KEYS.Enter);
  expect(await window.until(CARD)).toContain("Костянтинівка");
  await window.until(IDLE);
});

test("in another site's page, its words drive the map", async ({ window, site }) => {
  await window.open(site.host);
  await window.until("return document.querySelector('[data-wherein-place]')?.getAttribute('role')");
  await window.click("[data-wherein-place=damascus]");
  await window.until("return document.querySelector('[data-wherein-place=damascus]').ariaPressed === 'true'");
  expect(await window.run("return document.querySelector('wherein-map').place")).toBe("damascus");
  await window.enter("return document.querySelector('wherein-map').shadowRoot.querySelector('iframe')");
  await window.until(IDLE, 90);
  expect(await window.run("return document.querySelector('#card').textContent")).toContain("Damascus");
  expect(await window.run("return globalThis.wrong")).toEqual([]);
  await window.enter(null);
});
