import { booleanPointInPolygon } from "@turf/boolean-point-in-polygon";
import { pointToPolygonDistance } from "@turf/point-to-polygon-distance";
import type { MultiPolygon, Polygon } from "geojson";
import { LANGS, type Lang } from "../../src/model/words.ts";
import type { LonLat } from "../../src/model/place.ts";
import type { KnownPositions } from "./known-positions.ts";
import type { Report } from "./problem.ts";
import type { ProjectPlace } from "./project.ts";
import type { PlaceSource } from "./schema.ts";

/** Outlines are coarse at the coast: a harbour may lie this far outside its country's. */
const COAST_METERS = 5000;
/** A name's line may leave the outline by as much: it is drawn for the eye. */
const LINE_METERS = 50_000;
/** A place may be put so far from where GeoNames has it: large ones have no one middle. */
const GEONAMES_DEGREES = 0.5;
/** And so far from all that GeoNames has in its country: there are deserts and waters. */
const COUNTRY_DEGREES = 3;

/** A gazetteer entry and where it was read. */
export interface PlaceEntry {
  readonly source: PlaceSource;
  readonly path: string;
  /** Keys whose values are wrong and reported. */
  readonly wrong: ReadonlySet<string>;
  readonly report: Report;
}
/** An outline by its file; without geometry where that is wrong and reported already. */
export interface OutlineOf {
  readonly file: string;
  readonly geometry?: Polygon | MultiPolygon;
}
type Outlines = ReadonlyMap<string, OutlineOf>;
export interface ReadOutlines {
  readonly outlines: Outlines;
  /** False where a file of outlines could not be read: what is not here may be there. */
  readonly complete: boolean;
}

/** Gives each place its geometry and checks it by itself and against the others. */
export function checkPlaces(
  entries: readonly PlaceEntry[],
  { outlines, complete }: ReadOutlines,
  isPlace: (id: string) => boolean,
  known: KnownPositions,
): readonly ProjectPlace[] {
  const byId = new Map<string, PlaceEntry>();
  for (const entry of entries) {
    const { id } = entry.source;
    if (byId.has(id)) entry.report(`${entry.path}.id`, `${id} is taken by an earlier place`);
    else byId.set(id, entry);
  }
  checkLinks(entries);
  return entries.map((entry) => {
    const { wrong } = entry;
    if (!wrong.has("names")) checkNames(entry);
    if (!wrong.has("layer") && !wrong.has("geometry")) checkLayer(entry);
    checkWithin(entry, byId, isPlace);
    if (!wrong.has("geometry") && !wrong.has("labelPoint")) checkOutlined(entry, outlines, complete);
    checkPosition(entry, outlines, byId, known);
    const { geometry, ...rest } = entry.source;
    return {
      ...rest,
      geometry: geometry === "outline" ? (outlines.get(rest.id)?.geometry ?? null) : geometry,
    };
  });
}

/** Two places are not one place of another gazetteer. */
function checkLinks(entries: readonly PlaceEntry[]): void {
  const taken = new Map<string, string>();
  for (const { source, path, report } of entries)
    for (const [key, value] of Object.entries(source.links)) {
      const link = `${key} ${value}`;
      const earlier = taken.get(link);
      if (earlier !== undefined && earlier !== source.id)
        report(`${path}.links.${key}`, `${value} is ${earlier}, not ${source.id} as well`);
      taken.set(link, earlier ?? source.id);
    }
}

/** Letters that a language does not have: a name holding one is in the wrong language. */
const FOREIGN = { en: /\p{Script=Cyrillic}/u, uk: /[ыэъё]/iu, ru: /[іїєґ]/iu } as const;
/** Whether a name may be one of this language, by its letters. */
export const isSpelt = (name: string, lang: Lang): boolean => !FOREIGN[lang].test(name);
const LETTERS = { en: "Latin", uk: "Ukrainian", ru: "Russian" } as const;

function checkNames({ source, path, report }: PlaceEntry): void {
  const { id, names } = source;
  if (Object.keys(names).length === 0) report(`${path}.names`, `${id} has no name in any language`);
  for (const lang of LANGS)
    if (!isSpelt(names[lang] ?? "", lang))
      report(`${path}.names.${lang}`, `${names[lang]} is not spelt in ${LETTERS[lang]} letters`);
}

function checkLayer({ source, path, report }: PlaceEntry): void {
  if ((source.layer === "unlocated") !== (source.geometry === null))
    report(`${path}.layer`, `${source.id}: a place has no geometry if and only if its layer is unlocated`);
}

function checkWithin(
  { source, path, report }: PlaceEntry,
  byId: ReadonlyMap<string, PlaceEntry>,
  isPlace: (id: string) => boolean,
): void {
  for (const [index, outer] of source.within.entries()) {
    const holder = byId.get(outer)?.source;
    if (!isPlace(outer))
      report(`${path}.within.${index}`, `${source.id} lies within ${outer}, which is in no gazetteer`);
    else if (source.within.indexOf(outer) < index)
      report(`${path}.within.${index}`, `${source.id} lies within ${outer} twice`);
    else if (holder && holders(holder, byId).has(source.id))
      report(`${path}.within.${index}`, `${source.id} and ${outer} lie within each other`);
  }
}

/** A place and all it lies within, however far out. */
function holders(
  place: PlaceSource,
  byId: ReadonlyMap<string, PlaceEntry>,
  found = new Set<string>(),
): ReadonlySet<string> {
  if (found.has(place.id)) return found;
  found.add(place.id);
  for (const outer of place.within) {
    const holder = byId.get(outer)?.source;
    if (holder) holders(holder, byId, found);
  }
  return found;
}

function checkOutlined({ source, path, report }: PlaceEntry, outlines: Outlines, complete: boolean): void {
  const { id, geometry, labelPoint, labelLine = [], openEnds = [] } = source;
  const own = outlines.get(id);
  if (geometry === "outline" && !own && complete)
    report(`${path}.geometry`, `${id} is an outline, but no places/*.geojson holds ${id}`);
  if (geometry === "outline" && !labelPoint)
    report(`${path}.labelPoint`, `${id} is an area without a label point`);
  if (labelPoint && own?.geometry && !booleanPointInPolygon([...labelPoint], own.geometry))
    report(`${path}.labelPoint`, `${at(labelPoint)} lies outside ${id}`);
  const astray = labelLine.find((point) => own?.geometry && metersOutside(point, own.geometry) > LINE_METERS);
  if (astray) report(`${path}.labelLine`, `${at(astray)} lies outside ${id}`);
  const corners = JSON.stringify(own?.geometry?.coordinates);
  const loose = openEnds.flat().find((point) => corners?.includes(JSON.stringify(point)) === false);
  if (loose) report(`${path}.openEnds`, `${at(loose)} is no corner of ${id}`);
  if (own && geometry !== "outline")
    report(`${path}.geometry`, `${own.file} outlines ${id}: "outline" would use it`);
}

/** Holds a point to the outlines it lies within, or, where none is known, to the geoparser's gazetteer. */
function checkPosition(
  { source, path, report }: PlaceEntry,
  outlines: Outlines,
  byId: ReadonlyMap<string, PlaceEntry>,
  known: KnownPositions,
): void {
  const { id, geometry } = source;
  if (!geometry || geometry === "outline") return;
  const point = geometry.coordinates;
  const swapped: LonLat = [point[1], point[0]];
  const holders = source.within.flatMap((outer) => {
    const outline = outlines.get(outer)?.geometry;
    return outline ? [{ outer, outline }] : [];
  });
  for (const { outer, outline } of holders)
    if (!standsWithin(point, outline)) {
      const hint = standsWithin(swapped, outline) ? `: ${SWAPPED}` : "";
      report(`${path}.geometry`, `${id} at ${at(point)} lies outside ${outer}${hint}`);
    }
  if (holders.length > 0) return;
  const evidence = swappedBy(source, point, swapped, byId, known);
  if (evidence !== undefined) report(`${path}.geometry`, `${id} at ${at(point)}: ${SWAPPED}; ${evidence}`);
}

/** What tells that a position is its own mirror image, in words. */
function swappedBy(
  { id, links, within }: PlaceSource,
  point: LonLat,
  swapped: LonLat,
  byId: ReadonlyMap<string, PlaceEntry>,
  known: KnownPositions,
): string | undefined {
  const country = within
    .flatMap((outer) => byId.get(outer)?.source ?? [])
    .find(({ kind }) => kind === "country");
  // A sea: the gazetteer takes time to read, and would tell little of it.
  if (links.geonames === undefined && country === undefined) return undefined;
  const expected = known.of(links.geonames ?? id);
  if (expected !== undefined)
    return isNear(swapped, expected) && !isNear(point, expected)
      ? `the gazetteer has ${links.geonames ?? id} at ${at(expected)}`
      : undefined;
  const inhabited = country?.links.iso === undefined ? [] : known.inCountry(country.links.iso);
  const isThere = inhabited.some((one) => isNear(swapped, one));
  const isHere = inhabited.some((one) => isNear(point, one, COUNTRY_DEGREES));
  return isThere && !isHere ? `nothing of ${country?.id} is near there` : undefined;
}

const SWAPPED = "latitude and longitude seem swapped";
const isNear = (one: LonLat, other: LonLat, degrees = GEONAMES_DEGREES): boolean =>
  Math.hypot(one[0] - other[0], one[1] - other[1]) < degrees;

/** Whether a place at [longitude, latitude] may lie within an outline: at the coast it may lie a little outside. */
export const standsWithin = (point: LonLat, outline: Polygon | MultiPolygon): boolean =>
  metersOutside(point, outline) <= COAST_METERS;

/** 0 or less inside. The distance to every edge is worked out only for what lies outside, which is rare. */
const metersOutside = (point: LonLat, outline: Polygon | MultiPolygon) =>
  booleanPointInPolygon([...point], outline)
    ? 0
    : pointToPolygonDistance(
        [...point],
        { type: "Feature", properties: {}, geometry: outline },
        { units: "meters" },
      );
const at = (point: LonLat) => `[${point.join(", ")}]`;
