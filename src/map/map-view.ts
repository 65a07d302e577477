import type { Insets } from "../geo/frame.ts";
import type { PlaceId } from "../model/ids.ts";
import type { Lang } from "../model/words.ts";
import type { ShownPlace } from "../state/select.ts";
import type { Camera } from "../state/state.ts";
import type { RangeStore } from "./range-source.ts";

export type { Insets } from "../geo/frame.ts";

/** What the map tells; the caller turns it into actions. */
export interface MapEvents {
  /** One place clicked, or null for the empty map. Several places behind one symbol: see `onPickMany`. */
  readonly onPick: (place: PlaceId | null) => void;
  readonly onHover: (place: PlaceId | null) => void;
  /** After every movement; the first time when the map has settled at its start. */
  readonly onMove: (camera: Camera) => void;
  /** A fault the reader should know of: a file missing or broken or slow, the WebGL context lost; and when it is over. */
  readonly onFault: (fault: MapFault) => void;
}

export type MapFault =
  /** Its program, of which the worker is a part, cannot be loaded. */
  | { readonly code: "no-webgl" | "no-program" | "context-lost" }
  /** What answers a press cannot be loaded; the map is seen. */
  | { readonly code: "part" }
  /** Told by whoever opens the map: the reader asks to save data. */
  | { readonly code: "save-data" }
  /** The program or part of the basemap is long in coming. */
  | { readonly code: "slow-map" }
  /** What was told before is over. */
  | { readonly code: "over"; readonly what: "context-lost" | "slow-map" }
  | { readonly code: "basemap"; readonly file: string; readonly reason: string }
  /** The server does not answer Range requests: whole files of this size (bytes) would have to be loaded. */
  | { readonly code: "no-range"; readonly bytes: number };

export interface MapOptions {
  readonly container: HTMLElement;
  /** Absolute URL of the deployment, ending in a slash. */
  readonly base: string;
  readonly lang: Lang;
  readonly theme: "light" | "dark";
  /** Shown from the first frame on: what is told later is laid out a second time. */
  readonly places: readonly ShownPlace[];
  /** Where to begin; null frames `places` of the story. */
  readonly camera: Camera | null;
  /** In an embed the page's scrolling is not captured: cooperative gestures. */
  readonly embed: boolean;
  readonly insets: Insets;
  /** Keeps what is seen of the basemap for when there is no network, where anything may be kept. */
  readonly ranges?: RangeStore | undefined;
  readonly events: MapEvents;
}

/**
 * The map as the rest of the program knows it. `maplibre.ts` implements it. The camera belongs to the map: callers
 * ask for a place or a frame and hear where it went.
 */
export interface MapView {
  setPlaces(places: readonly ShownPlace[]): void;
  setSelection(place: PlaceId | null): void;
  setHover(place: PlaceId | null): void;
  /** Places mentioned in the passages now being read. */
  setInView(places: readonly PlaceId[]): void;
  setTheme(theme: "light" | "dark"): void;
  setLang(lang: Lang): void;
  setInsets(insets: Insets): void;
  /** Brings a place into view, only as far as needed; `far` places come at a scale at which one sees where one is. */
  goTo(place: PlaceId): void;
  /** Fits the scenes of the story, the separate items, or everything. */
  frame(what: "story" | "items" | "all", animate: boolean): void;
  jumpTo(camera: Camera): void;
  panBy(dx: number, dy: number): void;
  zoomBy(levels: number): void;
  /** After the fault `no-range`: lets the basemap's files be loaded whole. */
  allowWhole(): void;
  /** Asks again for what of the basemap could not be had. */
  retry(): void;
  /** Resolves when all that is in view has been drawn, at once where it has. */
  idle(): Promise<void>;
  /** Frees the WebGL context and every listener. */
  destroy(): void;
}

/**
 * Resolves when the map can be told what to show; it is on screen when its element has `data-idle="true"`, and
 * `onMove` has been called. Rejects with an `Error` whose message is `no-webgl` when there is no WebGL2, `no-program` when
 * what it is drawn by cannot be had.
 */
export type CreateMap = (options: MapOptions) => Promise<MapView>;
