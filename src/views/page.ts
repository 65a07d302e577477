import { nothing, render } from "lit-html";
import { messagesIn } from "../i18n/page.ts";
import type { PassageRef, State } from "../state/state.ts";
import type { Store } from "../state/store.ts";
import { nameOf } from "../text/names.ts";
import { listenToActions } from "./actions.ts";
import { barRegion } from "./bar.ts";
import { cardModel } from "./card-model.ts";
import { type Context, frameOf, type PageServices, type Region } from "./context.ts";
import { type DatesUi, datesRegion } from "./dates-place.ts";
import { createFocusKeeper } from "./focus-keeper.ts";
import { type Insets, insetsOf, watchLayout } from "./layout.ts";
import { layersRegion } from "./layers.ts";
import { lateRegion } from "./late.ts";
import { saidOf } from "./live.ts";
import { type Fault, faultRegion, type FaultUi, isWithoutMap, withFault } from "./map-fault.ts";
import type { Panels } from "./panels.ts";
import { loadPanels, panelsPart } from "./panels-part.ts";
import { watchReading } from "./reading.ts";
import { shareRegion } from "./share-region.ts";
import { createSheet } from "./sheet.ts";
import { descriptionRegion, emptyRegion, statusRegion, type StatusUi } from "./status.ts";
import { controlText } from "./text-control.ts";
import { textRegion } from "./text-pane.ts";
import { resolvedTheme, watchTheme } from "./theme.ts";
import { unlocatedRegion } from "./unlocated.ts";

export type { PageServices } from "./context.ts";

export interface PageViews {
  /** CSS pixels at the map's edges that panels cover, as they are now. */
  readonly insets: () => Insets;
  readonly theme: () => "light" | "dark";
  /** Says what is wrong with the map; without WebGL the still picture takes its place. */
  readonly showFault: (fault: Fault) => void;
  /** Before what failed is tried again. */
  readonly clearFaults: () => void;
  /** Where the places stand in the still pictures. */
  readonly showStills: (stills: FaultUi["stills"]) => void;
  /** Has the part come that no first view needs, and shows what is of it. */
  readonly comePanels: () => Promise<void>;
}

/**
 * Renders the state into the elements of index.html and turns what readers do into actions. `#map` is left alone.
 *
 * @throws when index.html lacks one of the elements
 */
export function mountViews(store: Store, services: PageServices): PageViews {
  const element = (id: string): HTMLElement => {
    const found = document.getElementById(id);
    if (!found) throw new Error(`index.html has no #${id}`);
    return found;
  };
  const { body, documentElement: root } = document;
  const pane = element("text");
  const behind = element("behind");
  const datesUi: DatesUi = { open: false };
  const statusUi: StatusUi = { dismissed: null };
  const faultUi: FaultUi = {
    faults: [],
    stills: new Map(),
    broken: (problem) => showFault({ code: "still", ...problem }),
  };

  // Whoever mounts the page can be told of nothing before it has it.
  let mounted = false;
  const coversMore = () => mounted && services.insetsChanged?.();
  const context: Context = { store, dispatch: store.dispatch, services, refresh: update, goToPassage };
  const grip = element("grip");
  if (!(grip instanceof HTMLButtonElement)) throw new Error("#grip is no button");
  const sheet = createSheet(grip, body, coversMore);
  const layout = watchLayout(element, coversMore);
  const text = controlText(pane, store, (article, start) => {
    if (layout.narrow()) sheet.set("full");
    void openDates(true).then(() => panels?.openDate(article, start));
  });
  const reading = watchReading(pane, store);
  const focus = createFocusKeeper(element("card"), [element("list"), element("share")], pane);

  let panels: Panels | null = null;
  function panelsNow(): Panels | undefined {
    panels ??=
      panelsPart()?.mountPanels(element("card"), element("list"), element("dates"), context, () =>
        layout.cover(),
      ) ?? null;
    return panels ?? undefined;
  }
  async function comePanels(): Promise<void> {
    await loadPanels();
    update();
  }
  async function openDates(open: boolean): Promise<void> {
    datesUi.open = open;
    await comePanels();
  }
  /** Who comes to the dates or the map's key before what writes them has it asked for. */
  const onNear = () => void (panels ?? comePanels());
  for (const host of [element("dates"), element("layers")]) {
    host.addEventListener("pointerover", onNear);
    host.addEventListener("focusin", onNear);
  }
  element("dates").addEventListener(
    "toggle",
    ({ target }) => {
      if (target instanceof HTMLDetailsElement && target.open !== datesUi.open) void openDates(target.open);
    },
    true,
  );

  const regions: readonly Region[] = [
    barRegion(element("bar")),
    statusRegion(element("status"), statusUi),
    textRegion(pane, ({ state }) => {
      text.renew(state);
      reading.renew();
    }),
    descriptionRegion(element("description")),
    lateRegion(
      element("card"),
      () => panelsNow()?.card,
      ({ selection, archive, view }) => {
        const place = selection && archive.placeById.get(selection.place);
        return place
          ? { title: nameOf(place, view.lang).text, titleId: "card-name", close: "close-card" }
          : null;
      },
    ),
    lateRegion(
      element("list"),
      () => panelsNow()?.list,
      ({ panel, view }) =>
        panel === "list" ? { title: messagesIn(view.lang).places, close: "close-panel" } : null,
    ),
    shareRegion(element("share"), context),
    layersRegion(element("layers")),
    unlocatedRegion(element("unlocated")),
    datesRegion(element("dates"), datesUi, () => panelsNow()?.dates),
    ...(services.embed ? [services.embed.embedRegion(element("strip"))] : []),
    emptyRegion(element("empty")),
    faultRegion(element("fault"), faultUi, services.base),
  ];
  const seen = new Map<Region, readonly unknown[]>();

  function update(): void {
    focus.through(renderAll);
  }

  function renderAll(): void {
    const state = store.get();
    const frame = frameOf(context, state);
    for (const region of regions) {
      const reads = region.reads(state);
      const before = seen.get(region);
      if (before?.length === reads.length && reads.every((value, index) => value === before[index])) continue;
      const view = region.view(frame);
      // What the built page's HTML holds stays until there is something to put in its place.
      if (!before && view === nothing) continue;
      if (!before) region.host.replaceChildren();
      seen.set(region, reads);
      render(view, region.host);
      region.rendered?.(frame);
    }
  }

  function showFault(fault: Fault): void {
    faultUi.faults = withFault(faultUi.faults, fault);
    update();
    // The still is written by what the panels come with.
    if (isWithoutMap(fault)) void comePanels();
  }

  function dress({ view, archive }: State): void {
    const messages = messagesIn(view.lang);
    root.lang = view.lang;
    root.dataset["theme"] = resolvedTheme(view.theme);
    body.toggleAttribute("data-embed", view.embed);
    element("skip-text").textContent = messages.skipToText;
    element("skip-places").textContent = messages.findPlace;
    element("stage").ariaLabel = messages.map;
    element("dates").ariaLabel = messages.dates;
    element("unlocated").ariaLabel = messages.layers.unlocated;
    element("description").ariaLabel = messages.description;
    element("list").ariaLabel = messages.places;
    element("share").ariaLabel = messages.share;
    sheet.setMessages(messages);
    const article = view.article && archive.articleById.get(view.article);
    // Of an article that nobody knows there is none.
    if (article !== undefined) drawBehind(`${services.base}static/${article?.id ?? "all"}.${view.lang}`);
    document.title = article ? `${article.title} — ${messages.header}` : messages.header;
  }

  function drawBehind(still: string): void {
    const [phone, wide] = behind.children as unknown as [HTMLSourceElement, HTMLImageElement];
    // Set anew to what it is, a picture would be drawn once more.
    if (wide.src === `${still}.svg`) return;
    phone.srcset = `${still}.phone.svg`;
    wide.src = `${still}.svg`;
  }

  function follow(now: State, before: State, arrived: boolean): void {
    if (now.view !== before.view || now.archive !== before.archive) dress(now);
    if (now.view.embed !== before.view.embed) layout.arrange();
    panelsNow()?.before(now, before);
    if (now.selection !== before.selection) body.removeAttribute("data-reading");
    focus.before(now, before);
    update();
    text.follow(now, before);
    if (now.selection !== before.selection && !arrived) showChosen(now);
    panels?.after(now, before);
    focus.after(now, before);
    const opened = now.selection !== null && now.selection !== before.selection;
    if (opened && layout.narrow() && !now.view.embed && sheet.height() !== "half") sheet.set("half");
    if (arrived) arrive(now);
    const said = saidOf(now, before);
    if (said !== undefined) element("live").textContent = said;
  }

  function arrive({ selection, reading: at }: State): void {
    if (selection?.mention) text.scrollToMention(selection.mention, false);
    else if (at) text.scrollToPassage(at);
    else showChosen(store.get());
  }
  /** Beside the map the text comes to a place that was chosen as a whole: to the words that its card quotes. */
  function showChosen(state: State): void {
    const { selection, view } = state;
    if (!selection || selection.mention || selection.via === "text" || layout.narrow() || view.embed) return;
    const mention = cardModel(state)?.quoted?.mention;
    if (mention) text.showPlace(mention);
  }

  function openText(): void {
    if (store.get().view.embed || layout.narrow()) sheet.set("full");
    body.toggleAttribute("data-reading", true);
    layout.cover();
    pane.focus({ preventScroll: true });
  }
  function closeText(): void {
    sheet.set(store.get().view.embed ? "peek" : "half");
    body.removeAttribute("data-reading");
    layout.cover();
    const home = element(element("card").hidden ? "strip" : "card");
    home.querySelector<HTMLElement>("#card-name, [data-do=open-text]")?.focus({ preventScroll: true });
  }
  function goToPassage(passage: PassageRef): void {
    if (layout.narrow() || store.get().view.embed) openText();
    text.scrollToPassage(passage);
  }

  listenToActions(body, context, {
    readInText(mention) {
      const { selection } = store.get();
      if (selection) store.dispatch({ type: "choose", place: selection.place, mention, via: "card" });
      if (layout.narrow() || store.get().view.embed) openText();
      text.scrollToMention(mention, true);
    },
    openText,
    closeText,
    copy: () => panels?.copy(),
    dismiss() {
      statusUi.dismissed = store.get().problems;
      update();
    },
    unroll: () => panels?.unroll(),
    closeCard: () => store.dispatch({ type: "choose", place: null, via: "card" }),
    closePanel: () => store.dispatch({ type: "panel", panel: null }),
  });

  addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    const { panel, selection } = store.get();
    const key = element("layers").querySelector<HTMLDetailsElement>("details[open]");
    if (key) {
      key.open = false;
      key.querySelector("summary")?.focus();
    } else if (panel) store.dispatch({ type: "panel", panel: null });
    else if (body.hasAttribute("data-reading") && layout.narrow()) closeText();
    else if (selection) store.dispatch({ type: "choose", place: null, via: "card" });
  });
  addEventListener("beforeprint", () => panelsPart()?.numberForPaper(pane, store));
  watchTheme(() => {
    root.dataset["theme"] = resolvedTheme(store.get().view.theme);
    services.themeChanged?.();
  });

  dress(store.get());
  if (store.get().view.embed) sheet.set("peek");
  layout.arrange();
  if (!services.atHand) update();
  mounted = true;
  store.subscribe((now, before, action) => follow(now, before, action.type === "arrive"));

  return {
    insets: () => insetsOf(element),
    theme: () => resolvedTheme(store.get().view.theme),
    showFault,
    comePanels,
    clearFaults() {
      faultUi.faults = [];
      update();
    },
    showStills(stills) {
      faultUi.stills = stills;
      update();
    },
  };
}
