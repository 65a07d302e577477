import type { Lang, Role } from "../model/words.ts";
import { adjacent, type Reading } from "./reading.ts";
import type { Span } from "./span.ts";

const BETWEEN: Readonly<Record<Lang, string>> = { uk: "між", ru: "между", en: "between" };
const AND = /^(?:and|та|і|й|и)$/;
/** What lies between two places and is told by them. */
const BOUNDARY =
  /^(?:strait|channel|border|frontier|boundary|isthmus|протоц|проток|пролив|кордон|границ|переший|перешей)/;
const LONGEST_NAME = 3;

/**
 * «the border between Chad and Sudan» is neither country: both only say where it is. «Talks between Chad and Sudan» are those of two states.
 * `undefined` where the span is not one of two that something is between.
 */
export function roleBetween(reading: Reading, span: Span, isState: boolean): Role | undefined {
  const between = betweenBefore(reading, span);
  if (between === undefined) return undefined;
  if (BOUNDARY.test(reading.keys[between - 1] ?? "")) return "context";
  return isState ? "actor" : undefined;
}

/** The «between» right before a span, or before the name that it is joined to. */
function betweenBefore(reading: Reading, { first, lang }: Span): number | undefined {
  const { keys, tokens } = reading;
  if (!adjacent(reading, first - 1, first)) return undefined;
  if (keys[first - 1] === BETWEEN[lang]) return first - 1;
  if (!AND.test(keys[first - 1] ?? "")) return undefined;
  for (let at = first - 2; at >= first - 2 - LONGEST_NAME && adjacent(reading, at, at + 1); at--) {
    if (keys[at] === BETWEEN[lang]) return at;
    if (tokens[at]?.kind !== "word") return undefined;
  }
  return undefined;
}
