import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { VectorTile } from "@mapbox/vector-tile";
import type { Feature } from "geojson";
import { PbfReader } from "pbf";
import { PMTiles, type Source } from "pmtiles";
import { build } from "vite";

/** The level of the archive from which the countries of the Leaflet page are made: about as detailed as its page is wide. */
const COUNTRIES_ZOOM = 3;

/**
 * Builds the pages that ours is compared with into a folder of their own: `bare.html` (MapLibre, our tiles and style)
 * and `leaflet.html` (Leaflet, the same countries and places as GeoJSON). The map of each is `inset` from the
 * window's edges as ours is.
 */
export async function buildContenders(
  root: string,
  inset: string,
): Promise<{ folder: string; remove: () => Promise<void> }> {
  const work = await mkdtemp(join(root, "node_modules", ".bench-"));
  const folder = await mkdtemp(join(tmpdir(), "wherein-bench-"));
  try {
    for (const name of ["bare", "leaflet"]) await writeFile(join(work, `${name}.html`), page(name, inset));
    await build({
      root: work,
      configFile: false,
      publicDir: false,
      base: "./",
      logLevel: "error",
      build: {
        target: "es2022",
        outDir: folder,
        emptyOutDir: true,
        chunkSizeWarningLimit: 5000,
        rolldownOptions: { input: ["bare", "leaflet"].map((name) => join(work, `${name}.html`)) },
      },
    });
  } finally {
    await rm(work, { recursive: true });
  }
  await writeFile(join(folder, "countries.geojson"), JSON.stringify(await countries(root)));
  await writeFile(join(folder, "places.geojson"), await readFile(join(root, "dist/data/places.geojson")));
  return { folder, remove: () => rm(folder, { recursive: true }) };
}

const page = (name: string, inset: string): string => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>${name}</title>
    <style>body { margin: 0 } #map { position: fixed; inset: ${inset} }</style>
    <script type="module" src="${new URL(`pages/${name}.ts`, import.meta.url).pathname}"></script>
  </head>
  <body><h1 class="words">${name}</h1><div id="map"></div></body>
</html>`;

async function countries(root: string) {
  const bytes = await readFile(join(root, "public/basemap/countries.pmtiles"));
  const source: Source = {
    getKey: () => "countries",
    getBytes: (offset, length) => {
      const part = bytes.subarray(offset, offset + length);
      return Promise.resolve({ data: new Uint8Array(part).buffer });
    },
  };
  const archive = new PMTiles(source);
  const features: Feature[] = [];
  const across = 2 ** COUNTRIES_ZOOM;
  for (let x = 0; x < across; x += 1) {
    for (let y = 0; y < across; y += 1) {
      const tile = await archive.getZxy(COUNTRIES_ZOOM, x, y);
      const layer = tile && new VectorTile(new PbfReader(new Uint8Array(tile.data))).layers["countries"];
      if (!layer) continue;
      for (let at = 0; at < layer.length; at += 1) {
        features.push(layer.feature(at).toGeoJSON(x, y, COUNTRIES_ZOOM));
      }
    }
  }
  return { type: "FeatureCollection", features };
}
