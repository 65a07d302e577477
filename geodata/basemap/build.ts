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
import { dniproWhereDrained } from "./dnipro.ts";
import { drawSprite } from "./sprite.ts";
import { buildRivers, buildShore } from "./shore.ts";
import type { Shore } from "./shore.ts";
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
  const rings = await readShore(gshhg(folders.shoreHigh.folder, "binned_GSHHS_h.nc"));
  const rivers = buildRivers(await readRivers(gshhg(folders.shoreHigh.folder, "binned_river_h.nc")), 2);
  const close = buildShore(
    await readShore(gshhg(folders.shoreFull.folder, "binned_GSHHS_f.nc")),
    closest,
    area.boxes,
  );
  const closeRivers = buildRivers(
    await readRivers(gshhg(folders.shoreFull.folder, "binned_river_f.nc")),
    4,
    area.boxes,
  );
  const layersOf = (shore: Shore, tolerance: number): ZoomBand["layers"] => ({
    land: layer(shore.land, tolerance),
    lakes: layer(shore.lakes, tolerance),
    coast: layer(shore.coast, tolerance),
  });
  return [
    ...smallestShown.map(({ minzoom, maxzoom, tolerance, ...smallest }) => ({
      minzoom,
      maxzoom,
      layers: { ...layersOf(buildShore(rings, smallest), tolerance), rivers: layer(rivers, tolerance, 3) },
    })),
    {
      minzoom: zooms.world + 1,
      maxzoom: zooms.close,
      layers: { ...layersOf(close, 6), rivers: layer(closeRivers, 6) },
      coverage: area.coverage,
    },
  ];
}

/** Smallest island and lake (km²) and narrowest lake (km) in each zoom of the world: less is a speck or a wedge. */
const smallestShown = [
  { minzoom: 0, maxzoom: 1, island: 400, lake: 8_000, width: 12, tolerance: 8 },
  { minzoom: 2, maxzoom: 2, island: 120, lake: 3_000, width: 6, tolerance: 8 },
  { minzoom: 3, maxzoom: 3, island: 40, lake: 700, width: 3, tolerance: 8 },
  { minzoom: 4, maxzoom: 4, island: 8, lake: 120, width: 1.2, tolerance: 8 },
  { minzoom: 5, maxzoom: 5, island: 1, lake: 12, width: 0.4, tolerance: 7 },
] as const;
const closest = { island: 0.02, lake: 0.1, width: 0 };

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
  const dnipro = await dniproWhereDrained(
    path.join(folders.rivers.folder, "package/dist/plotly-geo-assets.js"),
  );
  const names = {
    "region-labels": layer(labels, 0, 5),
    "water-labels": { ...layer(waterLabels(), 0), whole: true },
  };
  return bands(
    { regions: layer(lines, 8, 4), borders: layer(deFacto, 5, 3), rivers: layer(dnipro, 2, 3), ...names },
    { regions: layer(lines, 5), borders: layer(deFacto, 4), rivers: layer(dnipro, 0), ...names },
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
