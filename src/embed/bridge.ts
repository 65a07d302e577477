import { embedMessages } from "../i18n/embed.ts";
import { type PlaceId, toPlaceId } from "../model/ids.ts";
import { LANGS, LAYERS, member, ROLES, THEMES } from "../model/words.ts";
import { DEFAULT_ROLES } from "../state/reduce.ts";
import type { State, View } from "../state/state.ts";
import type { Store } from "../state/store.ts";
import { hashOf, readAddress } from "../state/url.ts";
import { heightMessages } from "./heights.ts";
import {
  envelope,
  type FrameMessage,
  heightFor,
  type HostMessage,
  parseHostMessage,
  type ViewChange,
} from "./protocol.ts";

/** What the bridge needs of a window; the frame's own, or a stand-in. */
export type BridgeWindow = Pick<
  Window,
  "parent" | "location" | "innerWidth" | "addEventListener" | "removeEventListener"
>;

/** A moving map tells where it is when it has come to rest. */
const REST_MS = 250;

/**
 * Inside the frame: tells the host page what happens and does what it asks. Knows the host by its window, as either
 * side may have an opaque origin; all else that arrives is ignored.
 *
 * @param asked the article that the frame's address names
 * @returns the way out
 */
export function startBridge(store: Store, frame: BridgeWindow, asked: string | null): () => void {
  const { parent } = frame;
  if (parent === (frame as unknown)) return () => {};
  const opened = { search: frame.location.search, hash: frame.location.hash };
  let ready = false;
  /** The host has been told that the articles cannot be read. */
  let lamented = false;
  /** The place that is chosen, or will be when the program of its card has come. */
  let expected: PlaceId | null = store.get().selection?.place ?? null;
  let width = 0;
  let resting: ReturnType<typeof setTimeout> | undefined;
  /** Came before there was anything to show it in. */
  let waiting: HostMessage[] = [];

  const post = (message: unknown) => parent.postMessage(message, "*");
  const tell = (message: FrameMessage) => post(envelope(message));
  const words = () => embedMessages[store.get().view.lang];

  function tellPlace({ selection }: State): void {
    tell({ type: "place", place: selection?.place ?? null, mention: selection?.mention?.id ?? null });
  }

  function tellHash(): void {
    const state = store.get();
    tell({ type: "state", hash: hashOf(state, "", state.archive) });
  }

  /** The height follows from the width alone, so that host and frame cannot drive each other up. */
  function tellHeight(): void {
    if (frame.innerWidth === width) return;
    width = frame.innerWidth;
    const height = heightFor(width);
    tell({ type: "size", height });
    for (const message of heightMessages(opened, asked ?? "wherein", height)) post(message);
  }

  /** Without the articles there is nothing to begin with: they may come yet, by themselves or as the reader tries again. */
  function begin({ archive, problems }: State): void {
    const lacking = problems.find(({ file }) => file === "data/articles.json");
    if (lacking) {
      if (!lacking.slow && !lamented) tell({ type: "error", code: "data", message: words().unreadable });
      lamented ||= !lacking.slow;
      return;
    }
    ready = true;
    if (asked !== null && !archive.articles.some(({ id }) => id === asked)) {
      tell({ type: "error", code: "unknown-article", message: words().unknownArticle(asked) });
    }
    tell({ type: "ready" });
    tellHash();
    for (const message of waiting) obey(message);
    waiting = [];
  }

  function obey(message: HostMessage): void {
    switch (message.type) {
      case "show":
        return show(message.place);
      case "set":
        return store.dispatch({ type: "set", view: viewOf(message) });
      case "restore": {
        const { view, archive } = store.get();
        const { view: _, ...at } = readAddress("", message.hash, archive, view);
        expected = at.selection?.place ?? null;
        return store.dispatch({ type: "arrive", at });
      }
    }
  }

  /** Every `show` is answered, by the place or an error, so that the host can tell its own doing from a reader's. */
  function show(raw: string | null): void {
    const before = store.get();
    const place = raw === null ? null : toPlaceId(raw);
    if (place === undefined || (place !== null && !before.archive.placeById.has(place))) {
      return tell({ type: "error", code: "unknown-place", message: words().unknownPlace(raw ?? "") });
    }
    // Any other choice is a change, told as such.
    if (place === null && expected === null) return tellPlace(before);
    expected = place;
    store.dispatch({ type: "choose", place, via: "host" });
  }

  function hear({ source, data }: MessageEvent): void {
    if (source !== parent) return;
    // WordPress asks again once it listens.
    if (isWordPressReady(data)) {
      width = 0;
      return tellHeight();
    }
    const message = parseHostMessage(data);
    if (message === null) return;
    if (ready) return obey(message);
    const before = waiting.find(({ type }) => type === message.type);
    // Of two changes of the view each may say only a part.
    waiting = [...waiting.filter((one) => one !== before), { ...before, ...message }];
  }

  const unsubscribe = store.subscribe((now, before, action) => {
    if (now.selection !== before.selection) expected = now.selection?.place ?? null;
    // The address has been read by the first action after the data came; what it chose, the host knows.
    if (!ready && now.status === "ready" && action.type !== "loaded") return begin(now);
    if (!ready) return;
    if (now.selection !== before.selection) tellPlace(now);
    const moved =
      now.selection !== before.selection || now.camera !== before.camera || now.time !== before.time;
    if (!moved && now.reading === before.reading) return;
    clearTimeout(resting);
    resting = setTimeout(tellHash, REST_MS);
  });

  frame.addEventListener("message", hear);
  frame.addEventListener("resize", tellHeight);
  tellHeight();
  if (store.get().status === "ready") begin(store.get());
  return () => {
    unsubscribe();
    clearTimeout(resting);
    frame.removeEventListener("message", hear);
    frame.removeEventListener("resize", tellHeight);
  };
}

const isWordPressReady = (data: unknown): boolean =>
  typeof data === "object" &&
  data !== null &&
  "secret" in data &&
  "message" in data &&
  data.message === "ready";

/** Words that are not of the vocabulary change nothing. */
function viewOf({ lang, theme, layers, roles }: ViewChange): Partial<View> {
  const [known, dress] = [member(LANGS, lang), member(THEMES, theme)];
  const [shownLayers, shownRoles] = [chosen(layers, LAYERS, LAYERS), chosen(roles, ROLES, DEFAULT_ROLES)];
  return {
    ...(known ? { lang: known } : {}),
    ...(dress ? { theme: dress } : {}),
    ...(shownLayers ? { layers: shownLayers } : {}),
    ...(shownRoles ? { roles: shownRoles } : {}),
  };
}

function chosen<Word extends string>(
  given: ViewChange["layers"],
  words: readonly Word[],
  standard: readonly Word[],
): readonly Word[] | undefined {
  if (given === null) return standard;
  if (given === undefined) return undefined;
  const asked = typeof given === "string" ? given.split(",") : given;
  const known = words.filter((word) => asked.includes(word));
  return known.length > 0 || asked.length === 0 ? known : undefined;
}
