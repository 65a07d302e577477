import * as v from "valibot";
import { articleIdSchema } from "./ids.ts";
import { LANGS, PASSAGE_KINDS, wholeNumber } from "./words.ts";

export const passageSchema = v.object({
  index: wholeNumber,
  /** UTF-16 code units of the article's text, end exclusive. */
  start: wholeNumber,
  end: wholeNumber,
  kind: v.picklist(PASSAGE_KINDS),
  /** Who says it, as the text gives them, nearest speaker first. */
  sources: v.array(v.string()),
});
export type Passage = Readonly<v.InferOutput<typeof passageSchema>>;

export const articleSchema = v.object({
  id: articleIdSchema,
  lang: v.picklist(LANGS),
  title: v.string(),
  sources: v.array(v.string()),
  file: v.string(),
  /** Languages it can be read in besides its own; all where a file does not say. */
  translations: v.optional(v.array(v.picklist(LANGS))),
  /** Whose it is and how it may be used, in the words of whoever gave it. */
  rights: v.optional(v.string()),
  /** The whole file, verbatim. */
  text: v.string(),
  passages: v.array(passageSchema),
});
export type Article = Readonly<v.InferOutput<typeof articleSchema>>;

/** Shape of data/articles.json. */
export const articlesFileSchema = v.object({ version: v.picklist([1]), articles: v.array(articleSchema) });

/** The passage, verbatim. */
export function passageText(article: Article, passage: Passage): string {
  return article.text.slice(passage.start, passage.end);
}

/** Teasers and items stand beside an article's story, not in it. */
export const isStory = (passage: Passage): boolean => passage.kind !== "item" && passage.kind !== "teaser";
