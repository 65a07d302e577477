import { ALL, type Summary } from "../../src/embed/protocol.ts";
import { embedMessages } from "../../src/i18n/embed.ts";
import { LANGS, type Lang } from "../../src/model/words.ts";
import { articlesFor } from "../../src/state/select.ts";
import type { Project, ProjectArticle } from "../source/project.ts";
import { mentionsByPlace } from "./by-place.ts";
import { type Output, json } from "./output.ts";
import { titleIn } from "./titles.ts";

/**
 * data/embed/<article>.<lang>.json: what the element in a host page shows before it has a frame. `all` in an article's
 * place are those shown where none is chosen.
 */
export const summaries: Output = (project) => {
  const choices = [...project.articles.map(({ id }) => id), null];
  return new Map(
    choices.flatMap((chosen) =>
      LANGS.map((lang) => [
        `data/embed/${chosen ?? ALL}.${lang}.json`,
        json(summary(project, chosen ?? ALL, articlesFor(project.articles, chosen), lang)),
      ]),
    ),
  );
};

function summary(project: Project, id: string, articles: readonly ProjectArticle[], lang: Lang): Summary {
  const messages = embedMessages[lang];
  const titles = articles.map((article) => titleIn(article, lang));
  const descriptions = articles.map(
    ({ id }, index) =>
      project.descriptions.find(({ article }) => article === id)?.text[lang] ?? titles[index],
  );
  return {
    version: 1,
    article: id,
    lang,
    title: messages.mapOf(titles.length === 1 ? titles.join("") : messages.together),
    description: descriptions.join(" "),
    label: messages.placesOnMap,
    ...placesOf(project, articles),
  };
}

function placesOf(
  { places }: Project,
  articles: readonly ProjectArticle[],
): Pick<Summary, "places" | "others"> {
  const mentioned = mentionsByPlace(articles);
  const count = (id: string, role: string) =>
    mentioned.get(id)?.filter((mention) => mention.role === role).length ?? 0;
  const listed = places
    .map(({ id, names, layer }) => ({
      listed: { id, names: { ...names }, layer },
      scenes: count(id, "scene"),
      contexts: count(id, "context"),
    }))
    .filter(({ scenes, contexts }) => scenes + contexts > 0)
    .sort((a, b) => b.scenes - a.scenes || b.contexts - a.contexts)
    .map((place) => place.listed);
  const told = new Set(listed.map(({ id }) => id));
  const rest = places.filter(({ id }) => mentioned.has(id) && !told.has(id));
  return { places: listed, others: Object.fromEntries(rest.map(({ id, names }) => [id, { ...names }])) };
}
