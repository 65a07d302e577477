import { bindMap, type MapBinding } from "./bind-map.ts";
import { fetchLook } from "./map/look-source.ts";
import type { RangeStore } from "./map/range-source.ts";
import type { MapFault, MapView } from "./map/map-view.ts";
import { mayKeep, whenIdle } from "./offline/register.ts";
import type { State } from "./state/state.ts";
import type { Store } from "./state/store.ts";
import type { PageViews } from "./views/page.ts";
import { resolvedTheme } from "./views/theme.ts";

/** The page's map as it comes and goes, and the still that stands in for it. */
export interface MapOfPage {
  readonly current: () => MapView | null;
  /** Loads the map's program and puts the map on screen; what stands in the way is told as a fault. */
  readonly open: () => Promise<void>;
  /** As `open`, but only if the reader has not asked to save data: then the still is shown, and asks. */
  readonly offer: () => Promise<void>;
  /** Lets files be loaded whole where the server sends no parts. */
  readonly loadWhole: () => void;
  /** Asks again for what the map or the still lacks. */
  readonly retry: () => void;
  readonly close: () => void;
}

/** The map's program is waited for this long before that is told. */
const PATIENCE_MS = 5000;

/**
 * @param base absolute URL of the deployment, ending in a slash
 * @param partMissing told when the map lacks a part of its program that the browser does not tell of
 */
export function createMapOfPage(
  store: Store,
  container: HTMLElement,
  base: string,
  views: () => PageViews,
  partMissing: () => void,
): MapOfPage {
  let map: MapBinding | null = null;
  let stoodIn: MapFault | null = null;
  let stopStills: (() => void) | null = null;
  /** In an embed the map comes and goes; what was opened for an earlier coming is closed when it is there. */
  let coming = 0;
  let wanted = false;
  const keeping = !store.get().view.embed && mayKeep();

  function clear(): void {
    views().clearFaults();
    stopStills?.();
    stopStills = stoodIn = null;
  }

  async function open(): Promise<void> {
    wanted = true;
    coming += 1;
    const mine = coming;
    clear();
    const late = setTimeout(() => mine === coming && views().showFault({ code: "slow-map" }), PATIENCE_MS);
    const made = await make(mine);
    clearTimeout(late);
    views().showFault({ code: "over", what: "slow-map" });
    if (mine === coming) map = made;
    else made?.destroy();
  }

  /** @param mine of which coming this is: what an earlier one still tells is of no interest */
  async function make(mine: number): Promise<MapBinding | null> {
    let createMap;
    try {
      ({ createMap } = await import("./map/maplibre.ts"));
    } catch {
      return standIn({ code: "no-program" });
    }
    const onFault = (fault: MapFault) => {
      if (mine !== coming) return;
      if (fault.code === "no-range") return void standIn(fault);
      if (fault.code !== "no-program") return views().showFault(fault);
      // Its worker is not there: what there is of the map stays blank.
      close();
      standIn(fault);
      partMissing();
    };
    try {
      const { insets, theme } = views();
      // Keeping tiles takes time from drawing them: it waits until they have been drawn.
      const drawn = (work: () => void) =>
        void binding
          .then((bound) => bound.map()?.idle())
          .then(
            () => whenIdle(work),
            () => {},
          );
      const keeper = () => import("./offline/ranges.ts").catch(() => null);
      const ranges: RangeStore | undefined = keeping
        ? {
            find: async (...part) => (await keeper())?.findRange(base, ...part),
            keep: (...part) => drawn(async () => (await keeper())?.keepRange(base, ...part)),
          }
        : undefined;
      const binding = bindMap(store, { container, base, createMap, insets, theme, ranges, onFault });
      return await binding;
    } catch (error) {
      if (!(error instanceof Error && error.message === "no-program")) return standIn({ code: "no-webgl" });
      partMissing();
      return standIn({ code: "no-program" });
    }
  }

  function standIn(fault: MapFault): null {
    stoodIn = fault;
    views().showFault(fault);
    if (!stopStills) void showStills();
    return null;
  }

  /** Without the part that loads them the pictures are there, but have no places to press. */
  async function showStills(): Promise<void> {
    const part = await import("./main-stills.ts").catch(() => null);
    if (!stoodIn || stopStills || !part) return;
    const { showStills: show, showFault } = views();
    stopStills = part.followStills(store, base, show, (problem) => showFault({ code: "still", ...problem }));
  }

  function close(): void {
    coming += 1;
    map?.destroy();
    map = null;
  }

  return {
    current: () => map?.map() ?? null,
    open,
    async offer() {
      if (!wanted && savesData()) standIn({ code: "save-data" });
      else await open();
    },
    loadWhole() {
      clear();
      map?.map()?.allowWhole();
    },
    retry() {
      map?.map()?.retry();
      if (!stoodIn) return;
      stopStills?.();
      stopStills = null;
      standIn(stoodIn);
    },
    close,
  };
}

/**
 * Asks for the map's program before the map is, so that it and its worker come while data is loaded; not where data is
 * to be saved. What fails here fails again, and is told, when the map is opened.
 */
export function fetchMapProgram({ theme, lang }: Pick<State["view"], "theme" | "lang">): void {
  if (savesData()) return;
  fetchLook(resolvedTheme(theme), lang).catch(() => undefined);
  import("./map/maplibre.ts").then(({ warmUp }) => warmUp()).catch(() => undefined);
}

/** Chromium's way of passing on the reader's wish; other browsers say nothing. */
export const savesData = (): boolean =>
  (navigator as { readonly connection?: { readonly saveData?: boolean } }).connection?.saveData === true ||
  matchMedia("(prefers-reduced-data: reduce)").matches;
