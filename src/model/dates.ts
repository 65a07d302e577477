import * as v from "valibot";
import { articleIdSchema } from "./ids.ts";
import { textsSchema, wholeNumber } from "./words.ts";

const dateSchema = v.object({
  article: articleIdSchema,
  start: wholeNumber,
  end: wholeNumber,
  exact: v.string(),
  /** EDTF level 2, e.g. `2024-11-2X~`; `XXXX-10-09` where no year is given. */
  edtf: v.string(),
  /** `event`: when it happened; `report`: when it was said. */
  about: v.picklist(["event", "report"]),
  passage: wholeNumber,
  note: v.optional(textsSchema),
});
export type DateRef = Readonly<v.InferOutput<typeof dateSchema>>;

/** Shape of data/dates.json. */
export const datesFileSchema = v.object({ version: v.picklist([1]), dates: v.array(dateSchema) });

const passageRefSchema = v.custom<string>(
  (raw) => typeof raw === "string" && /^[a-z0-9-]+\/\d+$/u.test(raw),
  "is not article/index",
);
const noteSchema = v.object({
  id: v.string(),
  kind: v.string(),
  /** The passages the note joins, each `article/index`. */
  passages: v.array(passageRefSchema),
  text: textsSchema,
});
export type Note = Readonly<v.InferOutput<typeof noteSchema>>;

/** Shape of data/notes.json: curated notes, and each article's map in words: a description and, short, a caption. */
export const notesFileSchema = v.object({
  version: v.picklist([1]),
  notes: v.array(noteSchema),
  descriptions: v.array(
    v.object({ article: articleIdSchema, text: textsSchema, caption: v.optional(textsSchema) }),
  ),
});
export type NotesFile = Readonly<v.InferOutput<typeof notesFileSchema>>;
