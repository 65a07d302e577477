import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Feature, MultiLineString, MultiPolygon, Polygon, Position } from "geojson";
import { readCatalogue } from "../catalogue.ts";
import { readRegions } from "./admin1.ts";
import { bands, coverageFor, layer, near, zooms } from "./archives.ts";
import { borderLines, golanLine } from "./borders.ts";
import { readDisputedLines } from "./disputed-lines.ts";
import { dniproWhereDrained } from "./dnipro.ts";
import { readRivers, readShore } from "./gshhg.ts";
import type { Fetched, inputs } from "./inputs.ts";
import { countryLabels, waterLabels } from "./labels.ts";
import type { ArchiveName } from "./licences.ts";
import { placesByZoom } from "./place-choice.ts";
import { readSettlements } from "./places.ts";
import type { Tile } from "./pmtiles-write.ts";
import { buildRivers, buildShore } from "./shore.ts";
import { thinned } from "./thinned.ts";
import type { Shape } from "./thinned.ts";
import { cutTiles } from "./tiles.ts";
import type { LayerSource, ZoomBand } from "./tiles.ts";
import { asUnitedNations, countryFeatures, readCountries } from "./un-countries.ts";
import { encodeLayer, wholeLineTiles } from "./whole-lines.ts";

/** The fetched packages by what they are used for. */
export type Folders = Readonly<Record<keyof typeof inputs, Fetched>>;
type Area = ReturnType<typeof coverageFor>;

/** What an archive is written from. */
export interface Content {
  readonly tiles: readonly Tile[];
  readonly maxzoom: number;
  readonly layers: readonly string[];
  /** What stands in every tile that is not among them; otherwise such a tile is missing, and the one above serves. */
  readonly elsewhere?: Uint8Array;
}

const readJson = async <Shape>(file: string): Promise<Shape> => JSON.parse(await readFile(file, "utf8"));

/** Makes the content of each archive. */
export const contents: Readonly<Record<ArchiveName, (folders: Folders, area: Area) => Promise<Content>>> = {
  shore: async (folders, area) => fromBands(await shoreBands(folders, area)),
  countries: async (folders, area) => fromBands(await countryBands(folders, area)),
  regions: async (folders, area) => fromBands(await regionBands(folders, area)),
  waters: async () => ({
    tiles: wholeLineTiles("water-labels", waterLabels, zooms.close),
    maxzoom: zooms.close,
    layers: ["water-labels"],
    elsewhere: encodeLayer("water-labels", []),
  }),
  places: async (folders, area) => fromBands(await placeBands(folders, area)),
};

function fromBands(made: readonly ZoomBand[]): Content {
  return {
    tiles: made.flatMap((band) => cutTiles(band)),
    maxzoom: Math.max(...made.map((band) => band.maxzoom)),
    layers: [...new Set(made.flatMap((band) => Object.keys(band.layers)))],
  };
}

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
  const closeZooms = Array.from(
    { length: zooms.close - zooms.shoresAndTowns },
    (_, index) => zooms.shoresAndTowns + 1 + index,
  );
  return [
    ...smallestShown.map(({ minzoom, maxzoom, ...smallest }) => ({
      minzoom,
      maxzoom,
      layers: {
        ...mapped(buildShore(rings, smallest), (features) => layer(features, 8)),
        rivers: layer(rivers, 8, 3, riverShows),
      },
    })),
    {
      minzoom: zooms.shoresAndTowns,
      maxzoom: zooms.shoresAndTowns,
      layers: {
        ...thinnedLayers(buildShore(rings, smallestAtDeepest), zooms.shoresAndTowns, 44),
        rivers: layer(thinned(rivers, zooms.shoresAndTowns, 250), 0),
      },
    },
    ...closeZooms.map((zoom) => ({
      minzoom: zoom,
      maxzoom: zoom,
      layers: isEnlarged(zoom)
        ? { ...thinnedLayers(close, zoom, 70), rivers: layer(thinned(closeRivers, zoom, 150), 0) }
        : { ...mapped(close, (features) => layer(features, 6)), rivers: layer(closeRivers, 6) },
      coverage: area.coverage,
    })),
  ];
}

/** Whether tiles of a zoom are the deepest of some place, beyond which the map enlarges them. */
const isEnlarged = (zoom: number): boolean => zoom !== zooms.wide - 1 && zoom !== zooms.close - 1;

/** Layers whose lines are drawn for a zoom beyond which the map may have to enlarge them: see `thinned`. */
function thinnedLayers<Names extends string>(
  layers: Readonly<Record<Names, readonly Feature<Shape>[]>>,
  zoom: number,
  span: number,
  speck?: number,
): Record<Names, LayerSource> {
  return mapped(layers, (features) => layer(thinned(features, zoom, span, speck), 0));
}

function mapped<Names extends string, From, To>(
  record: Readonly<Record<Names, From>>,
  change: (value: From) => To,
): Record<Names, To> {
  const entries = Object.entries<From>(record).map(([name, value]) => [name, change(value)]);
  return Object.fromEntries(entries) as Record<Names, To>;
}

/** What is not drawn at a zoom stays out of tiles that are not enlarged: as the map's style filters it. */
const riverShows: LayerSource["shows"] = ({ rank }, zoom) => Number(rank) <= (zoom < 5 ? 2 : 3);
const regionShows: LayerSource["shows"] = ({ fine }, zoom) => zoom > 4 || fine === 0;
const countryNameShows: LayerSource["shows"] = ({ rank }, zoom) =>
  Number(rank) <= ([0, 1, 2, 4, 5][zoom] ?? 6);

/** Smallest island and lake (km²) and narrowest lake (km) in each zoom of the world: less is a speck or a wedge. */
const smallestShown = [
  { minzoom: 0, maxzoom: 1, island: 400, lake: 8_000, width: 12 },
  { minzoom: 2, maxzoom: 2, island: 120, lake: 3_000, width: 6 },
  { minzoom: 3, maxzoom: 3, island: 40, lake: 700, width: 3 },
  { minzoom: 4, maxzoom: 4, island: 8, lake: 120, width: 1.2 },
  { minzoom: 5, maxzoom: 5, island: 1.5, lake: 12, width: 0.4 },
] as const;
const smallestAtDeepest = { island: 0.6, lake: 8, width: 0.2 };
const closest = { island: 0.02, lake: 0.1, width: 0 };

async function countryData(
  folders: Folders,
): Promise<{ countries: Feature<MultiPolygon>[]; borders: Feature<MultiLineString>[] }> {
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

/** Parts of a country smaller than this, in square tile units, are not told from the sea: three pixels. */
const leastPart = 192;

async function countryBands(folders: Folders, area: Area): Promise<ZoomBand[]> {
  const { countries, borders } = await countryData(folders);
  const labels = countryLabels(countries);
  const nearBorders = near(borders, area.boxes);
  const nearCountries = near(countries, area.boxes);
  return bands(
    {
      countries: layer(countries, 7),
      borders: layer(borders, 5),
      "country-labels": layer(labels, 0, 0, countryNameShows),
    },
    (zoom) => {
      const lines =
        zoom === zooms.world ? { countries, borders } : { countries: nearCountries, borders: nearBorders };
      return {
        ...(isEnlarged(zoom)
          ? thinnedLayers(lines, zoom, 75, leastPart)
          : { countries: layer(lines.countries, 8), borders: layer(lines.borders, 4) }),
        "country-labels": layer(labels, 0),
      };
    },
    area.coverage,
    zooms.wide,
  );
}

async function regionBands(folders: Folders, area: Area): Promise<ZoomBand[]> {
  const { lines, deFacto, labels } = readRegions(
    await readJson(path.join(folders.regions.folder, "package/data/build.json")),
  );
  const deFactoLines = [
    ...deFacto,
    ...readDisputedLines(
      path.join(folders.disputedLines.folder, "usr/share/qgis/resources/data/world_map.gpkg"),
    ),
  ];
  const dnipro = await dniproWhereDrained(
    path.join(folders.rivers.folder, "package/dist/plotly-geo-assets.js"),
  );
  return bands(
    {
      regions: layer(lines, 8, 4, regionShows),
      borders: layer(deFactoLines, 5, 4),
      rivers: layer(dnipro, 2, 3),
    },
    (zoom) => ({
      ...(isEnlarged(zoom)
        ? thinnedLayers({ regions: lines, borders: deFactoLines }, zoom, 180)
        : { regions: layer(lines, 5), borders: layer(deFactoLines, 4) }),
      rivers: layer(dnipro, 0),
      "region-labels": layer(labels, 0),
    }),
    area.coverage,
    zooms.wide,
  );
}

async function placeBands(folders: Folders, area: Area): Promise<ZoomBand[]> {
  const catalogue = (language: string): Map<string, string> =>
    readCatalogue(
      path.join(folders.settlementNames.folder, `usr/share/locale/${language}/LC_MESSAGES/geonames.mo`),
    );
  const table = path.join(folders.settlements.folder, "package/dist/cities500.txt");
  const settlements = await readSettlements(table, { uk: catalogue("uk"), ru: catalogue("ru") });
  return placesByZoom(settlements, area);
}
