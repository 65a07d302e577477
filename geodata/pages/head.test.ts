import { DOMParser } from "@xmldom/xmldom";
import { describe, expect, it } from "vitest";
import { archiveFixture } from "../../src/state/archive.fixture.ts";
import { headOf } from "./head.ts";

const archive = archiveFixture();
const [article] = archive.articles;
if (!article) throw new Error("the fixture has articles");
const PUBLIC = "https://maps.example.org/story/";

/** Read by a parser that is not ours. */
function read(base?: string, of = article) {
  if (!of) throw new Error("no article");
  const { documentElement } = new DOMParser().parseFromString(
    `<head>${headOf(archive, of, "en", base)}</head>`,
    "text/xml",
  );
  const all = (name: string) =>
    Array.from(documentElement?.getElementsByTagName(name) ?? [], (one) =>
      Object.fromEntries(Array.from(one.attributes, ({ name, value }) => [name, value])),
    );
  const meta = new Map(all("meta").map(({ property, name, content }) => [property ?? name, content]));
  const [script, ...others] = Array.from(documentElement?.getElementsByTagName("script") ?? []);
  expect(others).toEqual([]);
  return { links: all("link"), meta, data: JSON.parse(script?.textContent ?? "null") };
}

describe("the head of an article's page", () => {
  it("previews with the still, its size and its words", () => {
    const { meta } = read(PUBLIC);
    expect(meta.get("og:image")).toBe(`${PUBLIC}static/first.en.png`);
    expect([meta.get("og:image:width"), meta.get("og:image:height")]).toEqual(["1200", "675"]);
    expect(meta.get("twitter:card")).toBe("summary_large_image");
    expect(meta.get("og:url")).toBe(`${PUBLIC}a/first/en/`);
    expect(meta.get("og:title")).toBe("Headline");
  });

  it("lets oEmbed be discovered and the other languages be found", () => {
    const { links } = read(PUBLIC);
    expect(links).toContainEqual({
      rel: "alternate",
      type: "application/json+oembed",
      href: `${PUBLIC}oembed/first.en.json`,
      title: "Headline",
    });
    expect(links.filter(({ hreflang }) => hreflang)).toHaveLength(3);
  });

  it("says as linked data which places are mentioned and which are scenes", () => {
    const { data } = read(PUBLIC);
    expect(data.spatialCoverage).toEqual([
      { "@id": `${PUBLIC}places/damascus` },
      { "@id": `${PUBLIC}places/sochi` },
    ]);
    expect(data.mentions.map((place: { "@id": string }) => place["@id"])).toEqual(
      ["damascus", "russia", "sochi"].map((id) => `${PUBLIC}places/${id}`),
    );
    expect(data.mentions[0].geo).toEqual({ "@type": "GeoCoordinates", latitude: 33.51, longitude: 36.29 });
  });

  it("claims no author, publisher or date, as none is known", () => {
    expect(Object.keys(read(PUBLIC).data).filter((key) => /author|publisher|date/iu.test(key))).toEqual([]);
  });

  it("says whose the text is, where it is known", () => {
    expect(read(PUBLIC, { ...article, rights: "© A Paper" }).data.copyrightNotice).toBe("© A Paper");
    expect(read(PUBLIC).data).not.toHaveProperty("copyrightNotice");
  });

  it("leaves out all that needs an absolute address where none is known", () => {
    const { links, meta, data } = read();
    expect([links, [...meta]]).toEqual([[], []]);
    expect(data["@id"]).toBe("urn:wherein:a/first/en/");
    expect(data).not.toHaveProperty("url");
  });

  it("cannot be broken out of by a title", () => {
    const title = `</script><img src=x onerror=alert(1)>"&`;
    const { meta, data } = read(PUBLIC, { ...article, title });
    expect(meta.get("og:title")).toBe(title);
    expect(data.name).toBe(title);
  });
});
