import { DOMParser } from "@xmldom/xmldom";
import jsonld from "jsonld";
import { beforeAll, describe, expect, it } from "vitest";
import { committedProject } from "../source/testing.ts";
import { addresses } from "./addresses.ts";
import type { Files } from "./output.ts";
import { outputs } from "./outputs.ts";

const OA = "http://www.w3.org/ns/oa#";
/** The terms of the standard's own context that our files use; the tests fetch nothing. */
const CONTEXTS: Readonly<Record<string, object>> = {
  "http://www.w3.org/ns/anno.jsonld": {
    oa: OA,
    as: "http://www.w3.org/ns/activitystreams#",
    rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    id: { "@type": "@id", "@id": "@id" },
    type: { "@type": "@id", "@id": "@type" },
    AnnotationPage: "as:OrderedCollectionPage",
    Annotation: "oa:Annotation",
    SpecificResource: "oa:SpecificResource",
    TextQuoteSelector: "oa:TextQuoteSelector",
    TextPositionSelector: "oa:TextPositionSelector",
    items: { "@type": "@id", "@id": "as:items", "@container": "@list" },
    body: { "@type": "@id", "@id": "oa:hasBody" },
    target: { "@type": "@id", "@id": "oa:hasTarget" },
    source: { "@type": "@id", "@id": "oa:hasSource" },
    selector: { "@type": "@id", "@id": "oa:hasSelector" },
    motivation: { "@type": "@vocab", "@id": "oa:motivatedBy" },
    purpose: { "@type": "@vocab", "@id": "oa:hasPurpose" },
    identifying: "oa:identifying",
    exact: "oa:exact",
    prefix: "oa:prefix",
    suffix: "oa:suffix",
    start: "oa:start",
    end: "oa:end",
  },
};

const project = committedProject();
let files: Files;
beforeAll(async () => {
  files = await outputs(project, addresses("https://maps.example.org/"));
});
const text = (path: string) => String(files.get(path) ?? expect.fail(`no ${path}`));

type Node = Readonly<Record<string, unknown>>;
const triples = async (path: string): Promise<readonly Node[]> => {
  const documentLoader = async (url: string) => ({
    documentUrl: url,
    document: { "@context": CONTEXTS[url] ?? { "@vocab": "https://example.org/terms#" } },
  });
  return (await jsonld.flatten(JSON.parse(text(path)), undefined, {
    documentLoader,
  } as never)) as unknown as Node[];
};

describe("linked data, read by jsonld", () => {
  it.each(project.articles)(
    "$id: every annotation has its body, its target and both selectors",
    async (article) => {
      const nodes = await triples(`data/annotations/${article.id}.jsonld`);
      const annotations = nodes.filter((node) => String(node["@type"]) === `${OA}Annotation`);
      expect(annotations).toHaveLength(article.mentions.length);
      for (const one of annotations) {
        expect(one[`${OA}motivatedBy`]).toEqual([{ "@id": `${OA}identifying` }]);
        expect(one).toMatchObject({
          [`${OA}hasBody`]: [expect.anything()],
          [`${OA}hasTarget`]: [expect.anything()],
        });
      }
      const quotes = nodes.filter((node) => String(node["@type"]) === `${OA}TextQuoteSelector`);
      const exact = quotes.flatMap((quote) => quote[`${OA}exact`] as { "@value": string }[]);
      expect(exact.map((value) => value["@value"]).toSorted()).toEqual(
        article.mentions.map((mention) => mention.exact).toSorted(),
      );
    },
  );

  it("Linked Places: every place is a node of its own", async () => {
    const nodes = await triples("data/places.lpf.json");
    const ids = nodes.map((node) => String(node["@id"]));
    for (const { id } of project.places) expect(ids).toContain(`https://maps.example.org/places/${id}`);
  });
});

describe("stills", () => {
  const stills = project.articles.flatMap(({ id }) =>
    ["en", "uk", "ru"].map((lang) => `static/${id}.${lang}`),
  );

  it.each(stills)("%s.svg is well-formed, 1200 by 675, with a title and a description", (still) => {
    const { documentElement: svg } = new DOMParser({
      onError: (level, message) => expect.fail(`${level}: ${message}`),
    }).parseFromString(text(`${still}.svg`), "image/svg+xml");
    expect(svg?.getAttribute("viewBox")).toBe("0 0 1200 675");
    for (const name of ["title", "desc"])
      expect(svg?.getElementsByTagName(name)[0]?.textContent).toMatch(/\S/u);
  });

  it.each(stills)("%s.png says that it is 1200 by 675", (still) => {
    const png = files.get(`${still}.png`);
    expect(png).toBeInstanceOf(Uint8Array);
    const view = Buffer.from(png as Uint8Array);
    expect(view.subarray(1, 4).toString()).toBe("PNG");
    expect([view.readUInt32BE(16), view.readUInt32BE(20)]).toEqual([1200, 675]);
  });
});
