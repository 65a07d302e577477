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

/**
 * What the pointer does on the canvas; MapLibre tells a click from a drag.
 *
 * @returns answers a click, as one that came before this listened
 */
export function listenToPointer(
  map: MapLibre,
  symbols: () => ReadonlyMap<string, MapSymbol>,
  events: PointerEvents,
): (event: MapMouseEvent) => void {
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

  function click(event: MapMouseEvent): void {
    const hit = at(event);
    if (hit.kind === "none") events.onPick(null);
    else if (hit.kind === "several") events.onCrowd(hit.symbols);
    else pick(hit.symbol);
  }

  function pick(symbol: MapSymbol): void {
    const [first] = symbol.places;
    if (symbol.places.length > 1) events.onShared(symbol);
    else events.onPick(first?.place.id ?? null);
  }

  map.on("click", click);
  map.on("mousemove", (event) => {
    if (map.isMoving()) return;
    const hit = at(event);
    map.getCanvas().style.cursor = hit.kind === "none" ? "" : "pointer";
    const [only] = hit.kind === "symbol" ? hit.symbol.places : [];
    hover(only?.place.id ?? null);
  });
  map.on("mouseout", () => hover(null));
  return click;
}
