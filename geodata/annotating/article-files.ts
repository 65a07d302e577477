import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { MultiPolygon, Polygon } from "geojson";
import * as v from "valibot";
import {
  type ArticleSource,
  articleSource,
  dateSource,
  mentionSource,
  type PlaceSource,
  placeSource,
} from "../source/schema.ts";

const annotationsSource = v.strictObject({ mentions: v.array(mentionSource), dates: v.array(dateSource) });
export type AnnotationsSource = v.InferOutput<typeof annotationsSource>;

const gazetteerSource = v.strictObject({ places: v.array(placeSource) });

/** As much of an outline as is asked of it here: the build checks the rest. */
const outlinesSource = v.object({
  features: v.array(
    v.object({
      id: v.string(),
      geometry: v.object({ type: v.picklist(["Polygon", "MultiPolygon"]), coordinates: v.array(v.any()) }),
    }),
  ),
});

/** Mentions that a person looked at and threw out: never proposed again. */
const reviewSource = v.strictObject({
  rejected: v.array(
    v.strictObject({ id: v.string(), start: v.number(), end: v.number(), exact: v.string() }),
  ),
});
export type ReviewSource = v.InferOutput<typeof reviewSource>;

/** The source files of one article, as far as they exist. `root` is the project's, or that of a copy. */
export class ArticleFiles {
  readonly #root: string;
  readonly #id: string;

  constructor(root: string, id: string) {
    this.#root = root;
    this.#id = id;
  }

  #path(folder: string, extension: string): string {
    return join(this.#root, "geodata", folder, `${this.#id}.${extension}`);
  }

  #read<Schema extends v.GenericSchema>(path: string, schema: Schema): v.InferOutput<Schema> | undefined {
    return existsSync(path) ? v.parse(schema, JSON.parse(readFileSync(path, "utf8"))) : undefined;
  }

  text(): string | undefined {
    const path = this.#path("articles", "txt");
    return existsSync(path) ? readFileSync(path, "utf8") : undefined;
  }

  writeText(text: string): void {
    write(this.#path("articles", "txt"), text);
  }

  article(): ArticleSource | undefined {
    return this.#read(this.#path("articles", "json"), articleSource);
  }

  writeArticle(source: ArticleSource): void {
    writeJson(this.#path("articles", "json"), source);
  }

  /** @throws {v.ValiError} when the file is there but not in shape */
  annotations(): AnnotationsSource {
    return this.#read(this.#path("annotations", "json"), annotationsSource) ?? { mentions: [], dates: [] };
  }

  writeAnnotations(source: AnnotationsSource): void {
    writeJson(this.#path("annotations", "json"), source);
  }

  review(): ReviewSource {
    return this.#read(this.#path("reviews", "json"), reviewSource) ?? { rejected: [] };
  }

  writeReview(source: ReviewSource): void {
    if (source.rejected.length > 0 || existsSync(this.#path("reviews", "json")))
      writeJson(this.#path("reviews", "json"), source);
  }

  /** Ids of every place of the curated gazetteer. */
  placeIds(): Set<string> {
    const folder = join(this.#root, "geodata/places");
    const files = readdirSync(folder).filter((name) => name.endsWith(".json"));
    return new Set(
      files.flatMap((name) =>
        (this.#read(join(folder, name), gazetteerSource)?.places ?? []).map(({ id }) => id),
      ),
    );
  }

  /** Outlines of the curated gazetteer's places, by id. */
  outlines(): ReadonlyMap<string, Polygon | MultiPolygon> {
    const folder = join(this.#root, "geodata/places");
    const files = readdirSync(folder).filter((name) => name.endsWith(".geojson"));
    const features = files.flatMap((name) => this.#read(join(folder, name), outlinesSource)?.features ?? []);
    return new Map(features.map(({ id, geometry }) => [id, geometry as Polygon | MultiPolygon]));
  }

  /** Places that came in by program stand apart from those people wrote. */
  addPlaces(places: readonly PlaceSource[]): void {
    if (places.length === 0) return;
    const path = join(this.#root, "geodata/places/added.json");
    const known = this.#read(path, gazetteerSource)?.places ?? [];
    const all = [...known, ...places].sort((left, right) => (left.id < right.id ? -1 : 1));
    writeJson(path, { places: all });
  }
}

/** Whole or not at all: who interrupts a review finds the old file or the new one, never half of it. */
function write(path: string, content: string): void {
  mkdirSync(dirname(path), { recursive: true });
  const unfinished = `${path}.${process.pid}.tmp`;
  writeFileSync(unfinished, content);
  renameSync(unfinished, path);
}

const writeJson = (path: string, content: unknown): void =>
  write(path, `${JSON.stringify(content, null, 2)}\n`);
