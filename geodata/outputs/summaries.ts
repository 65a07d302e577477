import type { Summary } from "../../src/embed/protocol.ts";
import { embedMessages } from "../../src/i18n/embed.ts";
import type { Lang } from "../../src/model/words.ts";
import type { Project, ProjectArticle } from "../source/project.ts";
import { mentionsByPlace } from "./by-place.ts";
import { type Output, json } from "./output.ts";
import { editions, titleIn } from "./titles.ts";

/** data/embed/<article>.<lang>.json: what the element in a host page shows before it has a frame. */
export const summaries: Output = (project) =>
  new Map(
    editions(project).map(({ article, lang }) => [
      `data/embed/${article.id}.${lang}.json`,
      json(summary(project, article, lang)),
    ]),
  );

function summary(project: Project, article: ProjectArticle, lang: Lang): Summary {
  const messages = embedMessages[lang];
  const description = project.descriptions.find((one) => one.article === article.id)?.text[lang];
  return {
    version: 1,
    article: article.id,
    lang,
    title: messages.mapOf(titleIn(article, lang)),
    description: description ?? titleIn(article, lang),
    label: messages.placesOnMap,
    ...placesOf(project, article),
  };
}

function placesOf({ places }: Project, article: ProjectArticle): Pick<Summary, "places" | "others"> {
  const mentioned = mentionsByPlace([article]);
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
