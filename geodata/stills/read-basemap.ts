import type { Feature } from "geojson";
import type { ArchiveName } from "../basemap/licences.ts";
import { readTile, type TileLayers } from "../basemap/read.ts";
import type { ReadLayer } from "./ground.ts";

/** De-facto lines come from other data, under another licence, than borders. */
const ARCHIVES_OF: Readonly<Record<string, readonly ArchiveName[]>> = {
  land: ["shore"],
  lakes: ["shore"],
  rivers: ["shore"],
  borders: ["countries", "regions"],
  regions: ["regions"],
  "country-labels": ["countries"],
  "water-labels": ["waters"],
  places: ["places"],
};

/** Reads the committed basemap, each tile once; where a tile has no detail, the one above it serves. */
export function createReadLayer(): ReadLayer {
  const kept = new Map<string, Promise<TileLayers | undefined>>();
  const tile = (archive: ArchiveName, z: number, x: number, y: number) => {
    const key = `${archive}/${z}/${x}/${y}`;
    const known = kept.get(key) ?? readTile(archive, z, x, y);
    kept.set(key, known);
    return known;
  };
  async function readFrom(archive: ArchiveName, layer: string, z: number, x: number, y: number) {
    for (let up = 0; up <= z; up += 1) {
      const layers = await tile(archive, z - up, x >> up, y >> up);
      if (layers) return layers[layer] ?? [];
    }
    return [];
  }
  return async function readLayer(layer, z, x, y): Promise<readonly Feature[]> {
    const archives = ARCHIVES_OF[layer];
    if (!archives) throw new Error(`the basemap has no layer ${layer}`);
    return (await Promise.all(archives.map((archive) => readFrom(archive, layer, z, x, y)))).flat();
  };
}
