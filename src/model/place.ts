import type { Geometry } from "geojson";
import * as v from "valibot";
import { placeIdSchema } from "./ids.ts";
import { CERTAINTIES, LAYERS, type Layer, type Names, type Role, textsSchema, wholeNumber } from "./words.ts";

const text = v.optional(v.string());
export const namesSchema = v.object({ en: text, uk: text, ru: text });

/** [longitude, latitude] in degrees, WGS 84, as everywhere in GeoJSON. */
export const lonLatSchema = v.custom<[lon: number, lat: number]>(
  (raw) => Array.isArray(raw) && raw.length === 2 && isDegree(raw[0], 180) && isDegree(raw[1], 90),
  "is not [longitude, latitude]",
);
export type LonLat = readonly [lon: number, lat: number];
const isDegree = (raw: unknown, most: number): boolean => typeof raw === "number" && Math.abs(raw) <= most;

const GEOMETRY_TYPES = [
  "Point",
  "MultiPoint",
  "LineString",
  "MultiLineString",
  "Polygon",
  "MultiPolygon",
] as const;
const geometrySchema = v.custom<Geometry>(
  (raw) =>
    typeof raw === "object" &&
    raw !== null &&
    "type" in raw &&
    "coordinates" in raw &&
    Array.isArray(raw.coordinates) &&
    GEOMETRY_TYPES.some((type) => type === raw.type),
  "is no GeoJSON geometry",
);

export const placeFeatureSchema = v.object({
  type: v.picklist(["Feature"]),
  id: placeIdSchema,
  geometry: v.nullable(geometrySchema),
  properties: v.object({
    names: namesSchema,
    layer: v.picklist(LAYERS),
    kind: v.string(),
    within: v.array(placeIdSchema),
    certainty: v.picklist(CERTAINTIES),
    uncertaintyMeters: v.optional(v.number()),
    links: v.object({ geonames: v.optional(v.number()), wikidata: text, iso: text }),
    mentions: v.object({
      scene: wholeNumber,
      context: wholeNumber,
      actor: wholeNumber,
      "in-name": wholeNumber,
    }),
    note: v.optional(textsSchema),
    labelPoint: v.optional(lonLatSchema),
    /** The line its name follows where the map is near enough. */
    labelLine: v.optional(v.array(lonLatSchema)),
    /** Edges of an area where the water goes on: towards them its tint fades. */
    openEnds: v.optional(v.array(v.array(lonLatSchema))),
  }),
});
/** Shape of data/places.geojson. */
export const placesFileSchema = v.object({
  type: v.picklist(["FeatureCollection"]),
  features: v.array(placeFeatureSchema),
});

export type PlaceFeature = v.InferOutput<typeof placeFeatureSchema>;
/** A gazetteer entry, flattened from its GeoJSON feature. */
export type Place = Readonly<
  Omit<PlaceFeature["properties"], "names" | "mentions"> & {
    id: PlaceFeature["id"];
    geometry: Geometry | null;
    names: Names;
    mentions: Readonly<Record<Role, number>>;
  }
>;

export function placeOf(feature: PlaceFeature): Place {
  const { names, ...properties } = feature.properties;
  return { id: feature.id, geometry: feature.geometry, names: names as Names, ...properties };
}

/** Areas are outlined when chosen, never filled or sized by their mentions. */
export const isOutlined = (place: { readonly layer: Layer }): boolean => place.layer === "countries";
