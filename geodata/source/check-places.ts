import { booleanPointInPolygon } from "@turf/boolean-point-in-polygon";
import { pointToPolygonDistance } from "@turf/point-to-polygon-distance";
import type { MultiPolygon, Polygon } from "geojson";
import type { LonLat } from "../../src/model/place.ts";
import type { Report } from "./problem.ts";
import type { ProjectPlace } from "./project.ts";
import type { PlaceSource } from "./schema.ts";

/** Outlines are coarse at the coast: a harbour may lie this far outside its country's. */
const COAST_METERS = 5000;

/** A gazetteer entry and where it was read. */
export interface PlaceEntry {
  readonly source: PlaceSource;
  readonly path: string;
  readonly report: Report;
}
/** An outline by its file; without geometry where that is wrong and reported already. */
export interface OutlineOf {
  readonly file: string;
  readonly geometry?: Polygon | MultiPolygon;
}
export type Outlines = ReadonlyMap<string, OutlineOf>;

/** Gives each place its geometry and checks it by itself and against the others. */
export function checkPlaces(
  entries: readonly PlaceEntry[],
  outlines: Outlines,
  isPlace: (id: string) => boolean,
): readonly ProjectPlace[] {
  const byId = new Map<string, PlaceEntry>();
  for (const entry of entries) {
    const { id } = entry.source;
    if (byId.has(id)) entry.report(`${entry.path}.id`, `${id} is taken by an earlier place`);
    else byId.set(id, entry);
  }
  return entries.map((entry) => {
    checkNames(entry);
    checkLayer(entry);
    checkWithin(entry, byId, isPlace);
    checkPosition(entry, outlines);
    const { geometry, ...rest } = entry.source;
    return {
      ...rest,
      geometry: geometry === "outline" ? (outlines.get(rest.id)?.geometry ?? null) : geometry,
    };
  });
}

/** Letters that the other language does not have: a name holding one is in the wrong language. */
const FOREIGN = { uk: /[ыэъё]/iu, ru: /[іїєґ]/iu } as const;

function checkNames({ source, path, report }: PlaceEntry): void {
  const { id, names } = source;
  if (Object.keys(names).length === 0) report(`${path}.names`, `${id} has no name in any language`);
  if (FOREIGN.uk.test(names.uk ?? ""))
    report(`${path}.names.uk`, `${names.uk} is not spelt in Ukrainian letters`);
  if (FOREIGN.ru.test(names.ru ?? ""))
    report(`${path}.names.ru`, `${names.ru} is not spelt in Russian letters`);
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
    else if (outer === source.id || holder?.within.includes(source.id))
      report(`${path}.within.${index}`, `${source.id} and ${outer} lie within each other`);
  }
}

function checkPosition({ source, path, report }: PlaceEntry, outlines: Outlines): void {
  const { id, geometry, labelPoint } = source;
  const own = outlines.get(id);
  if (geometry === "outline" && !own)
    report(`${path}.geometry`, `${id} is an outline, but no places/*.geojson holds ${id}`);
  if (geometry === "outline" && !labelPoint)
    report(`${path}.labelPoint`, `${id} is an area without a label point`);
  if (labelPoint && own?.geometry && !booleanPointInPolygon([...labelPoint], own.geometry))
    report(`${path}.labelPoint`, `${at(labelPoint)} lies outside ${id}`);
  if (!geometry || geometry === "outline") return;
  for (const outer of source.within) {
    const outline = outlines.get(outer)?.geometry;
    if (outline && metersOutside(geometry.coordinates, outline) > COAST_METERS)
      report(`${path}.geometry`, `${id} at ${at(geometry.coordinates)} lies outside ${outer}`);
  }
}

const metersOutside = (point: LonLat, outline: Polygon | MultiPolygon) =>
  pointToPolygonDistance(
    [...point],
    { type: "Feature", properties: {}, geometry: outline },
    { units: "meters" },
  );
const at = (point: LonLat) => `[${point.join(", ")}]`;
