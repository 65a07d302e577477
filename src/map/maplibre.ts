import "./maplibre.css";
import "./map.css";
import type { Destination } from "../geo/destination.ts";
import { freeArea, holds, type Insets, viewNudged } from "../geo/frame.ts";
import { viewOfAll } from "../geo/framing.ts";
import { toScreen, type Viewpoint } from "../geo/mercator.ts";
import { splitZoomOf } from "../geo/near.ts";
import type { PlaceId } from "../model/ids.ts";
import { isOutlined } from "../model/place.ts";
import { createFurniture } from "./furniture.ts";
import type { CreateMap, MapOptions, MapView } from "./map-view.ts";
import { boxOf, moveTo, sizeOf, viewOf } from "./maplibre-camera.ts";
import { createEngine, fileOfError, renameEngine } from "./maplibre-engine.ts";
import { hasWorker } from "./maplibre-worker.ts";
import { listenToPointer, publishState } from "./maplibre-events.ts";
import { createPlaces } from "./maplibre-places.ts";
import { hasArea, hasSymbol, type Located, type MapSymbol, nameOf } from "./overlay-data.ts";
import { fetchManifest, MANIFEST, type Manifest, type TileFaults } from "./tiles.ts";

export { warmUp } from "./maplibre-engine.ts";

/** Where the map looks until it is told what to frame: from the Baltic to the Levant. */
const START: Viewpoint = { zoom: 3.4, lat: 46, lon: 34 };
/** Places that are not apart at this zoom have no need of it: they are listed. */
const MAX_SPLIT_ZOOM = 11.5;
/** Where towns lie close to each other, their neighbours are still in view. */
const CROWD_ZOOM = 8.5;

export const createMap: CreateMap = async (options: MapOptions): Promise<MapView> => {
  const { container, embed, events } = options;
  let insets: Insets = options.insets;
  let selected: PlaceId | null = null;
  let lang = options.lang;
  /** The view is the address's own: it stays as it is until something else is chosen. */
  let held = false;
  /** Where the map is to go as soon as it knows the way. */
  let asked: Located | null = null;

  const furniture = createFurniture(container, embed, {
    zoomBy: (levels) => view.zoomBy(levels),
    panBy: (dx, dy) => view.panBy(dx, dy),
    showAll: () => view.frame("all", true),
    goToAny,
    fetchCredits: async () => (await manifest())?.credits ?? [],
  });
  furniture.setLang(lang);
  furniture.setTheme(options.theme);
  const { theme, base } = options;
  const places = createPlaces({ theme, lang, base }, options.places, furniture.occupied);
  const tellBroken = (url: string, reason: string) =>
    events.onFault({ code: "basemap", file: url.replace(options.base, ""), reason });
  const faults: TileFaults = {
    onBroken: tellBroken,
    onNoRange: (bytes) => void tellSize(bytes),
    onSlow: (slow) => events.onFault(slow ? { code: "slow-map" } : { code: "over", what: "slow-map" }),
  };
  async function manifest(): Promise<Manifest | null> {
    try {
      return await fetchManifest(options.base);
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
  const start = options.camera ?? viewHolding(located("story")) ?? START;
  const engine = (() => {
    try {
      const style = places.firstStyle(start, boxOf(furniture.canvas));
      return createEngine(furniture.canvas, options, style, start, faults);
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
  const updateFurniture = () =>
    furniture.update({
      view: viewOf(map),
      size: sizeOf(map),
      insets,
      located: places.located(),
      symbols: places.symbols(),
    });
  updateFurniture();
  map.on("move", updateFurniture);
  map.on("resize", updateFurniture);
  map.on("movestart", furniture.chooser.close);
  map.on("moveend", () => events.onMove(viewOf(map)));
  listenToPointer(map, places.symbols, {
    onPick(place) {
      furniture.chooser.close();
      events.onPick(place);
    },
    onHover: events.onHover,
    onShared: openChooser,
    onCrowd: (symbols) => separate(symbols.flatMap((symbol) => symbol.places)),
  });
  map.once("idle", () => setTimeout(findWay));
  await new Promise((resolve) => map.once("style.load", resolve));

  function openChooser({ places: all, at }: MapSymbol): void {
    const choices = all.map(({ place }) => ({ id: place.id, name: nameOf(place, lang), layer: place.layer }));
    furniture.chooser.open(map.project([...at]), sizeOf(map), choices, furniture.messages(), {
      onPick: events.onPick,
      onHover: events.onHover,
      onZoom: () => separate(all),
      onLeave: () => map.getCanvas().focus({ preventScroll: true }),
    });
  }

  function located(what: "story" | "items" | "all"): readonly Located[] {
    const all = places.located();
    return what === "all" ? all : all.filter((one) => one.group === what && one.scenes > 0);
  }

  /** Room for the controls as well as for panels. */
  function viewHolding(all: readonly Located[], closest?: number): Viewpoint | undefined {
    const controls = furniture.room();
    const room = {
      top: insets.top + controls.top,
      right: insets.right + controls.right,
      bottom: insets.bottom + controls.bottom,
      left: insets.left + controls.left,
    };
    return viewOfAll(all.map(framed), boxOf(furniture.canvas), room, closest);
  }

  /** Zooms in until places can be told apart; the next click then hits one. */
  function separate(all: readonly Located[]): void {
    const apart = Math.min(MAX_SPLIT_ZOOM, splitZoomOf(all.map((one) => one.at)) + 0.3);
    const target = viewHolding(all, Math.max(apart, CROWD_ZOOM));
    if (target) moveTo(map, target, true);
  }

  function goToAny(ids: readonly PlaceId[]): void {
    const [first] = ids;
    const target = viewOfAll(ids.flatMap((id) => places.find(id) ?? []).map(framed), sizeOf(map), insets);
    if (ids.length > 1 && target) moveTo(map, target, true);
    else if (first) view.goTo(first);
  }

  function destinationOf({ place, at }: Located): Destination {
    if (isOutlined(place)) return { kind: "country", at, geometry: hasArea(place) ? place.geometry : null };
    if (hasArea(place) && place.geometry) return { kind: "area", geometry: place.geometry };
    if (!hasSymbol(place)) return { kind: "sea", at };
    const alone = splitZoomOf(places.neighbours(place.id).map((one) => one.at));
    return { kind: "point", at, alone: alone > MAX_SPLIT_ZOOM ? 0 : alone };
  }

  async function goToPlace(target: Located): Promise<void> {
    asked = target;
    const way = await findWay();
    // Another may have been asked for since, or the map have gone.
    if (asked !== target) return;
    const from = viewOf(map);
    const middle = { ...from, lon: target.at[0], lat: target.at[1] };
    const to = way ? way.viewFor(destinationOf(target), from, sizeOf(map), insets) : middle;
    if (to !== from) moveTo(map, to, true);
  }

  /** What was chosen on the map stays where it is, unless a panel has just come to lie on it. */
  function uncover(): void {
    if (held) return;
    const place = selected && places.find(selected);
    if (!place || !hasSymbol(place.place)) return;
    const size = sizeOf(map);
    const point = toScreen(place.at, viewOf(map), size);
    const none = { top: 0, right: 0, bottom: 0, left: 0 };
    const covered = Object.values(insets).some((inset) => inset > 0);
    if (!covered || !holds(freeArea(size, none), point)) return;
    const free = freeArea(size, insets, 24);
    // Its name, most often on its right, is to be read as well.
    const name = insets.right > 0 ? nameOf(place.place, lang).length * 9 : 0;
    const safe = { ...free, right: free.right - Math.min(name, (free.right - free.left) / 3) };
    if (!holds(safe, point)) moveTo(map, viewNudged(viewOf(map), place.at, size, safe), true);
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
      uncover();
    },
    setHover: (place) => places.setMarks({ hover: place }),
    setInView: (reading) => places.setMarks({ reading }),
    setTheme(theme) {
      furniture.setTheme(theme);
      places.setAppearance({ theme });
    },
    setLang(now) {
      lang = now;
      furniture.setLang(lang);
      renameEngine(map, furniture.messages());
      places.setAppearance({ lang });
      updateFurniture();
    },
    setInsets(now) {
      insets = now;
      updateFurniture();
      uncover();
    },
    goTo(place) {
      const target = places.find(place);
      if (target) void goToPlace(target);
    },
    frame(what, animate) {
      asked = null;
      const target = viewHolding(located(what));
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
    retry: engine.reload,
    idle: () =>
      new Promise((resolve) => {
        if (container.dataset["idle"] === "true") resolve();
        else map.once("idle", () => resolve());
      }),
    destroy() {
      asked = null;
      map.remove();
      furniture.destroy();
    },
  };
  return view;
};

/** No first view needs it. Null where it cannot be had: what is asked for then comes to the middle. */
const findWay = () => import("../geo/destination.ts").catch(() => null);

const framed = ({ place, at }: Located) => ({
  at,
  geometry: hasArea(place) ? place.geometry : null,
  outlined: isOutlined(place),
});

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
