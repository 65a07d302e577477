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

/** `anew`: the style has been set again, and with it what was written may be gone. */
export type Marker = (symbols: readonly MapSymbol[], marks: Marks, anew?: boolean) => void;

interface Target {
  readonly source: OverlaySource;
  readonly id: string;
}
type Targets = ReadonlyMap<string, Target>;

/**
 * Writes marks as feature state, which is drawn in the next frame; of thousands of symbols only those are looked at
 * that have a mark or had one. A shared symbol is marked for any of its places. States are overwritten and never
 * removed: MapLibre, told to remove and set within a frame, may keep what was set before.
 */
export function createMarker(map: MapLibre): Marker {
  let known: readonly MapSymbol[] = [];
  let keyOf: ReadonlyMap<PlaceId, string> = new Map();
  const written: Partial<Record<keyof Marks, Targets>> = {};

  /** A source of which there is nothing is not on the map. */
  const put = (target: Target, name: keyof Marks, value: boolean) => {
    if (map.getSource(target.source)) map.setFeatureState({ ...target }, { [name]: value });
  };
  const ofPlace = (id: PlaceId): Target[] => {
    const key = keyOf.get(id);
    return key === undefined
      ? []
      : [
          { source: "wherein-symbols", id: key },
          { source: "wherein-waters", id },
          { source: "wherein-regions", id },
        ];
  };
  function write(name: keyof Marks, targets: readonly Target[], anew: boolean): void {
    const before = written[name];
    const now: Targets = new Map(targets.map((target) => [`${target.source}/${target.id}`, target]));
    for (const [key, target] of before ?? []) if (!now.has(key)) put(target, name, false);
    for (const [key, target] of now) if (anew || !before?.has(key)) put(target, name, true);
    written[name] = now;
  }
  return (symbols, { selected, hover, reading, cut }, anew = false) => {
    if (symbols !== known) {
      known = symbols;
      keyOf = new Map(symbols.flatMap(({ key, places }) => places.map(({ place }) => [place.id, key])));
    }
    write("selected", selected === null ? [] : ofPlace(selected), anew);
    write("hover", hover === null ? [] : ofPlace(hover), anew);
    write("reading", reading.flatMap(ofPlace), anew);
    write(
      "cut",
      cut.map((id) => ({ source: "wherein-symbols", id })),
      anew,
    );
  };
}
