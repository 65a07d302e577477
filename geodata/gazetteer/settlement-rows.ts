import type { Settlement } from "./geonames.ts";
import type { Region } from "./natural-earth.ts";
import type { Row } from "./table.ts";

const KINDS: Readonly<Record<string, string>> = { PPLC: "capital", PPLA: "seat", PPLX: "section" };

/** Settlements sorted so that neighbours share country and region: that halves the compressed size. */
export function settlementRows(settlements: readonly Settlement[], regions: readonly Region[]): Row[] {
  const isoOf = new Map(regions.map((region) => [region.adminCode, region.iso]));
  return settlements
    .map((settlement) => ({
      id: "",
      geonames: settlement.geonames,
      kind: KINDS[settlement.feature] ?? "settlement",
      lat: settlement.lat,
      lon: settlement.lon,
      country: settlement.country,
      region: isoOf.get(settlement.adminCode) ?? "",
      population: settlement.population,
      names: settlement.names,
      adjectives: {},
    }))
    .sort(
      (left, right) =>
        compare(left.country, right.country) ||
        compare(left.region, right.region) ||
        left.geonames - right.geonames,
    );
}

const compare = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);
