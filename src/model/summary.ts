import * as v from "valibot";
import { placeIdSchema } from "./ids.ts";
import { namesSchema, type Place } from "./place.ts";

/** What the page itself reads of data/embed/<article>.<lang>.json. */
export interface Summary {
  /** Names the map. */
  readonly title: string;
  /** The places of the article's scenes and contexts, those with most scenes first. */
  readonly places: readonly Pick<Place, "id" | "names">[];
}

const summarySchema = v.object({
  title: v.string(),
  places: v.array(v.object({ id: placeIdSchema, names: namesSchema })),
});

/** @throws when it is no summary */
export const summaryOf = (raw: unknown): Summary => v.parse(summarySchema, raw) as Summary;
