import type { Feature, FeatureCollection, MultiLineString, MultiPolygon, Point, Polygon } from "geojson";
import { mesh } from "topojson-client";
import { topology } from "topojson-server";
import type { GeometryCollection, Topology } from "topojson-specification";
import { areaKm2, joinLines } from "./geometry.ts";
import { regionNames } from "./region-names.ts";

/** What is used of Natural Earth's properties. */
interface RegionProperties {
  readonly iso_3166_2: string;
  adm0_a3: string;
  readonly name: string;
  readonly name_en: string | null;
  readonly name_uk: string | null;
  readonly name_ru: string | null;
  readonly latitude: number;
  readonly longitude: number;
  readonly area_sqkm: number;
}

/** Natural Earth's admin-1 file as the package has it. */
export type RegionSource = FeatureCollection<Polygon | MultiPolygon | null, RegionProperties>;

type RegionFeature = Feature<Polygon | MultiPolygon, RegionProperties>;

/** Lines of regions, lines drawn as de facto, and names. */
export interface Regions {
  readonly lines: Feature<MultiLineString>[];
  readonly deFacto: Feature<MultiLineString>[];
  readonly labels: Feature<Point>[];
}

const ukrainianThoughListedElsewhere = new Set(["UA-40", "UA-43"]);

/**
 * First-level regions as the United Nations see the countries: Crimea and Sevastopol are Ukraine's, and their edge is a
 * regional line. Lines between two owners of the source are left to the borders, but for the de facto ones kept dashed.
 */
export function readRegions(source: RegionSource): Regions {
  const features = source.features.flatMap((feature): RegionFeature[] => {
    if (!feature.geometry) return [];
    const { properties } = feature;
    const adm0_a3 = ukrainianThoughListedElsewhere.has(properties.iso_3166_2) ? "UKR" : properties.adm0_a3;
    return [{ type: "Feature", geometry: feature.geometry, properties: { ...properties, adm0_a3 } }];
  });
  const collected: FeatureCollection = { type: "FeatureCollection", features };
  const graph = topology({ regions: collected }, 1e6) as Topology<{
    regions: GeometryCollection<RegionProperties>;
  }>;
  const collection = graph.objects.regions;
  const linesWhere = (
    wanted: (one: RegionProperties, other: RegionProperties) => boolean,
  ): MultiLineString => {
    const lines = mesh(graph, collection, (one, other) => {
      const [own, next] = [one.properties, other.properties];
      return one !== other && isRegion(own) && isRegion(next) && wanted(own, next);
    });
    return { type: "MultiLineString", coordinates: joinLines(lines.coordinates) };
  };
  const deFacto = deFactoEdges.map(({ pair, between }): Feature<MultiLineString> => ({
    type: "Feature",
    properties: { pair, disputed: 1 },
    geometry: linesWhere((one, other) => between(one, other) || between(other, one)),
  }));
  const fineness = finenessOf(features);
  const quiet = [0, 1, 2].map((fine): Feature<MultiLineString> => ({
    type: "Feature",
    properties: { fine },
    geometry: linesWhere(
      (one, other) =>
        one.adm0_a3 === other.adm0_a3 &&
        fineness.get(one.adm0_a3) === fine &&
        !notDrawn(one, other) &&
        !deFactoEdges.some(({ between }) => between(one, other) || between(other, one)),
    ),
  }));
  return {
    lines: quiet,
    deFacto: deFacto.filter(({ geometry }) => geometry.coordinates.length > 0),
    labels: features.flatMap((feature) => regionLabel(feature.properties)),
  };
}

const deFactoEdges: readonly {
  pair: string;
  between: (one: RegionProperties, other: RegionProperties) => boolean;
}[] = [
  {
    pair: "GE-GE",
    between: (one, other) =>
      one.iso_3166_2 === "GE-AB" && other.adm0_a3 === "GEO" && other.iso_3166_2 !== "GE-AB",
  },
  { pair: "CY-CY", between: (one, other) => one.adm0_a3 === "CYN" && other.adm0_a3 === "CYP" },
];

/** The strip watched by the United Nations on the Golan is no region; the ring of a city that is one is noise here. */
function notDrawn(one: RegionProperties, other: RegionProperties): boolean {
  return [one, other].some(({ iso_3166_2 }) => iso_3166_2 === "SY-X01~" || regionNames[iso_3166_2] === null);
}

/** How small a country's regions are: 0 when they bear to be drawn from afar, 2 when only from near by. */
function finenessOf(features: readonly RegionFeature[]): ReadonlyMap<string, number> {
  const sizes = new Map<string, number[]>();
  for (const { geometry, properties } of features) {
    const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
    const km2 = polygons.reduce((sum, [outer = []]) => sum + areaKm2(outer), 0);
    sizes.set(properties.adm0_a3, [...(sizes.get(properties.adm0_a3) ?? []), km2]);
  }
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  return new Map(
    [...sizes].map(([code, values]) => [code, mean(values) >= 12_000 ? 0 : mean(values) >= 4_500 ? 1 : 2]),
  );
}

function isRegion(properties: object | undefined): properties is RegionProperties {
  return properties !== undefined && "iso_3166_2" in properties;
}

function regionLabel(properties: RegionProperties): Feature<Point>[] {
  const own = regionNames[properties.iso_3166_2];
  if (own === null || properties.iso_3166_2.includes("~")) return [];
  const en = own?.en ?? properties.name_en;
  if (!en) return [];
  const uk = own?.uk ?? properties.name_uk;
  const ru = own?.ru ?? properties.name_ru;
  return [
    {
      type: "Feature",
      properties: {
        name_en: en,
        ...(uk ? { name_uk: uk } : {}),
        ...(ru ? { name_ru: ru } : {}),
        iso: properties.iso_3166_2,
      },
      geometry: { type: "Point", coordinates: [properties.longitude, properties.latitude] },
    },
  ];
}
