import type { GeoJSONSource, Map as MapLibre } from "maplibre-gl";
import type { StyleSpecification } from "@maplibre/maplibre-gl-style-spec";
import type { Rect } from "../geo/frame.ts";
import type { Size, Viewpoint } from "../geo/mercator.ts";
import type { PlaceId } from "../model/ids.ts";
import { LANGS, type Lang } from "../model/words.ts";
import type { ShownPlace } from "../state/select.ts";
import { sizeOf, viewOf } from "./maplibre-camera.ts";
import { createMarker, type Marker, type Marks } from "./maplibre-marks.ts";
import { OUTLINE_PREFIX } from "./layer-names.ts";
import type { Look } from "./look.ts";
import { countryFilter, type OverlayData, withOverlay } from "./maplibre-overlay.ts";
import type { ThemeName } from "./theme.ts";
import {
  areaFeatures,
  countryCode,
  isOnlyNamed,
  lineFeatures,
  type Located,
  type MapSymbol,
  type Overlay,
  type Sides,
  overlayOf,
  splitState,
  symbolFeatures,
  symbolsAt,
} from "./overlay-data.ts";
import { cutKeys, sidesOf } from "./overlay-names.ts";
import { styleFrame } from "./style.ts";

/** Of more symbols than this, what only keeps a moving map tidy waits until it stands still. */
const MANY = 300;

export interface Appearance {
  readonly theme: ThemeName;
  readonly lang: Lang;
  /** Absolute URL of the deployment. */
  readonly base: string;
  /** Of this theme and language. */
  readonly look: Look;
}

/** The article's places on the map: what is drawn of them, and how they are marked. */
export interface PlacesOnMap {
  readonly located: () => readonly Located[];
  readonly symbols: () => ReadonlyMap<string, MapSymbol>;
  readonly find: (place: PlaceId) => Located | undefined;
  /** The places that share a symbol with it until one zooms in, itself included. */
  readonly neighbours: (place: PlaceId) => readonly Located[];
  /** The style to begin with, for a map of this size that looks there. */
  readonly firstStyle: (view: Viewpoint, size: Size) => StyleSpecification;
  attach(map: MapLibre): void;
  /** To be told while the map moves: leaves out names that its edge would cut now. */
  follow(): void;
  /** To be told when something else covers the map: names turn to where they have room. */
  turn(): void;
  setPlaces(places: readonly ShownPlace[]): void;
  setAppearance(change: Partial<Appearance>): void;
  setMarks(change: Partial<Marks>): void;
}

/** @param covered parts of the canvas that controls and panels cover now */
export function createPlaces(
  initial: Appearance,
  first: readonly ShownPlace[],
  covered: () => readonly Rect[],
): PlacesOnMap {
  let map: MapLibre | null = null;
  let marker: Marker | null = null;
  let appearance = initial;
  let overlay: Overlay = overlayOf(first);
  let symbols: readonly MapSymbol[] = [];
  let byKey: ReadonlyMap<string, MapSymbol> = new Map();
  let marks: Marks = { selected: null, hover: null, reading: [], cut: [] };
  let split = "";
  let sides: Sides = {};

  const find = (place: PlaceId | null) => overlay.located.find((one) => one.place.id === place);

  function sortOut(zoom: number): void {
    split = splitState(overlay, zoom);
    symbols = symbolsAt(overlay, zoom, marks.selected);
    byKey = new Map(symbols.map((symbol) => [symbol.key, symbol]));
  }

  const symbolData = () => symbolFeatures(symbols, overlay.scale, appearance.lang, appearance.theme, sides);

  const dataNow = (): OverlayData => ({
    "wherein-symbols": symbolData(),
    "wherein-waters": areaFeatures(overlay, "waters"),
    "wherein-regions": areaFeatures(overlay, "countries"),
    "wherein-lines": lineFeatures(overlay, appearance.lang),
  });

  function outlined(): readonly string[] {
    const chosen = find(marks.selected);
    const code = chosen && countryCode(chosen.place);
    return code === undefined ? [] : [code];
  }

  const style = (): StyleSpecification =>
    withOverlay(
      { ...styleFrame(appearance.base), layers: appearance.look.layers },
      {
        data: dataNow(),
        named: namesOf(overlay.located),
        outlined: outlined(),
      },
    );

  function refreshStyle(): void {
    // MapLibre finds what differs, and keeps the rest as it is.
    map?.setStyle(style(), { diff: true, validate: false });
    mark(true);
  }

  function mark(anew = false): void {
    marker?.(symbols, marks, anew);
  }

  const isWaiting = () => symbols.length > MANY && map?.isMoving() === true;

  function followZoom(): void {
    if (!map || isWaiting() || splitState(overlay, map.getZoom()) === split) return;
    drawSymbols();
    mark();
  }

  function drawSymbols(): void {
    if (!map) return;
    sortOut(map.getZoom());
    map.getSource<GeoJSONSource>("wherein-symbols")?.setData(symbolData());
  }

  function isNameOnly(place: PlaceId | null): boolean {
    const found = find(place);
    return !!found && isOnlyNamed(found.place);
  }

  /** Only when the map has come to rest: names should not change sides while one drags. */
  function turnNames(): void {
    if (!map) return;
    const now = sidesOf(symbols, appearance.lang, viewOf(map), sizeOf(map), covered());
    if (String(Object.entries(now)) === String(Object.entries(sides))) return;
    sides = now;
    map.getSource<GeoJSONSource>("wherein-symbols")?.setData(symbolData());
  }

  function cutNames(): void {
    if (!map || isWaiting()) return;
    const cut = cutKeys(symbols, appearance.lang, viewOf(map), sizeOf(map));
    if (cut.join() === marks.cut.join()) return;
    marks = { ...marks, cut };
    mark();
  }

  return {
    located: () => overlay.located,
    symbols: () => byKey,
    find,
    neighbours: (place) =>
      overlay.groups.find(({ members }) => members.some((one) => one.place.id === place))?.members ?? [],
    firstStyle(view, size) {
      sortOut(view.zoom);
      // As it will be found when the map has come to rest: names that change sides then are laid out twice.
      sides = sidesOf(symbols, appearance.lang, view, size, covered());
      return style();
    },
    attach(now) {
      map = now;
      marker = createMarker(map);
      map.on("zoom", followZoom);
      map.on("resize", cutNames);
      map.on("moveend", () => {
        followZoom();
        cutNames();
        turnNames();
      });
      map.on("style.load", () => mark(true));
    },
    follow: cutNames,
    turn: turnNames,
    setPlaces(places) {
      overlay = overlayOf(places);
      sortOut(map?.getZoom() ?? 0);
      refreshStyle();
      turnNames();
      cutNames();
    },
    setAppearance(change) {
      appearance = { ...appearance, ...change };
      refreshStyle();
      turnNames();
      cutNames();
    },
    setMarks(change) {
      const before = outlined().join();
      const other = change.selected !== undefined && change.selected !== marks.selected;
      const redrawn = other && [marks.selected, change.selected].some(isNameOnly);
      marks = { ...marks, ...change };
      if (redrawn) drawSymbols();
      mark();
      if (map && outlined().join() !== before) outline(map, outlined());
    },
  };
}

function outline(map: MapLibre, codes: readonly string[]): void {
  for (const id of map.getLayersOrder()) {
    if (id.startsWith(OUTLINE_PREFIX)) map.setFilter(id, countryFilter(codes), { validate: false });
  }
}

const namesOf = (places: readonly Located[]): readonly string[] => [
  ...new Set(places.flatMap(({ place }) => LANGS.flatMap((lang) => place.names[lang]?.toLowerCase() ?? []))),
];
