import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { formatProblem } from "./problem.ts";
import type { Project, ProjectArticle } from "./project.ts";
import { readProject } from "./read-project.ts";

/** For tests: the project's root, its data, and copies of it to break. */
export const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** @throws {Error} with every problem when the committed data are not sound */
export function committedProject(): Project {
  const project = readProject(ROOT);
  if (!project.ok) throw new Error(project.error.map(formatProblem).join("\n"));
  return project.value;
}

const FIRST: ReadonlySet<string> = new Set(["assad-mercenaries", "assad-request"]);

/** The two first articles of a project and the places they mention: what tests know by heart, whatever is added to it. */
export function firstArticles(project: Project): Pick<Project, "articles" | "places"> {
  const articles = project.articles.filter(({ id }) => FIRST.has(id));
  const mentioned = new Set(articles.flatMap(({ mentions }) => mentions.map(({ place }) => place)));
  return { articles, places: project.places.filter(({ id }) => mentioned.has(id)) };
}

/** @throws {Error} when there is no such article */
export function article(project: Project, id: string): ProjectArticle {
  const found = project.articles.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`no article ${id}`);
  return found;
}

/** A copy of the source data in a temporary folder, which `remove` deletes. */
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

export function copyOfSources(): Copy {
  const root = mkdtempSync(join(tmpdir(), "wherein-"));
  for (const part of ["articles", "annotations", "places", "notes.json"])
    cpSync(join(ROOT, "geodata", part), join(root, "geodata", part), { recursive: true });
  const path = (file: string) => join(root, "geodata", file);
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
