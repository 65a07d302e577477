import { DOMParser } from "@xmldom/xmldom";
import { beforeAll, describe, expect, it } from "vitest";
import type { Summary } from "../../src/embed/protocol.ts";
import { committedProject, firstArticles } from "../source/testing.ts";
import { addresses } from "./addresses.ts";
import type { Files } from "./output.ts";
import { outputs } from "./outputs.ts";

const project = firstArticles(committedProject());
const PUBLIC = "https://maps.example.org/story/";
let files: Files;
beforeAll(async () => {
  files = await outputs(project, addresses(PUBLIC));
});
const read = (path: string) => JSON.parse(String(files.get(path) ?? expect.fail(`no ${path}`)));
const editions = project.articles.flatMap(({ id }) => ["en", "uk", "ru"].map((lang) => `${id}.${lang}`));

describe("oEmbed", () => {
  it.each(editions)("of %s has what version 1.0 requires of a rich response", (edition) => {
    const [article, lang] = edition.split(".");
    const answer = read(`oembed/${edition}.json`);
    expect(answer).toMatchObject({
      version: "1.0",
      type: "rich",
      provider_name: "Wherein",
      provider_url: PUBLIC,
      width: 640,
      height: 420,
      thumbnail_url: `${PUBLIC}static/${edition}.png`,
      thumbnail_width: 1200,
      thumbnail_height: 675,
    });
    const { documentElement } = new DOMParser().parseFromString(`<div>${answer.html}</div>`, "text/xml");
    const [quote, frame] = Array.from(documentElement?.childNodes ?? []).filter(
      ({ nodeType }) => nodeType === 1,
    );
    expect([quote?.nodeName, frame?.nodeName]).toEqual(["blockquote", "iframe"]);
    expect(quote?.textContent).toBe(answer.title);
    const address = documentElement?.getElementsByTagName("iframe")[0]?.getAttribute("src");
    expect(address).toBe(`${PUBLIC}a/${article}/${lang}/?embed=1`);
  });

  it("escapes what an article's title holds", async () => {
    const articles = project.articles.map((article) => ({ ...article, title: `"><script>&` }));
    const made = await outputs({ ...project, articles }, addresses(PUBLIC));
    const { html } = JSON.parse(String(made.get("oembed/assad-request.uk.json")));
    expect(html).not.toContain("<script>");
    expect(html).toContain("&quot;&gt;&lt;script&gt;&amp;");
  });

  it("is left out where no public address is known", async () => {
    const made = await outputs(project, addresses());
    expect([...made.keys()].filter((path) => path.startsWith("oembed/"))).toEqual([]);
  });
});

describe("what an element shows before its frame", () => {
  it.each(editions)(
    "of %s names scenes first, in the reader's language, and tells the map in words",
    (edition) => {
      const summary: Summary = read(`data/embed/${edition}.json`);
      expect(`${summary.article}.${summary.lang}`).toBe(edition);
      expect(summary.description.length).toBeGreaterThan(100);
      expect(summary.places.length).toBeGreaterThan(5);
      for (const { names } of summary.places) expect(names[summary.lang]).toMatch(/\S/u);
    },
  );

  it("of all articles together names the places of each", () => {
    const all: Summary = read("data/embed/all.uk.json");
    expect(all).toMatchObject({ article: "all", title: "Карта: усі статті" });
    const ids = all.places.map(({ id }) => id);
    for (const { id } of project.articles) {
      const { places }: Summary = read(`data/embed/${id}.uk.json`);
      expect(ids).toEqual(expect.arrayContaining(places.map((place) => place.id)));
    }
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("lists no place that is only an actor or part of another name", () => {
    const { places }: Summary = read("data/embed/assad-request.uk.json");
    const ids = places.map(({ id }) => id);
    expect(ids).toContain("sochi");
    expect(ids).not.toContain("france");
  });

  it("names each place that the article mentions, listed or not, and no other", () => {
    for (const { id, mentions } of project.articles) {
      const { places, others = {} }: Summary = read(`data/embed/${id}.en.json`);
      const named = [...places.map((place) => String(place.id)), ...Object.keys(others)];
      expect(named.toSorted()).toEqual([...new Set(mentions.map(({ place }) => place))].toSorted());
      for (const names of Object.values(others)) expect(names.en).toMatch(/\S/u);
    }
  });
});
