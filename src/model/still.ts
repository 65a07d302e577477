import * as v from "valibot";
import { placeIdSchema } from "./ids.ts";

/** Shape of static/<article>.<lang>.json: where the places stand in the still picture, in its pixels. */
export const stillSchema = v.object({
  version: v.picklist([1]),
  width: v.number(),
  height: v.number(),
  places: v.array(v.object({ place: placeIdSchema, x: v.number(), y: v.number() })),
});
export type Still = Readonly<v.InferOutput<typeof stillSchema>>;
