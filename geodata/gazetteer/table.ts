import type { PlaceTable } from "../../src/geoparser/place-table.ts";

/** One place on its way into a compiled table. Names: best first, `~` before one of unsure language. */
export interface Row {
  /** Empty for `gn-<geonames>`. */
  readonly id: string;
  readonly geonames: number;
  readonly kind: string;
  readonly lat: number | null;
  readonly lon: number | null;
  /** ISO 3166-1 alpha-2, or empty. */
  readonly country: string;
  /** ISO 3166-2 of the first-level region it lies in (or is), or empty. */
  readonly region: string;
  readonly population: number;
  readonly names: Readonly<Partial<Record<"en" | "uk" | "ru" | "shared", readonly string[]>>>;
  readonly adjectives: Readonly<Partial<Record<"en" | "uk" | "ru", readonly string[]>>>;
}

/** Thousandths of a degree: about 100 m. */
const milli = (degrees: number | null): number | null =>
  degrees === null ? null : Math.round(degrees * 1000);
/** Ten times the decimal logarithm: 60 is a million people. */
const magnitude = (population: number): number =>
  population < 1 ? 0 : Math.round(10 * Math.log10(population));

/** Columns of rows. Neighbouring rows should be alike (same country, same region): that is what compresses. */
export function placeTable(rows: readonly Row[]): PlaceTable {
  const kinds = [...new Set(rows.map((row) => row.kind))];
  const regions = [...new Set(rows.map((row) => `${row.country}/${row.region}`))];
  const column = (pick: (row: Row) => readonly string[] | undefined): string =>
    rows.map((row) => (pick(row) ?? []).join("|")).join("\n");
  let before = 0;
  return {
    version: 1,
    kinds,
    regions,
    ids: rows.map((row) => row.id).join("\n"),
    geonames: rows.map((row) => {
      const delta = row.geonames - before;
      before = row.geonames;
      return delta;
    }),
    kind: rows.map((row) => kinds.indexOf(row.kind)),
    region: runs(rows.map((row) => regions.indexOf(`${row.country}/${row.region}`))),
    lat: rows.map((row) => milli(row.lat)),
    lon: rows.map((row) => milli(row.lon)),
    magnitude: rows.map((row) => magnitude(row.population)),
    names: {
      en: column((row) => row.names.en),
      uk: column((row) => row.names.uk),
      ru: column((row) => row.names.ru),
      shared: column((row) => row.names.shared),
    },
    adjectives: {
      en: column((row) => row.adjectives.en),
      uk: column((row) => row.adjectives.uk),
      ru: column((row) => row.adjectives.ru),
    },
  };
}

/** Run-length code: value, count, value, count … */
function runs(values: readonly number[]): number[] {
  const coded: number[] = [];
  for (const value of values) {
    const last = coded.length - 1;
    if (last > 0 && coded[last - 1] === value) coded[last] = (coded[last] ?? 0) + 1;
    else coded.push(value, 1);
  }
  return coded;
}
