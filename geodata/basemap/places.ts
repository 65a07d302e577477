import { readFile } from "node:fs/promises";
import type { Feature, Point } from "geojson";
import { readCities } from "../cities500.ts";
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

/** Gone, abandoned, religious or only a part of another place. */
const notSettlements = new Set(["PPLX", "PPLH", "PPLQ", "PPLW", "PPLCH", "STLMT"]);

/** Reads all settlements of the table with their three names, the most populous first. */
export async function readSettlements(
  table: string,
  catalogues: { readonly uk: ReadonlyMap<string, string>; readonly ru: ReadonlyMap<string, string> },
): Promise<Settlement[]> {
  const settlements: Settlement[] = [];
  for (const city of readCities(await readFile(table, "utf8"))) {
    const { id, name: latin, others, lat, lon, feature: code, country, region, population } = city;
    if (notSettlements.has(code) || isMisjudged(id) || namesDistrict(latin)) continue;
    if (country === "UA" && !(id in nameOverrides) && isOutlawedInUkraine(latin)) continue;
    const { uk, ru } = catalogues;
    const labels = { uk: uk.get(String(id)), ru: ru.get(String(id)) };
    const names = nameOverrides[id] ?? namesOf({ country, latin, others, ...labels });
    const properties = {
      name_en: names.en,
      // The sources type the apostrophe (Слов’янськ) as they can; print sets it as Ukrainian has it.
      ...(names.uk ? { name_uk: names.uk.replaceAll(/['ʼ]/gu, "’") } : {}),
      ...(names.ru ? { name_ru: names.ru } : {}),
      // To two digits: what size and order of names follow from needs no more, and tiles hold each number once.
      pop: Number(population.toPrecision(2)),
      capital: code === "PPLC" ? 1 : 0,
    };
    settlements.push({
      id,
      lon,
      lat,
      country,
      region,
      population,
      code,
      feature: { type: "Feature", properties, geometry: { type: "Point", coordinates: [lon, lat] } },
    });
  }
  return withoutSections(settlements).toSorted(
    (one, other) => other.population - one.population || one.id - other.id,
  );
}
