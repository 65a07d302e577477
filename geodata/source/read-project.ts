import type { Result } from "../../src/model/result.ts";
import { LANGS, member } from "../../src/model/words.ts";
import { err, ok } from "../../src/model/result.ts";
import { checkNotes } from "./check-notes.ts";
import { SourceFiles } from "./files.ts";
import type { Problem } from "./problem.ts";
import type { PlaceId } from "../../src/model/ids.ts";
import type { Project, ProjectArticle, ProjectPlace } from "./project.ts";
import { readArticle } from "./read-article.ts";
import { readPlaces } from "./read-places.ts";
import { notesSource } from "./schema.ts";

export interface ReadOptions {
  /** Keep mentions that a program proposed and nobody has accepted yet. */
  readonly proposed?: boolean;
  /** What is yet to be written is read as if it were, by path from the root. */
  readonly held?: ReadonlyMap<string, string>;
}

/**
 * Reads and checks everything people edit below `geodata/`.
 * @param root the project's root
 * @returns the project, or every problem found, not only the first
 */
export function readProject(
  root: string,
  { proposed = false, held = new Map() }: ReadOptions = {},
): Result<Project, readonly Problem[]> {
  const files = new SourceFiles(root, held);
  const { places, isPlace, added } = readPlaces(files);
  const names = files.names("articles", ".txt").map((name) => name.slice(0, -".txt".length));
  const articles = names
    .map((name) => readArticle(files, name, { isPlace, proposed }))
    .filter((article) => article !== undefined);
  if (files.exists(".unfinished.json"))
    files.report(".unfinished.json")(
      "",
      "an article was being added when the program was stopped: add it again",
    );
  if (names.length === 0) files.report("articles")("", "holds no article (*.txt)");
  reportStrays(files, names);
  reportTwins(files, articles);
  const { notes, descriptions } = readNotes(files, names, articles);
  if (files.problems.length > 0) return err(files.problems);
  return ok({ articles, places: published(places, added, articles), notes, descriptions });
}

/** Without the places that only a proposal names, or one that was rejected; what a place lies within is published with it. */
function published(
  places: readonly ProjectPlace[],
  added: ReadonlySet<string>,
  articles: readonly ProjectArticle[],
): readonly ProjectPlace[] {
  const within = new Map(places.map((place) => [place.id, place.within]));
  const kept = new Set<PlaceId>();
  const keep = (id: PlaceId): void => {
    if (kept.has(id)) return;
    kept.add(id);
    within.get(id)?.forEach(keep);
  };
  for (const { id } of places) if (!added.has(id)) keep(id);
  for (const { mentions } of articles) for (const { place } of mentions) keep(place);
  return places.filter(({ id }) => kept.has(id));
}

/** A file about an article that is not there is a misspelt name, or was left behind. */
function reportStrays(files: SourceFiles, articles: readonly string[]): void {
  for (const folder of ["articles", "annotations"])
    for (const name of files.names(folder, ".json")) {
      const [article = "", lang = ""] = name.split(".");
      const report = files.report(`${folder}/${name}`);
      if (!articles.includes(article)) report("", `there is no articles/${article}.txt`);
      else if (lang !== "json" && (folder !== "articles" || !member(LANGS, lang)))
        report("", `belongs to nothing: "${lang}" is none of the languages ${LANGS.join(", ")}`);
    }
}

/** One text is one article. */
function reportTwins(files: SourceFiles, articles: readonly ProjectArticle[]): void {
  const taken = new Map<string, string>();
  for (const { id, file } of articles) {
    const earlier = taken.get(file);
    if (earlier !== undefined && file !== "")
      files.report(`articles/${id}.json`)("file", `${file} is the file of ${earlier} already`);
    taken.set(file, id);
  }
}

function readNotes(files: SourceFiles, names: readonly string[], articles: readonly ProjectArticle[]) {
  const isBroken = (article: string) => names.includes(article) && !articles.some(({ id }) => id === article);
  const source = files.json("notes.json", notesSource);
  if (source) checkNotes(source, articles, isBroken, files.report("notes.json"));
  return source ?? { notes: [], descriptions: [] };
}
