import type { ProjectArticle, ProjectMention } from "../source/project.ts";

/** The articles' mentions by the place they refer to. */
export function mentionsByPlace(articles: readonly ProjectArticle[]): Map<string, ProjectMention[]> {
  const found = new Map<string, ProjectMention[]>();
  for (const { mentions } of articles)
    for (const mention of mentions) {
      const known = found.get(mention.place);
      if (known === undefined) found.set(mention.place, [mention]);
      else known.push(mention);
    }
  return found;
}
