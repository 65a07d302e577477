import { describe, expect, it } from "vitest";
import { archiveFixture } from "../../src/state/archive.fixture.ts";
import { headHtml, headOf } from "./head.ts";

const archive = archiveFixture();
const [article] = archive.articles;
if (!article) throw new Error("the fixture has articles");
const PUBLIC = "https://maps.example.org/story/";
const tags = headOf(archive, article, "en", PUBLIC);
const content = (name: string) =>
  tags.find(({ attrs }) => attrs?.["property"] === name || attrs?.["name"] === name)?.attrs?.["content"];
const data = (of = tags) => JSON.parse(of.find(({ tag }) => tag === "script")?.children ?? "null");

describe("the head of an article's page", () => {
  it("previews with the still, its size and its words", () => {
    expect(content("og:image")).toBe(`${PUBLIC}static/first.en.png`);
    expect([content("og:image:width"), content("og:image:height")]).toEqual(["1200", "675"]);
    expect(content("twitter:card")).toBe("summary_large_image");
    expect(content("og:url")).toBe(`${PUBLIC}a/first/en/`);
    expect(content("og:title")).toBe("Headline");
  });

  it("lets oEmbed be discovered and the other languages be found", () => {
    const links = tags.filter(({ tag }) => tag === "link").map(({ attrs }) => attrs);
    expect(links).toContainEqual({
      rel: "alternate",
      type: "application/json+oembed",
      href: `${PUBLIC}oembed/first.en.json`,
      title: "Headline",
    });
    expect(links.filter((one) => one?.["hreflang"])).toHaveLength(3);
  });

  it("says as linked data which places are mentioned and which are scenes", () => {
    const page = data();
    expect(page.spatialCoverage).toEqual([
      { "@id": `${PUBLIC}places/damascus` },
      { "@id": `${PUBLIC}places/sochi` },
    ]);
    expect(page.mentions.map((place: { "@id": string }) => place["@id"])).toEqual(
      ["damascus", "russia", "sochi"].map((id) => `${PUBLIC}places/${id}`),
    );
    expect(page.mentions[0].geo).toEqual({ "@type": "GeoCoordinates", latitude: 33.51, longitude: 36.29 });
  });

  it("claims no author, publisher or date, as none is known", () => {
    expect(Object.keys(data()).filter((key) => /author|publisher|date/iu.test(key))).toEqual([]);
  });

  it("leaves out all that needs an absolute address where none is known", () => {
    const bare = headOf(archive, article, "en");
    expect(bare.map(({ tag }) => tag)).toEqual(["title", "meta", "script"]);
    expect(JSON.stringify(bare)).not.toContain("http:/");
    expect(data(bare)["@id"]).toBe("urn:wherein:a/first/en/");
  });

  it("cannot be broken out of by a title", () => {
    const hostile = { ...article, title: `</script><img src=x onerror=alert(1)>"&` };
    const html = headHtml(headOf(archive, hostile, "en", PUBLIC));
    expect(html).not.toContain("<img");
    expect(html.match(/<\/script>/gu)).toHaveLength(1);
  });
});
