import type { Map as MapLibre, MapMouseEvent } from "maplibre-gl";
import { type Destination, viewClearFor } from "../geo/destination.ts";
import type { Insets } from "../geo/frame.ts";
import { viewOfAll } from "../geo/framing.ts";
import { splitZoomOf } from "../geo/near.ts";
import { viewUncovering } from "../geo/nudge.ts";
import type { PlaceId } from "../model/ids.ts";
import { isOutlined, type Place } from "../model/place.ts";
import type { Lang } from "../model/words.ts";
import { nameOf } from "../text/names.ts";
import { createChooser } from "./chooser.ts";
import type { Furniture } from "./furniture.ts";
import { createHints } from "./hints-view.ts";
import type { MapEvents } from "./map-view.ts";
import { moveTo, sizeOf, viewOf } from "./maplibre-camera.ts";
import { listenToPointer } from "./maplibre-events.ts";
import { keepPace } from "./maplibre-motion.ts";
import type { PlacesOnMap } from "./maplibre-places.ts";
import { renameEngine } from "./maplibre-rename.ts";
import { framed, hasArea, hasSymbol, isOnlyNamed, type Located, type MapSymbol } from "./overlay-data.ts";
import type { Room } from "./room.ts";
import { createScaleBar } from "./scale-bar.ts";

export { fetchManifest } from "./manifest.ts";

/** Places that are not apart at this zoom have no need of it: they are listed. */
const MAX_SPLIT_ZOOM = 11.5;
/** Where towns lie close to each other, their neighbours are still in view. */
const CROWD_ZOOM = 8.5;
/** Of a letter of a name on the map, in CSS pixels. */
const LETTER = 9;

interface Host {
  readonly map: MapLibre;
  readonly places: PlacesOnMap;
  readonly furniture: Furniture;
  readonly events: MapEvents;
  readonly insets: () => Insets;
  readonly lang: () => Lang;
  readonly room: Room;
  readonly goTo: (place: PlaceId) => void;
}

export interface Later {
  /** Answers a click that came before. */
  readonly click: (event: MapMouseEvent) => void;
  /** Brings a place into view, only as far as needed. */
  readonly goTo: (target: Located) => void;
  /** What was chosen on the map stays where it is, unless a panel has just come to lie on it. */
  readonly uncover: (chosen: Located) => void;
  /** MapLibre's own words, in the language that the furniture has now. */
  readonly rename: () => void;
}

/**
 * What of the map no first view needs: what a press does, ways to places, hints at the edge, the list behind a symbol,
 * the scale. Loaded when the map has drawn, or someone asks for it before.
 */
export function createLater({ map, places, furniture, events, insets, lang, room, goTo }: Host): Later {
  keepPace(map);
  const chooser = createChooser();
  furniture.add({ hints: createHints(goToAny), chooser, scale: createScaleBar() });
  map.on("movestart", chooser.close);
  const click = listenToPointer(map, places.symbols, {
    onPick(place) {
      chooser.close();
      events.onPick(place);
    },
    onHover: events.onHover,
    onShared: openChooser,
    onCrowd: (symbols) => separate(symbols.flatMap((symbol) => symbol.places)),
  });

  function openChooser({ places: all, at }: MapSymbol): void {
    const choices = all.map(({ place }) => ({
      id: place.id,
      name: nameOf(place, lang()).text,
      layer: place.layer,
    }));
    chooser.open(map.project([...at]), sizeOf(map), choices, furniture.messages(), {
      onPick: events.onPick,
      onHover: events.onHover,
      onZoom: () => separate(all),
      onLeave: () => map.getCanvas().focus({ preventScroll: true }),
    });
  }

  /** Zooms in until places can be told apart; the next click then hits one. */
  function separate(all: readonly Located[]): void {
    const apart = Math.min(MAX_SPLIT_ZOOM, splitZoomOf(all.map((one) => one.at)) + 0.3);
    const target = room.viewHolding(all, Math.max(apart, CROWD_ZOOM));
    if (target) moveTo(map, target, true);
  }

  function goToAny(ids: readonly PlaceId[]): void {
    const [first] = ids;
    const target = viewOfAll(ids.flatMap((id) => places.find(id) ?? []).map(framed), sizeOf(map), insets());
    if (ids.length > 1 && target) moveTo(map, target, true);
    else if (first) goTo(first);
  }

  function destinationOf({ place, at }: Located): Destination {
    if (isOnlyNamed(place)) return { kind: "name", at };
    if (isOutlined(place)) return { kind: "country", at, geometry: hasArea(place) ? place.geometry : null };
    if (hasArea(place) && place.geometry) return { kind: "area", geometry: place.geometry };
    const alone = splitZoomOf(places.neighbours(place.id).map((one) => one.at));
    return { kind: "point", at, alone: alone > MAX_SPLIT_ZOOM ? 0 : alone };
  }

  const widthOf = (place: Place): number => nameOf(place, lang()).text.length * LETTER;

  return {
    click,
    rename: () => renameEngine(map, furniture.messages()),
    goTo(target) {
      const from = viewOf(map);
      const way = destinationOf(target);
      const to = viewClearFor(way, from, sizeOf(map), insets(), furniture, widthOf(target.place));
      if (to !== from) moveTo(map, to, true);
    },
    uncover({ place, at }) {
      if (!hasSymbol(place) && !isOnlyNamed(place)) return;
      const to = viewUncovering(at, widthOf(place), viewOf(map), sizeOf(map), insets());
      if (to) moveTo(map, to, true);
    },
  };
}
