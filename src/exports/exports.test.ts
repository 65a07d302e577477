import { check } from "@placemarkio/check-geojson";
import { kml } from "@tmcw/togeojson";
import { DOMParser } from "@xmldom/xmldom";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { ROLES } from "../model/words.ts";
import { archiveFixture } from "../state/archive.fixture.ts";
import { archiveOf, type Archive } from "../state/archive.ts";
import { csvOf } from "./csv.ts";
import { geojsonOf } from "./geojson.ts";
import { kmlOf } from "./kml.ts";

const archive = archiveFixture();
const [first, second] = archive.articles;
if (!first || !second) throw new Error("the fixture has two articles");
const all = { article: null, roles: ROLES };
const layers = {
  settlements: "Towns",
  military: "Bases",
  waters: "Waters",
  countries: "Countries",
  unlocated: "–",
};
const words = { lang: "en", title: "A <map> & more", layers } as const;
const rows = (of: Archive = archive, choice: Parameters<typeof csvOf>[1] = all): Record<string, string>[] =>
  parse(csvOf(of, choice), { columns: true, record_delimiter: "\r\n" });

/** The same archive with another text in its first passage and other names. */
function written(line: string, name: string): Archive {
  const text = line + first?.text.slice(line.length);
  return archiveOf({
    ...archive,
    articles: archive.articles.map((one) => (one === first ? { ...one, text } : one)),
    places: archive.places.map((place) => ({ ...place, names: { en: name } })),
    mentions: archive.mentions.map((one) => (one.id === "m1" ? { ...one, start: 0, end: line.length } : one)),
  });
}

describe("CSV, read by csv-parse", () => {
  it("has one row a mention, with what is known of it", () => {
    expect(rows()).toHaveLength(archive.mentions.length);
    expect(rows()[0]).toMatchObject({
      article: "first",
      mention: "m1",
      exact: "Damascus",
      place: "damascus",
      lat: "33.51",
      lon: "36.29",
      role: "scene",
      passage: "1",
      text: "Fled Damascus for Russia on 8 December 2024.",
    });
  });

  it("holds to the chosen article and roles", () => {
    expect(rows(archive, { article: second.id, roles: ["scene"] }).map(({ exact }) => exact)).toEqual([
      "Дамаск",
      "Сирію",
    ]);
    expect(rows(archive, { article: first.id, roles: ["actor"] }).map(({ place }) => place)).toEqual([
      "russia",
    ]);
  });

  it("keeps quotation marks, commas and line ends whole", () => {
    const odd = 'Q"uo,t';
    expect(rows(written(odd, 'A "name",\r\nin two'))[0]).toMatchObject({
      exact: odd,
      name_en: 'A "name",\r\nin two',
    });
  });

  it.each(["=1+1", "+1", "-1", "@SUM", "\t=1", " =1", "＝1", "\u0000=1"])(
    "lets no spreadsheet run %j",
    (formula) => {
      const [row] = rows(written(formula, formula));
      expect(row?.["exact"]).toBe(`'${formula}`);
      expect(row?.["name_en"]).toBe(`'${formula}`);
    },
  );

  it.each([
    ["a; =1", "a;' =1"],
    ["a;=1,b", "a;'=1,b"],
    ["a\n@b", "a\n'@b"],
    ["a; b = 1 - 2", "a; b = 1 - 2"],
  ])("nor one that begins a cell where semicolons part them: %j", (line, safe) => {
    expect(rows(written("x", line))[0]?.["name_en"]).toBe(safe);
  });

  it("leaves negative numbers numbers", () => {
    const south = archive.places.map((place) => ({
      ...place,
      geometry: { type: "Point", coordinates: [-70.5, -33] },
    }));
    const [row] = rows(archiveOf({ ...archive, places: south as typeof archive.places }));
    expect(row).toMatchObject({ lat: "-33", lon: "-70.5" });
  });
});

describe("GeoJSON, read by check-geojson", () => {
  it("has each mentioned place once, with its mentions", () => {
    const { features } = check(geojsonOf(archive, all)) as GeoJSON.FeatureCollection;
    expect(features.map(({ id }) => id)).toEqual(["damascus", "russia", "sochi", "syria"]);
    expect(features[0]?.properties?.["mentions"]).toHaveLength(2);
  });

  it("keeps a place without position, without inventing one", () => {
    const unlocated = archive.places.map((place) => ({ ...place, geometry: null }));
    const { features } = JSON.parse(geojsonOf(archiveOf({ ...archive, places: unlocated }), all));
    expect(features).toHaveLength(4);
    expect(features[0].geometry).toBeNull();
  });
});

describe("KML, read by togeojson", () => {
  const read = (of: Archive) =>
    kml(new DOMParser().parseFromString(kmlOf(of, all, words), "text/xml") as never);

  it("has a placemark for each place that has a position", () => {
    const { features } = read(archive);
    expect(features.map(({ id }) => id).toSorted()).toEqual(["damascus", "russia", "sochi", "syria"]);
    expect(features[0]).toMatchObject({
      geometry: { type: "Point", coordinates: [36.29, 33.51] },
      properties: { name: "damascus", kind: "city", certainty: "certain" },
    });
  });

  it("draws areas with their holes", () => {
    const ring = (size: number) => [
      [0, 0],
      [size, 0],
      [size, size],
      [0, 0],
    ];
    const geometry = { type: "MultiPolygon", coordinates: [[ring(9), ring(2)], [ring(1)]] };
    const areas = archive.places.map((place) => ({ ...place, geometry })) as typeof archive.places;
    const [area] = read(archiveOf({ ...archive, places: areas })).features;
    expect(area?.geometry).toEqual({
      type: "GeometryCollection",
      geometries: geometry.coordinates.map((coordinates) => ({ type: "Polygon", coordinates })),
    });
  });

  it("survives what XML cannot hold", () => {
    const { features } = read(written("a<b", `<b>&"\u0007\uD800name`));
    expect(features[0]?.properties?.["name"]).toBe(`<b>&"name`);
  });
});

describe("whose a text is", () => {
  const articles = archive.articles.map((one) => ({ ...one, rights: "© A Paper" }));
  const owned = archiveOf({ ...archive, articles });

  it("stands in every row of a table and beside every mention of a map, where it is known", () => {
    expect(new Set(rows(owned).map(({ rights }) => rights))).toEqual(new Set(["© A Paper"]));
    expect(geojsonOf(owned, all).match(/"rights": "© A Paper"/g)).toHaveLength(archive.mentions.length);
    expect(kmlOf(owned, all, words)).toContain("— © A Paper");
    expect(kmlOf(archive, all, words)).not.toContain("©");
    expect(rows()[0]?.rights).toBe("");
    expect(geojsonOf(archive, all)).not.toContain("rights");
  });
});
