import type { ProjectArticle } from "../source/project.ts";
import { type Output, json } from "./output.ts";

/** data/articles.json */
export const articles: Output = (project) =>
  new Map([["data/articles.json", json({ version: 1, articles: project.articles.map(published) })]]);

function published(article: ProjectArticle) {
  const isShown = shownPassages(article);
  const { id, lang, title, sources, file, display, rights, passages, translations } = article;
  return {
    id,
    lang,
    title,
    sources,
    file,
    display,
    ...(rights === undefined ? {} : { rights }),
    // A reader's page asks only for translations there are: a new article has none yet.
    translations: translations.map((translation) => translation.lang),
    text: publishedText(article),
    passages: passages.map(({ index, start, end, kind, sources }) => ({
      index,
      start,
      end,
      kind,
      // In the text's own words.
      sources: isShown(index) ? sources : [],
    })),
  };
}

/**
 * The text as far as it may be shown. Of an article shown in quotes only, passages that are neither its headline
 * nor mention a place are blanked with spaces, so that every offset still holds.
 */
export function publishedText(article: ProjectArticle): string {
  const isShown = shownPassages(article);
  const hidden = article.passages.filter(({ index }) => !isShown(index));
  return hidden.reduce(
    (left, { start, end }) => left.slice(0, start) + " ".repeat(end - start) + left.slice(end),
    article.text,
  );
}

/** Whether a passage of an article may be shown, and with it what is said in it and of it. @returns asks by the passage's index */
export function shownPassages({ display, mentions }: ProjectArticle): (passage: number) => boolean {
  const quoted = new Set(mentions.map(({ passage }) => passage)).add(0);
  return (passage) => display === "full" || quoted.has(passage);
}
