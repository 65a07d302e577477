import {
  addProtocol,
  AJAXError,
  type ErrorEvent,
  LngLat,
  Map as MapLibre,
  prewarm,
  setWorkerUrl,
} from "maplibre-gl";
import type { StyleSpecification } from "@maplibre/maplibre-gl-style-spec";
import type { Insets } from "../geo/frame.ts";
import { inWorld } from "../geo/in-world.ts";
import type { Viewpoint } from "../geo/mercator.ts";
import { type MapMessages, mapMessagesIn } from "../i18n/map.ts";
import type { MapOptions } from "./map-view.ts";
import { boxOf } from "./maplibre-camera.ts";
import { DEEPEST } from "./style.ts";
import { drawSymbol, parseImageName } from "./symbol-image.ts";
import type { Theme, ThemeName } from "./theme.ts";
import { type Archives, openArchives, PMTILES, type TileFaults } from "./tiles.ts";
import { workerAddress } from "./maplibre-worker.ts";

export interface Engine {
  readonly map: MapLibre;
  readonly archives: Archives;
  /** Asks again for all that could not be had, after leave was given or a fault is gone. */
  reload(): void;
}

/**
 * Until all has come, or for this long, the map is drawn small and unseen: each tile that comes has it drawn anew, and of
 * all those frames a reader on a fast line would see none. Without a graphics card a full one takes long.
 */
const UNSEEN_MS = 2000;
const UNSEEN_RATIO = 0.1;

/** Starts the map's worker before there is a map; it stays for as long as the page does. */
export function warmUp(): void {
  setWorkerUrl(workerAddress());
  prewarm();
}

/** Makes the MapLibre map. @throws where WebGL2 is missing. */
export function createEngine(
  canvas: HTMLElement,
  options: MapOptions,
  style: StyleSpecification,
  start: Viewpoint,
  faults: TileFaults,
  coloursOf: (theme: ThemeName) => Theme | undefined,
  insets: () => Insets,
): Engine {
  setWorkerUrl(workerAddress());
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
    maxZoom: DEEPEST,
    transformConstrain({ lng, lat }, zoom) {
      const kept = inWorld({ zoom, lat, lon: lng }, boxOf(canvas), insets().bottom, DEEPEST);
      return { center: new LngLat(lng, kept.lat), zoom: kept.zoom };
    },
    attributionControl: false,
    maplibreLogo: false,
    dragRotate: false,
    touchPitch: false,
    pitchWithRotate: false,
    cooperativeGestures: options.embed,
    validateStyle: false,
    pixelRatio: UNSEEN_RATIO,
    locale: localeOf(mapMessagesIn(options.lang)),
  });
  canvas.dataset["unseen"] = "";
  const late = setTimeout(show, UNSEEN_MS);
  map.once("load", show);
  map.on("render", drawNow);
  map.once("remove", () => clearTimeout(late));
  function show(): void {
    clearTimeout(late);
    // As documented: from now on the window's own, which follows the reader's zoom.
    map.setPixelRatio(null as unknown as number);
    delete canvas.dataset["unseen"];
    map.off("render", drawNow);
  }
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  map.setMissingStyleImageResolver((name) => {
    const recipe = parseImageName(name);
    const ratio = Math.max(2, Math.ceil(window.devicePixelRatio));
    const colours = recipe && coloursOf(recipe.theme);
    const image = colours && drawSymbol(recipe, colours, ratio);
    if (image) map.addImage(name, image, { pixelRatio: ratio });
  });
  const failed = failures(map);
  return {
    map,
    archives,
    reload() {
      archives.forgive();
      const { sources, tiles, sprite } = failed.take();
      for (const id of sources) {
        const source = map.getSource(id);
        const url = urls.get(id);
        if (url !== undefined && source && "setUrl" in source && typeof source.setUrl === "function")
          source.setUrl(PMTILES + url);
      }
      // Setting the address again would leave tiles that have failed waiting for ever, and the map unsettled.
      for (const [id, all] of tiles) if (map.getSource(id)) map.refreshTiles(id, [...all.values()]);
      if (sprite && style.sprite) {
        map.setSprite(null);
        map.setSprite(style.sprite as string);
      }
    },
  };
}

/**
 * What is drawn unseen the graphics process puts off until it is seen, and compiles all its programs then, while the reader
 * waits. A fence has it drawn meanwhile.
 */
function drawNow({ target }: { readonly target: MapLibre }): void {
  const gl = target.getCanvas().getContext("webgl2");
  gl?.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
}

type TileId = NonNullable<Parameters<MapLibre["refreshTiles"]>[1]>[number];

/** Remembers what MapLibre could not have: sources, of others single tiles, and the sprite. */
function failures(map: MapLibre) {
  const sources = new Set<string>();
  const tiles = new Map<string, Map<string, TileId>>();
  let sprite = false;
  map.on("error", (event: ErrorEvent) => {
    const { sourceId, tile } = event as FailedPart;
    if (sourceId === undefined) sprite ||= fileOfError(event)?.file.includes(SPRITE) === true;
    else if (!tile) sources.add(sourceId);
    else {
      const { canonical } = tile.tileID;
      const others = tiles.get(sourceId) ?? new Map<string, TileId>();
      tiles.set(sourceId, others.set(`${canonical.z}/${canonical.x}/${canonical.y}`, canonical));
    }
  });
  return {
    take() {
      const taken = { sources: new Set(sources), tiles: new Map(tiles), sprite };
      sources.clear();
      tiles.clear();
      sprite = false;
      return taken;
    },
  };
}

/** What an error event of a source carries besides the error. */
interface FailedPart {
  readonly sourceId?: string;
  readonly tile?: { readonly tileID: { readonly canonical: TileId } };
}

/**
 * The file of the basemap that an error of MapLibre's own is about, if it is about one: of JSON and images it reads
 * only the sprite's.
 */
export function fileOfError({
  error,
}: ErrorEvent): { readonly file: string; readonly reason: string } | undefined {
  if (error instanceof AJAXError) return { file: error.url, reason: `HTTP ${error.status}` };
  if (error instanceof TypeError || /JSON|image/iu.test(error.message))
    return { file: SPRITE, reason: error.message };
  return undefined;
}

/** What an error of the sprite's is told of where it names no file. */
const SPRITE = "basemap/sprite";

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
