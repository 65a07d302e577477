import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Files } from "./output.ts";

/** Everything in `public/` is shipped: what a build that was killed has left goes with the next. */
const FRESH = ".fresh-";

/** The folders a build writes. One that gets no files goes as well: a build without a public address has no `oembed`. */
const FOLDERS = ["data", "static", "oembed"];

/**
 * Writes all files or none: into a folder beside the target first, then each top-level folder (`data`, `static` …)
 * takes the place of its predecessor, so that nothing of an older build is left.
 */
export function writeAll(folder: string, files: Files): void {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder))
    if (name.startsWith(FRESH)) rmSync(join(folder, name), { recursive: true });
  const fresh = mkdtempSync(join(folder, FRESH));
  try {
    for (const [path, bytes] of files) {
      mkdirSync(join(fresh, dirname(path)), { recursive: true });
      writeFileSync(join(fresh, path), bytes);
    }
    const written = new Set([...files.keys()].map((path) => path.split("/")[0] ?? path));
    mkdirSync(join(fresh, ".old"));
    for (const top of new Set([...FOLDERS, ...written])) {
      if (existsSync(join(folder, top))) renameSync(join(folder, top), join(fresh, ".old", top));
      if (written.has(top)) renameSync(join(fresh, top), join(folder, top));
    }
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}
