/** The archives, each under one licence. */
export type ArchiveName = "shore" | "countries" | "regions" | "waters" | "places";

/** Licence and credit of an archive; the credit is what the map's attribution shows. */
export interface ArchiveTerms {
  readonly name: ArchiveName;
  readonly licence: string;
  readonly credit: string;
}

/** One licence per file: LGPL, ODbL, public domain and CC BY data never share one. */
export const archiveTerms: readonly ArchiveTerms[] = [
  { name: "shore", licence: "LGPL-3.0-or-later", credit: "Coast and waters: GSHHG (LGPL 3)" },
  {
    name: "countries",
    licence: "ODbL-1.0",
    credit: "Borders: © OpenStreetMap contributors (ODbL), as the United Nations recognise them",
  },
  { name: "regions", licence: "public domain", credit: "Regions: Natural Earth" },
  { name: "waters", licence: "CC0-1.0", credit: "Names of waters: Wherein" },
  { name: "places", licence: "CC-BY-4.0", credit: "Settlements: GeoNames (CC BY 4.0)" },
];
