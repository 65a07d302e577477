import { addProtocol, AJAXError, Map as MapLibre, setWorkerUrl } from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import type { StyleSpecification } from "@maplibre/maplibre-gl-style-spec";
import type { Viewpoint } from "../geo/mercator.ts";
import { type MapMessages, mapMessages } from "../i18n/map.ts";
import type { MapOptions } from "./map-view.ts";
import { drawSymbol, parseImageName } from "./symbol-image.ts";
import { type Archives, openArchives, PMTILES, type TileFaults } from "./tiles.ts";

export interface Engine {
  readonly map: MapLibre;
  readonly archives: Archives;
  /** Asks again for every tile, after leave was given or a fault is gone. */
  reloadTiles(): void;
}

/** Beyond zoom 10 the tiles are stretched; from 14 on they would say more than they know. */
const MAX_ZOOM = 14;

/** Makes the MapLibre map. @throws where WebGL2 is missing. */
export function createEngine(
  canvas: HTMLElement,
  options: MapOptions,
  style: StyleSpecification,
  start: Viewpoint,
  faults: TileFaults,
): Engine {
  setWorkerUrl(new URL(workerUrl, document.baseURI).href);
  const urls = tileUrls(style);
  const archives = openArchives([...urls.values()], faults, options.ranges);
  addProtocol("pmtiles", async ({ url }, abort) => {
    const data = await archives.read(url, abort.signal);
    // The archives are sparse: on a 404 MapLibre cuts the tile from the one above.
    if (data === null) throw new AJAXError(404, "no such tile", url, new Blob());
    return { data };
  });
  const map = new MapLibre({
    container: canvas,
    style,
    center: [start.lon, start.lat],
    zoom: start.zoom,
    minZoom: 0,
    maxZoom: MAX_ZOOM,
    attributionControl: false,
    maplibreLogo: false,
    dragRotate: false,
    touchPitch: false,
    pitchWithRotate: false,
    cooperativeGestures: options.embed,
    fadeDuration: 150,
    validateStyle: false,
    locale: localeOf(mapMessages[options.lang]),
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  map.setMissingStyleImageResolver((name) => {
    const recipe = parseImageName(name);
    const ratio = Math.max(2, Math.ceil(window.devicePixelRatio));
    const image = recipe && drawSymbol(recipe, ratio);
    if (image) map.addImage(name, image, { pixelRatio: ratio });
  });
  return {
    map,
    archives,
    reloadTiles() {
      archives.forgive();
      for (const [id, url] of urls) {
        const source = map.getSource(id);
        if (source && "setUrl" in source && typeof source.setUrl === "function") source.setUrl(PMTILES + url);
      }
    },
  };
}

function tileUrls(style: StyleSpecification): ReadonlyMap<string, string> {
  const urls = new Map<string, string>();
  for (const [id, source] of Object.entries(style.sources)) {
    if (source.type === "vector" && source.url?.startsWith(PMTILES))
      urls.set(id, source.url.slice(PMTILES.length));
  }
  return urls;
}

const localeOf = (messages: MapMessages): Record<string, string> => ({
  "Map.Title": messages.map,
  "CooperativeGesturesHandler.WindowsHelpText": messages.useCtrl,
  "CooperativeGesturesHandler.MacHelpText": messages.useCommand,
  "CooperativeGesturesHandler.MobileHelpText": messages.useTwoFingers,
});

/** MapLibre reads its words once; on a change of language they are written over. */
export function renameEngine(map: MapLibre, messages: MapMessages): void {
  map.getCanvas().setAttribute("aria-label", messages.map);
  const mac = navigator.userAgent.includes("Mac");
  const parts = [
    [".maplibregl-desktop-message", mac ? messages.useCommand : messages.useCtrl],
    [".maplibregl-mobile-message", messages.useTwoFingers],
  ] as const;
  for (const [selector, text] of parts) {
    const part = map.getCanvasContainer().querySelector(selector);
    if (part) part.textContent = text;
  }
}
