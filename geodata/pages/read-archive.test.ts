import { expect, it } from "vitest";
import { addresses } from "../outputs/addresses.ts";
import { annotations } from "../outputs/annotations.ts";
import { articles } from "../outputs/articles.ts";
import { dates } from "../outputs/dates.ts";
import { notes } from "../outputs/notes.ts";
import type { Files } from "../outputs/output.ts";
import { places } from "../outputs/places.ts";
import { translations } from "../outputs/translations.ts";
import type { ArticleId } from "../../src/model/ids.ts";
import { article, committedProject } from "../source/testing.ts";
import { readArchive } from "./read-archive.ts";

const project = committedProject();
const one = article(project, "assad-request");

/** The data files of a project in which one article stands under several ids. */
async function filesOf(ids: readonly string[]): Promise<Files> {
  const many = ids.map((id) => ({
    ...one,
    id: id as ArticleId,
    mentions: one.mentions.map((mention) => ({ ...mention, article: id as ArticleId })),
  }));
  const made = [articles, places, annotations, dates, translations, notes].map((output) =>
    output({ ...project, articles: many, notes: [], descriptions: [] }, addresses()),
  );
  return new Map((await Promise.all(made)).flatMap((files) => Array.from(files)));
}

const FIVE = ["a", "b", "c", "d", "e"];

it("has the mentions and translations of every article, however many there are", async () => {
  const files = await filesOf(FIVE);
  const archive = await readArchive((path) => files.get(path), "en");
  for (const { id } of archive.articles) expect(archive.mentionsIn.get(id)).toHaveLength(one.mentions.length);
  expect(archive.translations.map((translation): string => translation.article)).toEqual(FIVE);
});

it("names every file that is missing, once", async () => {
  const files = new Map(await filesOf(FIVE));
  for (const path of ["data/dates.json", "data/annotations/b.jsonld", "data/translations/e.en.json"])
    files.delete(path);
  await expect(readArchive((path) => files.get(path), "en")).rejects.toThrow(
    /^data\/dates\.json: HTTP 404\ndata\/annotations\/b\.jsonld: HTTP 404\ndata\/translations\/e\.en\.json: HTTP 404$/u,
  );
});
