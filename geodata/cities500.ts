/** A row of GeoNames' table of populated places (CC BY 4.0), as far as this project reads it. Degrees, WGS 84. */
export interface City {
  readonly id: number;
  /** In Latin letters. */
  readonly name: string;
  /** Other names, of any language and script. */
  readonly others: readonly string[];
  readonly lat: number;
  readonly lon: number;
  /** GeoNames' feature code, as PPLC for a capital. */
  readonly feature: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** The country, a point and GeoNames' code of its first-level region. */
  readonly region: string;
  readonly population: number;
}

/** @param table the file's text: a line a place, cells between tabs */
export function* readCities(table: string): Generator<City> {
  for (const line of table.split("\n")) {
    const cells = line.split("\t");
    const [
      id = "",
      name = "",
      ,
      others = "",
      lat = "",
      lon = "",
      ,
      feature = "",
      country = "",
      ,
      admin = "",
    ] = cells;
    if (id === "") continue;
    yield {
      id: Number(id),
      name,
      others: others.split(","),
      lat: Number(lat),
      lon: Number(lon),
      feature,
      country,
      region: `${country}.${admin}`,
      population: Number(cells[14] ?? 0),
    };
  }
}
