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

/** `anew`: the style has been set again, and with it what was written may be gone. */
export type Marker = (symbols: readonly MapSymbol[], marks: Marks, anew?: boolean) => void;

interface Written {
  readonly source: OverlaySource;
  readonly id: string;
  readonly state: State;
}

/**
 * Writes marks as feature state, which is drawn in the next frame; of thousands of symbols only those whose marks have
 * changed. A shared symbol is marked for any of its places. States are overwritten and never removed: MapLibre, told
 * to remove and set within a frame, may keep what was set before.
 */
export function createMarker(map: MapLibre): Marker {
  let written = new Map<string, Written>();
  /** A source of which there is nothing is not on the map. */
  const put = (target: Pick<Written, "source" | "id">, state: State) => {
    if (map.getSource(target.source)) map.setFeatureState(target, { ...state });
  };
  return (symbols, { selected, hover, reading, cut }, anew = false) => {
    const now: typeof written = new Map();
    const [read, left] = [new Set(reading), new Set(cut)];
    const stateOf = (key: string, ids: readonly PlaceId[]): State => {
      const state = {
        selected: selected !== null && ids.includes(selected),
        hover: hover !== null && ids.includes(hover),
        reading: ids.some((id) => read.has(id)),
        cut: left.has(key),
      };
      return same(state, NOTHING) ? NOTHING : state;
    };
    const write = (source: OverlaySource, id: string, state: State) => {
      if (state === NOTHING) return;
      const key = `${source}/${id}`;
      const before = anew ? undefined : (now.get(key) ?? written.get(key));
      now.set(key, { source, id, state });
      if (!before || !same(before.state, state)) put({ source, id }, state);
    };
    for (const { key, places } of symbols) {
      const ids = places.map(({ place }) => place.id);
      write("wherein-symbols", key, stateOf(key, ids));
      for (const id of ids) {
        const state = stateOf("", [id]);
        write("wherein-areas", id, state);
        write("wherein-uncertainty", id, state);
      }
    }
    for (const [key, { source, id }] of written) {
      if (!now.has(key)) put({ source, id }, NOTHING);
    }
    written = now;
  };
}

const same = (a: State, b: State): boolean =>
  a.selected === b.selected && a.hover === b.hover && a.reading === b.reading && a.cut === b.cut;
