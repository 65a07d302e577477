import "./trusted-types.ts";
import "./views/page.css";
import { panelsGate } from "./bind-panels.ts";
import { bindUrl } from "./bind-url.ts";
import { createWordsGate } from "./bind-words.ts";
import { recoverFromDeploys } from "./deploy.ts";
import { loadWords } from "./i18n/words.ts";
import { createLoad } from "./load.ts";
import { createMapOfPage, fetchMapProgram, savesData } from "./main-map.ts";
import { LANGS, type Lang, member } from "./model/words.ts";
import { mayKeep, whenIdle } from "./offline/register.ts";
import type { Loaded } from "./state/archive.ts";
import { initialState } from "./state/reduce.ts";
import { shownArticles } from "./state/select.ts";
import type { Problem } from "./state/state.ts";
import { createStore } from "./state/store.ts";
import { type PageDefaults, readView } from "./state/url.ts";
import { textPart, panelsPart } from "./views/parts.ts";
import { firstSign } from "./views/first-sign.ts";
import { isPhone } from "./views/layout.ts";
import { mountViews } from "./views/page.ts";

/** The deployment's address: this file lies in a folder of it, in the source as in a build. */
const here = import.meta.url;
const base = new URL("../", here).href;
const page = pageDefaults(document.documentElement);

/** So long data and the text's program are waited for before the page is rendered: it would be twice, else. */
const SOON_MS = 300;

const partMissing = recoverFromDeploys();
const view = readView(new URLSearchParams(location.search), null, page);
const load = createLoad(base);
/**
 * On a phone the picture stands for the map, and shows the same, until the reader does something: a map's program takes a slow
 * phone seconds, in which it would not scroll. Not where the address wants something else of the map.
 */
const sign = isPhone() && !view.embed && !/#.|layers|roles/u.test(location.href) ? firstSign() : null;
if (!view.embed && !sign) fetchMapProgram(view);
void start();

/** Parts that are loaded later take what they share with this one from it: it must not wait for them as a module does. */
async function start(): Promise<void> {
  // All that the first view needs is asked for at once: the map's program is on its way.
  const [embed, , , , atHand] = await Promise.all([
    view.embed ? import("./views/embed-strip.ts").catch(() => null) : null,
    view.embed ? null : Promise.race([textPart.load(), pause(SOON_MS)]),
    loadWords(view.lang).catch(sayNothingCame),
    // The card of a place or the stretch of time that the address names is part of the first view.
    /[#&](?:place|time)=/u.test(location.hash) ? panelsPart.load() : null,
    Promise.race([load(view, () => {}).then(({ problems }) => problems.length === 0), pause(SOON_MS)]),
  ]);

  const wordsGate = createWordsGate(tellMissingWords);
  const store = createStore({ ...initialState(page.lang), view }, (action) => {
    const coming = [wordsGate(action), panelsGate(action)].filter((one) => one !== undefined);
    return coming.length > 0 ? Promise.all(coming) : undefined;
  });
  const container = document.querySelector<HTMLElement>("#map");
  if (!container) throw new Error("index.html has no #map");
  const map = createMapOfPage(store, container, base, () => views, partMissing);
  const views = mountViews(store, {
    base,
    embed,
    atHand: !!atHand,
    retry,
    loadMap: () => void map.open(),
    loadWhole: map.loadWhole,
    insetsChanged: () => map.current()?.setInsets(views.insets()),
    // The system's own change of colours, which no action tells of.
    themeChanged: () => map.current()?.setTheme(views.theme()),
  });
  let stopUrl: (() => void) | null = null;

  function retry(): void {
    views.clearFaults();
    void loadShown(true);
    map.retry();
  }

  /** Only the last asked for counts: an answer that a later question has overtaken is dropped. */
  let asked = 0;
  async function loadShown(anew = false): Promise<void> {
    asked += 1;
    const mine = asked;
    const { article, lang } = store.get().view;
    const { loaded, problems } = await load(
      { article, lang, anew },
      (done, of) => atHand || store.dispatch({ type: "progress", done, of }),
      () => void loadShown(),
    );
    if (mine !== asked) return;
    const incomplete = store.get().problems.length > 0;
    store.dispatch({ type: "loaded", loaded, problems: [...problems, ...strangers(loaded)] });
    if (stopUrl && !incomplete) return;
    // The address is read again when what it names may have come at last.
    stopUrl?.();
    stopUrl = bindUrl(store, page);
  }

  /** An article that the address names and nobody knows is told of until another is chosen: all are shown. */
  function strangers({ articles }: Loaded): readonly Problem[] {
    const named = view.article;
    const chosen = store.get().view.article;
    if (!named || articles.length === 0 || articles.some(({ id }) => id === named)) return [];
    return chosen === null || chosen === named ? [{ file: `a/${named}/`, reason: "HTTP 404" }] : [];
  }

  store.subscribe((now, before) => {
    if (now.view.lang !== before.view.lang || now.view.article !== before.view.article) void loadShown();
  });

  /** Only a frame in another page needs the bridge. Where it cannot be had the host waits, and says so itself. */
  async function joinHost(): Promise<void> {
    const bridge = await import("./embed/bridge.ts").catch(() => null);
    bridge?.startBridge(store, window, new URLSearchParams(location.search).get("article") ?? page.article);
  }

  /** The page stays in the language that it has. */
  function tellMissingWords(lang: Lang, reason: string): void {
    partMissing();
    const { archive, problems } = store.get();
    store.dispatch({ type: "loaded", loaded: archive, problems: [...problems, { file: lang, reason }] });
  }

  if (view.embed) {
    void joinHost();
    await loadShown();
    const presence = await import("./bind-presence.ts").catch(() => null);
    const come = () => void offerMap().then(() => whenIdle(() => void views.comeLater()));
    if (presence) presence.watchPresence(document.documentElement, { come, go: map.close });
    // Better a map that stays than none.
    else come();
  } else {
    await loadShown();
    // A reader who wants something of the text that has just come is heard before the map is made.
    await (sign ?? pause(0));
    await offerMap();
    whenIdle(async () => {
      await views.comeLater();
      if (!savesData()) panelsPart.now()?.fetchForPaper(document);
    });
    if (mayKeep() && !savesData()) whenIdle(() => void keepForOffline());
  }

  /** What is for later keeps out of the way of what is now. */
  async function offerMap(): Promise<void> {
    await map.offer();
    await map.current()?.idle();
  }

  /** Where that cannot be had either, the page works as it did, with a network. */
  async function keepForOffline(): Promise<void> {
    const part = await import("./offline/start.ts").catch(() => null);
    const { lang } = store.get().view;
    await part?.startOffline(
      base,
      shownArticles(store.get()).map(({ id }) => `${id}.${lang}`),
    );
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

function pageDefaults({ dataset, lang }: HTMLElement): PageDefaults {
  const named = dataset["article"];
  const browser = navigator.languages.map((one) => member(LANGS, one.slice(0, 2).toLowerCase()));
  const preferred: Lang = browser.find((one) => one !== undefined) ?? "en";
  return { article: named ?? null, lang: (named && member(LANGS, lang)) || preferred };
}

/** Without words the page stays as it was built, which holds this one sentence ready. Never resolves. */
function sayNothingCame(): Promise<never> {
  partMissing();
  const status = document.getElementById("status");
  status?.querySelector("button")?.addEventListener("click", () => location.reload());
  status?.removeAttribute("hidden");
  return new Promise(() => {});
}
