import { expect, test } from "vitest";
import { addresses } from "../outputs/addresses.ts";
import { annotations } from "../outputs/annotations.ts";
import { articles } from "../outputs/articles.ts";
import { dates } from "../outputs/dates.ts";
import { notes } from "../outputs/notes.ts";
import { places } from "../outputs/places.ts";
import { translations } from "../outputs/translations.ts";
import { committedProject } from "../source/testing.ts";
import { preloads } from "./preloads.ts";
import { readArchive } from "./read-archive.ts";

test("a page asks at once for the very files that its program loads", async () => {
  const project = committedProject();
  const data = [articles, places, annotations, dates, translations, notes];
  const files = new Map(
    (await Promise.all(data.map((one) => one(project, addresses())))).flatMap((one) => Array.from(one)),
  );
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
