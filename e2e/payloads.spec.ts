import { expect, type Page, test } from "@playwright/test";
import { articleHtml } from "../geodata/pages/article-html.ts";
import { archiveOf } from "../src/state/archive.ts";
import { createLoad } from "../src/load.ts";
import { FLAG, payloads } from "./payloads.ts";

/** Without its policy: what is held here is that text stays text, not that a policy would have stopped it. */
test.use({ bypassCSP: true });

const PLACES = 400;
const article = (() => {
  let text = "";
  const passages = payloads.map((payload, index) => {
    const start = text.length;
    text += `${payload}\n\n`;
    return {
      index,
      start,
      end: start + payload.length,
      kind: index === 0 ? "headline" : "text",
      sources: [payload],
    };
  });
  return {
    id: "hostile",
    lang: "en",
    title: payloads[0],
    sources: [payloads[1]],
    file: "hostile.txt",
    text,
    passages,
  };
})();
const at = (index: number): string => payloads[index % payloads.length] ?? "";

/** Data files in which everything that may be text is a payload. */
const FILES: Readonly<Record<string, unknown>> = {
  "data/articles.json": { version: 1, articles: [article] },
  "data/places.geojson": {
    type: "FeatureCollection",
    features: Array.from({ length: PLACES }, (_, index) => ({
      type: "Feature",
      id: `p${index}`,
      geometry: { type: "Point", coordinates: [index % 180, index % 80] },
      properties: {
        names: { en: at(3 * index), uk: at(3 * index + 1), ru: at(3 * index + 2) },
        layer: "settlements",
        kind: at(index),
        within: [],
        certainty: "certain",
        links: { wikidata: at(index), iso: at(index) },
        mentions: { scene: 1, context: 0, actor: 0, "in-name": 0 },
        note: { en: at(index), uk: at(index), ru: at(index) },
      },
    })),
  },
  "data/dates.json": { version: 1, dates: [] },
  "data/notes.json": { version: 1, notes: [], descriptions: [] },
  "data/annotations/hostile.jsonld": {
    type: "AnnotationPage",
    items: article.passages.slice(0, PLACES).map(({ start, end }, index) => ({
      type: "Annotation",
      id: `urn:wherein:hostile/m${index}`,
      wherein: {
        place: `p${index}`,
        start,
        end,
        form: "name",
        role: "scene",
        certainty: "certain",
        status: "curated",
      },
    })),
  },
  "data/translations/hostile.uk.json": {
    version: 1,
    article: "hostile",
    lang: "uk",
    by: at(1),
    // Shifted by one: a translation that repeats the original is not shown.
    passages: payloads.map((_, index) => at(index + 1)),
  },
};

async function prepare(page: Page): Promise<void> {
  await page.addInitScript((flag) => {
    Object.assign(window, { hits: 0, [flag]: () => Object.assign(window, { hits: 1 }) });
    Object.defineProperty(navigator, "connection", { value: { saveData: true } });
  }, FLAG);
}

/** No map: everything that is text comes to the page as without one, and sooner. */
async function openHostile(page: Page, address: string): Promise<void> {
  await prepare(page);
  for (const [path, content] of Object.entries(FILES)) {
    await page.route(`**/${path}`, (route) => route.fulfill({ json: content }));
  }
  await page.goto(address);
  await expect(page.locator("[data-passage]").nth(payloads.length - 1)).toBeAttached({ timeout: 30_000 });
}
const hits = (page: Page) =>
  page.evaluate(async () => {
    await new Promise((resolve) => setTimeout(resolve, 500));
    return (window as unknown as { hits: number }).hits;
  });

test("there are payloads enough, and one that got through would be seen", async ({ page }) => {
  // Text, translation, address and message each carry every one.
  expect(payloads.length * 4).toBeGreaterThanOrEqual(20_000);
  await openHostile(page, "./?lang=en");
  await page.evaluate(
    (payload) => document.body.insertAdjacentHTML("beforeend", payload),
    '"><img src=x onerror=hit()>',
  );
  expect(await hits(page)).toBe(1);
});

test("none runs from article text, translations, names and notes", async ({ page }) => {
  await openHostile(page, "./?lang=uk#place=p7");
  await expect(page.locator(".translation")).not.toHaveCount(0);
  await expect(page.locator("#card h2")).toContainText(at(22).trim());
  await page.locator('#bar [data-do="list"]').click();
  await expect(page.locator("#list [data-place]").first()).toBeVisible();
  expect(await hits(page)).toBe(0);
});

test("none runs from addresses", async ({ page }) => {
  await prepare(page);
  await page.goto("./");
  await expect(page.locator("#bar [data-do]").first()).toBeVisible();
  // A hundred at a time: browsers let a page change its address only so often.
  await page.evaluate(async (all) => {
    const keys = ["place", "mention", "passage", "time", "map", "secret"];
    for (let from = 0; from < all.length; from += 100) {
      const some = all.slice(from, from + 100);
      const hash = some.map(
        (payload, index) => `${keys[index % keys.length]}=${encodeURIComponent(payload)}`,
      );
      const query = some.map((payload) => `theme=${payload.replaceAll(/[&#]/gu, encodeURIComponent)}`);
      history.replaceState(null, "", `?${query.join("&")}#${hash.join("&")}`);
      dispatchEvent(new PopStateEvent("popstate"));
      await new Promise(requestAnimationFrame);
    }
  }, payloads);
  expect(await hits(page)).toBe(0);
});

test("none runs from messages to an embed", async ({ page }) => {
  await openHostile(page, "./?lang=en&embed=1");
  await page.evaluate(async (all) => {
    for (const [index, payload] of all.entries()) {
      const envelope = { source: "wherein", version: 1 };
      postMessage({ ...envelope, type: "show", place: payload }, "*");
      postMessage(
        { ...envelope, type: "set", lang: payload, theme: payload, layers: payload, roles: [payload] },
        "*",
      );
      postMessage({ ...envelope, type: "restore", hash: `#place=p${index % 400}&passage=${payload}` }, "*");
      postMessage(payload, "*");
      if (index % 500 === 0) await new Promise(requestAnimationFrame);
    }
  }, payloads);
  expect(await hits(page)).toBe(0);
});

test("none runs from the HTML that the build writes", async ({ page }) => {
  const load = createLoad("file:///", (async (url: URL) =>
    Response.json(FILES[url.pathname.slice(1)])) as typeof fetch);
  const { loaded, problems } = await load({ article: null, lang: "uk" }, () => {});
  expect(problems).toEqual([]);
  const archive = archiveOf(loaded);
  const [hostile] = archive.articles;
  if (!hostile) throw new Error("the fixture has an article");
  await page.goto("about:blank");
  await page.evaluate(
    (flag) => Object.assign(window, { hits: 0, [flag]: () => Object.assign(window, { hits: 1 }) }),
    FLAG,
  );
  await page.evaluate(
    (html) => (document.body.innerHTML = html),
    String(articleHtml(archive, hostile, "uk", "")),
  );
  expect(await hits(page)).toBe(0);
});
