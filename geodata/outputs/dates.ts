import { shownPassages } from "./articles.ts";
import { type Output, json } from "./output.ts";

/** data/dates.json; a date holds the words of its passage, so one that is not shown gives none. */
export const dates: Output = ({ articles }) => {
  const shown = articles.flatMap((article) => {
    const isShown = shownPassages(article);
    return article.dates.filter(({ passage }) => isShown(passage));
  });
  return new Map([["data/dates.json", json({ version: 1, dates: shown })]]);
};
