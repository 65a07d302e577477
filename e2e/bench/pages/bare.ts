import "maplibre-gl/dist/maplibre-gl.css";
import { addProtocol, AJAXError, Map as MapLibre, setWorkerUrl } from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import { baseStyle } from "../../../src/map/style.ts";
import { openArchives, PMTILES } from "../../../src/map/tiles.ts";

/**
 * As little as a page needs to show our basemap with MapLibre: same tiles, same style, same options, no article.
 * `?base=` is the deployment whose tiles it shows, `?view=zoom/lat/lon` where it begins.
 */
const asked = new URLSearchParams(location.search);
const [zoom = 0, lat = 0, lon = 0] = (asked.get("view") ?? "").split("/").map(Number);
const container = document.querySelector<HTMLElement>("#map");
if (!container) throw new Error("the page has no #map");

setWorkerUrl(new URL(workerUrl, document.baseURI).href);
const style = baseStyle({ theme: "light", lang: "en", base: asked.get("base") ?? location.href });
const urls = Object.values(style.sources).flatMap((source) =>
  source.type === "vector" && source.url ? [source.url.slice(PMTILES.length)] : [],
);
const archives = openArchives(urls, {
  onBroken: console.error,
  onSlow: console.warn,
  onNoRange: console.error,
});
addProtocol("pmtiles", async ({ url }, abort) => {
  const data = await archives.read(url, abort.signal);
  if (data === null) throw new AJAXError(404, "no such tile", url, new Blob());
  return { data };
});
const map = new MapLibre({
  container,
  style,
  center: [lon, lat],
  zoom,
  minZoom: 0,
  maxZoom: 14,
  attributionControl: false,
  maplibreLogo: false,
  dragRotate: false,
  touchPitch: false,
  pitchWithRotate: false,
  validateStyle: false,
});
map.on("idle", () => {
  container.dataset["idle"] = "true";
});
map.on("movestart", () => {
  container.dataset["idle"] = "false";
});
