import type { Lang } from "../model/words.ts";
import { normalise } from "./normalise.ts";
import { NameIndex } from "./name-index.ts";
import type { PlaceTable, WordTable } from "./place-table.ts";
import { WordIndex } from "./word-index.ts";

/** The compiled files of public/gazetteer, parsed. */
export interface GazetteerFiles {
  readonly world: PlaceTable;
  readonly regions: PlaceTable;
  readonly settlements: PlaceTable;
  /** Several tables a language where their licences differ. */
  readonly words: Readonly<Record<Lang, readonly WordTable[]>>;
}

/** A place as the geoparser knows it. `lat` and `lon` in degrees, WGS 84; null where it has no position. */
export interface GazetteerPlace {
  readonly id: string;
  readonly kind: string;
  readonly lat: number | null;
  readonly lon: number | null;
  /** ISO 3166-1 alpha-2 of the country it is or lies in. */
  readonly country: string;
  /** ISO 3166-2 of the first-level region it is or lies in. */
  readonly region: string;
  /** Ten times the decimal logarithm of its population, 0 where not known. */
  readonly magnitude: number;
  readonly geonames?: number;
}

/** Names and places, ready to be looked up. Indexes of a language are built when it is first asked for. */
export class Gazetteer {
  readonly #places: GazetteerPlace[] = [];
  readonly #names: Record<Lang | "shared", string[]> = { en: [], uk: [], ru: [], shared: [] };
  readonly #adjectives: Record<Lang, string[]> = { en: [], uk: [], ru: [] };
  readonly #indexes = new Map<Lang, NameIndex>();
  readonly #words = new Map<Lang, WordIndex>();
  readonly #files: GazetteerFiles;
  #byId: ReadonlyMap<string, number> | undefined;
  #capitals: ReadonlyMap<string, number> | undefined;
  #countries: ReadonlyMap<string, number> | undefined;
  #bases: readonly number[] | undefined;
  readonly #curated: ReadonlyMap<number, string>;

  /** @param curated ids people gave to places, by GeoNames id: they replace `gn-…` */
  constructor(files: GazetteerFiles, curated: ReadonlyMap<number, string> = new Map()) {
    this.#files = files;
    this.#curated = curated;
    for (const table of [files.world, files.regions, files.settlements]) this.#add(table);
  }

  #add(table: PlaceTable): void {
    for (const lang of ["en", "uk", "ru", "shared"] as const)
      append(this.#names[lang], table.names[lang].split("\n"));
    for (const lang of ["en", "uk", "ru"] as const)
      append(this.#adjectives[lang], table.adjectives[lang].split("\n"));
    const ids = table.ids.split("\n");
    const regions = table.regions.map((pair) => pair.split("/"));
    let geonames = 0;
    let run = 0;
    let left = table.region[1] ?? 0;
    for (const [at, kind] of table.kind.entries()) {
      geonames += table.geonames[at] ?? 0;
      if (left === 0) {
        run += 2;
        left = table.region[run + 1] ?? 0;
      }
      left--;
      const [country = "", region = ""] = regions[table.region[run] ?? 0] ?? [];
      const id = ids[at] ?? "";
      const place: { -readonly [Key in keyof GazetteerPlace]: GazetteerPlace[Key] } = {
        id: this.#curated.get(geonames) ?? (id === "" ? `gn-${geonames}` : id),
        kind: table.kinds[kind] ?? "",
        lat: degrees(table.lat[at]),
        lon: degrees(table.lon[at]),
        country,
        region,
        magnitude: table.magnitude[at] ?? 0,
      };
      // Not spread: there are 143,000 of them.
      if (geonames > 0) place.geonames = geonames;
      this.#places.push(place);
    }
  }

  get size(): number {
    return this.#places.length;
  }

  /** @throws {RangeError} for an index that no lookup returned. */
  place(index: number): GazetteerPlace {
    const place = this.#places[index];
    if (place === undefined) throw new RangeError(`no place ${index}`);
    return place;
  }

  /**
   * The place's name in a language; `undefined` where none is known: another language never stands in.
   * @param sure leave out names that are only likely to be of this language
   */
  nameOf(index: number, lang: Lang, sure = false): string | undefined {
    const own = this.#names[lang][index] ?? "";
    if (own !== "" && !own.startsWith("~") && !own.includes("|")) return own;
    const shared = lang === "en" ? "" : (this.#names.shared[index] ?? "");
    const names = [...own.split("|"), ...shared.split("|")].filter((name) => name !== "");
    const known = names.find((name) => !name.startsWith("~"));
    return known ?? (sure ? undefined : names[0]?.slice(1));
  }

  /** Index of a place by its id. */
  find(id: string): number | undefined {
    this.#byId ??= new Map(this.#places.map((place, at) => [place.id, at]));
    return this.#byId.get(id);
  }

  /** The capital of a country (ISO 3166-1 alpha-2). */
  capitalOf(country: string): number | undefined {
    this.#capitals ??= new Map(
      this.#places.flatMap((place, at) => (place.kind === "capital" ? [[place.country, at] as const] : [])),
    );
    return this.#capitals.get(country);
  }

  /** The country itself, by ISO 3166-1 alpha-2. */
  countryOf(country: string): number | undefined {
    this.#countries ??= new Map(
      this.#places.flatMap((place, at) => (place.kind === "country" ? [[place.country, at] as const] : [])),
    );
    return this.#countries.get(country);
  }

  /** Air and naval bases. */
  bases(): readonly number[] {
    this.#bases ??= this.#places.flatMap((place, at) => (place.kind.endsWith(" base") ? [at] : []));
    return this.#bases;
  }

  index(lang: Lang): NameIndex {
    let index = this.#indexes.get(lang);
    if (index === undefined) {
      index = new NameIndex(lang);
      for (const [at, cell] of this.#names[lang].entries()) index.addNames(cell, at);
      if (lang !== "en") for (const [at, cell] of this.#names.shared.entries()) index.addNames(cell, at);
      for (const [at, cell] of this.#adjectives[lang].entries()) index.addAdjectives(cell, at);
      this.#indexes.set(lang, index);
    }
    return index;
  }

  words(lang: Lang): WordIndex {
    let words = this.#words.get(lang);
    if (words === undefined) {
      words = new WordIndex(this.#files.words[lang], (word) => normalise(word, lang));
      this.#words.set(lang, words);
    }
    return words;
  }
}

const degrees = (milli: number | null | undefined): number | null =>
  milli === null || milli === undefined ? null : milli / 1000;

function append(target: string[], values: readonly string[]): void {
  for (const value of values) target.push(value);
}
