import type { Feature, FeatureCollection, MultiLineString, MultiPolygon, Position } from "geojson";
import { mesh } from "topojson-client";
import { topology } from "topojson-server";
import type { GeometryCollection, GeometryObject, Topology } from "topojson-specification";
import { closeGaps, meetAtThree } from "./border-gaps.ts";
import type { Box } from "./geometry.ts";
import { joinLines, latOf, lonOf } from "./geometry.ts";

/** Borders drawn dashed over their whole length: no agreed or no recognised boundary. */
const disputedPairs = new Set(["RS-XK", "EH-MA", "IL-PS", "IL-SY", "SD-SS"]);

/** Stretches drawn dashed: lines of control, and boundaries, that the parties have not agreed. */
const disputedStretches: readonly { readonly pair: string; readonly box: Box }[] = [
  { pair: "IN-PK", box: [73.3, 32.6, 78, 36] },
  { pair: "CN-IN", box: [77, 32.3, 80.4, 36.5] },
  { pair: "CN-PK", box: [74.5, 35, 78, 37.2] },
  // Bir Tawil, which neither claims, and the Halaib triangle, which both do.
  { pair: "EG-SD", box: [33.1, 21.7, 37.5, 23.5] },
];

/**
 * Borders with longer gaps in the source than are closed elsewhere, in km: Western Sahara's, where meridian and parallel meet,
 * and some along rivers.
 */
const longGaps: ReadonlyMap<string, number> = new Map([
  ["EH-MR", 70],
  ["AO-CD", 50],
  ["AR-BR", 50],
  ["CI-ML", 40],
  // No country's outline holds Bir Tawil: the border goes on along Egypt's.
  ["EG-SD", 110],
  ["SD-SS", 60],
  ["ZM-ZW", 50],
]);

/** Lines between two countries; `pair` is both codes in alphabetical order, `disputed` 1 where the line is dashed. */
export function borderLines(countries: readonly Feature<MultiPolygon>[]): Feature<MultiLineString>[] {
  const collected: FeatureCollection = { type: "FeatureCollection", features: [...countries] };
  const graph = topology({ countries: collected }) as Topology<{ countries: GeometryCollection<object> }>;
  const collection = graph.objects.countries;
  const owners = new Map<number, Set<string>>();
  for (const geometry of collection.geometries) {
    for (const arc of arcsOf(geometry)) owners.set(arc, (owners.get(arc) ?? new Set()).add(isoOf(geometry)));
  }
  const arcsByPair = new Map<string, number[]>();
  for (const [arc, codes] of owners) {
    if (codes.size < 2) continue;
    const pair = [...codes].toSorted().join("-");
    arcsByPair.set(pair, [...(arcsByPair.get(pair) ?? []), arc]);
  }
  const rings = new Map(
    countries.map(({ properties, geometry }) => [properties?.["iso"], geometry.coordinates.flat()]),
  );
  const ringsOf = (country: string): readonly Position[][] => rings.get(country) ?? [];
  const borders = [...arcsByPair]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([pair, arcs]) => {
      const { coordinates } = mesh(graph, { type: "MultiLineString", arcs: arcs.map((arc) => [arc]) });
      const lines = closeGaps(joinLines(coordinates), ringsOf(pair.slice(0, 2)), longGaps.get(pair));
      return { pair, lines };
    });
  return meetAtThree(borders, ringsOf).flatMap(({ pair, lines }) => byDispute(pair, [...lines]));
}

function isoOf(geometry: GeometryObject<object>): string {
  const { properties } = geometry;
  return properties && "iso" in properties ? String(properties.iso) : "";
}

function arcsOf(geometry: GeometryObject<object>): number[] {
  if (geometry.type !== "MultiPolygon" && geometry.type !== "Polygon") return [];
  const arcs: number[] = geometry.type === "Polygon" ? geometry.arcs.flat() : geometry.arcs.flat(2);
  return arcs.map((arc) => (arc < 0 ? ~arc : arc));
}

function byDispute(pair: string, lines: Position[][]): Feature<MultiLineString>[] {
  const stretch = disputedStretches.find((candidate) => candidate.pair === pair);
  const parts: { disputed: 0 | 1; lines: Position[][] }[] = stretch
    ? splitByBox(lines, stretch.box)
    : [{ disputed: disputedPairs.has(pair) ? 1 : 0, lines }];
  return parts
    .filter((part) => part.lines.length > 0)
    .map((part) => ({
      type: "Feature",
      properties: { pair, disputed: part.disputed },
      geometry: { type: "MultiLineString", coordinates: part.lines },
    }));
}

function splitByBox(
  lines: Position[][],
  [west, south, east, north]: Box,
): { disputed: 0 | 1; lines: Position[][] }[] {
  const inside: Position[][] = [];
  const outside: Position[][] = [];
  const isInside = (position: Position): boolean =>
    lonOf(position) >= west &&
    lonOf(position) <= east &&
    latOf(position) >= south &&
    latOf(position) <= north;
  for (const line of lines) {
    let current: Position[] = [];
    let currentInside: boolean | undefined;
    for (const position of line) {
      const here = isInside(position);
      current.push(position);
      if (currentInside === undefined) currentInside = here;
      else if (here !== currentInside) {
        (currentInside ? inside : outside).push(current);
        current = [position];
        currentInside = here;
      }
    }
    if (current.length > 1) (currentInside ? inside : outside).push(current);
  }
  return [
    { disputed: 0, lines: outside },
    { disputed: 1, lines: inside },
  ];
}

/** The line held on the Golan, from the countries as they hold the ground; drawn dashed inside Syria. */
export function golanLine(asHeld: readonly Feature<MultiPolygon>[]): Feature<MultiLineString>[] {
  return borderLines(asHeld).filter(({ properties }) => properties?.["pair"] === "IL-SY");
}
