import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { MultiPolygon, Polygon } from "geojson";
import * as v from "valibot";
import { parseJson } from "../source/json.ts";
import { reasonOf } from "../source/reasons.ts";
import {
  type ArticleSource,
  annotationsSource as uncheckedAnnotations,
  articleSource,
  dateSource,
  mentionSource,
  type PlaceSource,
  placeSource,
} from "../source/schema.ts";
import { SourceError } from "./failure.ts";
import { writeWhole } from "./together.ts";

const annotationsSource = v.strictObject({
  ...uncheckedAnnotations.entries,
  mentions: v.array(mentionSource),
  dates: v.array(dateSource),
});
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

/** The source files of one article, as far as they exist. `root` is the project's, or that of a copy. Reading throws a `SourceError`. */
export class ArticleFiles {
  readonly #root: string;
  readonly #id: string;
  /** What is not written yet, by path. */
  #held: Map<string, string> | undefined;

  constructor(root: string, id: string) {
    this.#root = root;
    this.#id = id;
  }

  /** What `write` would write, by path from the root. */
  held(write: () => void): ReadonlyMap<string, string> {
    const held = new Map<string, string>();
    this.#held = held;
    write();
    this.#held = undefined;
    return held;
  }

  #write(path: string, content: string): void {
    if (this.#held === undefined) writeWhole(join(this.#root, path), content);
    else this.#held.set(path, content);
  }

  #writeJson(path: string, content: unknown): void {
    this.#write(path, `${JSON.stringify(content, null, 2)}\n`);
  }

  #path(folder: string, extension: string): string {
    return `geodata/${folder}/${this.#id}.${extension}`;
  }

  #exists(path: string): boolean {
    return existsSync(join(this.#root, path));
  }

  #read<Schema extends v.GenericSchema>(path: string, schema: Schema): v.InferOutput<Schema> | undefined {
    if (!this.#exists(path)) return undefined;
    try {
      return v.parse(schema, parseJson(readFileSync(join(this.#root, path), "utf8")), { message: reasonOf });
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause);
      throw new SourceError(`${path}: ${reason} (npm run geodata lists all that is wrong)`);
    }
  }

  /** Files of a folder with their contents, of all articles. */
  #all<Schema extends v.GenericSchema>(folder: string, extension: string, schema: Schema) {
    return readdirSync(join(this.#root, folder))
      .filter((name) => name.endsWith(extension))
      .flatMap((name) => this.#read(`${folder}/${name}`, schema) ?? []);
  }

  text(): string | undefined {
    const path = this.#path("articles", "txt");
    return this.#exists(path) ? readFileSync(join(this.#root, path), "utf8") : undefined;
  }

  writeText(text: string): void {
    this.#write(this.#path("articles", "txt"), text);
  }

  /** Ids of the other articles. */
  #others(): string[] {
    const folder = join(this.#root, "geodata/articles");
    if (!existsSync(folder)) return [];
    const names = readdirSync(folder).filter((name) => name.endsWith(".txt"));
    return names.map((name) => name.slice(0, -".txt".length)).filter((id) => id !== this.#id);
  }

  /** Another article with this very text. */
  articleOfText(text: string): string | undefined {
    return this.#others().find((id) => new ArticleFiles(this.#root, id).text() === text);
  }

  /** The name a text came under, unless another article's did: one after the article's id then that is free. */
  freeName(file: string): string {
    const taken = new Set(this.#others().map((id) => new ArticleFiles(this.#root, id).article()?.file));
    let name = file === "-" ? `${this.#id}.txt` : file;
    for (let next = 1; taken.has(name); next++) name = `${this.#id}${next === 1 ? "" : `-${next}`}.txt`;
    return name;
  }

  article(): ArticleSource | undefined {
    return this.#read(this.#path("articles", "json"), articleSource);
  }

  writeArticle(source: ArticleSource): void {
    this.#writeJson(this.#path("articles", "json"), source);
  }

  annotations(): AnnotationsSource {
    return this.#read(this.#path("annotations", "json"), annotationsSource) ?? { mentions: [], dates: [] };
  }

  writeAnnotations(source: AnnotationsSource): void {
    this.#writeJson(this.#path("annotations", "json"), source);
  }

  review(): ReviewSource {
    return this.#read(this.#path("reviews", "json"), reviewSource) ?? { rejected: [] };
  }

  writeReview(source: ReviewSource): void {
    if (source.rejected.length > 0 || this.#exists(this.#path("reviews", "json")))
      this.#writeJson(this.#path("reviews", "json"), source);
  }

  /** Ids of every place of the curated gazetteer. */
  placeIds(): Set<string> {
    return new Set(
      this.#all("geodata/places", ".json", gazetteerSource).flatMap(({ places }) =>
        places.map(({ id }) => id),
      ),
    );
  }

  /** Outlines of the curated gazetteer's places, by id. */
  outlines(): ReadonlyMap<string, Polygon | MultiPolygon> {
    const features = this.#all("geodata/places", ".geojson", outlinesSource).flatMap((one) => one.features);
    return new Map(features.map(({ id, geometry }) => [id, geometry as Polygon | MultiPolygon]));
  }

  /** Places that came in by program stand apart from those people wrote. */
  addPlaces(places: readonly PlaceSource[]): void {
    if (places.length === 0) return;
    const path = "geodata/places/added.json";
    const known = this.#read(path, gazetteerSource)?.places ?? [];
    const all = [...known, ...places].sort((left, right) => (left.id < right.id ? -1 : 1));
    this.#writeJson(path, { places: all });
  }
}
