import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Settlement } from "./geonames.ts";
import type { Region } from "./natural-earth.ts";
import { npmPackage } from "./packages.ts";
import type { Row } from "./table.ts";
import { alternatives, readTsv } from "./tsv.ts";

const FOLDER = "geodata/gazetteer/world";
type Territories = Readonly<Record<string, string>>;

const territories = (lang: string): Territories => {
  const file = join(npmPackage("cldr-localenames-full", "48.2.0"), "main", lang, "territories.json");
  const parsed = JSON.parse(readFileSync(file, "utf8")) as {
    main: Record<string, { localeDisplayNames: { territories: Territories } }>;
  };
  return parsed.main[lang]?.localeDisplayNames.territories ?? {};
};

const slug = (name: string): string =>
  name
    .normalize("NFD")
    .replace(/[\u0300-\u036f’']/g, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");

/** «М'янма (Бірма)» names two; «Гонконг (САР)» one. */
const cldrNames = (name: string | undefined): string[] =>
  (name ?? "")
    .replace(/ʼ/g, "'")
    .replace(/, ОАР.*| SAR China$/u, "")
    .split(/ \(|\)/)
    .filter((part) => part !== "" && !/^[А-Я]{2,4}$/u.test(part));

/**
 * Countries: names of Unicode CLDR and ours, adjectives ours. A country's point is the middle of its regions, each weighing the same, so
 * that a far island does not pull it into the sea; of what has no regions (Hong Kong, Gibraltar, Kosovo) its capital's.
 */
export function countryRows(regions: readonly Region[], settlements: readonly Settlement[]): Row[] {
  const uk = territories("uk");
  const ru = territories("ru");
  const en = territories("en");
  const ours = new Map(readTsv(join(FOLDER, "countries.tsv")).map(([iso = "", ...cells]) => [iso, cells]));
  const codes = Object.keys(en).filter(
    (code) => /^[A-Z]{2}$/.test(code) && !/^(EU|EZ|UN|XA|XB|ZZ|QO)$/.test(code),
  );
  return codes.sort().map((iso) => {
    const [ukNames, ukStems, ruNames, ruStems, enNames, enAdjectives] = ours.get(iso) ?? [];
    // CLDR now calls it Türkiye; newspapers in English mostly do not.
    const english = iso === "TR" ? ["Turkey", "Türkiye"] : cldrNames(en[iso]);
    const names = {
      en: [...new Set([...english.map((name) => name.replace(" & ", " and ")), ...alternatives(enNames)])],
      uk: [...new Set([...cldrNames(uk[iso]), ...alternatives(ukNames)])],
      ru: [...new Set([...cldrNames(ru[iso]), ...alternatives(ruNames)])],
    };
    names.uk.push(...names.uk.flatMap((name) => formalNames(name, ["Республіка", "Королівство"])));
    names.ru.push(...names.ru.flatMap((name) => formalNames(name, ["Республика", "Королевство"])));
    const middle =
      middleOf(regions.filter((region) => region.country === iso)) ??
      settlements.find(({ country, feature }) => country === iso && feature === "PPLC");
    return {
      id: slug(english[0] ?? iso),
      geonames: 0,
      kind: "country",
      lat: middle?.lat ?? null,
      lon: middle?.lon ?? null,
      country: iso,
      region: "",
      population: 0,
      names,
      adjectives: { en: alternatives(enAdjectives), uk: alternatives(ukStems), ru: alternatives(ruStems) },
    };
  });
}

/** «Королевство Тонга»: what stands before the plain name in formal prose. */
const formalNames = (name: string, titles: readonly string[]): string[] =>
  /^\p{Lu}+$/u.test(name) || name.includes(" ") ? [] : titles.map((title) => `${title} ${name}`);

function middleOf(regions: readonly Region[]): { lat: number; lon: number } | undefined {
  if (regions.length === 0) return undefined;
  const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1] ?? 0;
  return {
    lat: median(regions.map((region) => region.lat)),
    lon: median(regions.map((region) => region.lon)),
  };
}

/** Hand-written regions, waters and landmarks. */
export function handwrittenRows(file: "regions" | "waters" | "landmarks" | "elsewhere"): Row[] {
  return readTsv(join(FOLDER, `${file}.tsv`)).map((cells) => {
    const [id = "", kind = "", lat, lon, country = "", uk, ukStems, ru, ruStems, en, enAdjectives] = cells;
    return {
      id,
      geonames: 0,
      kind,
      lat: lat === "" || lat === undefined ? null : Number(lat),
      lon: lon === "" || lon === undefined ? null : Number(lon),
      country,
      region: "",
      population: 0,
      names: { en: alternatives(en), uk: alternatives(uk), ru: alternatives(ru) },
      adjectives: { en: alternatives(enAdjectives), uk: alternatives(ukStems), ru: alternatives(ruStems) },
    };
  });
}

export const regionRows = (regions: readonly Region[]): Row[] =>
  regions.map((region) => ({
    id: region.geonames > 0 ? "" : `region-${region.iso.toLowerCase()}`,
    geonames: region.geonames,
    kind: "region",
    lat: region.lat,
    lon: region.lon,
    country: region.country,
    region: region.iso,
    population: 0,
    names: region.names,
    adjectives: {},
  }));

/** Towns and villages that the packaged GeoNames lacks. */
export function townRows(): Row[] {
  return readTsv(join(FOLDER, "towns.tsv")).map(
    ([id = "", lat, lon, region = "", population, uk, ru, en]) => ({
      id,
      geonames: 0,
      kind: "settlement",
      lat: Number(lat),
      lon: Number(lon),
      country: region.slice(0, 2),
      region,
      population: Number(population),
      names: { en: alternatives(en), uk: alternatives(uk), ru: alternatives(ru) },
      adjectives: {},
    }),
  );
}
