import { readFile } from "node:fs/promises";
import type { Feature, Point } from "geojson";
import { namesOf } from "./place-names.ts";
import { isOutlawedInUkraine, nameOverrides } from "./place-overrides.ts";
import { isMisjudged, namesDistrict, withoutSections } from "./place-sections.ts";

/** A settlement out of GeoNames' cities500 table. */
export interface Settlement {
  readonly id: number;
  readonly lon: number;
  readonly lat: number;
  readonly country: string;
  /** Country and first-level region, as GeoNames numbers them. */
  readonly region: string;
  readonly population: number;
  /** GeoNames feature code: PPLC capital, PPLA seat of a first-level region, PPLX part of a place, … */
  readonly code: string;
  readonly feature: Feature<Point>;
}

/** Reads a gettext catalogue (.mo): here, names by GeoNames id. */
export async function readCatalogue(file: string): Promise<Map<string, string>> {
  const bytes = await readFile(file);
  const count = bytes.readUInt32LE(8);
  const text = (table: number, index: number): string => {
    const length = bytes.readUInt32LE(table + 8 * index);
    const start = bytes.readUInt32LE(table + 8 * index + 4);
    return bytes.toString("utf8", start, start + length);
  };
  const names = new Map<string, string>();
  const [ids, translations] = [bytes.readUInt32LE(12), bytes.readUInt32LE(16)];
  for (let index = 0; index < count; index += 1) names.set(text(ids, index), text(translations, index));
  return names;
}

/** Gone, abandoned, religious or only a part of another place. */
const notSettlements = new Set(["PPLX", "PPLH", "PPLQ", "PPLW", "PPLCH", "STLMT"]);

/** Reads all settlements of the table with their three names, the most populous first. */
export async function readSettlements(
  table: string,
  catalogues: { readonly uk: ReadonlyMap<string, string>; readonly ru: ReadonlyMap<string, string> },
): Promise<Settlement[]> {
  const settlements: Settlement[] = [];
  for (const line of (await readFile(table, "utf8")).split("\n")) {
    const [
      id = "",
      latin = "",
      ,
      others = "",
      lat = "",
      lon = "",
      ,
      code = "",
      country = "",
      ,
      region = "",
      ,
      ,
      ,
      population = "",
    ] = line.split("\t");
    if (!id || notSettlements.has(code) || isMisjudged(Number(id)) || namesDistrict(latin)) continue;
    if (country === "UA" && !(Number(id) in nameOverrides) && isOutlawedInUkraine(latin)) continue;
    const names =
      nameOverrides[Number(id)] ??
      namesOf({
        country,
        latin,
        others: others.split(","),
        uk: catalogues.uk.get(id),
        ru: catalogues.ru.get(id),
      });
    const properties = {
      name_en: names.en,
      // The sources type the apostrophe (Слов’янськ) as they can; print sets it as Ukrainian has it.
      ...(names.uk ? { name_uk: names.uk.replaceAll(/['ʼ]/gu, "’") } : {}),
      ...(names.ru ? { name_ru: names.ru } : {}),
      // To two digits: what size and order of names follow from needs no more, and tiles hold each number once.
      pop: Number(Number(population).toPrecision(2)),
      capital: code === "PPLC" ? 1 : 0,
    };
    settlements.push({
      id: Number(id),
      lon: Number(lon),
      lat: Number(lat),
      country,
      region: `${country}.${region}`,
      population: Number(population),
      code,
      feature: {
        type: "Feature",
        properties,
        geometry: { type: "Point", coordinates: [Number(lon), Number(lat)] },
      },
    });
  }
  return withoutSections(settlements).toSorted(
    (one, other) => other.population - one.population || one.id - other.id,
  );
}
