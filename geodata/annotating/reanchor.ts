import { findQuote } from "../../src/text/find-quote.ts";

interface Anchored {
  readonly start: number;
  readonly end: number;
  readonly exact: string;
}

/** How much of the old text on either side helps to tell two equal quotes apart. */
const CONTEXT = 32;

/**
 * Moves quotes to where their words stand in the edited text. Several are moved alike, so each is expected as far from its old place as
 * the one before it was found.
 *
 * @param before the text the offsets belong to; where it is no longer known, offsets and order must do
 */
export function reanchor<Item extends Anchored>(
  items: readonly Item[],
  before: string | undefined,
  text: string,
): { readonly kept: readonly Item[]; readonly lost: readonly Item[] } {
  const kept: Item[] = [];
  const lost: Item[] = [];
  let shift = 0;
  for (const item of items.toSorted((left, right) => left.start - right.start)) {
    const { start, end, exact } = item;
    const known = before?.slice(start, end) === exact ? before : undefined;
    const context =
      known === undefined
        ? {}
        : {
            prefix: known.slice(Math.max(0, start - CONTEXT), start),
            suffix: known.slice(end, end + CONTEXT),
          };
    const found = findQuote(text, { exact, ...context }, start + shift);
    if (found === undefined) lost.push(item);
    else {
      shift = found - start;
      kept.push({ ...item, start: found, end: found + exact.length });
    }
  }
  return { kept, lost };
}
