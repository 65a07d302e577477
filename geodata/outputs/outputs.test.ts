import * as v from "valibot";
import { beforeAll, describe, expect, it } from "vitest";
import { articlesFileSchema } from "../../src/model/article.ts";
import { datesFileSchema, notesFileSchema } from "../../src/model/dates.ts";
import { annotationPageSchema, mentionOf, translationSchema } from "../../src/model/mention.ts";
import { placesFileSchema } from "../../src/model/place.ts";
import { gzipSync } from "node:zlib";
import { readFileSync } from "node:fs";
import { ROOT, article, committedProject, firstArticles } from "../source/testing.ts";
import type { Project } from "../source/project.ts";
import { addresses } from "./addresses.ts";
import { publishedText } from "./articles.ts";
import type { Files } from "./output.ts";
import { outputs } from "./outputs.ts";

const project = firstArticles(committedProject());
let files: Files;
beforeAll(async () => {
  files = await outputs(project, addresses());
});

const text = (path: string, from: Files = files) => {
  const bytes = from.get(path);
  return typeof bytes === "string" ? bytes : expect.fail(`${path} is no text`);
};
const read = <Schema extends v.GenericSchema>(path: string, schema: Schema) =>
  v.parse(schema, JSON.parse(text(path)));

describe("what a deployment holds", () => {
  it("is the same bytes every time", async () => {
    expect([...(await outputs(firstArticles(committedProject()), addresses()))]).toEqual([...files]);
  });

  it("can be read by the page", () => {
    expect(read("data/articles.json", articlesFileSchema).articles).toHaveLength(2);
    expect(read("data/places.geojson", placesFileSchema).features).toHaveLength(28);
    expect(read("data/dates.json", datesFileSchema).dates).toHaveLength(10);
    expect(read("data/notes.json", notesFileSchema).descriptions).toHaveLength(2);
  });

  it("has the articles byte for byte", () => {
    for (const { id, text: published } of read("data/articles.json", articlesFileSchema).articles)
      expect(Buffer.from(published)).toEqual(readFileSync(`${ROOT}geodata/articles/${id}.txt`));
  });

  it("tells headline, source, story, teasers and separate items apart, and who says what", () => {
    const [mercenaries, request] = read("data/articles.json", articlesFileSchema).articles;
    const kinds = (passages: readonly { kind: string }[] = []) => passages.map(({ kind }) => kind).join(" ");
    expect(kinds(request?.passages)).toBe(
      "headline source text text text text text text teaser teaser teaser item item item item item",
    );
    expect(kinds(mercenaries?.passages)).toBe(
      "headline text text text text text subheading text text text text text text",
    );
    expect(mercenaries?.passages[3]?.sources).toEqual(["ЦНС"]);
    expect(request?.passages[4]?.sources).toEqual(["Камель Сакр", "Mazeej", "BILD"]);
  });

  it("keeps places within what a phone should load", () => {
    expect(gzipSync(text("data/places.geojson")).length).toBeLessThan(120_000);
  });
});

describe("annotations", () => {
  it.each(project.articles)("of $id select the words they say, by offset and by quote", (source) => {
    const page = JSON.parse(text(`data/annotations/${source.id}.jsonld`));
    expect(v.is(annotationPageSchema, page)).toBe(true);
    expect(page.items).toHaveLength(source.mentions.length);
    for (const item of page.items) {
      const [quote, position] = item.target.selector;
      const mention = mentionOf(source.id, item);
      expect(source.text.slice(mention.start, mention.end)).toBe(quote.exact);
      expect(source.text).toContain(quote.prefix + quote.exact + quote.suffix);
      expect(Array.from(source.text).slice(position.start, position.end).join("")).toBe(quote.exact);
    }
  });

  it("count code points in the standard's selector and UTF-16 units in ours", async () => {
    const first = article(project, "assad-request");
    const mention = { ...first.mentions[0], start: 3, end: 7, exact: "Kyiv" };
    const astral = { ...first, text: "😀 Kyiv", mentions: [mention] } as typeof first;
    const made = await outputs({ ...project, articles: [astral] } satisfies Project, addresses());
    const [item] = JSON.parse(text(`data/annotations/${first.id}.jsonld`, made)).items;
    expect(item.target.selector[1]).toEqual({ type: "TextPositionSelector", start: 2, end: 6 });
    expect(item.wherein).toMatchObject({ start: 3, end: 7 });
  });

  it.each([
    [undefined, "urn:wherein:places/lebanon"],
    ["https://maps.example.org/story", "https://maps.example.org/story/places/lebanon"],
    ["https://maps.example.org/story/", "https://maps.example.org/story/places/lebanon"],
  ])("are identified below the public address %s", async (url, lebanon) => {
    const made = await outputs(project, addresses(url));
    const { items } = JSON.parse(text("data/annotations/assad-request.jsonld", made));
    const found = items.find((item: { wherein: { form: string; place: string } }) => {
      return item.wherein.form === "description" && item.wherein.place === "lebanon";
    });
    expect(found.body).toEqual([{ type: "SpecificResource", source: lebanon, purpose: "identifying" }]);
    expect(found.id).toMatch(/\/assad-request\/m\d+$/u);
    expect(found.wherein).toEqual({
      place: "lebanon",
      start: 1447,
      end: 1467,
      form: "description",
      role: "scene",
      certainty: "less-certain",
      status: "curated",
    });
  });

  it.each(["ftp://example.org/", "story/", "https://example.org/?a=1"])("refuse the address %s", (url) => {
    expect(() => addresses(url)).toThrow(TypeError);
  });
});

describe("translations", () => {
  it("mark the words that stand for the mention", () => {
    const english = read("data/translations/assad-request.en.json", translationSchema);
    const marked = (mention: string) => {
      const found = english.marks.find((mark) => mark.mention === mention);
      return found && english.passages[found.passage]?.slice(found.start, found.end);
    };
    const ids = new Map(project.articles[1]?.mentions.map(({ exact, id }) => [exact, id]));
    expect(marked(ids.get("російської столиці") ?? "")).toBe("Russian capital");
    expect(marked(ids.get("Балтійське") ?? "")).toBe("Baltic");
    expect(marked(ids.get("Костянтинівка") ?? "")).toBe("Kostiantynivka");
    expect(english.passages.join()).not.toMatch(/[[\]{}]/u);
  });
});

describe("Linked Places Format", () => {
  const features = () => JSON.parse(text("data/places.lpf.json")).features;

  it("gives every place a title, a class, a point or none, and a name that an article attests", () => {
    for (const { properties, geometry, names } of features()) {
      expect(properties.title).toMatch(/\S/u);
      expect(properties.fclasses).toEqual([expect.stringMatching(/^[AHLPRST]$/u)]);
      expect([undefined, "Point"]).toContain(geometry?.type);
      expect(names.filter((name: object) => "citations" in name)).not.toEqual([]);
    }
  });

  it("relates places to those they lie within, and to other gazetteers", () => {
    const kramatorsk = features().find((place: { "@id": string }) => place["@id"].endsWith("/kramatorsk"));
    expect(kramatorsk.properties).toEqual({ title: "Kramatorsk", ccodes: ["UA"], fclasses: ["P"] });
    expect(kramatorsk.links).toEqual([{ type: "closeMatch", identifier: "gn:704508" }]);
    expect(kramatorsk.relations.map(({ relationTo }: { relationTo: string }) => relationTo)).toEqual([
      "urn:wherein:places/donetsk-oblast",
      "urn:wherein:places/ukraine",
    ]);
  });
});

it("tells whose the quoted words are, where it is known", async () => {
  const [path, rights] = ["data/annotations/assad-request.jsonld", "© A Paper"];
  const articles = project.articles.map((article) => ({ ...article, rights }));
  const owned = await outputs({ ...project, articles }, addresses());
  expect(JSON.parse(String(owned.get(path)))).toHaveProperty(["dc:rights"], rights);
  expect(String((await outputs(project, addresses())).get(path))).not.toContain("rights");
});

describe("an article shown in quotes only", () => {
  it("keeps its offsets and gives away no passage without a mention", async () => {
    const articles = project.articles.map((article) => ({ ...article, display: "quotes" as const }));
    const made = await outputs({ ...project, articles }, addresses());
    for (const article of articles) {
      const shown = publishedText(article);
      expect(shown).toHaveLength(article.text.length);
      for (const { start, end, exact } of article.mentions) expect(shown.slice(start, end)).toBe(exact);
    }
    const all = [...made].map(([, bytes]) => String(bytes)).join("");
    const published = (words: string) => all.includes(words);
    expect(published("Об этом сообщает Центр")).toBe(false);
    expect(published("This is reported by the National")).toBe(false);
    expect(published("бежал из Дамаска")).toBe(true);
  });

  it("gives away no date and no source of a passage that is not shown", async () => {
    const whole = article(project, "assad-request");
    const hidden = whole.dates.find(({ passage }) => passage !== 0)?.passage;
    const mentions = whole.mentions.filter(({ passage }) => passage !== hidden);
    const passages = whole.passages.map((one) => ({ ...one, sources: [`source of ${one.index}`] }));
    const quoted = { ...whole, display: "quotes" as const, mentions, passages };
    const made = await outputs({ ...project, articles: [quoted] }, addresses());
    const left = JSON.parse(text("data/dates.json", made)).dates as { passage: number }[];
    expect(left.length).toBeGreaterThan(0);
    expect(left.map(({ passage }) => passage)).not.toContain(hidden);
    const all = [...made].map(([, bytes]) => String(bytes)).join("");
    expect(all).not.toContain(`"source of ${hidden}"`);
    expect(all).toContain('"source of 0"');
  });
});
