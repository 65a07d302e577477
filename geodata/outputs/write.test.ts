import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { writeAll } from "./write.ts";

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "wherein-"))));
afterEach(() => rmSync(folder, { recursive: true }));

test("nothing of an older build is left, also in a folder that gets no files now", () => {
  writeFileSync(join(folder, "favicon.svg"), "");
  writeAll(
    folder,
    new Map([
      ["data/a.json", "1"],
      ["oembed/a.en.json", "https://old.example.org/"],
    ]),
  );
  writeAll(folder, new Map([["data/b.json", "2"]]));
  expect(existsSync(join(folder, "oembed"))).toBe(false);
  expect(existsSync(join(folder, "data/a.json"))).toBe(false);
  expect(readFileSync(join(folder, "data/b.json"), "utf8")).toBe("2");
  expect(existsSync(join(folder, "favicon.svg"))).toBe(true);
});
