import type { Rect } from "../geo/frame.ts";
import { type Size, toScreen, type Viewpoint } from "../geo/mercator.ts";
import type { Lang } from "../model/words.ts";
import type { MapSymbol } from "./overlay-data.ts";
import { HALF_LINE, LETTER, longestName, named } from "./overlay-names.ts";

/** Names that reach this close to the canvas's edge can meet a hint: across, as far as one is wide. */
const BAND = { across: 160, along: 56 };
/** So many are spared; more would leave hints no place at all. */
const MOST_SPARED = 40;
/** A symbol as far from the edge as this can meet a hint, in CSS pixels. */
const WIDEST_HINT = 300;
const MOST_SYMBOLS = 200;

/** Where symbols are that a hint at the canvas's edge might lie on, the most mentioned first. */
export function symbolsAtEdge(symbols: readonly MapSymbol[], view: Viewpoint, size: Size): readonly Rect[] {
  const rects: Rect[] = [];
  for (const { at, radius } of symbols) {
    const { x, y } = toScreen(at, view, size);
    const across = Math.min(x, size.width - x);
    const along = Math.min(y, size.height - y);
    if (radius === 0 || across < 0 || along < 0) continue;
    if (across < WIDEST_HINT || along < BAND.along)
      rects.push({ left: x - radius, top: y - radius, right: x + radius, bottom: y + radius });
    if (rects.length === MOST_SYMBOLS) break;
  }
  return rects;
}

/**
 * Where symbols near the canvas's edge and their names may be: only MapLibre knows on which side of its symbol it has
 * put a name, so both sides count.
 */
export function namesAtEdge(
  symbols: readonly MapSymbol[],
  lang: Lang,
  view: Viewpoint,
  size: Size,
): readonly Rect[] {
  const rects: Rect[] = [];
  for (const symbol of named(symbols, view.zoom)) {
    const { x, y } = toScreen(symbol.at, view, size);
    const width = longestName(symbol, lang) * LETTER.close;
    const reach = symbol.radius > 0 ? symbol.radius + 6 + width : width / 2;
    // A name that finds no room beside its symbol stands above or below it.
    const half = symbol.radius + 4 + 2 * HALF_LINE * symbol.places.length;
    if (x < 0 || x > size.width || y < 0 || y > size.height) continue;
    const atEdge =
      Math.min(x - reach, size.width - x - reach) < BAND.across ||
      Math.min(y - half, size.height - y - half) < BAND.along;
    if (atEdge) rects.push({ left: x - reach, top: y - half, right: x + reach, bottom: y + half });
    if (rects.length === MOST_SPARED) break;
  }
  return rects;
}
