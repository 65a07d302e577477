import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { UNFINISHED } from "../source/files.ts";
import { finishInterrupted, writeTogether } from "./together.ts";

let root: string;
beforeEach(() => (root = mkdtempSync(join(tmpdir(), "wherein-"))));
afterEach(() => rmSync(root, { recursive: true }));

const read = (path: string): string => readFileSync(join(root, path), "utf8");

/** As after a program killed when it had written `written` of two files. */
function killed(written: number): void {
  const files = { "geodata/a.txt": "new a", "geodata/b.json": "new b" };
  writeTogether(root, new Map([["geodata/a.txt", "old a"]]));
  const journal = Object.entries(files).map(([path, after]) => ({
    path,
    before: path === "geodata/a.txt" ? "old a" : null,
    after,
  }));
  writeFileSync(join(root, UNFINISHED), JSON.stringify(journal));
  for (const { path, after } of journal.slice(0, written)) writeFileSync(join(root, path), after);
}

test.each([0, 1, 2])("what was stopped after %i files is finished the next time", (written) => {
  killed(written);
  const told: string[] = [];
  finishInterrupted(root, (sentence) => told.push(sentence));
  expect([read("geodata/a.txt"), read("geodata/b.json")]).toEqual(["new a", "new b"]);
  expect(told).toEqual([]);
  expect(existsSync(join(root, UNFINISHED))).toBe(false);
});

test("what somebody has changed since stays, and is told", () => {
  killed(0);
  writeFileSync(join(root, "geodata/a.txt"), "by hand");
  const told: string[] = [];
  finishInterrupted(root, (sentence) => told.push(sentence));
  expect([read("geodata/a.txt"), read("geodata/b.json")]).toEqual(["by hand", "new b"]);
  expect(told).toEqual([expect.stringContaining("geodata/a.txt was changed")]);
});

test("nothing is left beside what was written", () => {
  writeTogether(root, new Map([["geodata/a.txt", "a"]]));
  finishInterrupted(root, () => {});
  expect(readdirSync(join(root, "geodata"))).toEqual(["a.txt"]);
});
