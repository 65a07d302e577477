import { Dataset, File, ready } from "h5wasm/node";
import type { Path } from "./geometry.ts";
import { latOf, lonOf } from "./geometry.ts";

/** A closed shore line. Level 1 is sea shore, 2 lake, 3 island in a lake, 4 pond on it, 5 Antarctic ice front, 6 its grounding line. */
export interface ShoreRing {
  readonly level: number;
  /** Not closed by repetition; longitudes run on past 180 where the ring does. */
  readonly path: Path;
}

/** A piece of a river; rank 1 is a river wide enough to have two banks, 2 a major one, and so on downwards. */
export interface RiverPiece {
  readonly rank: number;
  readonly path: Path;
}

interface Segment {
  readonly ring: number;
  readonly level: number;
  readonly path: Path;
  readonly whole: boolean;
}

/** What every GSHHG file has: cells of some minutes' width, each with segments of points in 1/65535 of the cell. */
interface Cells {
  readonly numbers: (name: string) => ArrayLike<number>;
  readonly each: (visit: (segment: number, corner: readonly [number, number]) => void) => void;
  readonly point: (index: number, corner: readonly [number, number]) => [number, number];
}

async function openCells(file: string): Promise<Cells> {
  await ready;
  const store = new File(file, "r");
  const cache = new Map<string, ArrayLike<number>>();
  const numbers = (name: string): ArrayLike<number> => {
    const known = cache.get(name);
    if (known) return known;
    const dataset = store.get(name);
    if (!(dataset instanceof Dataset)) throw new Error(`${file}: no data set ${name}`);
    const values = dataset.value as unknown as ArrayLike<number>;
    cache.set(name, values);
    return values;
  };
  const size = (numbers("Bin_size_in_minutes")[0] ?? 0) / 60;
  const perRow = numbers("N_bins_in_360_longitude_range")[0] ?? 1;
  const first = numbers("Id_of_first_segment_in_a_bin");
  const count = numbers("N_segments_in_a_bin");
  const east = numbers("Relative_longitude_from_SW_corner_of_bin");
  const north = numbers("Relative_latitude_from_SW_corner_of_bin");
  const fraction = (value: number | undefined): number => (((value ?? 0) & 0xffff) / 0xffff) * size;
  return {
    numbers,
    each(visit) {
      for (let cell = 0; cell < first.length; cell += 1) {
        const south = 90 - (Math.floor(cell / perRow) + 1) * size;
        const west = (cell % perRow) * size;
        for (let offset = 0; offset < (count[cell] ?? 0); offset += 1) {
          visit((first[cell] ?? 0) + offset, [west >= 180 ? west - 360 : west, south]);
        }
      }
    },
    point: (index, corner) => [corner[0] + fraction(east[index]), corner[1] + fraction(north[index])],
  };
}

/** Reads all shore lines of one GSHHG file (`binned_GSHHS_<resolution>.nc`) and stitches the cells' pieces into rings. */
export async function readShore(file: string): Promise<ShoreRing[]> {
  const cells = await openCells(file);
  const packed = cells.numbers("Embedded_npts_levels_exit_entry_for_a_segment");
  const firstPoint = cells.numbers("Id_of_first_point_in_a_segment");
  const ringOf = cells.numbers("Id_of_GSHHS_ID");
  const segments: Segment[] = [];
  cells.each((segment, corner) => {
    const bits = (packed[segment] ?? 0) >>> 0;
    const [exit, entry, level, length] = [bits & 7, (bits >>> 3) & 7, (bits >>> 6) & 7, bits >>> 9];
    if (length < 2) return;
    const path: Path = [];
    for (let index = 0; index < length; index += 1)
      path.push(cells.point((firstPoint[segment] ?? 0) + index, corner));
    const neverLeavesCell = 4;
    segments.push({
      ring: ringOf[segment] ?? -1,
      level,
      path,
      whole: entry === neverLeavesCell && exit === neverLeavesCell,
    });
  });
  return stitch(segments);
}

/** Segments end on cell edges, where the next one of the same ring starts at the same point (to rounding, and to ±360°). */
function stitch(segments: readonly Segment[]): ShoreRing[] {
  const precision = 1e4;
  const keyOf = (ring: number, lon: number, lat: number): string =>
    `${ring}:${Math.round((((lon % 360) + 360) % 360) * precision) % (360 * precision)},${Math.round(lat * precision)}`;
  const starts = new Map<string, Segment[]>();
  const used = new Set<Segment>();
  const rings: ShoreRing[] = [];
  for (const segment of segments) {
    if (segment.whole) {
      rings.push({ level: segment.level, path: segment.path });
      used.add(segment);
      continue;
    }
    const start = segment.path[0] ?? [0, 0];
    const key = keyOf(segment.ring, lonOf(start), latOf(start));
    starts.set(key, [...(starts.get(key) ?? []), segment]);
  }
  const following = (ring: number, lon: number, lat: number): Segment | undefined => {
    const nudge = 1 / precision;
    for (const east of [0, nudge, -nudge]) {
      for (const north of [0, nudge, -nudge]) {
        const found = starts.get(keyOf(ring, lon + east, lat + north))?.find((segment) => !used.has(segment));
        if (found) return found;
      }
    }
    return undefined;
  };
  for (const segment of segments) {
    if (used.has(segment)) continue;
    used.add(segment);
    const path = [...segment.path];
    for (;;) {
      const end = path.at(-1) ?? [0, 0];
      const next = following(segment.ring, lonOf(end), latOf(end));
      if (!next) break;
      used.add(next);
      const shift = Math.round((lonOf(end) - lonOf(next.path[0] ?? [0, 0])) / 360) * 360;
      for (const position of next.path.slice(1)) path.push([lonOf(position) + shift, latOf(position)]);
    }
    rings.push({ level: segment.level, path });
  }
  return rings;
}

/** Reads all rivers of one GSHHG file (`binned_river_<resolution>.nc`) as they lie in its cells. */
export async function readRivers(file: string): Promise<RiverPiece[]> {
  const cells = await openCells(file);
  const length = cells.numbers("N_points_for_a_segment");
  const rank = cells.numbers("Hierarchial_level_of_a_segment");
  const firstPoint = cells.numbers("Id_of_first_point_in_a_segment");
  const rivers: RiverPiece[] = [];
  cells.each((segment, corner) => {
    const path: Path = [];
    for (let index = 0; index < (length[segment] ?? 0); index += 1) {
      path.push(cells.point((firstPoint[segment] ?? 0) + index, corner));
    }
    if (path.length > 1) rivers.push({ rank: rank[segment] ?? 0, path });
  });
  return rivers;
}
