import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { drawStill } from "../geodata/stills/still.ts";
import { articleHtml } from "../geodata/pages/article-html.ts";
import { headOf } from "../geodata/pages/head.ts";
import { html } from "../geodata/pages/html.ts";
import { pageHtml } from "../geodata/pages/page-html.ts";
import { archiveOf } from "../src/state/archive.ts";
import { createLoad } from "../src/load.ts";
import { loadWords } from "../src/i18n/words.ts";
import type { Lang } from "../src/model/words.ts";
import { expect, heard, test } from "./embed-host.ts";
import { at, HOSTILE, PLACES } from "./hostile-files.ts";
import { FLAG, payloads } from "./payloads.ts";

/**
 * Every test proves first that the payloads have come where they are to be harmless, then that none has run; and as
 * every test of `embed-host.ts`, that nothing was asked of a third site. Without the page's policy: what is held here is
 * that text stays text, not that a policy would have stopped it.
 */
test.use({
  bypassCSP: true,
  // Browsers let a page change its address only so often; here it is changed for every payload.
  launchOptions: async ({ launchOptions }, use) =>
    use({ ...launchOptions, args: [...(launchOptions.args ?? []), "--disable-ipc-flooding-protection"] }),
});
test.beforeEach(async ({ page, allowed }) => {
  // Pictures of the hostile article are not there.
  allowed.consoleErrors.push(/Failed to load resource/u);
  await page.addInitScript((flag) => {
    Object.assign(window, { hits: 0, [flag]: () => ((window.top as unknown as { hits: number }).hits += 1) });
    // No map: everything that is text comes to the page as without one, and sooner.
    Object.defineProperty(navigator, "connection", { value: { saveData: true } });
  }, FLAG);
  for (const [path, content] of Object.entries(HOSTILE)) {
    const body = JSON.stringify(content);
    await page.route(`**/${path}`, (route) =>
      route.fulfill({
        body,
        contentType: "application/json",
        headers: { "Access-Control-Allow-Origin": "*" },
      }),
    );
  }
});

const hits = (page: Page) =>
  page.evaluate(async () => {
    await new Promise((resolve) => setTimeout(resolve, 500));
    return (window as unknown as { hits: number }).hits;
  });
/** White space is the browser's to collapse. */
const plain = (text: string): string => text.replaceAll(/\s+/gu, " ").trim();
const texts = async (page: Page, selector: string) =>
  new Set((await page.locator(selector).allTextContents()).map(plain));
const missing = (all: readonly string[], seen: ReadonlySet<string>) =>
  all.map(plain).filter((one) => !seen.has(one));

/** Four thousand of everything: a busy machine needs minutes for what takes ten seconds. */
async function openHostile(page: Page, address: string): Promise<void> {
  test.setTimeout(300_000);
  await page.goto(address);
  await expect(page.locator("[data-passage]").nth(payloads.length - 1)).toBeAttached({ timeout: 180_000 });
}

test("there are payloads enough, and one that got through would be seen", async ({ page }) => {
  // Text, translations, names, addresses, messages and imported files each carry every one.
  expect(payloads.length * 6).toBeGreaterThanOrEqual(20_000);
  expect(new Set(payloads).size).toBe(payloads.length);
  await openHostile(page, "./?lang=en");
  await page.evaluate(
    (payload) => document.body.insertAdjacentHTML("beforeend", payload),
    '"><img src=x onerror=hit()>',
  );
  expect(await hits(page)).toBe(1);
});

for (const [offset, lang] of (["en", "uk", "ru"] as const).entries()) {
  test(`none runs from article text, translations and names, which are all shown (${lang})`, async ({
    page,
  }) => {
    await openHostile(page, `./?lang=${lang}`);
    expect(missing(payloads, await texts(page, "[data-passage]"))).toEqual([]);
    if (lang !== "en") {
      const translations = [...(await texts(page, ".translation"))].join("\n");
      expect(payloads.map(plain).filter((one) => !translations.includes(one))).toEqual([]);
    }
    const names = Array.from({ length: PLACES }, (_, index) => at(3 * index + offset));
    expect(missing(names, await texts(page, ".fault-places [data-place]"))).toEqual([]);
    await expect(page.locator(".spot")).toHaveCount(PLACES);
    expect(await hits(page)).toBe(0);
  });
}

test("none runs from cards, list, dates and notes", async ({ page }) => {
  await openHostile(page, "./?lang=uk#place=p7");
  await expect(page.locator("#card h2")).toContainText(at(22).trim());
  const shown = await page.evaluate(async () => {
    const cards = new Set<string>();
    for (let index = 0; index < 60; index += 1) {
      history.replaceState(null, "", `#place=p${index}`);
      dispatchEvent(new PopStateEvent("popstate"));
      cards.add(document.querySelector("#card")?.textContent ?? "");
    }
    return cards.size;
  });
  expect(shown).toBe(60);
  await page.locator('#bar [data-do="list"]').click();
  await page.locator("#find").fill("<img");
  await expect(page.locator("#list [data-place]").first()).toBeVisible();
  await expect(page.locator("#description")).toContainText(plain(at(8)));
  expect(await hits(page)).toBe(0);
});

test("none runs from addresses, which the page keeps and gives out again", async ({ page }) => {
  test.setTimeout(120_000);
  await page.unrouteAll();
  await page.goto("./");
  await page.locator('#bar [data-do="share"]').click();
  await expect(page.locator("#share-link")).toBeVisible();
  const shown = await page.evaluate((all) => {
    const link = document.querySelector<HTMLTextAreaElement>("#share-link");
    const inHash = ["place", "mention", "passage", "time", "map", "secret"];
    const inQuery = ["article", "lang", "theme", "layers", "roles", "other"];
    return all.filter((payload, index) => {
      const text = encodeURIComponent(payload);
      const key = inHash[index % inHash.length];
      // As typed, and as a program writes it.
      const raw = payload.replaceAll(/[&#+%]/gu, encodeURIComponent);
      history.replaceState(null, "", `?${inQuery[index % 5]}=${raw}#${key}=${text}&kept=${text}`);
      dispatchEvent(new PopStateEvent("popstate"));
      return link?.value.includes(text) === true;
    }).length;
  }, payloads);
  expect(shown).toBe(payloads.length);
  expect(await hits(page)).toBe(0);
});

test.describe("between a host page and a frame", () => {
  test.beforeEach(async ({ page, hosts }) => {
    // The page that the build would have written for the hostile article.
    const built = readFileSync("dist/a/assad-request/en/index.html", "utf8");
    await page.route("**/a/hostile/en/**", (route) =>
      route.fulfill({ contentType: "text/html", body: built.replaceAll("assad-request", "hostile") }),
    );
    await page.goto(`${hosts.base}app.html`);
    await page.evaluate(() => customElements.whenDefined("wherein-map"));
  });
  const add = (page: Page) =>
    page.evaluate(() => {
      const map = document.createElement("wherein-map");
      map.setAttribute("article", "hostile");
      map.setAttribute("lang", "en");
      document.querySelector("#one")?.append(map);
      (map as unknown as { show(id: string): void }).show("p1");
    });

  test("none runs from messages, either way, and the frame answers each", async ({ page }) => {
    test.setTimeout(180_000);
    await add(page);
    await expect.poll(() => heard(page, "wherein-ready").then(({ length }) => length)).toBe(1);
    const answered = await page.evaluate(async (all) => {
      const map = document.querySelector("wherein-map") as HTMLElement & { show(id: string): void };
      const note = map.shadowRoot?.querySelector("[role=status]");
      const envelope = { source: "wherein", version: 1 };
      let count = 0;
      for (const [index, payload] of all.entries()) {
        const post = (message: object) => frames[0]?.postMessage({ ...envelope, ...message }, "*");
        post({ type: "set", lang: payload, theme: payload, layers: payload, roles: [payload] });
        post({ type: "restore", hash: `#place=p${index % 400}&passage=${payload}&mention=${payload}` });
        frames[0]?.postMessage(payload, "*");
        const told = new Promise((done) => map.addEventListener("wherein-error", done, { once: true }));
        map.show(payload);
        await told;
        if (note?.textContent?.includes(payload)) count += 1;
      }
      return count;
    }, payloads);
    expect(answered).toBe(payloads.length);
    expect(await hits(page)).toBe(0);
  });
});

test("none runs from an imported file in what the build writes: page, head, picture", async ({
  page,
  baseURL,
}) => {
  test.setTimeout(120_000);
  const template = readFileSync("dist/index.html", "utf8")
    .replace('<html lang="en" >', '<html lang="en">')
    .replace(/<script[^>]*><\/script>/gu, "")
    .replace(/<main id="text"[^>]*>[\s\S]*?<\/main>/u, '<main id="text" tabindex="-1"></main>')
    .replace(/<div id="status" hidden>[\s\S]*?<\/div>/u, '<div id="status" hidden></div>')
    .replace(
      /(?<=<picture id="behind">\s*<source media="[^"]*")[^>]*>\s*<img[^>]*>\s*(?=<\/picture>)/u,
      ' /><img alt="" />',
    )
    .replace(/<title>[\s\S]*?<\/title>/u, "<title>Wherein</title>");
  const archive = await hostileArchive("uk");
  const [hostile] = archive.articles;
  if (!hostile) throw new Error("the fixture has an article");
  // As many as a picture has room for.
  const some = archiveOf({ ...archive, places: archive.places.slice(0, 60) });
  const documents = {
    "hostile.html": pageHtml(template, {
      lang: "uk",
      article: hostile,
      articles: [hostile],
      archive,
      root: "",
      head: html`${headOf(archive, hostile, "uk", "https://maps.example.org/")}`,
    }),
    "part.html": `<!doctype html>${String(articleHtml(archive, hostile, "uk", ""))}`,
    "hostile.svg": (await drawStill(some, hostile, "uk", async () => [])).svg,
  };
  for (const [name, body] of Object.entries(documents)) {
    const contentType = name.endsWith(".svg") ? "image/svg+xml" : "text/html; charset=utf-8";
    await page.route(`**/${name}`, (route) => route.fulfill({ body, contentType }));
    await page.goto(`${baseURL}${name}`);
    if (name.endsWith(".html")) expect(missing(payloads, await texts(page, "[data-passage]"))).toEqual([]);
    else expect(await page.locator("text").count()).toBeGreaterThan(0);
    expect(await hits(page)).toBe(0);
  }
});

async function hostileArchive(lang: Lang) {
  await loadWords(lang);
  const load = createLoad("file:///", (async (url: URL) =>
    Response.json(HOSTILE[url.pathname.slice(1)])) as typeof fetch);
  const { loaded, problems } = await load({ article: null, lang }, () => {});
  expect(problems).toEqual([]);
  return archiveOf(loaded);
}
