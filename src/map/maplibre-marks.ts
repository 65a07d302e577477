import type { Map as MapLibre } from "maplibre-gl";
import type { PlaceId } from "../model/ids.ts";
import type { OverlaySource } from "./maplibre-overlay.ts";
import type { MapSymbol } from "./overlay-data.ts";

export interface Marks {
  readonly selected: PlaceId | null;
  readonly hover: PlaceId | null;
  readonly reading: readonly PlaceId[];
  /** Keys of symbols whose names are left out: see `cutKeys`. */
  readonly cut: readonly string[];
}

interface State {
  readonly selected: boolean;
  readonly hover: boolean;
  readonly reading: boolean;
  readonly cut: boolean;
}

const NOTHING: State = { selected: false, hover: false, reading: false, cut: false };

/**
 * Writes marks as feature state, which is drawn in the next frame. A shared symbol is marked for any of its places.
 * States are overwritten and never removed: MapLibre, told to remove and set within a frame, may keep what was set
 * before.
 */
export function createMarker(map: MapLibre): (symbols: readonly MapSymbol[], marks: Marks) => void {
  let written = new Map<string, { source: OverlaySource; id: string }>();
  return (symbols, marks) => {
    const now: typeof written = new Map();
    const write = (source: OverlaySource, id: string, state: State) => {
      if (state === NOTHING) return;
      now.set(`${source}/${id}`, { source, id });
      map.setFeatureState({ source, id }, { ...state });
    };
    for (const symbol of symbols) {
      write("wherein-symbols", symbol.key, stateOf(symbol, marks));
      for (const { place } of symbol.places) {
        const state = stateOf({ key: "", places: [{ place }] }, marks);
        write("wherein-areas", place.id, state);
        write("wherein-uncertainty", place.id, state);
      }
    }
    for (const [key, target] of written) if (!now.has(key)) map.setFeatureState(target, { ...NOTHING });
    written = now;
  };
}

interface Marked {
  readonly key: string;
  readonly places: readonly { readonly place: { readonly id: PlaceId } }[];
}

function stateOf({ key, places }: Marked, { selected, hover, reading, cut }: Marks): State {
  const ids = places.map(({ place }) => place.id);
  const state = {
    selected: selected !== null && ids.includes(selected),
    hover: hover !== null && ids.includes(hover),
    reading: ids.some((id) => reading.includes(id)),
    cut: cut.includes(key),
  };
  return Object.values(state).some(Boolean) ? state : NOTHING;
}
