import * as v from "valibot";
import { articleIdSchema, mentionIdSchema, placeIdSchema } from "../../src/model/ids.ts";
import { PLACE_KINDS } from "../../src/model/kinds.ts";
import { lonLatSchema } from "../../src/model/place.ts";
import {
  CERTAINTIES,
  FORMS,
  LANGS,
  LAYERS,
  PASSAGE_KINDS,
  ROLES,
  wholeNumber,
} from "../../src/model/words.ts";
import { shape } from "./reasons.ts";

/** Shapes of the source files that people edit. What they mean together is checked in `check-*.ts`. */

/** Control characters, which HTML and XML cannot carry, half characters, and those that turn the text round them. */
const UNSEEN = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u;
const words = v.pipe(
  v.string(),
  v.trim(),
  v.nonEmpty("is empty"),
  v.check((text) => !UNSEEN.test(text), "holds a character that cannot be seen: remove it"),
);
const texts = shape({ en: words, uk: words, ru: words });

/** articles/<id>.json: what is known about articles/<id>.txt. */
export const articleSource = shape({
  lang: v.picklist(LANGS),
  /** The name under which the text arrived. */
  file: words,
  /** Whom the article as a whole names as its sources, in its own words. */
  sources: v.array(words),
  /** `quotes`: only its headline and the passages with mentions may be published. */
  display: v.picklist(["full", "quotes"]),
  rights: v.exactOptional(words),
  passages: v.array(shape({ kind: v.picklist(PASSAGE_KINDS), sources: v.array(words) })),
});

export type ArticleSource = v.InferOutput<typeof articleSource>;

const quote = {
  /** UTF-16 code units of the article's text, end exclusive. */
  start: wholeNumber,
  end: wholeNumber,
  /** What stands there: kept beside the offsets so that an edit that moves them is noticed. */
  exact: v.pipe(v.string(), v.nonEmpty("is empty")),
};

export const mentionSource = shape({
  id: mentionIdSchema,
  ...quote,
  place: placeIdSchema,
  form: v.picklist(FORMS),
  role: v.picklist(ROLES),
  certainty: v.picklist(CERTAINTIES),
  status: v.picklist(["curated", "proposed"]),
  score: v.exactOptional(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
});
export type MentionSource = v.InferOutput<typeof mentionSource>;

export const dateSource = shape({
  ...quote,
  edtf: words,
  about: v.picklist(["event", "report"]),
  note: v.exactOptional(texts),
});
export type DateSource = v.InferOutput<typeof dateSource>;

/** annotations/<id>.json: what the article says where and when. */
export const annotationsSource = shape({
  /** Each a {@link mentionSource}. */
  mentions: v.array(v.unknown()),
  /** Each a {@link dateSource}. */
  dates: v.array(v.unknown()),
  /** The highest number that a mention's id has borne, also of one that is gone; absent before a program has given any. */
  lastMention: v.exactOptional(wholeNumber),
});

/** articles/<id>.<lang>.json: one string per passage, mentions marked `[Damascus]{m25}`. */
export const translationSource = shape({ by: words, passages: v.array(words) });
export type TranslationSource = v.InferOutput<typeof translationSource>;

const line = v.pipe(v.array(lonLatSchema), v.minLength(2));

export const placeSource = shape({
  id: placeIdSchema,
  names: shape({
    en: v.exactOptional(words),
    uk: v.exactOptional(words),
    ru: v.exactOptional(words),
  }),
  layer: v.picklist(LAYERS),
  kind: v.picklist(PLACE_KINDS),
  /** Nearest first. */
  within: v.array(placeIdSchema),
  certainty: v.picklist(CERTAINTIES),
  uncertaintyMeters: v.exactOptional(v.pipe(v.number(), v.minValue(1))),
  links: shape({
    geonames: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1))),
    wikidata: v.exactOptional(v.pipe(v.string(), v.regex(/^Q[1-9]\d*$/u, "is no Wikidata item"))),
    iso: v.exactOptional(v.pipe(v.string(), v.regex(/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/u, "is no ISO 3166 code"))),
  }),
  /** `outline`: the feature of the same id in one of places/*.geojson. */
  geometry: v.nullable(
    v.union(
      [v.literal("outline"), shape({ type: v.literal("Point"), coordinates: lonLatSchema })],
      'is neither null, "outline" nor a Point with [longitude, latitude]',
    ),
  ),
  note: v.exactOptional(texts),
  labelPoint: v.exactOptional(lonLatSchema),
  labelLine: v.exactOptional(line),
  openEnds: v.exactOptional(v.array(line)),
});
export type PlaceSource = v.InferOutput<typeof placeSource>;

/** places/*.json */
export const gazetteerSource = shape({
  /** Each a {@link placeSource}. */
  places: v.array(v.unknown()),
});

/** places/*.geojson: outlines too long to stand in the gazetteer. */
export const outlinesSource = v.object({
  type: v.literal("FeatureCollection"),
  /** Each an {@link outlineSource}. */
  features: v.array(v.unknown()),
});

const ring = v.array(v.array(v.number()));
export const outlineSource = v.object({
  type: v.literal("Feature"),
  id: placeIdSchema,
  geometry: v.variant("type", [
    v.object({ type: v.literal("Polygon"), coordinates: v.array(ring) }),
    v.object({ type: v.literal("MultiPolygon"), coordinates: v.array(v.array(ring)) }),
  ]),
});

/** notes.json: what the editors say about passages, and about each article's map. */
export const notesSource = shape({
  notes: v.array(
    shape({
      id: v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/u, "is no slug")),
      kind: v.picklist(["accounts-differ", "attribution"]),
      passages: v.pipe(
        v.array(v.pipe(v.string(), v.regex(/^[a-z0-9-]+\/\d+$/u, "is not article/index"))),
        v.minLength(1),
      ),
      text: texts,
    }),
  ),
  descriptions: v.array(
    shape({
      article: articleIdSchema,
      text: texts,
      /** A line or two under the title, in embeds and stills: what the map shows. */
      caption: v.exactOptional(texts),
    }),
  ),
});
export type NotesSource = v.InferOutput<typeof notesSource>;
