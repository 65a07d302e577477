import "./trusted-types.ts";
import "./views/page.css";
import { bindMap, type MapBinding } from "./bind-map.ts";
import { watchPresence } from "./bind-presence.ts";
import { bindUrl } from "./bind-url.ts";
import { createLoad } from "./load.ts";
import type { MapFault } from "./map/map-view.ts";
import { LANGS, type Lang, member } from "./model/words.ts";
import { initialState } from "./state/reduce.ts";
import { createStore } from "./state/store.ts";
import { type PageDefaults, readView } from "./state/url.ts";
import { mountViews } from "./views/page.ts";

/** The deployment's address: this file lies in a folder of it, in the source as in a build. */
const here = import.meta.url;
const base = new URL("../", here).href;
const page = pageDefaults(document.documentElement);

const store = createStore(initialState(page.lang));
store.dispatch({ type: "set", view: readView(new URLSearchParams(location.search), null, page) });
const load = createLoad(base);
const views = mountViews(store, {
  base,
  retry: () => void loadShown(),
  insetsChanged: () => map?.map()?.setInsets(views.insets()),
  // The system's own change of colours, which no action tells of.
  themeChanged: () => map?.map()?.setTheme(views.theme()),
});

let map: MapBinding | null = null;
let bound = false;

/** Only the last asked for counts: an answer that a later question has overtaken is dropped. */
let asked = 0;
async function loadShown(): Promise<void> {
  asked += 1;
  const mine = asked;
  const { article, lang } = store.get().view;
  const { loaded, problems } = await load({ article, lang }, (done, of) =>
    store.dispatch({ type: "progress", done, of }),
  );
  if (mine !== asked) return;
  store.dispatch({ type: "loaded", loaded, problems });
  if (!bound) bindUrl(store, page);
  bound = true;
}

store.subscribe((now, before) => {
  if (now.view.lang !== before.view.lang || now.view.article !== before.view.article) void loadShown();
});

/** In an embed the map comes and goes; what was opened for an earlier coming is closed when it is there. */
let coming = 0;
async function openMap(): Promise<void> {
  coming += 1;
  const mine = coming;
  const container = document.querySelector<HTMLElement>("#map");
  if (!container) return;
  try {
    const { createMap } = await import("./map/maplibre.ts");
    const made = await bindMap(store, {
      container,
      base,
      createMap,
      insets: views.insets,
      theme: views.theme,
      onFault: showFault,
    });
    if (mine === coming) map = made;
    else made.destroy();
  } catch {
    showFault({ code: "no-webgl" });
  }
}

function closeMap(): void {
  coming += 1;
  map?.destroy();
  map = null;
}

/** Only a frame in another page needs the bridge. */
async function joinHost(): Promise<void> {
  const { startBridge } = await import("./embed/bridge.ts");
  startBridge(store, window, new URLSearchParams(location.search).get("article") ?? page.article);
}

function showFault(fault: MapFault): void {
  views.showFault(fault);
}

function pageDefaults({ dataset, lang }: HTMLElement): PageDefaults {
  const named = dataset["article"];
  const browser = navigator.languages.map((one) => member(LANGS, one.slice(0, 2).toLowerCase()));
  const preferred: Lang = browser.find((one) => one !== undefined) ?? "en";
  return { article: named ?? null, lang: (named && member(LANGS, lang)) || preferred };
}

if (store.get().view.embed) {
  void joinHost();
  await loadShown();
  watchPresence(document.documentElement, { come: () => void openMap(), go: closeMap });
} else {
  await loadShown();
  await openMap();
}
