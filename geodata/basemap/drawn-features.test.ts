import { VectorTile } from "@mapbox/vector-tile";
import { featureFilter } from "@maplibre/maplibre-gl-style-spec";
import type { LayerSpecification } from "@maplibre/maplibre-gl-style-spec";
import { PbfReader } from "pbf";
import { describe, expect, it } from "vitest";
import { archives, baseStyle } from "../../src/map/style.ts";
import { openArchive } from "./read.ts";

const styles = (["en", "uk", "ru"] as const).flatMap(
  (lang) => baseStyle({ theme: "light", lang, base: "https://maps.example.org/" }).layers,
);

/** Whether a layer of the style draws a feature somewhere between a zoom and the next. */
function drawerOf(
  archive: string,
  sourceLayer: string,
  zoom: number,
): (type: 1 | 2 | 3, properties: object) => boolean {
  const layers = styles.filter(
    (layer): layer is Exclude<LayerSpecification, { type: "background" }> =>
      "source" in layer &&
      layer.source === archive &&
      layer["source-layer"] === sourceLayer &&
      (layer.minzoom ?? 0) < zoom + 1 &&
      (layer.maxzoom ?? 24) > zoom,
  );
  const filters = layers.map((layer) =>
    featureFilter("filter" in layer ? layer.filter : undefined, "filter"),
  );
  return (type, properties) =>
    filters.some(({ filter }) =>
      [zoom, zoom + 0.5, zoom + 0.99].some((at) => filter({ zoom: at }, { type, properties })),
    );
}

describe("tiles that are not enlarged", () => {
  it.each(archives.filter((archive) => archive !== "waters"))(
    "hold in %s nothing that the map never draws",
    { timeout: 60_000 },
    async (archive) => {
      const idle = new Map<string, number>();
      let seen = 0;
      const file = await openArchive(archive);
      for (let z = 0; z <= 4; z += 1) {
        for (let x = 0; x < 2 ** z; x += 1) {
          for (let y = 0; y < 2 ** z; y += 1) {
            const tile = await file.getZxy(z, x, y);
            if (!tile) throw new Error(`no tile ${z}/${x}/${y}`);
            const { layers } = new VectorTile(new PbfReader(new Uint8Array(tile.data)));
            for (const [name, layer] of Object.entries(layers)) {
              const isDrawn = drawerOf(archive, name, z);
              for (let index = 0; index < layer.length; index += 1) {
                seen += 1;
                const { type, properties } = layer.feature(index);
                if (type === 0 || isDrawn(type, properties)) continue;
                const key = `${z} ${name} ${JSON.stringify(properties)}`;
                idle.set(key, (idle.get(key) ?? 0) + 1);
              }
            }
          }
        }
      }
      expect([...idle].slice(0, 20)).toEqual([]);
      expect(seen).toBeGreaterThan(50);
    },
  );
});
