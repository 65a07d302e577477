import { F, type Features } from "./feature-set.ts";
import { adjacent, type Reading } from "./reading.ts";
import type { Span } from "./span.ts";
import { CONSUMING, COOKED, DESCRIBED_THING, FOOD, MEASURE, NAMED_THING, THINGS_OF } from "./words-en.ts";

const BESIDE = /^(?:and|or|with|,)$/;
const ARTICLE = /^an?$/;
const YEAR = /^(?:1[89]|20)\d\d$/;
const LINK = /^(?:and|or|,)$/;
const LONGEST_LIST = 4;
const A_FEW = 4;
const REST_OF_CLAUSE = 6;

/**
 * No place but what is called like one: «China plates», «Stockholm syndrome», «a glass of Bordeaux», «Turkey and cranberry sauce», «a
 * Manhattan, please».
 */
export function isThing(features: Features, span: Span, reading: Reading): boolean {
  const { first, last } = span;
  const { keys, tokens } = reading;
  const key = keys[last + 1] ?? "";
  const next = tokens[last + 1];
  if (next?.kind === "word" && !next.capital && adjacent(reading, last, last + 1))
    if (NAMED_THING.has(key) || THINGS_OF.get(keys[first] ?? "")?.has(key) === true) return true;
  const before = keys[first - 1] ?? "";
  if (adjacent(reading, first - 1, first)) {
    if (DESCRIBED_THING.get(keys[last] ?? "")?.has(before) === true) return true;
    if (isConsumed(reading, first)) return true;
  }
  if (keys[last] === "turkey" && isDish(reading, last)) return true;
  const town = features.has(F["settlement"]) || features.has(F["landmark"]);
  const counted = ARTICLE.test(YEAR.test(before) ? (keys[first - 2] ?? "") : before);
  return town && counted && (next?.kind !== "word" || BESIDE.test(key));
}

/** «a glass of Bordeaux», «reeked of Cologne», «drank Champagne and Burgundy»: what is in a glass, on a skin or eaten. */
function isConsumed({ keys, tokens }: Reading, first: number): boolean {
  let at = first - 1;
  for (
    let items = 0;
    items < LONGEST_LIST && LINK.test(keys[at] ?? "") && tokens[at - 1]?.capital === true;
    items++
  )
    at -= 2;
  const key = keys[at] ?? "";
  return key === "of" ? MEASURE.has(keys[at - 1] ?? "") : CONSUMING.has(key);
}

/** «Turkey and cranberry sauce», «Turkey is best served with gravy». */
function isDish({ keys, tokens }: Reading, last: number): boolean {
  if (
    BESIDE.test(keys[last + 1] ?? "") &&
    keys.slice(last + 2, last + 2 + A_FEW).some((word) => FOOD.has(word))
  )
    return true;
  for (let at = last + 1; at <= last + REST_OF_CLAUSE && tokens[at]?.kind === "word"; at++)
    if (COOKED.has(keys[at] ?? "") && /^(?:is|was|be|being|best)$/.test(keys[at - 1] ?? "")) return true;
  return false;
}
