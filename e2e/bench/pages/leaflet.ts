import "leaflet/dist/leaflet.css";
import * as leaflet from "leaflet";
import type { FeatureCollection } from "geojson";

/**
 * What many a newsroom makes: a Leaflet map with countries as GeoJSON and a circle with a name for each place.
 * `?view=zoom/lat/lon` is where it begins, zoom counting 512 px tiles.
 */
const asked = new URLSearchParams(location.search);
const [zoom = 0, lat = 0, lon = 0] = (asked.get("view") ?? "").split("/").map(Number);
const container = document.querySelector<HTMLElement>("#map");
if (!container) throw new Error("the page has no #map");

const read = async (file: string): Promise<FeatureCollection> => {
  const response = await fetch(file);
  return response.json();
};
const [countries, places] = await Promise.all([read("countries.geojson"), read("places.geojson")]);
// Leaflet counts 256 px tiles.
const map = leaflet.map(container, { preferCanvas: true, zoomSnap: 0, attributionControl: false });
map.setView([lat, lon], zoom + 1);
leaflet
  .geoJSON(countries, { style: { weight: 1, color: "#999", fillColor: "#f4f1ea", fillOpacity: 1 } })
  .addTo(map);
leaflet
  .geoJSON(places, {
    pointToLayer: (feature, at) =>
      leaflet.circleMarker(at, { radius: 6 }).bindTooltip(String(feature.properties?.["names"]?.en)),
  })
  .addTo(map);
requestAnimationFrame(() =>
  requestAnimationFrame(() => {
    container.dataset["idle"] = "true";
  }),
);
