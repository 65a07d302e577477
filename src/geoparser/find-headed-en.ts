import type { Gazetteer } from "./gazetteer.ts";
import { kindOf } from "./kind-words.ts";
import { adjacent, type Reading } from "./reading.ts";
import type { Span } from "./span.ts";

/** English kind words that end a name, as few others do: «Santa Clara County», «Delaware River». Streets and parks are left alone. */
const HEAD =
  /^(?:county|parish|oblast|raion|governorate|province|prefecture|river|creek|lake|island|islands|bay|mountains|peninsula)$/;
/** «Lake Champlain», «Mount Hood». */
const LEADING = /^(?:lake|mount|cape)$/;
const MOST_WORDS = 3;

/** Names in English that carry their kind word, known to the gazetteer or not. */
export function englishHeaded(reading: Reading, gazetteer: Gazetteer, at: number): Span | undefined {
  const key = reading.keys[at] ?? "";
  if (reading.langs[at] !== "en" || reading.lang !== "en" || reading.tokens[at]?.capital !== true)
    return undefined;
  if (reading.headlined[at] === true) return undefined;
  if (LEADING.test(key) && isNamePart(reading, at, at + 1)) return span(reading, gazetteer, at, at + 1, key);
  if (!HEAD.test(key)) return undefined;
  let first = at;
  while (at - first < MOST_WORDS && isNamePart(reading, first - 1, first) && isProper(reading, first - 1))
    first--;
  return first === at ? undefined : span(reading, gazetteer, first, at, key);
}

const isNamePart = (reading: Reading, left: number, right: number): boolean =>
  adjacent(reading, left, right) &&
  reading.tokens[left]?.kind === "word" &&
  reading.tokens[left]?.capital === true &&
  reading.tokens[right]?.capital === true;

/** «The County», «In Lake»: what only opens a sentence is no part of a name. */
const isProper = (reading: Reading, at: number): boolean =>
  !/^(?:the|a|an|this|that|in|at|on|near|from|mr|mrs|every|each|its|his|her|our)$/.test(
    reading.keys[at] ?? "",
  );

function span(reading: Reading, gazetteer: Gazetteer, first: number, last: number, key: string): Span {
  const name = reading.keys.slice(first, last + 1).join(" ");
  const choices = gazetteer
    .index("en")
    .long(reading.keys[first] ?? "")
    .filter(({ words }) => words.join(" ") === name)
    .map(({ place, weak }) => ({ place, weak, name, cases: 63 }));
  const kind = kindOf(key, "en") ?? "region";
  return { first, last, lang: "en", form: "name", source: "headed", choices, kind, name };
}
