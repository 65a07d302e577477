import type { MultiPolygon, Point, Polygon } from "geojson";
import type { Passage } from "../../src/model/article.ts";
import type { DateRef } from "../../src/model/dates.ts";
import type { ArticleId } from "../../src/model/ids.ts";
import type { Mark, Mention } from "../../src/model/mention.ts";
import type { Lang } from "../../src/model/words.ts";
import type { NotesSource, PlaceSource } from "./schema.ts";

/** All source data, validated and resolved: what every output is made from. */
export interface Project {
  /** By id. */
  readonly articles: readonly ProjectArticle[];
  /** By id. */
  readonly places: readonly ProjectPlace[];
  readonly notes: NotesSource["notes"];
  readonly descriptions: NotesSource["descriptions"];
}

export interface ProjectArticle {
  readonly id: ArticleId;
  readonly lang: Lang;
  /** The first line. */
  readonly title: string;
  /** The name under which the text arrived. */
  readonly file: string;
  readonly sources: readonly string[];
  readonly display: "full" | "quotes";
  readonly rights?: string;
  /** The whole file, verbatim. */
  readonly text: string;
  readonly passages: readonly Passage[];
  /** In document order, an enclosing mention before what it holds; proposed ones only when asked for. */
  readonly mentions: readonly ProjectMention[];
  /** How many mentions that a program proposed and nobody has decided on are left out. */
  readonly undecided: number;
  /** In document order. */
  readonly dates: readonly DateRef[];
  /** At most one per interface language, never the article's own. */
  readonly translations: readonly ProjectTranslation[];
}

export interface ProjectMention extends Mention {
  /** The words themselves. */
  readonly exact: string;
  /** Index of the passage it stands in. */
  readonly passage: number;
}

export interface ProjectTranslation {
  readonly lang: Lang;
  /** Who translated, shown to readers. */
  readonly by: string;
  /** One per passage, without markup. */
  readonly passages: readonly string[];
  /** Where each passage's mentions stand in its translation. */
  readonly marks: readonly Mark[];
}

/** A gazetteer entry with its geometry, coordinates [longitude, latitude]. */
export type ProjectPlace = Omit<PlaceSource, "geometry"> & {
  readonly geometry: Point | Polygon | MultiPolygon | null;
};
