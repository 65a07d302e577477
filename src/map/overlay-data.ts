import type { Feature, FeatureCollection, Point } from "geojson";
import { anchorOf } from "../geo/anchor.ts";
import { isArea } from "../geo/bounds.ts";
import { metersPerPixel } from "../geo/mercator.ts";
import { groupNear, type NearGroup } from "../geo/near.ts";
import { type SizeScale, sizeScale } from "../geo/sizes.ts";
import type { PlaceId } from "../model/ids.ts";
import { isOutlined, type LonLat, type Place } from "../model/place.ts";
import type { Lang, Layer } from "../model/words.ts";
import type { ShownPlace } from "../state/select.ts";
import { nameOf } from "../text/names.ts";
import type { ThemeName } from "./theme.ts";
import { halfWidthOf, imageName, type SymbolPart } from "./symbol-image.ts";

/** A place with a position. */
export interface Located extends ShownPlace {
  readonly at: LonLat;
}

/** What is drawn at one point: a symbol with its label, or the label alone (countries, seas). */
export interface MapSymbol {
  /** Unique among the symbols shown together. */
  readonly key: string;
  readonly at: LonLat;
  readonly places: readonly Located[];
  /** 0 where there is a label only. */
  readonly radius: number;
}

/** The shown places, sorted out once; what is drawn of them depends on the zoom. */
export interface Overlay {
  readonly located: readonly Located[];
  readonly groups: readonly NearGroup<Located>[];
  readonly labels: readonly Located[];
  readonly scale: SizeScale;
}

export function overlayOf(places: readonly ShownPlace[]): Overlay {
  const located = places.flatMap((shown) => {
    const at = anchorOf(shown.place);
    return at ? [{ ...shown, at }] : [];
  });
  const marked = located.filter((one) => hasSymbol(one.place));
  return {
    located,
    groups: groupNear(marked, (one) => one.at),
    labels: located.filter((one) => !hasSymbol(one.place)),
    scale: sizeScale(marked),
  };
}

/** Countries and regions are outlined when chosen; a sea, known by a point only, is its name. */
export const hasSymbol = (place: Place): boolean =>
  !isOutlined(place) && !(place.layer === "waters" && place.geometry?.type === "Point");

/** Neither its shape nor the basemap's country shows where it is: chosen, it has a symbol. */
export const isOnlyNamed = (place: Place): boolean =>
  !hasSymbol(place) && !hasArea(place) && countryCode(place) === undefined;

export const hasArea = (place: Place): boolean => place.geometry !== null && isArea(place.geometry);

/**
 * The symbols at a zoom: places within 3 km share one until they can be told apart.
 *
 * @param chosen its name is laid out before all others where it would be a name only
 */
export function symbolsAt(
  { groups, labels, scale }: Overlay,
  zoom: number,
  chosen: PlaceId | null = null,
): readonly MapSymbol[] {
  const marks = groups.flatMap(({ members, at, splitZoom }) =>
    zoom < splitZoom ? [symbolOf(members, at, scale)] : members.map((one) => symbolOf([one], one.at, scale)),
  );
  const isMarked = ({ place }: Located) => place.id === chosen && isOnlyNamed(place);
  const names = labels.filter((one) => !isMarked(one));
  return [
    ...labels.filter(isMarked).map((one) => symbolOf([one], one.at, scale)),
    ...marks,
    ...names.map((one) => ({ key: one.place.id, at: one.at, places: [one], radius: 0 })),
  ];
}

/** Says when `symbolsAt` would give something else. */
export const splitState = ({ groups }: Overlay, zoom: number): string =>
  groups.map(({ splitZoom }) => (zoom < splitZoom ? 1 : 0)).join("");

function symbolOf(places: readonly Located[], at: LonLat, scale: SizeScale): MapSymbol {
  return {
    key: places.map((one) => one.place.id).join("+"),
    at,
    places,
    radius: Math.max(...places.map((one) => scale.radius(one.scenes))),
  };
}

/** By symbol: the side on which alone its name has room. */
export type Sides = Readonly<Record<string, "left" | "right">>;

export interface SymbolProperties {
  readonly key: string;
  readonly label: string;
  readonly layer: Layer;
  readonly image: string;
  readonly radius: number;
  /** How far from the middle the label begins, in CSS pixels. */
  readonly clear: number;
  /** Radius of what is stated as uncertain, at zoom 0 and in CSS pixels, as large as on the ground: 0 for none. */
  readonly uncertain: number;
  /** Empty where its name has room on both sides, or on neither. */
  readonly side: Sides[string] | "";
  /** Its name follows a line of its own at close zooms. */
  readonly lined: boolean;
  readonly dimmed: boolean;
  /** All its places belong to the separate items, not to the story. */
  readonly aside: boolean;
  /** Labels of a lower rank are placed first. */
  readonly rank: number;
}

/** The most mentioned last: of symbols that lie on each other it is drawn on top. */
export function symbolFeatures(
  symbols: readonly MapSymbol[],
  scale: SizeScale,
  lang: Lang,
  theme: ThemeName,
  sides: Sides,
): FeatureCollection<Point, SymbolProperties> {
  const features = symbols.map(({ key, at, places, radius }, rank): Feature<Point, SymbolProperties> => {
    const [first] = places;
    const parts = partsOf(places, scale);
    return {
      type: "Feature",
      geometry: { type: "Point", coordinates: [...at] },
      properties: {
        key,
        label: places.map((one) => nameOf(one.place, lang).text).join("\n"),
        layer: first?.place.layer ?? "unlocated",
        image: radius > 0 ? imageName(theme, parts) : "",
        radius,
        clear: radius > 0 ? halfWidthOf(parts) : 0,
        uncertain: Math.max(...places.map(uncertainMeters)) / metersPerPixel(at[1], 0),
        side: sides[key] ?? "",
        lined: places.length === 1 && first?.place.labelLine !== undefined,
        dimmed: places.every((one) => one.dimmed),
        aside: places.every((one) => one.group === "items"),
        rank,
      },
    };
  });
  return { type: "FeatureCollection", features: features.toReversed() };
}

/** Of a point; what is known as an area says itself how far it goes. */
const uncertainMeters = ({ place }: Located): number =>
  place.geometry?.type === "Point" ? (place.uncertaintyMeters ?? 0) : 0;

/** One shape a layer, with the size and certainty of its first place: the most mentioned. */
function partsOf(places: readonly Located[], scale: SizeScale): readonly SymbolPart[] {
  const parts = new Map<Layer, SymbolPart>();
  for (const { place, scenes } of places) {
    if (parts.has(place.layer)) continue;
    parts.set(place.layer, { layer: place.layer, certainty: place.certainty, radius: scale.radius(scenes) });
  }
  return [...parts.values()];
}

export interface AreaProperties {
  readonly key: PlaceId;
  readonly layer: Layer;
  readonly dimmed: boolean;
}

/** Areas drawn from their own geometry: waters, or regions; countries are outlined from the basemap. */
export function areaFeatures(overlay: Overlay, layer: "waters" | "countries"): FeatureCollection {
  const features = overlay.located.flatMap(({ place, dimmed }): Feature[] => {
    if (place.layer !== layer || !place.geometry || !hasArea(place) || countryCode(place) !== undefined)
      return [];
    const properties: AreaProperties = { key: place.id, layer: place.layer, dimmed };
    const area: Feature = { type: "Feature", geometry: place.geometry, properties: { ...properties } };
    if (!place.openEnds) return [area];
    const coordinates = place.openEnds.map((end) => end.map((point) => [...point]));
    // In no layer: a water's lines would be filled.
    const ends = { type: "MultiLineString", coordinates } as const;
    return [area, { type: "Feature", geometry: ends, properties: { layer: "ends" } }];
  });
  return { type: "FeatureCollection", features };
}

/** The lines that names of long waters follow, once there is room: until then the name stands at its symbol. */
export function lineFeatures(overlay: Overlay, lang: Lang): FeatureCollection {
  const features = overlay.located.flatMap(({ place, dimmed }): Feature[] => {
    if (!place.labelLine) return [];
    const properties = { key: place.id, layer: place.layer, dimmed, label: nameOf(place, lang).text };
    const coordinates = place.labelLine.map((point) => [...point]);
    return [{ type: "Feature", geometry: { type: "LineString", coordinates }, properties }];
  });
  return { type: "FeatureCollection", features };
}

/** ISO 3166-1 alpha-2 of a country; `undefined` for regions and all else. */
export function countryCode(place: Place): string | undefined {
  const { iso } = place.links;
  return place.layer === "countries" && iso?.length === 2 ? iso : undefined;
}

/** A place as a frame has to hold it. */
export const framed = ({ place, at }: Located) => ({
  at,
  geometry: hasArea(place) ? place.geometry : null,
  outlined: isOutlined(place),
});
