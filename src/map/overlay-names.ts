import { EDGE_SLACK, overlap, type Rect } from "../geo/frame.ts";
import { type Size, toScreen, type Viewpoint } from "../geo/mercator.ts";
import type { Lang } from "../model/words.ts";
import { nameOf } from "../text/names.ts";
import type { MapSymbol, Sides } from "./overlay-data.ts";

/** Average advance of a letter, and of one in a spaced name, in CSS pixels. */
export const LETTER = { close: 7.5, spaced: 10 };
export const HALF_LINE = 9;

/**
 * How many symbols, the most mentioned first, have a name: from afar there is no room for the names of hundreds, and
 * trying to place them takes long. The first number, then from which zoom on which other.
 */
export const NAMED = [150, 6, 300, 8, 1000, 9, 1e6] as const;

/** Those of the symbols that have a name at this zoom. */
export function named(symbols: readonly MapSymbol[], zoom: number): readonly MapSymbol[] {
  const step = NAMED.findLastIndex((from, at) => at % 2 === 1 && zoom >= from);
  return symbols.slice(0, NAMED[step + 1]);
}

/**
 * Keys of the symbols whose names would be cut by the canvas's edge: their symbol lies beyond it (a hint at the edge
 * stands for it), or, of a name alone, its middle does not leave room for it.
 */
export function cutKeys(
  symbols: readonly MapSymbol[],
  lang: Lang,
  view: Viewpoint,
  size: Size,
): readonly string[] {
  return named(symbols, view.zoom).flatMap((symbol) => {
    const { key, at, radius } = symbol;
    const reach = radius > 0 ? -EDGE_SLACK : (longestName(symbol, lang) * LETTER.spaced) / 2;
    const { x, y } = toScreen(at, view, size);
    const inside = x >= reach && x <= size.width - reach && y >= -EDGE_SLACK && y <= size.height + EDGE_SLACK;
    return inside ? [] : [key];
  });
}

/**
 * Symbols whose names have room on one side only: the canvas's edge or a control would cut them on the other.
 *
 * @param avoid parts of the canvas that the map's controls cover
 */
export function sidesOf(
  symbols: readonly MapSymbol[],
  lang: Lang,
  view: Viewpoint,
  size: Size,
  avoid: readonly Rect[] = [],
): Sides {
  const sides: Record<string, "left" | "right"> = {};
  for (const symbol of named(symbols, view.zoom)) {
    const reach = symbol.radius * 2 + longestName(symbol, lang) * LETTER.close;
    const { x, y } = toScreen(symbol.at, view, size);
    const half = HALF_LINE * symbol.places.length;
    const hasRoom = (left: number, right: number) =>
      left > 0 &&
      right <= size.width &&
      !avoid.some((one) => overlap(one, { left, right, top: y - half, bottom: y + half }));
    const right = hasRoom(x, x + reach);
    if (symbol.radius > 0 && right !== hasRoom(x - reach, x)) sides[symbol.key] = right ? "right" : "left";
  }
  return sides;
}

export const longestName = ({ places }: MapSymbol, lang: Lang): number =>
  Math.max(...places.map(({ place }) => nameOf(place, lang).text.length));
