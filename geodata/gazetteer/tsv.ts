import { readFileSync } from "node:fs";

/** Rows of a hand-written table: tab-separated, `#` starts a comment, missing cells are empty. */
export function readTsv(path: string): string[][] {
  return readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => line.split("\t"));
}

/** Names of a cell: `a|b`. */
export const alternatives = (cell: string | undefined): string[] =>
  (cell ?? "").split("|").filter((name) => name !== "");
