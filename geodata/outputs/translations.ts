import { type Output, json } from "./output.ts";
import { shownPassages } from "./articles.ts";

/** data/translations/<article>.<lang>.json; what an article does not show is not shown in translation either. */
export const translations: Output = ({ articles }) =>
  new Map(
    articles.flatMap((article) => {
      const isShown = shownPassages(article);
      const known = new Set<string>(article.mentions.map(({ id }) => id));
      return article.translations.map(({ lang, by, passages, marks }): [string, string] => [
        `data/translations/${article.id}.${lang}.json`,
        json({
          version: 1,
          article: article.id,
          lang,
          by,
          passages: passages.map((passage, index) => (isShown(index) ? passage : "")),
          marks: marks.filter(({ mention }) => known.has(mention)),
        }),
      ]);
    }),
  );
