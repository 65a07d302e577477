import { cpSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readProject } from "./read-project.ts";
import { type Copy, ROOT, copyOfSources } from "./testing.ts";

let copy: Copy;
beforeEach(() => (copy = copyOfSources()));
afterEach(() => copy.remove());

const holds = (part: string) => expect.arrayContaining([expect.stringContaining(part)]);
const REQUEST = "annotations/assad-request.json";
const GAZETTEER = "places/gazetteer.json";

describe("readProject", () => {
  it("finds nothing wrong with the committed data", () => {
    expect(readProject(ROOT)).toMatchObject({ ok: true });
    expect(copy.problems()).toEqual([]);
  });

  it("says that an addition was stopped midway", () => {
    copy.write(".unfinished.json", "[]");
    expect(copy.problems()).toEqual(holds("an article was being added"));
  });

  it("leaves out what only a proposal names, but not what a published place lies within", () => {
    const place = (id: string, within: string[]) => ({
      id,
      names: { en: id },
      layer: "unlocated",
      kind: "city",
      within,
      certainty: "certain",
      links: {},
      geometry: null,
    });
    const places = [
      place("named", ["holder"]),
      place("holder", []),
      place("proposed", []),
      place("rejected", []),
    ];
    copy.write("places/added.json", JSON.stringify({ places }));
    copy.write("articles/story.txt", "One and two");
    copy.write(
      "articles/story.json",
      JSON.stringify({
        lang: "en",
        file: "story.txt",
        sources: [],
        display: "quotes",
        passages: [{ kind: "headline", sources: [] }],
      }),
    );
    const mention = { form: "name", role: "scene", certainty: "certain" };
    const mentions = [
      { id: "m1", start: 0, end: 3, exact: "One", place: "named", ...mention, status: "curated" },
      {
        id: "m2",
        start: 8,
        end: 11,
        exact: "two",
        place: "proposed",
        ...mention,
        status: "proposed",
        score: 0.9,
      },
    ];
    copy.write("annotations/story.json", JSON.stringify({ mentions, dates: [] }));
    const added = (proposed: boolean): string[] => {
      const project = readProject(copy.root, { proposed });
      const ids = project.ok ? project.value.places.map(({ id }): string => id) : [];
      return places.map(({ id }) => id).filter((id) => ids.includes(id));
    };
    expect(copy.problems()).toEqual([]);
    expect(added(false)).toEqual(["named", "holder"]);
    expect(added(true)).toEqual(["named", "holder", "proposed"]);
  });

  it("shows expected and found text where an offset is wrong, and where the words stand now", () => {
    copy.edit(REQUEST, '"start": 1699,\n      "end": 1703', '"start": 1698,\n      "end": 1702');
    expect(copy.problems()).toEqual([
      'geodata/annotations/assad-request.json:mentions.26 (m27).start: expected "Сочі" at 1698–1702, found " Соч"; "Сочі" stands at 1699',
    ]);
  });

  it.each([
    ["words were put in", (text: string) => text.replace("Джерело: BILD", "Джерело: газета BILD")],
    ["line ends became others", (text: string) => text.replaceAll("\n", "\r\n")],
  ])("says once that a text has changed where %s", (_, edit) => {
    copy.write("articles/assad-request.txt", edit(copy.read("articles/assad-request.txt")));
    expect(copy.problems()).toEqual([
      expect.stringMatching(
        /^geodata\/articles\/assad-request\.txt:: has changed: \d\d of \d\d mentions and dates .* from ".*" at \d+ on; npm run annotate -- --add assad-request geodata\/articles\/assad-request\.txt moves them$/u,
      ),
    ]);
  });

  it("says of an emptied text that alone", () => {
    copy.write("articles/assad-request.txt", "\n");
    expect(copy.problems()).toEqual([
      "geodata/articles/assad-request.txt:: is empty: put the text back, or remove all files of assad-request",
    ]);
  });

  it("names both ends of a dangling id", () => {
    copy.edit(REQUEST, '"place": "sochi"', '"place": "sotchi"');
    copy.edit(GAZETTEER, '"within": ["syria"]', '"within": ["siria"]');
    expect(copy.problems()).toEqual([
      "geodata/places/gazetteer.json:places.0 (damascus).within.0: damascus lies within siria, which is in no gazetteer",
      "geodata/annotations/assad-request.json:mentions.26 (m27).place: mention m27 of assad-request points to place sotchi, which is in no gazetteer",
    ]);
  });

  it("keeps the name of all articles together for them", () => {
    copy.write("articles/all.txt", "One line");
    expect(copy.problems()).toEqual(
      holds("geodata/articles/all.txt:: all stands for all articles: choose another id"),
    );
  });

  it.each([
    [
      "a key that is not known",
      '"place": "sochi"',
      '"place": "sochi", "title": "Sochi"',
      "title is no key here; keys are id, start, end, exact, place, form,",
    ],
    ["a key that is missing", '"place": "sochi",', "", "place is missing"],
    ["a value of another type", '"exact": "Сочі"', '"exact": 5', "is 5, not a string"],
    [
      "a word that is none of its list",
      '"role": "scene"',
      '"role": "hero"',
      'is "hero", not one of "scene", "context", "actor", "in-name"',
    ],
  ])("tells of %s in words", (_, from, to, reason) => {
    copy.edit(REQUEST, from, to);
    expect(copy.problems()).toEqual(holds(reason));
  });

  it("tells all that is wrong with a place, also where its geometry is", () => {
    copy.edit(GAZETTEER, "[36.291, 33.51]", '"Damascus"');
    copy.edit(GAZETTEER, '"en": "Damascus"', '"en": "Дамаск"');
    copy.edit(GAZETTEER, '"within": ["syria"]', '"within": ["siria"]');
    const problems = copy.problems();
    expect(problems).toEqual(holds("places.0 (damascus).geometry: is neither null"));
    expect(problems).toEqual(holds("places.0 (damascus).names.en: Дамаск is not spelt"));
    expect(problems).toEqual(holds("places.0 (damascus).within.0: damascus lies within siria"));
    expect(problems).toHaveLength(3);
  });

  it("tells all that is wrong with a mention, also where its role is", () => {
    copy.edit(REQUEST, '"place": "sochi"', '"place": "sotchi"');
    const source = JSON.parse(copy.read(REQUEST)) as { mentions: { role: string }[] };
    Object.assign(source.mentions[26] ?? {}, { role: "hero", start: "1699" });
    copy.write(REQUEST, JSON.stringify(source));
    expect(copy.problems()).toEqual([
      expect.stringContaining("mentions.26 (m27).start: is not a whole number"),
      expect.stringContaining('mentions.26 (m27).role: is "hero"'),
      expect.stringContaining("mentions.26 (m27).place: mention m27 of assad-request points to place sotchi"),
    ]);
  });

  it("lists the kinds of places where one is none of them", () => {
    copy.edit(GAZETTEER, '"kind": "town"', '"kind": "port"');
    expect(copy.problems()).toEqual(holds('is "port", not one of "capital", "city", "town",'));
  });

  it("reports all errors of all files at once", () => {
    copy.edit(REQUEST, '"form": "name"', '"form": "noun"');
    copy.edit(REQUEST, '"role": "actor"', '"role": "hero"');
    copy.edit(GAZETTEER, '"kind": "town"', '"kind": "hamlet"');
    copy.edit("articles/assad-mercenaries.uk.json", "[Дамаска]{m25}", "Дамаска");
    copy.write("notes.json", "{");
    const problems = copy.problems();
    expect(problems).toEqual(holds("assad-request.json:mentions.0 (m1).form: "));
    expect(problems).toEqual(holds("assad-request.json:mentions.2 (m3).role: "));
    expect(problems).toEqual(holds("gazetteer.json:places.9 (valdai).kind: "));
    expect(problems).toEqual(holds("assad-mercenaries.uk.json:passages.9: does not mark m25"));
    expect(problems).toEqual(holds("notes.json:: is no JSON"));
    expect(problems).toHaveLength(5);
  });

  it.each([
    [
      "a swapped coordinate",
      "[36.291, 33.51]",
      "[33.51, 36.291]",
      "damascus at [33.51, 36.291] lies outside syria: latitude and longitude seem swapped",
    ],
    ["a namesake in another oblast", "[37.707, 48.528]", "[35.424, 46.818]", "lies outside donetsk-oblast"],
    ["a point off the earth", "[36.291, 33.51]", "[36.291, 133.51]", "places.0 (damascus).geometry"],
    [
      "a Russian name in the Ukrainian field",
      '"uk": "Дружківка"',
      '"uk": "Дружковка с ы"',
      "places.3 (druzhkivka).names.uk",
    ],
    [
      "an unknown key",
      '"certainty": "certain"',
      '"certain": true, "certainty": "certain"',
      "places.0 (damascus).certain",
    ],
    ["a control character in a name", '"en": "Damascus"', '"en": "Dam\\u0000ascus"', "cannot be seen"],
    ["a name that turns the text round it", '"en": "Damascus"', '"en": "Dam\\u202eascus"', "cannot be seen"],
    ["half a character", '"en": "Damascus"', '"en": "Damascus\\ud83d"', "cannot be seen"],
    [
      "a Russian name in the English field",
      '"en": "Damascus"',
      '"en": "Дамаск"',
      "places.0 (damascus).names.en",
    ],
    ["a third coordinate", "[36.291, 33.51]", "[36.291, 33.51, 0]", "places.0 (damascus).geometry"],
    ["a place of another's identity", '"geonames": 170654', '"geonames": 163345', "163345 is damascus"],
    ["a place twice within another", '["syria"]', '["syria", "syria"]', "within syria twice"],
    ["a key given twice", '"id": "damascus",', '"id": "damascus", "id": "damascus",', 'gives "id" twice'],
    [
      "a name's line far from its water",
      "[10.72, 55.68]",
      "[55.68, 10.72]",
      "places.12 (danish-straits).labelLine",
    ],
    [
      "an open end off its water's edge",
      "[12.46, 56.31]",
      "[12.46, 56.3]",
      "places.12 (danish-straits).openEnds",
    ],
    ["two places with one id", '"id": "tartus"', '"id": "damascus"', "damascus is taken"],
    ["a located place in the layer unlocated", '"layer": "military"', '"layer": "unlocated"', "hmeimim"],
  ])("finds %s", (_, from, to, reason) => {
    copy.edit(GAZETTEER, from, to);
    expect(copy.problems()).toEqual(holds(reason));
  });

  it.each([
    ["an open ring", "[[[[0,0],[1,0],[1,1],[0,2]]]]", "is not closed"],
    ["a clockwise exterior", "[[[[0,0],[0,1],[1,1],[0,0]]]]", "must run counter-clockwise"],
    ["a ring that crosses itself", "[[[[0,0],[2,0],[2,1],[1,-1],[0,1],[0,0]]]]", "crosses itself"],
    ["latitudes beyond the pole", "[[[[0,80],[1,80],[1,99],[0,80]]]]", "[1, 99]"],
    ["a ring of two corners", "[[[[0,0],[1,0],[0,0]]]]", "needs four"],
    ["no polygon at all", "[]", "has no polygon"],
  ])("finds %s", (_, coordinates, reason) => {
    copy.write(
      "places/waters.geojson",
      `{"type":"FeatureCollection","features":[{"type":"Feature","id":"danish-straits","properties":{},"geometry":{"type":"MultiPolygon","coordinates":${coordinates}}}]}`,
    );
    expect(copy.problems()).toEqual(holds(reason));
  });

  it("finds swapped coordinates where it knows no outline, by the gazetteer", () => {
    cpSync(join(ROOT, "public/gazetteer"), join(copy.root, "public/gazetteer"), { recursive: true });
    const place = (id: string, coordinates: readonly number[], links: object, within: string[] = []) => ({
      id,
      names: { en: "Town" },
      layer: "settlements",
      kind: id === "lithuania" ? "country" : "town",
      within,
      certainty: "certain",
      links,
      geometry: { type: "Point", coordinates },
    });
    const vilnius = [25.28, 54.689];
    const washington = [-77.036, 38.895];
    const write = (...at: (readonly number[])[]) => {
      const places = [
        place("gn-593116", at[0] ?? [], { geonames: 593116 }),
        place("gn-4140963", at[1] ?? [], { geonames: 4140963 }),
        place("lithuania", [23.9, 55.3], { iso: "LT" }),
        place("by-hand", at[0] ?? [], {}, ["lithuania"]),
      ];
      copy.write("places/added.json", JSON.stringify({ places }));
    };
    write(vilnius, washington);
    expect(copy.problems()).toEqual([]);
    write(vilnius.toReversed(), washington.toReversed());
    expect(copy.problems()).toEqual([
      expect.stringContaining("gn-593116 at [54.689, 25.28]: latitude and longitude seem swapped"),
      expect.stringContaining("gn-4140963 at [38.895, -77.036]: latitude and longitude seem swapped"),
      expect.stringContaining(
        "by-hand at [54.689, 25.28]: latitude and longitude seem swapped; nothing of lith",
      ),
    ]);
  });

  it("finds places that lie within each other in a circle", () => {
    const places = JSON.parse(copy.read(GAZETTEER)) as { places: { id: string; within: string[] }[] };
    const circle = ["syria", "ukraine", "russia"];
    for (const place of places.places) {
      const at = circle.indexOf(place.id);
      if (at >= 0) place.within = [circle[(at + 1) % 3] ?? ""];
    }
    copy.write(GAZETTEER, JSON.stringify(places));
    expect(copy.problems()).toEqual(holds("syria and ukraine lie within each other"));
  });

  it.each([
    [
      "a date that is no EDTF",
      REQUEST,
      "2024-11-2X~",
      "late 2024",
      "dates.0.edtf: late 2024 is no EDTF date",
    ],
    [
      "a mention that cuts a word",
      REQUEST,
      '"end": 1703,\n      "exact": "Сочі"',
      '"end": 1702,\n      "exact": "Соч"',
      "cuts a word",
    ],
    [
      "a proposed mention without a score",
      REQUEST,
      '"status": "curated"',
      '"status": "proposed"',
      "has a score",
    ],
    [
      "a mark of another passage's mention",
      "articles/assad-request.en.json",
      "[Iran]{m13}",
      "[Iran]{m5}",
      "which stands in passage 4",
    ],
    ["a mark of no mention", "articles/assad-request.en.json", "[Iran]{m13}", "[Iran]{m99}", "marks m99"],
    [
      "a note on a passage that is not there",
      "notes.json",
      "assad-request/6",
      "assad-request/66",
      "joins passage assad-request/66",
    ],
    [
      "a passage without a kind",
      "articles/assad-request.json",
      '{ "kind": "source", "sources": [] },',
      "",
      "has 15 entries, the text has 16",
    ],
  ])("finds %s", (_, file, from, to, reason) => {
    copy.edit(file, from, to);
    expect(copy.problems()).toEqual(holds(reason));
  });

  it("refuses a text that is not UTF-8, and says where", () => {
    copy.write("articles/assad-request.txt", "\uFEFFтекст");
    expect(copy.problems()).toEqual(holds("byte order mark"));
    copy.write("articles/assad-request.txt", Buffer.from([0xd1, 0x82, 0xd1, 0x0a]));
    expect(copy.problems()).toEqual(
      holds("articles/assad-request.txt:: is not UTF-8 from byte 2 on: save it as UTF-8"),
    );
    copy.write("articles/assad-request.txt", "А\u0000Б");
    expect(copy.problems()).toEqual(holds("control character U+0000 at 1"));
  });

  it("says on which line JSON ends to be JSON", () => {
    copy.edit(GAZETTEER, '"en": "Damascus",', '"en": "Damascus"');
    expect(copy.problems()).toEqual(holds("gazetteer.json:: is no JSON: "));
    expect(copy.problems()).toEqual(holds("(line 7, column 9)"));
  });

  it("finds dates that mark the same words, and a second headline", () => {
    const source = JSON.parse(copy.read(REQUEST)) as { dates: unknown[] };
    source.dates.push(source.dates[0]);
    copy.write(REQUEST, JSON.stringify(source));
    copy.edit("articles/assad-request.json", '"kind": "text"', '"kind": "headline"');
    expect(copy.problems()).toEqual(holds("assad-request.json:dates: "));
    expect(copy.problems()).toEqual(holds("passages.2.kind: is headline"));
  });

  it("finds files that belong to nothing", () => {
    copy.write("articles/assad-request.de.json", "{}");
    copy.write("annotations/nobody.json", "{}");
    copy.edit("articles/assad-request.json", "001_9572d37d92bc3d69.txt", "000_866dd8180917616d.txt");
    expect(copy.problems()).toEqual([
      'geodata/articles/assad-request.de.json:: belongs to nothing: "de" is none of the languages en, uk, ru',
      "geodata/annotations/nobody.json:: there is no articles/nobody.txt",
      "geodata/articles/assad-request.json:file: 000_866dd8180917616d.txt is the file of assad-mercenaries already",
    ]);
  });

  it("blames a broken file once, and nothing that refers to it", () => {
    for (const [file, reason] of [
      ["places/areas.geojson", "is no JSON"],
      [GAZETTEER, "is no JSON"],
      [REQUEST, "is no JSON"],
    ] as const) {
      const before = copy.read(file);
      copy.write(file, before.slice(0, 200));
      expect(copy.problems()).toEqual([expect.stringContaining(`geodata/${file}:: ${reason}`)]);
      copy.write(file, before);
    }
    for (const name of readdirSync(join(copy.root, "geodata/places")))
      if (name.endsWith(".json")) copy.delete(`places/${name}`);
    expect(copy.problems()).toEqual(["geodata/places:: holds no gazetteer (*.json)"]);
    copy.delete(REQUEST);
    expect(copy.problems()).toEqual(holds("annotations/assad-request.json:: is missing"));
  });
});
