/** Words of a text with what stood around them when they were marked. */
export interface Quote {
  readonly exact: string;
  readonly prefix?: string;
  readonly suffix?: string;
}

const isLetter = (character: string | undefined): boolean => /\p{L}/u.test(character ?? "");

/**
 * Where a quote stands after the text was edited: where most of its surroundings are still there, then where it is nearest to where it is
 * expected. Offsets are UTF-16 code units.
 *
 * @param expected where it would stand if nothing around it had changed
 * @returns `undefined` when the words are gone: a mention is never moved to other words
 */
export function findQuote(
  text: string,
  { exact, prefix = "", suffix = "" }: Quote,
  expected: number,
): number | undefined {
  if (exact === "") return undefined;
  let best: number | undefined;
  let bestFit = -1;
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
    if (cutsWord(text, at, exact)) continue;
    const fit = sharedEnd(text.slice(0, at), prefix) + sharedStart(text.slice(at + exact.length), suffix);
    const nearer = best === undefined || Math.abs(at - expected) < Math.abs(best - expected);
    if (fit > bestFit || (fit === bestFit && nearer)) [best, bestFit] = [at, fit];
  }
  return best;
}

/** «Сирі» in «Сирії» is another word. */
const cutsWord = (text: string, at: number, exact: string): boolean =>
  (isLetter(text[at - 1]) && isLetter(exact[0])) ||
  (isLetter(text[at + exact.length]) && isLetter(exact.at(-1)));

function sharedStart(left: string, right: string): number {
  let length = 0;
  while (length < right.length && left[length] === right[length]) length++;
  return length;
}

function sharedEnd(left: string, right: string): number {
  let length = 0;
  while (length < right.length && left.at(-1 - length) === right.at(-1 - length)) length++;
  return length;
}
