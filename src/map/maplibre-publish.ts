import type { Map as MapLibre } from "maplibre-gl";

/** Tells tests and scripts where the map is and whether it has settled, as attributes of its element. */
export function publishState(map: MapLibre, host: HTMLElement): void {
  const set = (name: string, value: string) => {
    if (host.dataset[name] !== value) host.dataset[name] = value;
  };
  const place = () => {
    const { lng, lat } = map.getCenter().wrap();
    set("zoom", String(Number(map.getZoom().toFixed(4))));
    set("center", `${Number(lat.toFixed(6))},${Number(lng.toFixed(6))}`);
  };
  const busy = () => set("idle", "false");
  busy();
  place();
  map.on("move", place);
  for (const event of ["movestart", "dataloading", "render"] as const) map.on(event, busy);
  map.on("idle", () => {
    place();
    set("idle", "true");
  });
}
