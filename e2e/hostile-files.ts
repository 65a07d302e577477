import { payloads } from "./payloads.ts";

/** The payload of that number; they are told apart by it, and begin anew after the last. */
export const at = (index: number): string => payloads[index % payloads.length] ?? "";

/** So many places that their names in three languages are all payloads. */
export const PLACES = Math.ceil(payloads.length / 3);

const article = (() => {
  let text = "";
  const passages = payloads.map((payload, index) => {
    const start = text.length;
    text += `${payload}\n\n`;
    const kind = index === 0 ? "headline" : "text";
    return { index, start, end: start + payload.length, kind, sources: [payload] };
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

const thrice = (payload: string) => ({ en: payload, uk: payload, ru: payload });
const places = Array.from({ length: PLACES }, (_, index) => ({
  id: `p${index}`,
  names: { en: at(3 * index), uk: at(3 * index + 1), ru: at(3 * index + 2) },
  layer: "settlements",
}));

/** Data files of a deployment in which everything that may be text is a payload. */
export const HOSTILE: Readonly<Record<string, unknown>> = {
  "data/articles.json": { version: 1, articles: [article] },
  "data/places.geojson": {
    type: "FeatureCollection",
    features: places.map(({ id, names, layer }, index) => ({
      type: "Feature",
      id,
      geometry: { type: "Point", coordinates: [index % 180, index % 80] },
      properties: {
        names,
        layer,
        kind: at(index),
        within: [],
        certainty: "certain",
        links: { wikidata: at(index), iso: at(index) },
        mentions: { scene: 1, context: 0, actor: 0, "in-name": 0 },
        note: thrice(at(index)),
      },
    })),
  },
  "data/dates.json": {
    version: 1,
    dates: article.passages.slice(0, 50).map(({ index, start, end }) => ({
      article: "hostile",
      start,
      end,
      exact: at(index),
      edtf: at(index),
      about: "event",
      passage: index,
      note: thrice(at(index)),
    })),
  },
  "data/notes.json": {
    version: 1,
    notes: [{ id: at(5), kind: at(6), passages: ["hostile/3", "hostile/9"], text: thrice(at(7)) }],
    descriptions: [{ article: "hostile", text: thrice(at(8)) }],
  },
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
  ...Object.fromEntries(
    ["uk", "ru"].map((lang) => [
      `data/translations/hostile.${lang}.json`,
      // Shifted by one: a translation that repeats the original is not shown.
      {
        version: 1,
        article: "hostile",
        lang,
        by: at(1),
        passages: payloads.map((_, index) => at(index + 1)),
      },
    ]),
  ),
  ...Object.fromEntries(
    ["en", "uk", "ru"].map((lang) => [
      `static/hostile.${lang}.json`,
      { version: 1, width: 1200, height: 675, places: places.map(({ id }) => ({ place: id, x: 9, y: 9 })) },
    ]),
  ),
  "data/embed/hostile.en.json": {
    version: 1,
    article: "hostile",
    lang: "en",
    title: at(2),
    description: at(3),
    label: at(4),
    places,
  },
};
