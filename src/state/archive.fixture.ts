import { articleSchema } from "../model/article.ts";
import { mentionOf } from "../model/mention.ts";
import { placeFeatureSchema, placeOf } from "../model/place.ts";
import type { Form, Layer, Role } from "../model/words.ts";
import * as v from "valibot";
import { archiveOf, type Archive, NOTHING } from "./archive.ts";

/** A small archive for tests: two articles of three passages, four places, a few mentions and dates. */
export function archiveFixture(): Archive {
  const articles = [
    article("first", "en", [
      "Headline",
      "Fled Damascus for Russia on 8 December 2024.",
      "A separate item from Sochi.",
    ]),
    article("second", "uk", ["Дамаск", "Асад покинув Сирію.", "Нічого."]),
  ];
  const [first, second] = articles;
  if (!first || !second) throw new Error("the fixture has two articles");
  const mention = (
    of: typeof first,
    id: string,
    exact: string,
    place: string,
    role: Role,
    form: Form = "name",
  ) => {
    const start = of.text.indexOf(exact);
    const wherein = {
      place,
      start,
      end: start + exact.length,
      form,
      role,
      certainty: "certain",
      status: "curated",
    } as const;
    return mentionOf(of.id, {
      type: "Annotation",
      id: `urn:wherein:${of.id}/${id}`,
      wherein: wherein as never,
    });
  };
  return archiveOf({
    ...NOTHING,
    articles,
    places: [
      place("damascus", "settlements", [36.29, 33.51], ["syria"]),
      place("sochi", "settlements", [39.72, 43.6], ["russia"]),
      place("syria", "countries", [38, 35], []),
      place("russia", "countries", [90, 60], []),
    ],
    mentions: [
      mention(first, "m1", "Damascus", "damascus", "scene"),
      mention(first, "m2", "Russia", "russia", "actor"),
      mention(first, "m3", "Sochi", "sochi", "scene"),
      mention(second, "m1", "Дамаск", "damascus", "scene"),
      mention(second, "m2", "Сирію", "syria", "scene"),
    ],
    dates: [
      {
        article: first.id,
        start: 0,
        end: 1,
        exact: "8 December 2024",
        edtf: "2024-12-08",
        about: "event",
        passage: 1,
      },
    ],
  });
}

function article(id: string, lang: string, lines: readonly string[]) {
  let start = 0;
  const passages = lines.map((line, index) => {
    const passage = {
      index,
      start,
      end: start + line.length,
      kind: index === 0 ? "headline" : id === "first" && index === 2 ? "item" : "text",
      sources: [],
    };
    start = passage.end + 1;
    return passage;
  });
  const text = lines.join("\n");
  return v.parse(articleSchema, {
    id,
    lang,
    title: lines[0],
    sources: [],
    file: `${id}.txt`,
    text,
    passages,
  });
}

function place(id: string, layer: Layer, coordinates: [number, number], within: readonly string[]) {
  return placeOf(
    v.parse(placeFeatureSchema, {
      type: "Feature",
      id,
      geometry: { type: "Point", coordinates },
      properties: {
        names: { en: id },
        layer,
        kind: "city",
        within,
        certainty: "certain",
        links: {},
        mentions: { scene: 1, context: 0, actor: 0, "in-name": 0 },
      },
    }),
  );
}
