import type { Map as MapLibre, MapMouseEvent } from "maplibre-gl";
import type { PlaceId } from "../model/ids.ts";
import { type Hit, hitAt } from "./maplibre-picking.ts";
import type { MapSymbol } from "./overlay-data.ts";

export interface PointerEvents {
  readonly onPick: (place: PlaceId | null) => void;
  readonly onHover: (place: PlaceId | null) => void;
  /** A symbol that stands for several places within 3 km. */
  readonly onShared: (symbol: MapSymbol) => void;
  /** Symbols that overlap where one has clicked. */
  readonly onCrowd: (symbols: readonly MapSymbol[]) => void;
}

/** What the pointer does on the canvas; MapLibre tells a click from a drag. */
export function listenToPointer(
  map: MapLibre,
  symbols: () => ReadonlyMap<string, MapSymbol>,
  events: PointerEvents,
): void {
  let hovered: PlaceId | null = null;
  const at = ({ point, originalEvent }: MapMouseEvent): Hit =>
    hitAt(
      map,
      symbols(),
      point,
      originalEvent instanceof PointerEvent && originalEvent.pointerType === "touch",
    );

  function hover(place: PlaceId | null): void {
    if (place === hovered) return;
    hovered = place;
    events.onHover(place);
  }

  map.on("click", (event) => {
    const hit = at(event);
    if (hit.kind === "none") events.onPick(null);
    else if (hit.kind === "several") events.onCrowd(hit.symbols);
    else pick(hit.symbol);
  });

  function pick(symbol: MapSymbol): void {
    const [first] = symbol.places;
    if (symbol.places.length > 1) events.onShared(symbol);
    else events.onPick(first?.place.id ?? null);
  }

  map.on("mousemove", (event) => {
    if (map.isMoving()) return;
    const hit = at(event);
    map.getCanvas().style.cursor = hit.kind === "none" ? "" : "pointer";
    const [only] = hit.kind === "symbol" ? hit.symbol.places : [];
    hover(only?.place.id ?? null);
  });
  map.on("mouseout", () => hover(null));
}

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
