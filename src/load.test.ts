import { describe, expect, it } from "vitest";
import { createLoad } from "./load.ts";

const ARTICLE = {
  id: "a",
  lang: "uk",
  title: "Т",
  sources: [],
  file: "a.txt",
  text: "Т",
  passages: [{ index: 0, start: 0, end: 1, kind: "headline", sources: [] }],
};
const GOOD: Record<string, unknown> = {
  "data/articles.json": { version: 1, articles: [ARTICLE] },
  "data/places.geojson": { type: "FeatureCollection", features: [] },
  "data/dates.json": { version: 1, dates: [] },
  "data/notes.json": { version: 1, notes: [], descriptions: [] },
  "data/annotations/a.jsonld": { type: "AnnotationPage", items: [] },
  "data/translations/a.en.json": { version: 1, article: "a", lang: "en", by: "machine", passages: ["T"] },
};

function server(files: Record<string, unknown>) {
  const asked: string[] = [];
  const fetchFile = (async (url: URL) => {
    const path = url.pathname.slice("/sub/".length);
    asked.push(path);
    const body = files[path];
    if (body instanceof Error) throw body;
    if (body === undefined) return new Response("gone", { status: 404 });
    return new Response(typeof body === "string" ? body : JSON.stringify(body));
  }) as typeof fetch;
  return { asked, load: createLoad("https://example.test/sub/", fetchFile) };
}
const wanted = { article: null, lang: "en" } as const;
const quiet = () => {};

describe("load", () => {
  it("loads what the language needs and counts up to the end", async () => {
    const { load, asked } = server(GOOD);
    const steps: string[] = [];
    const { loaded, problems } = await load(wanted, (done, of) => steps.push(`${done}/${of}`));
    expect(problems).toEqual([]);
    expect(loaded.translations).toHaveLength(1);
    expect(steps.at(-1)).toBe("6/6");
    await load({ article: null, lang: "uk" }, quiet);
    expect(asked).toHaveLength(6);
  });

  it.each([
    ["missing", undefined, "HTTP 404"],
    ["unreachable", new TypeError("Failed to fetch"), "Failed to fetch"],
    ["empty", "", "no JSON"],
    ["truncated", '{"version":1,"art', "no JSON"],
    ["of another version", { version: 2, articles: [] }, "version"],
    ["of another shape", { version: 1, articles: [{ ...ARTICLE, title: 7 }] }, "articles.0.title"],
  ])("names a file that is %s, and keeps the rest", async (_, body, reason) => {
    const { load } = server({ ...GOOD, "data/articles.json": body });
    const { loaded, problems } = await load(wanted, quiet);
    expect(loaded.articles).toEqual([]);
    expect(loaded.notes.version).toBe(1);
    expect(problems).toEqual([{ file: "data/articles.json", reason: expect.stringContaining(reason) }]);
  });

  it("asks again only for what failed", async () => {
    const files: Record<string, unknown> = { ...GOOD, "data/dates.json": undefined };
    const { load, asked } = server(files);
    await load(wanted, quiet);
    files["data/dates.json"] = GOOD["data/dates.json"];
    asked.length = 0;
    expect((await load(wanted, quiet)).problems).toEqual([]);
    expect(asked).toEqual(["data/dates.json"]);
  });

  it("does not wait for a slow file, and tells when it has come", async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    const fetchFile = (async (url: URL) => {
      const path = url.pathname.slice("/sub/".length);
      if (path === "data/dates.json") await held;
      return Response.json(GOOD[path]);
    }) as typeof fetch;
    const load = createLoad("https://example.test/sub/", fetchFile, 20);
    let arrived = () => {};
    const come = new Promise<void>((resolve) => (arrived = resolve));
    const first = await load(wanted, quiet, arrived);
    expect(first.problems).toEqual([{ file: "data/dates.json", reason: "", slow: true }]);
    expect(first.loaded.articles).toHaveLength(1);
    release();
    await come;
    expect((await load(wanted, quiet)).problems).toEqual([]);
  });
});
