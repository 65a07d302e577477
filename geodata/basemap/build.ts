import { createHash } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { Feature, MultiPolygon, Polygon, Position } from "geojson";
import { readRegions } from "./admin1.ts";
import { bands, coverageFor, layer, near, zooms } from "./archives.ts";
import { borderLines, golanLine } from "./borders.ts";
import { placeExtents } from "./detail.ts";
import { readRivers, readShore } from "./gshhg.ts";
import { fetchInput, inputs } from "./inputs.ts";
import type { Fetched } from "./inputs.ts";
import { countryLabels, waterLabels } from "./labels.ts";
import { archiveTerms } from "./licences.ts";
import type { ArchiveName } from "./licences.ts";
import { placesByZoom } from "./place-choice.ts";
import { readCatalogue, readSettlements } from "./places.ts";
import { writeArchive } from "./pmtiles-write.ts";
import { drawSprite } from "./sprite.ts";
import { buildRivers, buildShore } from "./shore.ts";
import { cutTiles } from "./tiles.ts";
import type { ZoomBand } from "./tiles.ts";
import { asUnitedNations, countryFeatures, readCountries } from "./un-countries.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const cache = path.join(root, ".cache", "basemap");
const output = path.join(root, "public", "basemap");
const world = [-180, -85.0511, 180, 85.0511] as const;

const readJson = async <Shape>(file: string): Promise<Shape> => JSON.parse(await readFile(file, "utf8"));

async function fetchAll(): Promise<Record<keyof typeof inputs, Fetched>> {
  const fetched = Object.entries(inputs).map(
    async ([key, input]) => [key, await fetchInput(input, cache)] as const,
  );
  return Object.fromEntries(await Promise.all(fetched)) as Record<keyof typeof inputs, Fetched>;
}

type Folders = Awaited<ReturnType<typeof fetchAll>>;
type Area = ReturnType<typeof coverageFor>;

async function shoreBands(folders: Folders, area: Area): Promise<ZoomBand[]> {
  const gshhg = (folder: string, name: string): string => path.join(folder, "usr/share/gmt-gshhg", name);
  const whole = buildShore(await readShore(gshhg(folders.shoreHigh.folder, "binned_GSHHS_h.nc")), 0.5);
  const wholeRivers = buildRivers(await readRivers(gshhg(folders.shoreHigh.folder, "binned_river_h.nc")), 2);
  const close = buildShore(
    await readShore(gshhg(folders.shoreFull.folder, "binned_GSHHS_f.nc")),
    0.02,
    area.boxes,
  );
  const closeRivers = buildRivers(
    await readRivers(gshhg(folders.shoreFull.folder, "binned_river_f.nc")),
    4,
    area.boxes,
  );
  return bands(
    {
      land: layer(whole.land, 8),
      lakes: layer(whole.lakes, 8),
      coast: layer(whole.coast, 8),
      rivers: layer(wholeRivers, 8, 3),
    },
    {
      land: layer(close.land, 6),
      lakes: layer(close.lakes, 6),
      coast: layer(close.coast, 6),
      rivers: layer(closeRivers, 6),
    },
    area.coverage,
  );
}

async function countryData(
  folders: Folders,
): Promise<{ countries: Feature<MultiPolygon>[]; borders: Feature[] }> {
  const source: Parameters<typeof readCountries>[0] = await readJson(
    path.join(folders.countries.folder, "package/map.geo.json"),
  );
  const shapes = path.join(folders.countryShapes.folder, "package");
  const codes: { cca2: string; cca3: string }[] = await readJson(path.join(shapes, "countries.json"));
  const syria: { features: Feature<Polygon | MultiPolygon>[] } = await readJson(
    path.join(shapes, "data/syr.geo.json"),
  );
  const outline = largestPolygon(syria.features[0]?.geometry);
  if (!outline) throw new Error("world-countries has no outline of Syria");
  const alpha2 = new Map(codes.map(({ cca2, cca3 }) => [cca3, cca2]));
  alpha2.set("XKX", "XK");
  const raw = readCountries(source);
  const countries = countryFeatures(asUnitedNations(raw, outline), alpha2);
  const asHeld = countryFeatures(raw, alpha2).filter(({ properties }) =>
    ["IL", "SY"].includes(String(properties?.["iso"])),
  );
  return { countries, borders: [...borderLines(countries), ...golanLine(asHeld)] };
}

function largestPolygon(geometry: Polygon | MultiPolygon | undefined): Position[][] | undefined {
  if (geometry?.type !== "MultiPolygon") return geometry?.coordinates;
  return geometry.coordinates.toSorted((one, other) => (other[0]?.length ?? 0) - (one[0]?.length ?? 0))[0];
}

async function countryBands(folders: Folders, area: Area): Promise<ZoomBand[]> {
  const { countries, borders } = await countryData(folders);
  const labels = countryLabels(countries);
  return bands(
    { countries: layer(countries, 7), borders: layer(borders, 5), "country-labels": layer(labels, 0) },
    {
      countries: layer(near(countries, area.boxes), 5),
      borders: layer(near(borders, area.boxes), 4),
      "country-labels": layer(labels, 0),
    },
    area.coverage,
    zooms.wide,
  );
}

async function regionBands(folders: Folders, area: Area): Promise<ZoomBand[]> {
  const { lines, deFacto, labels } = readRegions(
    await readJson(path.join(folders.regions.folder, "package/data/build.json")),
  );
  const names = {
    "region-labels": layer(labels, 0, 5),
    "water-labels": { ...layer(waterLabels(), 0), whole: true },
  };
  return bands(
    { regions: layer(lines, 8, 4), borders: layer(deFacto, 5, 3), ...names },
    { regions: layer(lines, 5), borders: layer(deFacto, 4), ...names },
    area.coverage,
    zooms.wide,
  );
}

async function placeBands(folders: Folders, area: Area): Promise<ZoomBand[]> {
  const catalogue = (language: string): Promise<Map<string, string>> =>
    readCatalogue(
      path.join(folders.settlementNames.folder, `usr/share/locale/${language}/LC_MESSAGES/geonames.mo`),
    );
  const table = path.join(folders.settlements.folder, "package/dist/cities500.txt");
  const settlements = await readSettlements(table, { uk: await catalogue("uk"), ru: await catalogue("ru") });
  return placesByZoom(settlements, area);
}

async function main(): Promise<void> {
  const folders = await fetchAll();
  const area = coverageFor(await placeExtents(path.join(root, "geodata", "places")));
  await mkdir(output, { recursive: true });
  const builders: Record<ArchiveName, (from: Folders, over: Area) => Promise<ZoomBand[]>> = {
    shore: shoreBands,
    countries: countryBands,
    regions: regionBands,
    places: placeBands,
  };
  const archives: object[] = [];
  for (const terms of archiveTerms) {
    const bandsOfArchive = await builders[terms.name](folders, area);
    const maxzoom = Math.max(...bandsOfArchive.map((band) => band.maxzoom));
    const layerNames = [...new Set(bandsOfArchive.flatMap((band) => Object.keys(band.layers)))];
    const tiles = bandsOfArchive.flatMap((band) => cutTiles(band));
    const metadata = {
      name: terms.name,
      attribution: terms.credit,
      license: terms.licence,
      vector_layers: layerNames.map((id) => ({ id, fields: {} })),
    };
    const bytes = writeArchive(tiles, { minzoom: 0, maxzoom, bounds: world, metadata });
    const file = `${terms.name}.pmtiles`;
    await writeFile(path.join(output, file), bytes);
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    archives.push({
      file,
      licence: terms.licence,
      credit: terms.credit,
      bytes: bytes.length,
      sha256,
      minzoom: 0,
      maxzoom,
      bounds: world,
    });
    process.stdout.write(`${file}: ${tiles.length} tiles, ${bytes.length} bytes\n`);
  }
  for (const ratio of [1, 2] as const) {
    const { png, index } = drawSprite(ratio);
    const name = path.join(output, ratio === 1 ? "sprite" : "sprite@2x");
    await writeFile(`${name}.png`, png);
    await writeFile(`${name}.json`, `${JSON.stringify(index)}\n`);
  }
  const used = Object.entries(inputs).map(([key, input]) => ({
    name: input.name,
    version: input.version,
    licence: input.licence,
    sha256: folders[key as keyof typeof inputs].sha256,
  }));
  await writeFile(
    path.join(output, "manifest.json"),
    `${JSON.stringify({ version: 1, archives, inputs: used }, null, 2)}\n`,
  );
}

await main();
