import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CDPSession, Page } from "@playwright/test";
import { generate } from "./bench/generate.ts";
import { cameraOf, idle } from "./map-helpers.ts";
import { expect, open, openWithoutMap, test } from "./open.ts";

/** What a reader would type: the first letters of the name that they look for. */
const LETTERS: Readonly<Record<string, string>> = {
  damascus: "dam",
  tartus: "tar",
  sochi: "soc",
  druzhkivka: "dru",
  kostiantynivka: "kos",
  kramatorsk: "kramat",
  moscow: "mosco",
  kremlin: "kreml",
  kyiv: "kyiv",
  valdai: "valda",
  hmeimim: "hmeim",
  "tartus-naval-base": "naval",
  "danish-straits": "danish",
  "baltic-sea": "baltic",
  "north-sea": "north",
  syria: "syria",
  ukraine: "ukrai",
  russia: "russi",
  armenia: "armen",
  turkey: "rkiye",
  iran: "iran",
  lebanon: "leban",
  "saudi-arabia": "saudi",
  denmark: "denma",
  france: "franc",
  "donetsk-oblast": "donets",
  "occupied-territories": "occup",
  "middle-east": "middle",
};
const MOST = 12;

/** A keyboard that counts. */
function keyboard(page: Page) {
  let count = 0;
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await page.keyboard.press(key);
    count += keys.length;
  };
  return { press, presses: () => count };
}

/** From the top of the page, with nothing focused, to a place's card; resolves to the number of key presses. */
async function reach(page: Page, letters: string): Promise<number> {
  const { press, presses } = keyboard(page);
  await press("Tab", "Tab", "Enter");
  await expect(page.getByRole("searchbox")).toBeFocused();
  await press(...letters);
  await press("Enter");
  await expect(page.locator("#card-name")).toBeFocused();
  return presses();
}

const activeElement = (page: Page) =>
  page.evaluate(() => {
    const { activeElement: active } = document;
    return active === null || active === document.body ? null : (active.textContent ?? "").trim();
  });

test(`any place of both articles by keyboard alone, in at most ${MOST} presses, and back`, async ({
  page,
}) => {
  test.setTimeout(240_000);
  for (const [id, letters] of Object.entries(LETTERS)) {
    await openWithoutMap(page, "./?lang=en");
    const presses = await reach(page, letters);
    await expect(page.locator("#card-name"), letters).toHaveAttribute("data-place", id);
    expect(presses, id).toBeLessThanOrEqual(MOST);
    // The passage stands in the card at once, its words marked.
    await expect(page.locator("#card blockquote mark").first()).toBeVisible();
    const there = keyboard(page);
    await there.press("Escape", "Escape");
    await expect(page.locator("#card")).toBeHidden();
    await expect(page.locator("#skip-places")).toBeFocused();
  }
});

test("a place of a generated archive of many articles, in as many presses", async ({ page, allowed }) => {
  // Its places have no pictures and no outlines.
  allowed.consoleErrors.push(/Failed to load resource/u);
  const folder = await mkdtemp(join(tmpdir(), "wherein-reach-"));
  try {
    await generate(folder, { places: 300, mentions: 3000 });
    await page.route("**/data/**", async (route) => {
      const file = new URL(route.request().url()).pathname.replace(/^\/+/u, "");
      const body = await readFile(join(folder, file), "utf8").catch(() => null);
      await route.fulfill(body === null ? { status: 404 } : { body, contentType: "application/json" });
    });
    await openWithoutMap(page, "./?lang=en");
    expect(await reach(page, "place214")).toBeLessThanOrEqual(MOST);
    await expect(page.locator("#card-name")).toHaveText("Place214");
    await expect(page.locator("#card blockquote mark").first()).toHaveText("Place214");
  } finally {
    await rm(folder, { recursive: true });
  }
});

test("from a card to its passage, to the map, and back to where one was", async ({ page }) => {
  await open(page, "?article=assad-mercenaries&lang=en");
  await page.locator("#text [tabindex='0']").focus();
  const { press, presses } = keyboard(page);
  await press("ArrowRight", "Enter");
  await expect(page.locator("#card-name")).toBeFocused();
  const opener = "Ukraine";
  // The card's last row: read in the text. Backwards from its name: the map.
  while (!(await page.locator("#card [data-do=read]:focus").count())) await press("Tab");
  expect(presses()).toBeLessThanOrEqual(MOST);
  await press("Enter");
  await expect(page.locator("#text .mark:focus")).toHaveText(/Украин|Ukraine/u);
  await expect(page.locator("#text .mark:focus")).toBeInViewport();
  await press("Escape");
  await expect(page.locator("#card")).toBeHidden();
  await expect(page.locator("#text .mark:focus")).toHaveText(/Украин|Ukraine/u);
  await press("Enter");
  await expect(page.locator("#card-name")).toBeFocused();
  const before = presses();
  while (!(await page.locator("#map canvas:focus").count())) await press("Shift+Tab");
  expect(presses() - before).toBeLessThanOrEqual(MOST);
  await idle(page);
  const { lon } = await cameraOf(page);
  await press("ArrowRight");
  await expect.poll(async () => (await cameraOf(page)).lon).toBeGreaterThan(lon);
  await press("Escape");
  await expect(page.locator("#card")).toBeHidden();
  expect(await activeElement(page), `back at ${opener}`).not.toBeNull();
});

interface AxNode {
  readonly role: string;
  readonly name: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** The accessibility tree as a screen reader gets it, without what it is not told. */
async function tree(session: CDPSession): Promise<readonly AxNode[]> {
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ role, name, properties = [] }) => ({
      role: String(role?.value ?? ""),
      name: String(name?.value ?? "")
        .replaceAll(/\s+/gu, " ")
        .trim(),
      properties: Object.fromEntries(properties.map((one) => [one.name, one.value.value])),
    }));
}

test("the accessibility tree alone: name, kind and count of every place, its passage, the map", async ({
  page,
}) => {
  await open(page, "./?lang=en");
  const session = await page.context().newCDPSession(page);
  const find = async (role: string, name: RegExp) =>
    (await tree(session)).filter((node) => node.role === role && name.test(node.name));
  for (const landmark of ["banner", "main", "navigation"]) {
    expect((await find(landmark, /.*/u)).length, landmark).toBeGreaterThan(0);
  }
  await page.getByRole("button", { name: "Places", exact: true }).click();
  const options = await find("option", /^.+ \d+ mentions?$/u);
  expect(options).toHaveLength(28);
  expect(options.map(({ name }) => name)).toEqual(
    expect.arrayContaining([
      "Damascus capital city 1 mention",
      "Hmeimim air base air base 1 mention",
      "Danish straits straits 1 mention",
    ]),
  );
  await page.getByRole("option", { name: /^Damascus/u }).press("Enter");
  await expect(page.locator("#live")).toHaveText("Damascus, capital city, 1 mention");
  expect(await find("complementary", /^Damascus$/u)).toHaveLength(1);
  const [heading] = await find("heading", /^Damascus$/u);
  expect(heading?.properties["focused"]).toBe(true);
  expect(await find("blockquote", /.*/u)).toHaveLength(1);
  await page.getByRole("button", { name: "Read in the text" }).press("Enter");
  const [words] = await find("button", /^Дамаска$/u);
  expect(words?.properties["focused"]).toBe(true);
  expect(await find("region", /^Map$/u)).toHaveLength(1);
  expect(
    await find("button", /^(?:Zoom in|Zoom out|Pan.*|Move.*|Show all places|All places)$/u),
  ).not.toHaveLength(0);
});

test("what is chosen, filtered and searched is said politely; closing says nothing", async ({ page }) => {
  await open(page, "?article=assad-request&lang=en");
  const live = page.locator("#live");
  await expect(live).toHaveAttribute("aria-live", "polite");
  // What speaks comes with the panels, when the map has drawn.
  await expect(page.locator("#dates .axis").first()).toBeAttached();
  await page.locator("#layers").getByRole("checkbox", { name: "Waters" }).uncheck();
  await expect(live).toHaveText(/^\d+ places, \d+ mentions shown$/u);
  await page.locator("#text .mark", { hasText: /^Сочі$/u }).click();
  await expect(live).toHaveText("Sochi, city, 1 mention");
  await page.keyboard.press("Escape");
  await expect(page.locator("#card")).toBeHidden();
  await expect(live).toHaveText("Sochi, city, 1 mention");
  await page.locator("#bar [data-do=list]").click();
  await page.getByRole("searchbox").fill("zzzz");
  await expect(page.locator("#list [role=status]")).toHaveText(/No place matches/u);
});
