import { nothing, render } from "lit-html";
import { messagesIn } from "../i18n/page.ts";
import type { State } from "../state/state.ts";
import type { Store } from "../state/store.ts";
import { listenToActions } from "./actions.ts";
import { barRegion } from "./bar.ts";
import { type Context, frameOf, type PageServices, type Region } from "./context.ts";
import { type DatesUi, datesRegion } from "./dates-place.ts";
import { dress } from "./dress.ts";
import { type Insets, insetsOf, watchLayout } from "./layout.ts";
import { type Fault, type FaultUi, withFault } from "./map-fault.ts";
import { layersRegion } from "./layers.ts";
import { panelRegions } from "./panel-regions.ts";
import type { Panels } from "./panels.ts";
import { textPart, panelsPart } from "./parts.ts";
import { createSheet } from "./sheet.ts";
import { statusRegion, type StatusUi } from "./status.ts";
import { createTextPlace } from "./text-place.ts";
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
  /** Has the parts come that no first view needs, and shows what is of them. */
  readonly comeLater: () => Promise<void>;
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
  const context: Context = {
    store,
    dispatch: store.dispatch,
    services,
    refresh: update,
    goToPassage: (passage) => text.goTo(passage),
  };
  const grip = element("grip");
  if (!(grip instanceof HTMLButtonElement)) throw new Error("#grip is no button");
  const sheet = createSheet(grip, body, coversMore);
  const layout = watchLayout(element, coversMore);

  let panels: Panels | null = null;
  const panelsNow = () =>
    (panels ??= panelsPart.now()?.mountPanels(element, context, faultUi, layout, text) ?? null);
  async function comePanels(): Promise<void> {
    await panelsPart.load();
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

  const text = createTextPlace(element, context, {
    layout,
    sheet,
    openDate(article, start) {
      if (layout.narrow()) sheet.set("full");
      void openDates(true).then(() => panels?.openDate(article, start));
    },
    rendered: () => panels?.reading.renew(),
    missing: () => showFault({ code: "part" }),
  });

  const regions: readonly Region[] = [
    barRegion(element("bar")),
    statusRegion(element("status"), statusUi),
    ...panelRegions(element, panelsNow, faultUi),
    layersRegion(element("layers")),
    unlocatedRegion(element("unlocated")),
    datesRegion(element("dates"), datesUi, () => panelsNow()?.dates),
    ...(services.embed ? [services.embed.embedRegion(element("strip"))] : []),
  ];
  const seen = new Map<Region, readonly unknown[]>();

  function update(): void {
    const there = panelsNow();
    if (there) there.through(renderAll);
    else renderAll();
  }

  function renderAll(): void {
    const state = store.get();
    const frame = frameOf(context, state);
    const textRegion = text.region();
    for (const region of textRegion ? [textRegion, ...regions] : regions) {
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
    // What says so is of the panels' part.
    if (faultUi.faults.length > 0 && !panels) void comePanels();
  }

  function wear(state: State): void {
    dress(element, state, services.base);
    sheet.setMessages(messagesIn(state.view.lang));
  }

  function follow(now: State, before: State, arrived: boolean): void {
    if (now.view !== before.view || now.archive !== before.archive) wear(now);
    if (now.view.embed !== before.view.embed) layout.arrange();
    if (now.selection !== before.selection) body.removeAttribute("data-reading");
    panelsNow()?.before(now, before);
    update();
    panels?.after(now, before);
    const opened = now.selection !== null && now.selection !== before.selection;
    if (opened && layout.narrow() && !now.view.embed && sheet.height() !== "half") sheet.set("half");
    text.follow(now, before, arrived);
  }

  listenToActions(body, context, {
    readInText(mention) {
      const { selection } = store.get();
      if (selection) store.dispatch({ type: "choose", place: selection.place, mention, via: "card" });
      text.goTo({ mention });
    },
    openText: text.open,
    closeText: text.close,
    copy: () => panels?.copy(),
    dismiss() {
      statusUi.dismissed = store.get().problems;
      update();
    },
    unroll: () => panels?.unroll(),
    closeCard: () => store.dispatch({ type: "choose", place: null, via: "card" }),
    closePanel: () => store.dispatch({ type: "panel", panel: null }),
  });

  addEventListener("keydown", ({ key }) => {
    // What else Escape closes comes with the part that could not be had.
    if (key === "Escape" && panelsPart.missing())
      body.querySelector<HTMLElement>("[data-do^=close]")?.click();
  });
  watchTheme(() => {
    root.dataset["theme"] = resolvedTheme(store.get().view.theme);
    services.themeChanged?.();
  });

  text.mount();
  wear(store.get());
  if (store.get().view.embed) sheet.set("peek");
  layout.arrange();
  if (!services.atHand) update();
  mounted = true;
  store.subscribe((now, before, action) => follow(now, before, action.type === "arrive"));
  if (!store.get().view.embed) text.want();

  return {
    insets: () => insetsOf(element),
    theme: () => resolvedTheme(store.get().view.theme),
    showFault,
    async comeLater() {
      await comePanels();
      await textPart.load();
    },
    clearFaults() {
      // What trying again does not bring is missed until the page begins anew.
      faultUi.faults = faultUi.faults.filter(({ code }) => code === "part");
      update();
    },
    showStills(stills) {
      faultUi.stills = stills;
      update();
    },
  };
}
