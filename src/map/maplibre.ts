import type { MapMouseEvent } from "maplibre-gl";
import "./maplibre.css";
import "./map.css";
import type { Insets } from "../geo/frame.ts";
import type { Viewpoint } from "../geo/mercator.ts";
import type { PlaceId } from "../model/ids.ts";
import { createFurniture } from "./furniture.ts";
import type { CreateMap, MapOptions, MapView } from "./map-view.ts";
import { boxOf, moveTo, sizeOf, viewOf } from "./maplibre-camera.ts";
import { createEngine, fileOfError } from "./maplibre-engine.ts";
import { hasWorker } from "./maplibre-worker.ts";
import type { Later } from "./maplibre-later.ts";
import { publishState } from "./maplibre-publish.ts";
import { fetchLook } from "./look-source.ts";
import { type Appearance, createPlaces } from "./maplibre-places.ts";
import type { Theme, ThemeName } from "./theme.ts";
import type { Located } from "./overlay-data.ts";
import { createRoom } from "./room.ts";
import type { Manifest } from "./manifest.ts";
import { MANIFEST, type TileFaults } from "./tiles.ts";

export { warmUp } from "./maplibre-engine.ts";

/** Where the map looks until it is told what to frame: from the Baltic to the Levant. */
const START: Viewpoint = { zoom: 3.4, lat: 46, lon: 34 };
/** Names that the edge of a moving map would cut are looked for in one frame of so many. */
const CUTS_FRAMES = 10;

export const createMap: CreateMap = async (options: MapOptions): Promise<MapView> => {
  const { container, embed, events } = options;
  const first = { theme: options.theme, lang: options.lang };
  const look = await fetchLook(first.theme, first.lang).catch((cause: unknown) => {
    throw new Error("no-program", { cause });
  });
  let appearance: Appearance = { ...first, base: options.base, look };
  /** Of every theme that has been shown: symbols of an earlier one may still be asked for. */
  const colours = new Map<ThemeName, Theme>([[first.theme, look.colours]]);
  let insets: Insets = options.insets;
  let selected: PlaceId | null = null;
  let lang = options.lang;
  /** The view is the address's own: it stays as it is until something else is chosen. */
  let held = false;
  /** Where the map is to go as soon as it knows the way. */
  let asked: Located | null = null;
  let gone = false;
  let later: Later | null = null;

  const furniture = createFurniture(container, embed, {
    zoomBy: (levels) => view.zoomBy(levels),
    panBy: (dx, dy) => view.panBy(dx, dy),
    showAll: () => view.frame("all", true),
    fetchCredits: async () => (await manifest())?.credits ?? [],
  });
  furniture.setLang(lang);
  furniture.setTheme(options.theme);
  const room = createRoom(furniture, () => insets);
  const places = createPlaces(appearance, options.places, room.covered);
  const tellBroken = (url: string, reason: string) =>
    events.onFault({ code: "basemap", file: url.replace(options.base, ""), reason });
  const faults: TileFaults = {
    onBroken: tellBroken,
    onNoRange: (bytes) => void tellSize(bytes),
    onSlow: (slow) => events.onFault(slow ? { code: "slow-map" } : { code: "over", what: "slow-map" }),
  };
  async function manifest(): Promise<Manifest | null> {
    try {
      const part = await import("./maplibre-later.ts");
      return await part.fetchManifest(options.base);
    } catch (error) {
      tellBroken(MANIFEST, messageOf(error));
      return null;
    }
  }
  // A server that sends one file only whole sends all of them so.
  let sizeTold = false;
  async function tellSize(known: number): Promise<void> {
    if (sizeTold) return;
    sizeTold = true;
    const bytes = (await manifest())?.bytes ?? 0;
    events.onFault({ code: "no-range", bytes: Math.max(bytes, known) });
  }
  furniture.layOut(boxOf(furniture.canvas), insets);
  const start = options.camera ?? room.viewHolding(located("story")) ?? START;
  const engine = (() => {
    try {
      const style = places.firstStyle(start, boxOf(furniture.canvas));
      return createEngine(
        furniture.canvas,
        options,
        style,
        start,
        faults,
        (theme) => colours.get(theme),
        () => insets,
      );
    } catch (error) {
      furniture.destroy();
      throw new Error("no-webgl", { cause: error });
    }
  })();
  const { map } = engine;

  // Tile faults are told by the archives, once a file.
  map.on("error", (event) => {
    if ("sourceId" in event) return;
    const broken = fileOfError(event);
    if (broken) tellBroken(broken.file, broken.reason);
    else console.warn(event.error.message);
  });
  void hasWorker().then((has) => has || events.onFault({ code: "no-program" }));
  publishState(map, container);
  places.attach(map);
  map.on("webglcontextlost", () => events.onFault({ code: "context-lost" }));
  map.on("webglcontextrestored", () => events.onFault({ code: "over", what: "context-lost" }));
  let moves = 0;
  /** From a movement's first event to its last. */
  let moving = false;
  const showFurniture = () => {
    furniture.update({
      view: viewOf(map),
      size: sizeOf(map),
      insets,
      located: places.located(),
      symbols: places.symbols(),
    });
  };
  const updateFurniture = () => {
    furniture.layOut(sizeOf(map), insets);
    // A page that is laid out and painted meanwhile costs a map that is drawn without a graphics card its frames.
    if (!moving) showFurniture();
  };
  updateFurniture();
  map.on("movestart", () => {
    moving = true;
    furniture.leave("hints");
  });
  map.on("zoomstart", () => furniture.leave("scale"));
  map.on("move", () => {
    moves += 1;
    if (moves % CUTS_FRAMES === 0) places.follow();
  });
  map.on("resize", updateFurniture);
  map.on("moveend", () => {
    moving = false;
    updateFurniture();
    events.onMove(viewOf(map));
  });
  map.on("click", clickEarly);
  map.once("idle", () => setTimeout(come));
  await new Promise((resolve) => map.once("style.load", resolve));

  let wanted: Pick<Appearance, "theme" | "lang"> = first;
  async function dress(change: Partial<typeof wanted>): Promise<void> {
    const mine = (wanted = { ...wanted, ...change });
    if (mine.theme === appearance.theme && mine.lang === appearance.lang) return;
    try {
      const now = await fetchLook(mine.theme, mine.lang);
      // Another may have been asked for since.
      if (gone || mine !== wanted) return;
      colours.set(mine.theme, now.colours);
      appearance = { ...appearance, ...mine, look: now };
      places.setAppearance(appearance);
      updateFurniture();
    } catch (error) {
      tellBroken(`look-${mine.theme}`, messageOf(error));
    }
  }

  /** Null where it cannot be had, or the map has gone meanwhile. */
  async function come(): Promise<Later | null> {
    const part = await import("./maplibre-later.ts").catch(() => null);
    if (gone || !part) return null;
    if (later) return later;
    map.off("click", clickEarly);
    const host = { map, places, furniture, events, room, insets: () => insets, lang: () => lang };
    later = part.createLater({ ...host, goTo: (place) => view.goTo(place) });
    showFurniture();
    if (moving) furniture.leave("hints");
    return later;
  }

  /** Who presses before that has come is answered when it has. */
  async function clickEarly(event: MapMouseEvent): Promise<void> {
    if (await come()) later?.click(event);
    else if (!gone) events.onFault({ code: "part" });
  }

  function located(what: "story" | "items" | "all"): readonly Located[] {
    const all = places.located();
    return what === "all" ? all : all.filter((one) => one.group === what && one.scenes > 0);
  }

  async function goToPlace(target: Located): Promise<void> {
    asked = target;
    const way = await come();
    // Another may have been asked for since, or the map have gone.
    if (asked !== target) return;
    if (way) way.goTo(target);
    // Without a better way what is asked for comes to the middle.
    else moveTo(map, { ...viewOf(map), lon: target.at[0], lat: target.at[1] }, true);
  }

  async function uncover(): Promise<void> {
    if (held || !selected) return;
    const way = await come();
    const chosen = selected && places.find(selected);
    if (chosen && !held) way?.uncover(chosen);
  }

  const view: MapView = {
    setPlaces(shown) {
      places.setPlaces(shown);
      updateFurniture();
    },
    setSelection(place) {
      selected = place;
      held = false;
      places.setMarks({ selected: place });
      void uncover();
    },
    setHover: (place) => places.setMarks({ hover: place }),
    setInView: (reading) => places.setMarks({ reading }),
    setTheme(theme) {
      furniture.setTheme(theme);
      void dress({ theme });
    },
    setLang(now) {
      lang = now;
      furniture.setLang(lang);
      void come().then((part) => part?.rename());
      void dress({ lang });
    },
    setInsets(now) {
      insets = now;
      updateFurniture();
      places.turn();
      void uncover();
    },
    goTo(place) {
      const target = places.find(place);
      if (target) void goToPlace(target);
    },
    frame(what, animate) {
      asked = null;
      const target = room.viewHolding(located(what));
      if (target) moveTo(map, target, animate);
    },
    jumpTo(camera) {
      asked = null;
      held = true;
      moveTo(map, camera, false);
    },
    panBy: (dx, dy) => map.panBy([dx, dy], { duration: 250 }),
    zoomBy: (levels) => map.zoomTo(map.getZoom() + levels, { duration: 250 }),
    allowWhole() {
      engine.archives.allowWhole();
      engine.reload();
    },
    retry() {
      engine.reload();
      void dress({});
    },
    idle: () =>
      new Promise((resolve) => {
        if (container.dataset["idle"] === "true") resolve();
        else map.once("idle", () => resolve());
      }),
    destroy() {
      gone = true;
      asked = null;
      map.remove();
      furniture.destroy();
    },
  };
  return view;
};

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
