import { type Output, json } from "./output.ts";

/** data/dates.json */
export const dates: Output = ({ articles }) =>
  new Map([["data/dates.json", json({ version: 1, dates: articles.flatMap((article) => article.dates) })]]);
