import type { Report } from "./problem.ts";
import type { ProjectArticle } from "./project.ts";
import type { NotesSource } from "./schema.ts";

/**
 * Notes join passages that exist; every article's map is described once.
 * @param isBroken whether an article could not be read, which is reported already
 */
export function checkNotes(
  source: NotesSource,
  articles: readonly ProjectArticle[],
  isBroken: (article: string) => boolean,
  report: Report,
): void {
  const passages = new Set(
    articles.flatMap(({ id, passages }) => passages.map(({ index }) => `${id}/${index}`)),
  );
  const seen = new Set<string>();
  for (const [index, note] of source.notes.entries()) {
    if (seen.has(note.id)) report(`notes.${index}.id`, `${note.id} is taken by an earlier note`);
    seen.add(note.id);
    for (const [at, passage] of note.passages.entries())
      if (!passages.has(passage) && !isBroken(passage.split("/")[0] ?? ""))
        report(
          `notes.${index}.passages.${at}`,
          `note ${note.id} joins passage ${passage}, which does not exist`,
        );
  }
  const described = new Set<string>();
  for (const [index, { article }] of source.descriptions.entries()) {
    const path = `descriptions.${index}.article`;
    if (!isBroken(article) && !articles.some(({ id }) => id === article))
      report(path, `describes ${article}, which does not exist`);
    if (described.has(article)) report(path, `${article} is described already`);
    described.add(article);
  }
}
