import type { TemplateResult } from "lit-html";
import { messagesIn, type Messages } from "../i18n/page.ts";
import type { PassageRef, State } from "../state/state.ts";
import type { Dispatch, Store } from "../state/store.ts";

/** What the page asks of whoever mounts it. */
export interface PageServices {
  /** Absolute address of the deployment, ending in a slash. */
  readonly base: string;
  /** What only an embed shows; null where the page is none, or where it could not be had. */
  readonly embed: typeof import("./embed-strip.ts") | null;
  /** All data have come, and are put into the store as soon as the page is mounted: before that it renders nothing. */
  readonly atHand: boolean;
  /** Loads again what failed. */
  readonly retry: () => void;
  /** Loads the map that was held back to save data. */
  readonly loadMap: () => void;
  /** Lets the background map be loaded whole where the server cannot send parts. */
  readonly loadWhole: () => void;
  /** Called when panels cover another part of the map than before without any state having changed. */
  readonly insetsChanged?: () => void;
  /** Called when the system's colours change while the reader follows them. */
  readonly themeChanged?: () => void;
}

/** What every view may use. */
export interface Context {
  readonly store: Store;
  readonly dispatch: Dispatch;
  readonly services: PageServices;
  /** Brings a passage into view, on a phone or in an embed by opening the text first. */
  readonly goToPassage: (passage: PassageRef) => void;
  /** Renders again what shows something that is not in the state (an open list's query, "copied"). */
  readonly refresh: () => void;
}

export interface Frame {
  readonly state: State;
  readonly messages: Messages;
  readonly context: Context;
}

/** A part of the page in an element of index.html: rendered again only when one of the values it reads changes. */
export interface Region {
  readonly host: HTMLElement;
  readonly reads: (state: State) => readonly unknown[];
  readonly view: (frame: Frame) => TemplateResult | typeof import("lit-html").nothing;
  readonly rendered?: (frame: Frame) => void;
}

export const frameOf = (context: Context, state: State): Frame => ({
  state,
  messages: messagesIn(state.view.lang),
  context,
});
