import * as v from "valibot";
import { MANIFEST } from "./tiles.ts";

/** Shape of basemap/manifest.json, as far as the map reads it. */
const manifestSchema = v.object({
  archives: v.array(v.object({ credit: v.string(), bytes: v.number() })),
});

export interface Manifest {
  /** To whom the basemap's data is owed, one line an archive. */
  readonly credits: readonly string[];
  /** Size of all archives together. */
  readonly bytes: number;
}

/**
 * What a deployment says of its basemap.
 * @throws where that cannot be had or read
 */
export async function fetchManifest(base: string): Promise<Manifest> {
  const response = await fetch(new URL(MANIFEST, base));
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  const { archives } = v.parse(manifestSchema, await response.json());
  return {
    credits: archives.map(({ credit }) => credit),
    bytes: archives.reduce((sum, { bytes }) => sum + bytes, 0),
  };
}
