import type { Feature, LineString, MultiPolygon, Point } from "geojson";
import { areaKm2 } from "./geometry.ts";
import { poleOf } from "./pole.ts";
import { waterNames } from "./water-names.ts";

const languages = ["en", "uk", "ru"] as const;
const displayNames = new Map(
  languages.map((language) => [language, new Intl.DisplayNames([language], { type: "region" })]),
);

/** Where Unicode's name is longer than a map bears, or not the usual one in that language's press. */
const shorter: Readonly<Record<string, Partial<Record<(typeof languages)[number], string>>>> = {
  PS: { en: "Palestine", uk: "Палестина", ru: "Палестина" },
  BA: { en: "Bosnia and Herzegovina" },
  HK: { en: "Hong Kong", uk: "Гонконг", ru: "Гонконг" },
  MO: { en: "Macao", uk: "Макао", ru: "Макао" },
  MM: { en: "Myanmar", uk: "Мʼянма", ru: "Мьянма" },
  TR: { en: "Türkiye" },
  CD: { en: "DR Congo", uk: "ДР Конго", ru: "ДР Конго" },
  CG: { en: "Congo", uk: "Конго", ru: "Конго" },
  GB: { en: "United Kingdom" },
};

/** A country's name in a language: Unicode CLDR's, shortened where the map needs it. */
export function countryName(iso: string, language: (typeof languages)[number]): string {
  return shorter[iso]?.[language] ?? displayNames.get(language)?.of(iso) ?? iso;
}

/** Where a name stands when its country's middle is no good place: Antarctica's lies beyond the map's foot. */
const namedAt: Readonly<Record<string, [lon: number, lat: number]>> = { AQ: [20, -77] };

const rankSteps = [2_000_000, 450_000, 150_000, 40_000, 5_000] as const;

/** One point per country, inside its largest part, with `rank` 1 (vast) to 6 (tiny). */
export function countryLabels(countries: readonly Feature<MultiPolygon>[]): Feature<Point>[] {
  return countries.flatMap(({ geometry, properties }) => {
    const iso: unknown = properties?.["iso"];
    const sized = geometry.coordinates.map((rings) => ({ rings, km2: areaKm2(rings[0] ?? []) }));
    const largest = sized.toSorted((one, other) => other.km2 - one.km2)[0];
    if (typeof iso !== "string" || !largest) return [];
    const total = sized.reduce((sum, { km2 }) => sum + km2, 0);
    const step = rankSteps.findIndex((least) => total >= least);
    const names = Object.fromEntries(
      languages.map((language) => [`name_${language}`, countryName(iso, language)]),
    );
    const rank = step < 0 ? rankSteps.length + 1 : step + 1;
    return [
      {
        type: "Feature",
        properties: { iso, ...names, rank },
        geometry: { type: "Point", coordinates: namedAt[iso] ?? poleOf(largest.rings) },
      },
    ];
  });
}

/** Up to this zoom the lines run on beyond the water, for a name is longer than the water is wide. */
const lengthenedTo = 7;

/** Names of waters on the lines they are written along at a zoom. */
export function waterLabels(zoom: number): Feature<LineString>[] {
  return waterNames.map(({ kind, rank, en, uk, ru, line }) => ({
    type: "Feature",
    properties: { name_en: en, name_uk: uk, name_ru: ru, kind, rank },
    geometry: { type: "LineString", coordinates: rounded(zoom <= lengthenedTo ? lengthened(line) : line) },
  }));
}

/** The line with its corners cut three times over (Chaikin), so that letters turn gently. */
function rounded(line: readonly (readonly [number, number])[]): [number, number][] {
  let path = line.map(([lon, lat]): [number, number] => [lon, lat]);
  for (let round = 0; round < 3; round += 1) {
    const [first, last] = [path[0], path.at(-1)];
    if (!first || !last) return path;
    const cut = path.slice(1).flatMap(([lon, lat], index): [number, number][] => {
      const [lonBefore, latBefore] = path[index] ?? [lon, lat];
      const between = (share: number): [number, number] => [
        lonBefore + share * (lon - lonBefore),
        latBefore + share * (lat - latBefore),
      ];
      return [between(0.25), between(0.75)];
    });
    path = [first, ...cut.slice(1, -1), last];
  }
  return path;
}

/** The line carried on at both ends by its own length, so that the name fits at the zoom it first shows; its middle stays. */
function lengthened(line: (typeof waterNames)[number]["line"]): (readonly [number, number])[] {
  const [first, second] = line;
  const [last, beforeLast] = [line.at(-1), line.at(-2)];
  if (!first || !second || !last || !beforeLast) return [...line];
  const beyond = (end: readonly [number, number], inner: readonly [number, number]): [number, number] => {
    const times = line.length - 1;
    return [end[0] + (end[0] - inner[0]) * times, end[1] + (end[1] - inner[1]) * times];
  };
  return [beyond(first, second), ...line, beyond(last, beforeLast)];
}
