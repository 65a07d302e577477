import { hashOf, type PageDefaults, readAddress, searchOf } from "./state/url.ts";
import type { State } from "./state/state.ts";
import type { Store } from "./state/store.ts";

/** Browsers refuse more than about 100 history calls in 30 s; moving and reading come in bursts. */
const SETTLE_MS = 300;

/** The browser's; in a sandboxed frame, which may not touch its history, what it would have written. */
let address: Pick<Location, "search" | "hash"> = location;

/**
 * Keeps address and state the same. Choosing a place, a time or an article adds to the history, everything else
 * replaces; an embed only ever replaces, so that the host's Back button leaves the host's page.
 */
export function bindUrl(store: Store, page: PageDefaults): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;

  const read = () => readAddress(address.search, address.hash, store.get().archive, page);
  const arrive = () => store.dispatch({ type: "arrive", at: read() });

  function write(push: boolean): void {
    clearTimeout(timer);
    timer = undefined;
    const state = store.get();
    const search = searchOf(state.view, address.search, page);
    const hash = hashOf(state, address.hash, state.archive);
    if (search === address.search && hash === address.hash) return;
    const now = `${location.pathname}${search}${hash}`;
    try {
      if (push) history.pushState(null, "", now);
      else history.replaceState(null, "", now);
    } catch {
      address = { search, hash };
    }
  }

  const unsubscribe = store.subscribe((state, previous, action) => {
    if (state.status !== "ready" || action.type === "arrive" || action.type === "loaded") return;
    if (!state.view.embed && addsToHistory(state, previous)) write(true);
    else if (touchesAddress(state, previous)) timer ??= setTimeout(() => write(false), SETTLE_MS);
  });
  const flush = () => timer !== undefined && write(false);

  addEventListener("popstate", arrive);
  addEventListener("pagehide", flush);
  // What the query says has been known from the beginning: readers may have chosen otherwise since.
  const at = read();
  store.dispatch({ type: "arrive", at: { ...at, view: { ...store.get().view, article: at.view.article } } });
  return () => {
    flush();
    unsubscribe();
    removeEventListener("popstate", arrive);
    removeEventListener("pagehide", flush);
  };
}

const addsToHistory = (state: State, previous: State): boolean =>
  state.selection?.place !== previous.selection?.place ||
  state.time !== previous.time ||
  state.view.article !== previous.view.article;

const touchesAddress = (state: State, previous: State): boolean =>
  state.view !== previous.view ||
  state.selection !== previous.selection ||
  state.reading !== previous.reading ||
  state.camera !== previous.camera;
