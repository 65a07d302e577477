import { type Output, json } from "./output.ts";

/** data/notes.json: curated notes, and each article's map in words. */
export const notes: Output = ({ notes, descriptions }) =>
  new Map([["data/notes.json", json({ version: 1, notes, descriptions })]]);
