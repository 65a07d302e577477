import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { formatProblem } from "./problem.ts";
import type { Project, ProjectArticle } from "./project.ts";
import { readProject } from "./read-project.ts";
import type { NotesSource } from "./schema.ts";

/** For tests: the project's root, its data, and copies of it to break. */
export const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** @throws {Error} with every problem when the committed data are not sound */
export function committedProject(): Project {
  const project = readProject(ROOT);
  if (!project.ok) throw new Error(project.error.map(formatProblem).join("\n"));
  return project.value;
}

const FIRST: ReadonlySet<string> = new Set(["assad-mercenaries", "assad-request"]);

/** A project as far as its two first articles go, with the places they mention: what tests know by heart, whatever is added to it. */
export function firstArticles(project: Project): Project {
  const articles = project.articles.filter(({ id }) => FIRST.has(id));
  const mentioned = new Set(articles.flatMap(({ mentions }) => mentions.map(({ place }) => place)));
  const places = project.places.filter(({ id }) => mentioned.has(id));
  return { articles, places, ...firstNotes(project) };
}

const firstNotes = ({ notes, descriptions }: NotesSource): NotesSource => ({
  notes: notes.filter(({ passages }) => passages.every((passage) => FIRST.has(passage.split("/")[0] ?? ""))),
  descriptions: descriptions.filter(({ article }) => FIRST.has(article)),
});

/** @throws {Error} when there is no such article */
export function article(project: Project, id: string): ProjectArticle {
  const found = project.articles.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`no article ${id}`);
  return found;
}

/** A copy of the first articles' source data in a temporary folder, which `remove` deletes. */
export interface Copy {
  readonly root: string;
  /** Replaces the first occurrence of a string in a file below geodata/. */
  edit(file: string, from: string, to: string): void;
  write(file: string, content: string | Uint8Array): void;
  read(file: string): string;
  delete(file: string): void;
  /** Every problem of the copy, as the command prints them. */
  problems(): readonly string[];
  remove(): void;
}

/** Whether a file below geodata/ is there without the articles that were added to the first. */
function isFirst(path: string): boolean {
  const [name = "", ...endings] = basename(path).split(".");
  const folder = basename(dirname(path));
  if (endings.length === 0) return true;
  return folder === "places" ? name !== "added" : FIRST.has(name);
}

export function copyOfSources(): Copy {
  const root = mkdtempSync(join(tmpdir(), "wherein-"));
  for (const part of ["articles", "annotations", "places"])
    cpSync(join(ROOT, "geodata", part), join(root, "geodata", part), { recursive: true, filter: isFirst });
  const path = (file: string) => join(root, "geodata", file);
  const notes = JSON.parse(readFileSync(join(ROOT, "geodata/notes.json"), "utf8")) as NotesSource;
  writeFileSync(path("notes.json"), JSON.stringify(firstNotes(notes)));
  return {
    root,
    edit(file, from, to) {
      const text = readFileSync(path(file), "utf8");
      if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`);
      writeFileSync(
        path(file),
        text.replace(from, () => to),
      );
    },
    write: (file, content) => writeFileSync(path(file), content),
    read: (file) => readFileSync(path(file), "utf8"),
    delete: (file) => rmSync(path(file)),
    problems() {
      const project = readProject(root);
      return project.ok ? [] : project.error.map(formatProblem);
    },
    remove: () => rmSync(root, { recursive: true }),
  };
}
