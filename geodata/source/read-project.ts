import type { Polygon, MultiPolygon } from "geojson";
import { toArticleId } from "../../src/model/ids.ts";
import type { Result } from "../../src/model/result.ts";
import { err, ok } from "../../src/model/result.ts";
import { LANGS } from "../../src/model/words.ts";
import { type ArticleContext, checkDates, checkMentions, checkPassages } from "./check-article.ts";
import { checkOutline } from "./check-geometry.ts";
import { checkNotes } from "./check-notes.ts";
import { checkPlaces } from "./check-places.ts";
import { checkTranslation } from "./check-translation.ts";
import { SourceFiles } from "./files.ts";
import type { Problem } from "./problem.ts";
import type { Project, ProjectArticle, ProjectPlace } from "./project.ts";
import {
  annotationsSource,
  articleSource,
  gazetteerSource,
  notesSource,
  outlinesSource,
  translationSource,
} from "./schema.ts";

export interface ReadOptions {
  /** Keep mentions that a program proposed and nobody has accepted yet. */
  readonly proposed?: boolean;
}

/**
 * Reads and checks everything below `geodata/`.
 * @param root the project's root
 * @returns the project, or every problem found, not only the first
 */
export function readProject(
  root: string,
  { proposed = false }: ReadOptions = {},
): Result<Project, readonly Problem[]> {
  const files = new SourceFiles(root);
  const places = readPlaces(files);
  const ids = new Set<string>(places.map(({ id }) => id));
  const articles = files
    .names("articles", ".txt")
    .map((name) => readArticle(files, name.slice(0, -".txt".length), ids, proposed))
    .filter((article) => article !== undefined);
  const known = new Set<string>(articles.map(({ id }) => id));
  for (const name of files.names("annotations", ".json"))
    if (
      !known.has(name.slice(0, -".json".length)) &&
      !files.exists(`articles/${name.slice(0, -".json".length)}.txt`)
    )
      files.report(`annotations/${name}`)("", `there is no articles/${name.slice(0, -".json".length)}.txt`);
  const { notes, descriptions } = readNotes(files, articles);
  if (files.problems.length > 0) return err(files.problems);
  return ok({ articles, places, notes, descriptions });
}

function readPlaces(files: SourceFiles): readonly ProjectPlace[] {
  const outlines = new Map<string, Polygon | MultiPolygon>();
  const drawnIn = new Map<string, string>();
  for (const name of files.names("places", ".geojson")) {
    const report = files.report(`places/${name}`);
    for (const [index, { id, geometry }] of files
      .json(`places/${name}`, outlinesSource)
      ?.features.entries() ?? []) {
      if (outlines.has(id))
        report(`features.${index}.id`, `${id} is outlined already in places/${drawnIn.get(id)}`);
      checkOutline(geometry, `features.${index}.geometry`, report);
      outlines.set(id, geometry);
      drawnIn.set(id, name);
    }
  }
  const entries = files.names("places", ".json").flatMap((name) => {
    const report = files.report(`places/${name}`);
    const gazetteer = files.json(`places/${name}`, gazetteerSource);
    return gazetteer?.places.map((source, index) => ({ source, path: `places.${index}`, report })) ?? [];
  });
  const ids = new Set<string>(entries.map(({ source }) => source.id));
  for (const [id, name] of drawnIn)
    if (!ids.has(id)) files.report(`places/${name}`)("features", `outlines ${id}, which is in no gazetteer`);
  return [...checkPlaces(entries, outlines)].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function readArticle(
  files: SourceFiles,
  name: string,
  places: ReadonlySet<string>,
  proposed: boolean,
): ProjectArticle | undefined {
  const id = toArticleId(name);
  if (!id) files.report(`articles/${name}.txt`)("", `${name} is not a lower-case ASCII slug`);
  const text = files.text(`articles/${name}.txt`);
  const source = files.json(`articles/${name}.json`, articleSource);
  const annotations = files.json(`annotations/${name}.json`, annotationsSource);
  if (!id || text === undefined || !source) return undefined;

  const passages = checkPassages(text, source, files.report(`articles/${name}.json`));
  const report = files.report(`annotations/${name}.json`);
  const context: ArticleContext = { article: id, text, passages, report };
  const mentions = checkMentions(annotations?.mentions ?? [], (place) => places.has(place), context);
  const dates = checkDates(annotations?.dates ?? [], context);
  const title = text.slice(passages[0]?.start, passages[0]?.end);
  const { passages: _, ...known } = source;
  const article = {
    ...known,
    id,
    title,
    text,
    passages,
    dates,
    mentions: mentions.filter(({ status }) => proposed || status === "curated"),
  };
  const translations = LANGS.flatMap((lang) => {
    const file = `articles/${name}.${lang}.json`;
    const translation = files.exists(file) ? files.json(file, translationSource) : undefined;
    return translation
      ? [checkTranslation({ ...article, mentions }, lang, translation, files.report(file))]
      : [];
  });
  return { ...article, translations };
}

function readNotes(files: SourceFiles, articles: readonly ProjectArticle[]) {
  const source = files.json("notes.json", notesSource);
  if (source) checkNotes(source, articles, files.report("notes.json"));
  return source ?? { notes: [], descriptions: [] };
}
