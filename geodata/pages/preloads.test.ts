import { expect, test } from "vitest";
import { addresses } from "../outputs/addresses.ts";
import { outputs } from "../outputs/outputs.ts";
import { committedProject } from "../source/testing.ts";
import { preloads } from "./preloads.ts";
import { readArchive } from "./read-archive.ts";

test("a page asks at once for the very files that its program loads", async () => {
  const files = await outputs(committedProject(), addresses());
  const loaded = new Set<string>();
  const read = (path: string) => {
    loaded.add(path);
    return files.get(path);
  };
  const archive = await readArchive(read, "en");
  const links = preloads(archive, archive.articles, "../../../", "en").join("");
  const hrefs = [...links.matchAll(/href="\.\.\/\.\.\/\.\.\/([^"]+)"/gu)].map(([, path]) => path);
  expect(loaded.size).toBeGreaterThan(5);
  expect(hrefs.toSorted()).toEqual([...loaded].toSorted());
});
