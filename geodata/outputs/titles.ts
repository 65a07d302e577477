import { LANGS, type Lang } from "../../src/model/words.ts";
import type { Project, ProjectArticle } from "../source/project.ts";

/** Every article in every interface language, as there is a page of its own for each. */
export const editions = (project: Project) =>
  project.articles.flatMap((article) => LANGS.map((lang) => ({ article, lang })));

/** The headline in a language: the article's own, or its translation's; the article's own where there is none. */
export function titleIn(article: ProjectArticle, lang: Lang): string {
  const translation = article.translations.find((one) => one.lang === lang);
  return translation?.passages[0] || article.title;
}
