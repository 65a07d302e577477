import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Files } from "./output.ts";

/**
 * Writes all files or none: into a folder beside the target first, then each top-level folder (`data`, `static` …)
 * takes the place of its predecessor, so that nothing of an older build is left in it.
 */
export function writeAll(folder: string, files: Files): void {
  mkdirSync(folder, { recursive: true });
  const fresh = mkdtempSync(join(folder, ".fresh-"));
  try {
    for (const [path, bytes] of files) {
      mkdirSync(join(fresh, dirname(path)), { recursive: true });
      writeFileSync(join(fresh, path), bytes);
    }
    for (const top of new Set([...files.keys()].map((path) => path.split("/")[0] ?? path))) {
      rmSync(join(folder, top), { recursive: true, force: true });
      renameSync(join(fresh, top), join(folder, top));
    }
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}
