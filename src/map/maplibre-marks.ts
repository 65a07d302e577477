import type { Map as MapLibre } from "maplibre-gl";
import type { PlaceId } from "../model/ids.ts";
import type { OverlaySource } from "./maplibre-overlay.ts";
import type { MapSymbol } from "./overlay-data.ts";

export interface Marks {
  readonly selected: PlaceId | null;
  readonly hover: PlaceId | null;
  readonly reading: readonly PlaceId[];
}

const SOURCES: readonly OverlaySource[] = ["wherein-symbols", "wherein-areas", "wherein-uncertainty"];

/** Writes the marks as feature state, which is drawn in the next frame. A shared symbol is marked for any of its places. */
export function applyMarks(map: MapLibre, symbols: readonly MapSymbol[], marks: Marks): void {
  const states = new Map<PlaceId, Record<string, boolean>>();
  const mark = (place: PlaceId, name: string) => states.set(place, { ...states.get(place), [name]: true });
  for (const place of marks.reading) mark(place, "reading");
  if (marks.hover) mark(marks.hover, "hover");
  if (marks.selected) mark(marks.selected, "selected");
  for (const source of SOURCES) map.removeFeatureState({ source });
  for (const { key, places } of symbols) {
    for (const { place } of places) {
      const state = states.get(place.id);
      if (!state) continue;
      map.setFeatureState({ source: "wherein-symbols", id: key }, state);
      map.setFeatureState({ source: "wherein-areas", id: place.id }, state);
      map.setFeatureState({ source: "wherein-uncertainty", id: place.id }, state);
    }
  }
}
