import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from "geojson";
import polygonClipping from "polygon-clipping";
import type { Box } from "./geometry.ts";
import { boxesMeet, boxOf, boxWithin, latOf, lonOf } from "./geometry.ts";

/** Country polygons by their three-letter code in the source. */
export type Countries = Map<string, Position[][][]>;

type Source = FeatureCollection<Polygon | MultiPolygon, { A3: string }>;

const crimea: Box = [32.3, 44.2, 36.75, 46.3];
/** South of the 22nd parallel, which the United Nations show as the boundary; claimed by neither. */
const birTawil: Box = [33.1, 21.7, 34.15, 22.05];
const golan: Box = [35.55, 32.66, 35.95, 33.45];

/** Land that the source gives to two countries: the first of each pair keeps it. */
const keeperAndOther: readonly (readonly [keeper: string, other: string])[] = [
  ["ESH", "MAR"],
  ["PSE", "ISR"],
  ["SDN", "SSD"],
  ["HKG", "CHN"],
  ["MAC", "CHN"],
];

/** Reads the source's features into polygons by code. */
export function readCountries(source: Source): Countries {
  const countries: Countries = new Map();
  for (const { geometry, properties } of source.features) {
    countries.set(properties.A3, geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates);
  }
  return countries;
}

/**
 * OpenStreetMap shows who holds the ground; the map shows borders as the United Nations recognise them.
 * @param syria Syria's outline with the Golan, from a source under the same licence
 */
export function asUnitedNations(countries: Countries, syria: readonly Position[][]): Countries {
  const fixed: Countries = new Map(countries);
  fixed.set("RUS", withoutCrimea(polygonsOf(countries, "RUS"), polygonsOf(countries, "UKR")));
  dropDoubles(fixed);
  for (const [keeper, other] of keeperAndOther) {
    fixed.set(other, subtract(polygonsOf(fixed, other), polygonsOf(fixed, keeper)));
  }
  fixed.set("SDN", [
    ...polygonsOf(fixed, "SDN"),
    ...gapIn(birTawil, polygonsOf(fixed, "EGY"), polygonsOf(fixed, "SDN")),
  ]);
  const heights = golanOf(polygonsOf(fixed, "ISR"), syria);
  fixed.set("ISR", subtract(polygonsOf(fixed, "ISR"), heights));
  fixed.set(
    "SYR",
    asPolygons(polygonClipping.union(forClipping(polygonsOf(fixed, "SYR")), forClipping(heights))),
  );
  return fixed;
}

function polygonsOf(countries: Countries, code: string): Position[][][] {
  const polygons = countries.get(code);
  if (!polygons) throw new Error(`the source has no country ${code}`);
  return polygons;
}

const keyOf = (position: Position): string => `${lonOf(position)},${latOf(position)}`;

/** Crimea stands in both countries with the same vertices: Russia's copy goes. */
function withoutCrimea(russia: Position[][][], ukraine: Position[][][]): Position[][][] {
  const ukrainian = new Set(ukraine.flat(2).map(keyOf));
  return russia.filter(([outer = []]) => {
    if (!boxWithin(boxOf(outer), crimea)) return true;
    const shared = outer.filter((position) => ukrainian.has(keyOf(position))).length;
    return shared / outer.length < 0.5;
  });
}

/** A dependent land (Guiana, Puerto Rico, Svalbard …) stands alone and in its sovereign; it keeps its own code. */
function dropDoubles(countries: Countries): void {
  const owners = new Map<string, string[]>();
  const signature = ([outer = []]: Position[][]): string =>
    `${outer.length}|${outer.slice(0, -1).map(keyOf).toSorted().slice(0, 4).join("|")}`;
  for (const [code, polygons] of countries) {
    for (const polygon of polygons)
      owners.set(signature(polygon), [...(owners.get(signature(polygon)) ?? []), code]);
  }
  const size = (code: string): number => polygonsOf(countries, code).length;
  for (const [code, polygons] of countries) {
    countries.set(
      code,
      polygons.filter((polygon) =>
        (owners.get(signature(polygon)) ?? []).every((other) => other === code || size(other) > size(code)),
      ),
    );
  }
}

const forClipping = (polygons: Position[][][]): [number, number][][][] =>
  polygons.map((rings) =>
    rings.map((ring) => ring.map((position): [number, number] => [lonOf(position), latOf(position)])),
  );
const asPolygons = (polygons: [number, number][][][]): Position[][][] => polygons;

/** Takes one country's land out of another's, touching only the polygons that meet it. */
function subtract(polygons: Position[][][], taken: Position[][][]): Position[][][] {
  const boxes = taken.map(([outer = []]) => boxOf(outer));
  const meets = ([outer = []]: Position[][]): boolean => boxes.some((box) => boxesMeet(box, boxOf(outer)));
  const untouched = polygons.filter((polygon) => !meets(polygon));
  const touched = polygons.filter(meets);
  const rest = touched.length > 0 ? polygonClipping.difference(forClipping(touched), forClipping(taken)) : [];
  return [...untouched, ...asPolygons(rest)];
}

const frameOf = ([west, south, east, north]: Box): [number, number][][] => [
  [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ],
];

/** Land between two countries that the source gives to neither. */
function gapIn(box: Box, one: Position[][][], other: Position[][][]): Position[][][] {
  const meets = ([outer = []]: Position[][]): boolean => boxesMeet(box, boxOf(outer));
  const taken = [...one, ...other].filter(meets);
  return asPolygons(polygonClipping.difference([frameOf(box)], forClipping(taken)));
}

function golanOf(israel: Position[][][], syria: readonly Position[][]): Position[][][] {
  const inFrame = polygonClipping.intersection(forClipping([[...syria]]), [frameOf(golan)]);
  const pieces = asPolygons(polygonClipping.intersection(forClipping(israel), inFrame));
  const sliver = 0.005;
  return pieces.filter(([outer = []]) => planarArea(outer) > sliver);
}

function planarArea(ring: readonly Position[]): number {
  let twice = 0;
  ring.forEach((position, index) => {
    const next = ring[(index + 1) % ring.length] ?? position;
    twice += lonOf(position) * latOf(next) - lonOf(next) * latOf(position);
  });
  return Math.abs(twice) / 2;
}

/** The countries as features with `iso` (ISO 3166-1 alpha-2; XK for Kosovo), for the `countries` layer. */
export function countryFeatures(
  countries: Countries,
  alpha2: ReadonlyMap<string, string>,
): Feature<MultiPolygon>[] {
  return [...countries].flatMap(([code, coordinates]) => {
    const iso = alpha2.get(code);
    if (!iso) throw new Error(`no two-letter code for ${code}`);
    return coordinates.length > 0
      ? [
          {
            type: "Feature" as const,
            properties: { iso },
            geometry: { type: "MultiPolygon" as const, coordinates },
          },
        ]
      : [];
  });
}
