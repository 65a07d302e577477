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
 * No two come to mark the same words: of these the one whose surroundings are less like those it had is lost.
 *
 * @param before the text the offsets belong to; where it is no longer known, offsets and order must do
 */
export function reanchor<Item extends Anchored>(
  items: readonly Item[],
  before: string | undefined,
  text: string,
): { readonly kept: readonly Item[]; readonly lost: readonly Item[] } {
  const kept: { readonly item: Item; readonly moved: Item; readonly likeness: number }[] = [];
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
    if (found === undefined) {
      lost.push(item);
      continue;
    }
    const moved = { ...item, start: found, end: found + exact.length };
    const likeness = known === undefined ? 0 : surroundingsKept(known, item, text, found);
    const rival = kept.find((one) => one.moved.start === found && one.moved.end === moved.end);
    if (rival === undefined || likeness > rival.likeness) {
      // As where a repeated sentence was taken out: the words are this one's, and were taken for the other's.
      if (rival !== undefined) lost.push(...kept.splice(kept.indexOf(rival), 1).map((one) => one.item));
      kept.push({ item, moved, likeness });
      shift = found - start;
    } else lost.push(item);
  }
  return { kept: kept.map(({ moved }) => moved), lost };
}

/** How many characters on either side of a quote are the same in both texts, as far as its context goes. */
function surroundingsKept(before: string, { start, exact }: Anchored, text: string, found: number): number {
  const [end, after] = [start + exact.length, found + exact.length];
  let [left, right] = [0, 0];
  while (left < CONTEXT && start > left && before[start - 1 - left] === text[found - 1 - left]) left++;
  while (right < CONTEXT && end + right < before.length && before[end + right] === text[after + right])
    right++;
  return left + right;
}
