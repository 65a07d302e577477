import * as v from "valibot";
import { articleIdSchema, mentionIdSchema, placeIdSchema } from "./ids.ts";
import type { ArticleId, MentionId, PlaceId } from "./ids.ts";
import {
  CERTAINTIES,
  type Certainty,
  FORMS,
  type Form,
  LANGS,
  ROLES,
  type Role,
  wholeNumber,
} from "./words.ts";

const annotationSchema = v.object({
  type: v.picklist(["Annotation"]),
  /** Its last path segment (or, in a `urn:`, what follows the last slash) is the mention's id. */
  id: v.string(),
  wherein: v.object({
    place: placeIdSchema,
    start: wholeNumber,
    end: wholeNumber,
    form: v.picklist(FORMS),
    role: v.picklist(ROLES),
    certainty: v.picklist(CERTAINTIES),
    status: v.picklist(["curated", "proposed"]),
    score: v.optional(
      v.custom<number>((raw) => typeof raw === "number" && raw >= 0 && raw <= 1, "is not between 0 and 1"),
    ),
  }),
});
/** Shape of data/annotations/<article>.jsonld, as far as the page reads it. */
export const annotationPageSchema = v.object({
  type: v.picklist(["AnnotationPage"]),
  items: v.array(annotationSchema),
});

/** A stretch of an article that refers to a place. Offsets: UTF-16 code units of the article, end exclusive. */
export interface Mention {
  readonly id: MentionId;
  readonly article: ArticleId;
  readonly place: PlaceId;
  readonly start: number;
  readonly end: number;
  readonly form: Form;
  readonly role: Role;
  readonly certainty: Certainty;
  readonly status: "curated" | "proposed";
  readonly score?: number;
}

/** @throws {v.ValiError} when the annotation's id does not end in a mention id. */
export function mentionOf(article: ArticleId, item: v.InferOutput<typeof annotationSchema>): Mention {
  const { score, ...wherein } = item.wherein;
  const id = v.parse(mentionIdSchema, item.id.slice(item.id.lastIndexOf("/") + 1));
  return { id, article, ...wherein, ...(score === undefined ? {} : { score }) };
}

const markSchema = v.object({
  passage: wholeNumber,
  /** UTF-16 code units within the translated passage, end exclusive. */
  start: wholeNumber,
  end: wholeNumber,
  mention: mentionIdSchema,
});
export type Mark = Readonly<v.InferOutput<typeof markSchema>>;

/** Shape of data/translations/<article>.<lang>.json. */
export const translationSchema = v.object({
  version: v.picklist([1]),
  article: articleIdSchema,
  lang: v.picklist(LANGS),
  by: v.string(),
  passages: v.array(v.string()),
  marks: v.optional(v.array(markSchema), []),
});
export type Translation = Readonly<v.InferOutput<typeof translationSchema>>;
