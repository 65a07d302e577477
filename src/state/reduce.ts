import type { PlaceId } from "../model/ids.ts";
import { LAYERS, type Lang, type Role } from "../model/words.ts";
import { archiveOf, type Archive, type Loaded, NOTHING } from "./archive.ts";
import type {
  Camera,
  Framing,
  MentionRef,
  Panel,
  PassageRef,
  Problem,
  Selection,
  State,
  Via,
  View,
} from "./state.ts";

/** Everything that can happen to the page. */
export type Action =
  | { readonly type: "progress"; readonly done: number; readonly of: number }
  | { readonly type: "loaded"; readonly loaded: Loaded; readonly problems: readonly Problem[] }
  /** Without a view where only the place changes: it may wait for a part, and the view be another meanwhile. */
  | { readonly type: "arrive"; readonly at: Omit<Arrival, "view"> & Partial<Arrival> }
  | {
      readonly type: "choose";
      readonly place: PlaceId | null;
      readonly mention?: MentionRef | null;
      readonly via: Via;
    }
  | { readonly type: "hover"; readonly place: PlaceId | null; readonly via: Via }
  | { readonly type: "read"; readonly passage: PassageRef | null; readonly places: readonly PlaceId[] }
  | { readonly type: "time"; readonly time: string | null }
  | { readonly type: "set"; readonly view: Partial<View> }
  | { readonly type: "move"; readonly camera: Camera }
  | { readonly type: "frame"; readonly what: Framing["what"] }
  | { readonly type: "panel"; readonly panel: Panel | null };

/** What an address says, checked against the archive. */
export interface Arrival {
  readonly view: View;
  readonly selection: Selection | null;
  readonly reading: PassageRef | null;
  readonly time: string | null;
  readonly camera: Camera | null;
}

export const DEFAULT_ROLES: readonly Role[] = ["scene", "context"];

export function initialState(lang: Lang): State {
  return {
    status: "loading",
    progress: { done: 0, of: 0 },
    problems: [],
    archive: archiveOf(NOTHING),
    view: {
      article: null,
      lang,
      theme: "auto",
      layers: LAYERS,
      roles: DEFAULT_ROLES,
      embed: false,
      caption: "",
    },
    selection: null,
    hover: null,
    reading: null,
    inView: [],
    time: null,
    camera: null,
    framing: { what: "story", serial: 0 },
    panel: null,
  };
}

/** Pure; returns the same object when nothing changes, so that subscribers can compare by identity. */
export function reduce(state: State, action: Action): State {
  switch (action.type) {
    case "progress":
      return { ...state, progress: { done: action.done, of: action.of } };
    case "loaded":
      return { ...state, status: "ready", archive: archiveOf(action.loaded), problems: action.problems };
    case "arrive":
      return { ...state, ...action.at };
    case "choose":
      return choose(state, action.place, action.mention ?? null, action.via);
    case "hover":
      if ((state.hover?.place ?? null) === action.place) return state;
      return { ...state, hover: action.place && { place: action.place, via: action.via } };
    case "read":
      if (samePassage(state.reading, action.passage) && sameItems(state.inView, action.places)) return state;
      return { ...state, reading: action.passage, inView: action.places };
    case "time":
      return state.time === action.time ? state : { ...state, time: action.time };
    case "set":
      return { ...state, view: { ...state.view, ...action.view } };
    case "move":
      return { ...state, camera: action.camera };
    case "frame":
      return { ...state, framing: { what: action.what, serial: state.framing.serial + 1 } };
    case "panel":
      return state.panel === action.panel ? state : { ...state, panel: action.panel };
  }
}

function choose(state: State, place: PlaceId | null, mention: MentionRef | null, via: Via): State {
  if (place === null) return state.selection === null ? state : { ...state, selection: null };
  if (!knows(state.archive, place)) return state;
  return { ...state, selection: { place, mention, via }, hover: null };
}

const knows = (archive: Archive, place: PlaceId): boolean => archive.placeById.has(place);

export const samePassage = (a: PassageRef | null, b: PassageRef | null): boolean =>
  a === b || (a !== null && b !== null && a.article === b.article && a.index === b.index);

const sameItems = <T>(a: readonly T[], b: readonly T[]): boolean =>
  a.length === b.length && a.every((item, index) => item === b[index]);
