import sqlite from "node-sqlite3-wasm";
import type { Feature, MultiLineString, Position } from "geojson";
import type { Box } from "./geometry.ts";
import { boxOf, boxWithin, joinLines } from "./geometry.ts";

/** Natural Earth's breakaway and disputed areas that are drawn: the claim as the source calls it, and where it lies. */
const drawn: readonly { readonly pair: string; readonly claim: string; readonly within: Box }[] = [
  { pair: "GE-GE", claim: "Georgian claim", within: [43.4, 41.9, 44.8, 42.9] },
];

/**
 * De facto lines that no region's edge follows: South Ossetia's. From the layer `disputed_borders` of QGIS's world map,
 * which is Natural Earth's at 10m as it is (its README says so). Of that layer only what `drawn` lists is taken: it
 * has lines inside Ukraine, too.
 * @param file the GeoPackage
 */
export function readDisputedLines(file: string): Feature<MultiLineString>[] {
  const database = new sqlite.Database(file, { readOnly: true });
  try {
    return drawn.map(({ pair, claim, within }) => {
      const rows = database.all("SELECT geom FROM disputed_borders WHERE name = ? ORDER BY fid", claim);
      const lines = rows
        .flatMap(({ geom }) => (geom instanceof Uint8Array ? linesOf(geom) : []))
        .filter((line) => boxWithin(boxOf(line), within));
      if (lines.length === 0) throw new Error(`no disputed line “${claim}” within ${within.join(", ")}`);
      return {
        type: "Feature",
        properties: { pair, disputed: 1 },
        geometry: { type: "MultiLineString", coordinates: joinLines(lines) },
      };
    });
  } finally {
    database.close();
  }
}

const multiLineString = 5;
/** Bytes of the bounding box after a GeoPackage geometry's head of eight bytes, by the kind its flags give. */
const envelopeBytes = [0, 32, 48, 48, 64] as const;

/** The lines of a GeoPackage geometry: a small head, then well-known binary. */
function linesOf(geometry: Uint8Array): Position[][] {
  const envelope = envelopeBytes[((geometry[3] ?? 0) >> 1) & 7] ?? 0;
  const view = new DataView(geometry.buffer, geometry.byteOffset + 8 + envelope);
  let at = 0;
  const littleEndian = (): boolean => view.getUint8(at++) === 1;
  const whole = (little: boolean): number => view.getUint32((at += 4) - 4, little);
  const real = (little: boolean): number => view.getFloat64((at += 8) - 8, little);
  const path = (): Position[] => {
    const little = littleEndian();
    at += 4;
    return Array.from({ length: whole(little) }, () => [real(little), real(little)]);
  };
  const little = littleEndian();
  const kind = whole(little);
  if (kind === multiLineString) return Array.from({ length: whole(little) }, path);
  at = 0;
  return [path()];
}
