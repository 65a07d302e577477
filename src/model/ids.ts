import * as v from "valibot";

declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

export type ArticleId = Branded<"ArticleId">;
export type PlaceId = Branded<"PlaceId">;
/** Unique within its article only; pair it with the article to name a mention. */
export type MentionId = Branded<"MentionId">;

const slug = <Id>() =>
  v.custom<Id>(
    (raw) => typeof raw === "string" && /^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(raw),
    "is not a lower-case ASCII slug",
  );

export const articleIdSchema = slug<ArticleId>();
export const placeIdSchema = slug<PlaceId>();
export const mentionIdSchema = slug<MentionId>();

/** `undefined` for what is no slug: addresses and host pages may hold anything. */
export const toArticleId = (raw: unknown): ArticleId | undefined => known(articleIdSchema, raw);
export const toPlaceId = (raw: unknown): PlaceId | undefined => known(placeIdSchema, raw);
export const toMentionId = (raw: unknown): MentionId | undefined => known(mentionIdSchema, raw);

const known = <Id>(schema: v.GenericSchema<Id>, raw: unknown): Id | undefined =>
  v.is(schema, raw) ? raw : undefined;
