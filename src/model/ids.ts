import * as v from "valibot";

declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

export type ArticleId = Branded<"ArticleId">;
export type PlaceId = Branded<"PlaceId">;
/** Unique within its article only; pair it with the article to name a mention. */
export type MentionId = Branded<"MentionId">;

const slug = v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "is not a lower-case ASCII slug"));

export const articleIdSchema = v.pipe(
  slug,
  v.transform((id) => id as ArticleId),
);
export const placeIdSchema = v.pipe(
  slug,
  v.transform((id) => id as PlaceId),
);
export const mentionIdSchema = v.pipe(
  slug,
  v.transform((id) => id as MentionId),
);

/** `undefined` for what is no slug: addresses and host pages may hold anything. */
export const toArticleId = (raw: unknown): ArticleId | undefined => parsed(articleIdSchema, raw);
export const toPlaceId = (raw: unknown): PlaceId | undefined => parsed(placeIdSchema, raw);
export const toMentionId = (raw: unknown): MentionId | undefined => parsed(mentionIdSchema, raw);

function parsed<Id>(schema: v.GenericSchema<unknown, Id> | v.GenericSchema<string, Id>, raw: unknown) {
  const result = v.safeParse(schema, raw);
  return result.success ? result.output : undefined;
}
