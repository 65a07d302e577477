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
  /** Made when first asked for: most of them never are. */
  readonly #places: (GazetteerPlace | undefined)[] = [];
  readonly #columns: readonly Columns[];
  /** A text asks for the names of one language, seldom two. */
  readonly #names: Partial<Record<Lang | "shared", Cells>> = {};
  readonly #indexes = new Map<Lang, NameIndex>();
  readonly #words = new Map<Lang, WordIndex>();
  readonly #files: GazetteerFiles;
  /** Number of places. */
  readonly size: number;
  #byId: ReadonlyMap<string, number> | undefined;
  #capitals: ReadonlyMap<string, number> | undefined;
  #countries: ReadonlyMap<string, number> | undefined;
  #regions: ReadonlyMap<string, number> | undefined;
  #bases: readonly number[] | undefined;
  readonly #curated: ReadonlyMap<number, string>;

  /** @param curated ids people gave to places, by GeoNames id: they replace `gn-…` */
  constructor(files: GazetteerFiles, curated: ReadonlyMap<number, string> = new Map()) {
    this.#files = files;
    this.#curated = curated;
    this.#columns = [files.world, files.regions, files.settlements].map(columnsOf);
    this.size = this.#columns.reduce((sum, { table }) => sum + table.kind.length, 0);
  }

  #cells(pick: (table: PlaceTable) => string): Cells {
    return new Cells(this.#columns.map(({ table }) => pick(table)).join("\n"), this.size);
  }

  #namesIn(lang: Lang | "shared"): Cells {
    return (this.#names[lang] ??= this.#cells(({ names }) => names[lang]));
  }

  #make(index: number): GazetteerPlace {
    let at = index;
    const columns = this.#columns.find(
      ({ table: { kind } }) => at < kind.length || ((at -= kind.length), false),
    );
    if (columns === undefined) throw new RangeError(`no place ${index}`);
    const { table, ids, geonames, region } = columns;
    const kind = table.kinds[table.kind[at] ?? 0] ?? "";
    const [country = "", code = ""] = (table.regions[region[at] ?? 0] ?? "").split("/");
    const number = geonames[at] ?? 0;
    const id = ids[at] ?? "";
    return {
      id: this.#curated.get(number) ?? (id === "" ? `gn-${number}` : id),
      kind,
      lat: degrees(table.lat[at]),
      lon: degrees(table.lon[at]),
      country,
      region: code,
      magnitude: table.magnitude[at] ?? 0,
      ...(number > 0 ? { geonames: number } : {}),
    };
  }

  /** @throws {RangeError} for an index that no lookup returned. */
  place(index: number): GazetteerPlace {
    return this.#places[index] ?? (this.#places[index] = this.#make(index));
  }

  /**
   * The place's name in a language; `undefined` where none is known: another language never stands in.
   * @param sure leave out names that are only likely to be of this language
   */
  nameOf(index: number, lang: Lang, sure = false): string | undefined {
    const own = this.#namesIn(lang).at(index);
    if (own !== "" && !own.startsWith("~") && !own.includes("|")) return own;
    const shared = lang === "en" ? "" : this.#namesIn("shared").at(index);
    const names = [...own.split("|"), ...shared.split("|")].filter((name) => name !== "");
    const known = names.find((name) => !name.startsWith("~"));
    return known ?? (sure ? undefined : names[0]?.slice(1));
  }

  /** Index of a place by its id. */
  find(id: string): number | undefined {
    this.#byId ??= new Map(Array.from({ length: this.size }, (_, at) => [this.place(at).id, at]));
    return this.#byId.get(id);
  }

  /** The capital of a country (ISO 3166-1 alpha-2). */
  capitalOf(country: string): number | undefined {
    this.#capitals ??= this.#byCountry("capital");
    return this.#capitals.get(country);
  }

  /** The country itself, by ISO 3166-1 alpha-2. */
  countryOf(country: string): number | undefined {
    this.#countries ??= this.#byCountry("country");
    return this.#countries.get(country);
  }

  /** A first-level region, by ISO 3166-2. */
  regionOf(region: string): number | undefined {
    this.#regions ??= new Map(
      this.#ofKind((kind) => kind === "region").map((at) => [this.place(at).region, at]),
    );
    return region === "" ? undefined : this.#regions.get(region);
  }

  #byCountry(wanted: string): Map<string, number> {
    return new Map(this.#ofKind((kind) => kind === wanted).map((at) => [this.place(at).country, at]));
  }

  #ofKind(isWanted: (kind: string) => boolean): number[] {
    const found: number[] = [];
    let from = 0;
    for (const { table } of this.#columns) {
      const wanted = table.kinds.map(isWanted);
      for (let at = 0; at < table.kind.length; at++)
        if (wanted[table.kind[at] ?? 0] === true) found.push(from + at);
      from += table.kind.length;
    }
    return found;
  }

  /** Air and naval bases. */
  bases(): readonly number[] {
    this.#bases ??= this.#ofKind((kind) => kind.endsWith(" base"));
    return this.#bases;
  }

  index(lang: Lang): NameIndex {
    const known = this.#indexes.get(lang);
    if (known !== undefined) return known;
    const index = new NameIndex(lang);
    this.#namesIn(lang).each((cell, at) => index.addNames(cell, at));
    if (lang !== "en") this.#namesIn("shared").each((cell, at) => index.addNames(cell, at));
    this.#cells(({ adjectives }) => adjectives[lang]).each((cell, at) => index.addAdjectives(cell, at));
    this.#indexes.set(lang, index);
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

const LINE_BREAK = 10;

/** A column as a table writes it, one line for each place. Most lines are empty, most others never read: none is cut out before it is. */
class Cells {
  readonly #text: string;
  /** Where each line begins, and where one more would. */
  readonly #starts: Int32Array;

  constructor(text: string, count: number) {
    this.#text = text;
    this.#starts = new Int32Array(count + 1);
    let line = 1;
    for (let at = 0; at < text.length; at++)
      if (text.charCodeAt(at) === LINE_BREAK) this.#starts[line++] = at + 1;
    this.#starts[count] = text.length + 1;
  }

  at(index: number): string {
    return this.#text.slice(this.#starts[index], (this.#starts[index + 1] ?? 1) - 1);
  }

  /** The lines that are not empty. */
  each(use: (cell: string, index: number) => void): void {
    const starts = this.#starts;
    for (let index = 0; index + 1 < starts.length; index++) {
      const from = starts[index] ?? 0;
      const to = (starts[index + 1] ?? 1) - 1;
      if (to > from) use(this.#text.slice(from, to), index);
    }
  }
}

/** A table whose running sums and runs are worked out. */
interface Columns {
  readonly table: PlaceTable;
  readonly ids: readonly string[];
  readonly geonames: Int32Array;
  /** Index into the table's `regions`. */
  readonly region: Int32Array;
}

function columnsOf(table: PlaceTable): Columns {
  const geonames = new Int32Array(table.kind.length);
  let sum = 0;
  for (let at = 0; at < geonames.length; at++) geonames[at] = sum += table.geonames[at] ?? 0;
  const region = new Int32Array(table.kind.length);
  let from = 0;
  for (let run = 0; run < table.region.length; run += 2)
    region.fill(table.region[run] ?? 0, from, (from += table.region[run + 1] ?? 0));
  return { table, ids: table.ids.split("\n"), geonames, region };
}

const degrees = (milli: number | null | undefined): number | null =>
  milli === null || milli === undefined ? null : milli / 1000;
