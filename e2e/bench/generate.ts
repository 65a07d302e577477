import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { FORMS, ROLES } from "../../src/model/words.ts";

/** How large a generated archive is. */
export interface Size {
  readonly places: number;
  readonly mentions: number;
}

/** Mentions in every article but the first. */
const PER_ARTICLE = 90;
/** What the first holds at most: it is the one shown, and `GREAT` the place it speaks of most. */
const FIRST = { mentions: 7000, great: 5000 };
export const GREAT = "gn-1";
const PER_PASSAGE = 4;
const LAYERS = ["settlements", "settlements", "settlements", "military", "countries"] as const;

/** The same numbers for the same seed, on every machine (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Writes the data of a deployment with invented articles, places and mentions below `folder/data/`: articles of 90
 * mentions, and a first one that holds up to 7,000, of which 5,000 are of one place.
 */
export async function generate(folder: string, { places, mentions }: Size): Promise<void> {
  const chance = random(1);
  const below = (limit: number) => Math.floor(chance() * limit);
  const names = Array.from({ length: places }, (_, at) => `Place${at + 1}`);
  const first = Math.min(FIRST.mentions, Math.ceil(mentions / 2));
  const great = Math.min(FIRST.great, Math.ceil(first * 0.7));
  const sizes = [first];
  for (let left = mentions - first; left > 0; left -= PER_ARTICLE) sizes.push(Math.min(left, PER_ARTICLE));

  const data = join(folder, "data");
  await mkdir(join(data, "annotations"), { recursive: true });
  const put = (file: string, value: unknown) => writeFile(join(data, file), JSON.stringify(value));
  const articles = [];
  for (const [at, size] of sizes.entries()) {
    const id = `article-${at + 1}`;
    const picked = (index: number) => (at === 0 && index < great ? 0 : below(places));
    const mentioned = Array.from({ length: size }, (_, index) => picked(index));
    if (at === 0) mentioned.sort(() => chance() - 0.5);
    const { article, items } = write(id, mentioned, names, below);
    articles.push(article);
    await put(`annotations/${id}.jsonld`, { type: "AnnotationPage", items });
  }
  await put("articles.json", { version: 1, articles });
  await put("places.geojson", {
    type: "FeatureCollection",
    features: names.map((name, at) => feature(`gn-${at + 1}`, name, at, chance)),
  });
  await put("dates.json", { version: 1, dates: [] });
  await put("notes.json", { version: 1, notes: [], descriptions: [] });
}

function write(
  id: string,
  mentioned: readonly number[],
  names: readonly string[],
  below: (limit: number) => number,
) {
  const passages: object[] = [];
  const items: object[] = [];
  const title = `Article ${id}`;
  let text = `${title}\n`;
  passages.push({ index: 0, start: 0, end: title.length, kind: "headline", sources: [] });
  for (let from = 0; from < mentioned.length; from += PER_PASSAGE) {
    const begins = text.length;
    for (const place of mentioned.slice(from, from + PER_PASSAGE)) {
      text += "Something is said to have happened near ";
      const start = text.length;
      text += names[place] ?? "";
      const index = items.length;
      items.push({
        type: "Annotation",
        id: `urn:wherein:${id}/m${index + 1}`,
        wherein: {
          place: `gn-${place + 1}`,
          start,
          end: text.length,
          form: FORMS[below(FORMS.length)],
          role: ROLES[below(2)],
          certainty: "certain",
          status: "proposed",
          score: 0.5,
        },
      });
      text += ". ";
    }
    passages.push({ index: passages.length, start: begins, end: text.length - 1, kind: "text", sources: [] });
    text += "\n";
  }
  return {
    article: { id, lang: "en", title, sources: [], file: `${id}.txt`, text, passages, translations: [] },
    items,
  };
}

function feature(id: string, name: string, at: number, chance: () => number) {
  return {
    type: "Feature",
    id,
    geometry: { type: "Point", coordinates: [20 + chance() * 30, 35 + chance() * 25] },
    properties: {
      names: { en: name, uk: `Місце${at + 1}`, ru: `Место${at + 1}` },
      layer: id === GREAT ? "settlements" : LAYERS[at % LAYERS.length],
      kind: "town",
      within: [],
      certainty: "certain",
      links: {},
      mentions: { scene: 0, context: 0, actor: 0, "in-name": 0 },
    },
  };
}
