import type { Article } from "../../src/model/article.ts";
import type { Lang } from "../../src/model/words.ts";
import type { Archive } from "../../src/state/archive.ts";
import { html, type Html } from "./html.ts";

/**
 * Links by which the browser asks for a page's data with the page's program and not after it has run; behind all that
 * words are painted with.
 *
 * @param root from the page's folder to the deployment's: `../../../`, or empty
 * @param lang the page's language, if it has one: then the translation into it is asked for, too
 */
export function preloads(
  archive: Archive,
  articles: readonly Article[],
  root: string,
  lang?: Lang,
): readonly Html[] {
  const translated = articles.filter(({ id }) =>
    archive.translations.some((one) => one.article === id && one.lang === lang),
  );
  const files = [
    "articles.json",
    "places.geojson",
    "dates.json",
    "notes.json",
    ...articles.map(({ id }) => `annotations/${id}.jsonld`),
    ...translated.map(({ id }) => `translations/${id}.${lang}.json`),
  ];
  return files.map(
    (file) =>
      html`<link rel="preload" as="fetch" fetchpriority="low" crossorigin href="${root}data/${file}" /> `,
  );
}
