/**
 * Shape of a compiled table of places (public/gazetteer): columns, one value for each place. Column strings are joined by line breaks,
 * several names of one place by `|`, best first; `~` stands before a name of which nobody knows whether it is Ukrainian or Russian.
 */
export interface PlaceTable {
  readonly version: 1;
  readonly kinds: readonly string[];
  /** `country/region`: ISO 3166-1 alpha-2 and ISO 3166-2, either may be empty. */
  readonly regions: readonly string[];
  /** Empty for `gn-<GeoNames id>`. */
  readonly ids: string;
  /** GeoNames ids, each less the one before; the running sum is 0 where none is known. */
  readonly geonames: readonly number[];
  /** Index into `kinds`. */
  readonly kind: readonly number[];
  /** Run-length code of indexes into `regions`: value, count, value, count … */
  readonly region: readonly number[];
  /** Thousandths of a degree, WGS 84. */
  readonly lat: readonly (number | null)[];
  readonly lon: readonly (number | null)[];
  /** Ten times the decimal logarithm of the population; 0 where not known. */
  readonly magnitude: readonly number[];
  /** `shared` names serve Ukrainian and Russian. */
  readonly names: Readonly<Record<"en" | "uk" | "ru" | "shared", string>>;
  /** Ukrainian and Russian adjectives without their ending (`російськ`); English ones whole. */
  readonly adjectives: Readonly<Record<"en" | "uk" | "ru", string>>;
}

/** Shape of the compiled words of one language: what a capitalised word may be besides a place. Normalised, joined by spaces. */
export interface WordTable {
  readonly version: 1;
  /** Forms of ordinary words that read like a form of a place's name. */
  readonly common: string;
  /** First names, nominative. */
  readonly firstNames: string;
  /** Forms of surnames that read like a form of a place's name. */
  readonly surnames: string;
}
