import type { CreateMap, Insets, MapFault, MapOptions, MapView } from "./map/map-view.ts";
import { placesToDraw } from "./state/select.ts";
import type { State } from "./state/state.ts";
import type { Store } from "./state/store.ts";

export interface MapBinding {
  /** The map, once it is on screen; null before, and after it was freed. */
  readonly map: () => MapView | null;
  readonly destroy: () => void;
}

interface Services {
  readonly container: HTMLElement;
  readonly base: string;
  readonly createMap: CreateMap;
  readonly insets: () => Insets;
  readonly theme: () => "light" | "dark";
  readonly ranges?: MapOptions["ranges"];
  readonly onFault: (fault: MapFault) => void;
}

/** State changes become map commands, and what is picked on the map becomes actions. */
export async function bindMap(store: Store, services: Services): Promise<MapBinding> {
  const { container, base, createMap, insets, theme, ranges, onFault } = services;
  const first = store.get();
  const { view, camera } = first;
  const places = placesToDraw(first);
  let live: MapView | null = await createMap({
    container,
    base,
    lang: view.lang,
    theme: theme(),
    places,
    camera,
    embed: view.embed,
    insets: insets(),
    ranges,
    events: {
      onPick: (place) => store.dispatch({ type: "choose", place, via: "map" }),
      onHover: (place) => store.dispatch({ type: "hover", place, via: "map" }),
      onMove: (moved) => store.dispatch({ type: "move", camera: moved }),
      onFault,
    },
  });
  const map = live;
  const state = store.get();
  sent.set(map, places);
  map.setSelection(state.selection?.place ?? null);
  map.setInView(state.inView);
  /** What the map is to show has places that it has been told of. */
  let framed = camera !== null || placesToDraw(state).length > 0;
  if (camera) map.jumpTo(camera);
  else map.frame("story", false);
  // What readers have chosen while the map was made.
  follow(map, state, first, insets, theme);
  if (state.selection && (!camera || state.selection !== first.selection)) map.goTo(state.selection.place);

  const unsubscribe = store.subscribe((now, before, action) => {
    follow(map, now, before, insets, theme);
    // Another article is shown when its data have come. A chosen place stays where the reader has it before them.
    if (action.type === "set" && now.view.article !== before.view.article) framed = now.selection !== null;
    if (!framed && action.type === "loaded" && placesToDraw(now).length > 0) {
      map.frame("story", before.archive.places.length > 0);
      framed = true;
    }
    const moved = action.type === "arrive" && now.camera !== null && now.camera !== before.camera;
    if (moved && now.camera) map.jumpTo(now.camera);
    else if (needsFlight(now, before) && now.selection) map.goTo(now.selection.place);
  });
  return {
    map: () => live,
    destroy() {
      unsubscribe();
      live?.destroy();
      live = null;
    },
  };
}

function follow(
  map: MapView,
  now: State,
  before: State,
  insets: () => Insets,
  theme: () => "light" | "dark",
): void {
  if (now.view.lang !== before.view.lang) map.setLang(now.view.lang);
  if (now.view.theme !== before.view.theme) map.setTheme(theme());
  sendPlaces(map, now);
  if (now.selection !== before.selection || now.panel !== before.panel) map.setInsets(insets());
  if (now.selection?.place !== before.selection?.place) map.setSelection(now.selection?.place ?? null);
  if (now.hover !== before.hover) map.setHover(now.hover?.place ?? null);
  if (now.inView !== before.inView) map.setInView(now.inView);
  if (now.framing !== before.framing) map.frame(now.framing.what, true);
}

function sendPlaces(map: MapView, state: State): void {
  const places = placesToDraw(state);
  if (places === sent.get(map)) return;
  sent.set(map, places);
  map.setPlaces(places);
}

const sent = new WeakMap<MapView, ReturnType<typeof placesToDraw>>();

/** The map is where the choice was made when it was made there. */
const needsFlight = (now: State, before: State): boolean =>
  now.selection !== null && now.selection !== before.selection && now.selection.via !== "map";
