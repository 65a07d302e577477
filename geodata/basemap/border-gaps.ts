import type { Position } from "geojson";
import { joinLines, latOf, lonOf } from "./geometry.ts";

/** Longest gap that is closed, in km: beyond it two ends are two ends. */
const usualGap = 22;

interface End {
  readonly key: string;
  /** Number of the line it ends. */
  readonly line: number;
  readonly position: Position;
}

const keyOf = (position: Position): string => `${lonOf(position)},${latOf(position)}`;

function kmBetween(one: Position, other: Position): number {
  const east = (lonOf(one) - lonOf(other)) * Math.cos((latOf(one) * Math.PI) / 180);
  return Math.hypot(east, latOf(one) - latOf(other)) * 111.3;
}

const lengthOf = (path: readonly Position[]): number =>
  path.slice(1).reduce((sum, position, index) => sum + kmBetween(path[index] ?? position, position), 0);

/**
 * Closes gaps in a border. Where two countries' outlines differ by metres they share no line; between the ends of what
 * they share, the border follows the outline of the country given.
 * @param lines what the two countries share
 * @param rings the outlines of one of them
 * @param longestGap in km
 */
export function closeGaps(
  lines: readonly Position[][],
  rings: readonly Position[][],
  longestGap = usualGap,
): Position[][] {
  const bridges = nearestPairs(looseEnds(lines), longestGap).flatMap(([one, other]) => {
    const straight = kmBetween(one.position, other.position);
    const along = wayBetween(one, other, rings);
    if (along && lengthOf(along) <= 3 * straight + 2) return [along];
    return straight < 1 ? [[one.position, other.position]] : [];
  });
  return joinLines([...lines, ...bridges]);
}

/** What two countries share. */
export interface Shared {
  /** Both codes in alphabetical order: `BY-RU`. */
  readonly pair: string;
  readonly lines: readonly Position[][];
}

/**
 * Borders carried on to where three countries meet. An end that lies on no other border follows the outline of one of its
 * countries to the end of that one's border with a third, where all three have a border with each other: two borders that
 * reach a coast near each other do not.
 *
 * @param ringsOf the outlines of a country
 */
export function meetAtThree(
  borders: readonly Shared[],
  ringsOf: (country: string) => readonly Position[][],
): Shared[] {
  const ends = new Map(borders.map(({ pair, lines }) => [pair, looseEnds(lines)]));
  const lineOf = new Map<string, Set<string>>();
  for (const { pair, lines } of borders) {
    for (const position of lines.flat()) {
      const key = keyOf(position);
      lineOf.set(key, (lineOf.get(key) ?? new Set()).add(pair));
    }
  }
  const endsNear = (pair: string, position: Position): End[] =>
    (ends.get(pair) ?? []).filter((end) => kmBetween(end.position, position) <= usualGap);
  return borders.map(({ pair, lines }) => {
    const [one = "", other = ""] = pair.split("-");
    const bridges = (ends.get(pair) ?? [])
      .filter(({ key }) => lineOf.get(key)?.size === 1)
      .flatMap((end) => {
        const ways = borders.flatMap(({ pair: second }) => {
          const third = second.split("-").find((code) => code !== one && code !== other);
          const shared = second.split("-").find((code) => code === one || code === other);
          if (third === undefined || shared === undefined) return [];
          const closing = pairOf(shared === one ? other : one, third);
          return endsNear(second, end.position).flatMap((target) => {
            if (endsNear(closing, target.position).length === 0) return [];
            const way = wayBetween(end, target, ringsOf(shared));
            const isOwn = (position: Position) => lineOf.get(keyOf(position))?.has(pair);
            if (!way || way.slice(1, -1).some(isOwn)) return [];
            return lengthOf(way) <= 3 * kmBetween(end.position, target.position) + 2 ? [way] : [];
          });
        });
        return ways.toSorted((a, b) => lengthOf(a) - lengthOf(b)).slice(0, 1);
      });
    return { pair, lines: bridges.length > 0 ? joinLines([...lines, ...bridges]) : lines };
  });
}

const pairOf = (one: string, other: string): string => [one, other].toSorted().join("-");

/** Ends at which no other line begins. */
function looseEnds(lines: readonly Position[][]): End[] {
  const counts = new Map<string, { end: End; count: number }>();
  for (const [number, line] of lines.entries()) {
    for (const position of [line[0], line.at(-1)]) {
      if (!position) continue;
      const key = keyOf(position);
      const known = counts.get(key);
      if (known) known.count += 1;
      else counts.set(key, { end: { key, position, line: number }, count: 1 });
    }
  }
  return [...counts.values()].filter(({ count }) => count === 1).map(({ end }) => end);
}

/** Ends two by two, the nearest first, each once, and never both ends of what is one line by then: that has no gap. */
function nearestPairs(ends: readonly End[], longestGap: number): [End, End][] {
  const candidates = ends.flatMap((one, index) =>
    ends.slice(index + 1).map((other) => ({ one, other, km: kmBetween(one.position, other.position) })),
  );
  const used = new Set<string>();
  const chains = new Map<number, number>();
  const chainOf = (line: number): number => {
    const next = chains.get(line);
    return next === undefined ? line : chainOf(next);
  };
  const pairs: [End, End][] = [];
  for (const { one, other, km } of candidates.toSorted((first, second) => first.km - second.km)) {
    if (km > longestGap) break;
    const [chain, otherChain] = [chainOf(one.line), chainOf(other.line)];
    if (used.has(one.key) || used.has(other.key) || chain === otherChain) continue;
    chains.set(chain, otherChain);
    used.add(one.key).add(other.key);
    pairs.push([one, other]);
  }
  return pairs;
}

/** The shorter way along a ring from one of its vertices to another. */
function wayBetween(one: End, other: End, rings: readonly Position[][]): Position[] | undefined {
  for (const closedRing of rings) {
    const ring = closedRing.slice(0, -1);
    const from = ring.findIndex((position) => keyOf(position) === one.key);
    const to = from < 0 ? -1 : ring.findIndex((position) => keyOf(position) === other.key);
    if (to < 0) continue;
    const [low, high] = from < to ? [from, to] : [to, from];
    const inner = ring.slice(low, high + 1);
    const outer = [...ring.slice(high), ...ring.slice(0, low + 1)];
    return lengthOf(inner) <= lengthOf(outer) ? inner : outer;
  }
  return undefined;
}
