import type { ArticleId, MentionId, PlaceId } from "../model/ids.ts";
import type { Lang, Layer, Role, Theme } from "../model/words.ts";
import type { Archive } from "./archive.ts";

export interface PassageRef {
  readonly article: ArticleId;
  readonly index: number;
}

export interface MentionRef {
  readonly article: ArticleId;
  readonly id: MentionId;
}

/** Where a choice came from, so that what made it does not chase itself: the map does not fly for `map`. */
export type Via = "text" | "map" | "list" | "card" | "timeline" | "url" | "host";

export interface Selection {
  readonly place: PlaceId;
  /** The passage shown; null where the place is chosen as a whole. */
  readonly mention: MentionRef | null;
  readonly via: Via;
}

/** Zoom counts 512 px tiles; the point is the middle of the canvas, in degrees. */
export interface Camera {
  readonly zoom: number;
  readonly lat: number;
  readonly lon: number;
}

/** What the map should show as a whole: a command, told apart from the last by its serial. */
export interface Framing {
  readonly what: "story" | "items" | "all";
  readonly serial: number;
}

/** The query of the address: what is shown. */
export interface View {
  /** null shows all articles. */
  readonly article: ArticleId | null;
  readonly lang: Lang;
  readonly theme: Theme;
  readonly layers: readonly Layer[];
  readonly roles: readonly Role[];
  readonly embed: boolean;
  /** What the host's editor wrote under the title of an embed; empty leaves the article's own. */
  readonly caption: string;
}

/** The side panels; at most one is open. */
export type Panel = "list" | "share";

/** A data file that could not be had or read; the rest of the page works without it. */
export interface Problem {
  readonly file: string;
  readonly reason: string;
  /** It has not come yet, and is shown when it does. */
  readonly slow?: true;
}

export interface State {
  readonly status: "loading" | "ready";
  /** How many of how many files have been loaded, while `status` is `loading`. */
  readonly progress: { readonly done: number; readonly of: number };
  readonly problems: readonly Problem[];
  readonly archive: Archive;
  readonly view: View;
  readonly selection: Selection | null;
  readonly hover: { readonly place: PlaceId; readonly via: Via } | null;
  /** The passage being read: the first in view. */
  readonly reading: PassageRef | null;
  /** Places mentioned in the passages now in view, marked on the map. */
  readonly inView: readonly PlaceId[];
  /** EDTF interval or date; what is dated outside it is dimmed. */
  readonly time: string | null;
  /** null until the map or the address has said where it is. */
  readonly camera: Camera | null;
  readonly framing: Framing;
  readonly panel: Panel | null;
}
