import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import * as v from "valibot";
import { UNFINISHED } from "../source/files.ts";

/** What is to be written, and what stood there: paths from the project's root, null for no file. */
const journalSchema = v.array(
  v.strictObject({ path: v.string(), before: v.nullable(v.string()), after: v.string() }),
);

const contentOf = (path: string): string | null => (existsSync(path) ? readFileSync(path, "utf8") : null);

/** Whole or not at all: who interrupts finds the old file or the new one, never half of it. */
export function writeWhole(path: string, content: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.tmp`, content);
  renameSync(`${path}.tmp`, path);
}

/** All files or none: what a killed program leaves half done, `finishInterrupted` does the next time. */
export function writeTogether(root: string, files: ReadonlyMap<string, string>): void {
  const journal = [...files].map(([path, after]) => ({ path, before: contentOf(join(root, path)), after }));
  writeWhole(join(root, UNFINISHED), JSON.stringify(journal));
  for (const { path, after } of journal) writeWhole(join(root, path), after);
  rmSync(join(root, UNFINISHED));
}

/** Finishes what `writeTogether` began, but for files that somebody has changed since. @param tell takes a sentence about each of these */
export function finishInterrupted(root: string, tell: (sentence: string) => void): void {
  const journal = contentOf(join(root, UNFINISHED));
  if (journal === null) return;
  for (const { path, before, after } of v.parse(journalSchema, JSON.parse(journal))) {
    const now = contentOf(join(root, path));
    if (now === before) writeWhole(join(root, path), after);
    else if (now !== after) tell(`${path} was changed after an addition had been stopped; it stays as it is`);
  }
  rmSync(join(root, UNFINISHED));
}
