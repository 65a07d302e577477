import { ANY_CASE } from "./endings.ts";
import { choicesAt } from "./find-names.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { kindOf } from "./kind-words.ts";
import { adjacent, type Reading } from "./reading.ts";
import type { Choice, Span } from "./span.ts";
import { TITLE } from "./words-en.ts";

/** English kind words that end a name, as few others do: «Santa Clara County», «Delaware River». Streets and parks are left alone. */
const HEAD =
  /^(?:county|parish|oblast|raion|governorate|province|prefecture|township|borough|river|creek|lake|island|islands|bay|sea|ocean|strait|canal|mountain|mountains|peninsula|desert|valley|canyon|hills|plateau|archipelago|reef|shoal|falls|glacier|volcano|peak|pass)$/;
/** «Lake Champlain», «Mount Hood», «County Wexford», «River Witham». */
const LEADING = /^(?:lake|mount|cape|county|river|fort|loch|isla|port)$/;
/** «Isle of Mull», «Gulf of Carpentaria», «Sea of Galilee». */
const LEADING_OF = /^(?:isle|isles|gulf|bay|sea|strait|straits|bight|firth)$/;
const MOST_WORDS = 3;

/** Names in English that carry their kind word, known to the gazetteer or not. */
export function englishHeaded(reading: Reading, gazetteer: Gazetteer, at: number): Span[] {
  const key = reading.keys[at] ?? "";
  if (reading.langs[at] !== "en" || reading.lang !== "en" || reading.tokens[at]?.capital !== true) return [];
  if (reading.headlined[at] === true) return [];
  const found: Span[] = [];
  if (LEADING.test(key) && isNamePart(reading, at, at + 1))
    found.push(span(reading, gazetteer, at, at + 1, key));
  if (
    LEADING_OF.test(key) &&
    !isNamePart(reading, at - 1, at) &&
    reading.keys[at + 1] === "of" &&
    adjacent(reading, at, at + 1)
  ) {
    const named = reading.tokens[at + 2]?.capital === true && adjacent(reading, at + 1, at + 2);
    if (named) found.push(span(reading, gazetteer, at, at + 2, key));
  }
  if (HEAD.test(key)) {
    let first = at;
    while (at - first < MOST_WORDS && isNamePart(reading, first - 1, first) && isProper(reading, first - 1))
      first--;
    if (first < at) found.push(span(reading, gazetteer, first, at, key));
  }
  return found;
}

const isNamePart = (reading: Reading, left: number, right: number): boolean =>
  adjacent(reading, left, right) &&
  reading.tokens[left]?.kind === "word" &&
  reading.tokens[left]?.capital === true &&
  reading.tokens[right]?.kind === "word" &&
  reading.tokens[right]?.capital === true;

/** «King County», «St. Johns River»: titles that names of places are made of. */
const OF_A_NAME = /^(?:saint|king|queen|prince|princess|duke|lord|lady|captain|chief|bishop|baron)$/;

/** «The County», «In Lake»: what only opens a sentence is no part of a name. */
const isProper = (reading: Reading, at: number): boolean =>
  (!TITLE.has(reading.keys[at] ?? "") || OF_A_NAME.test(reading.keys[at] ?? "")) &&
  !/^(?:the|a|an|this|that|in|at|on|near|from|mr|mrs|every|each|its|his|her|our)$/.test(
    reading.keys[at] ?? "",
  );

function span(reading: Reading, gazetteer: Gazetteer, first: number, last: number, key: string): Span {
  const name = reading.keys.slice(first, last + 1).join(" ");
  const kind = kindOf(key, "en") ?? "region";
  const choices = named(gazetteer, name);
  if (choices.length === 0) choices.push(...nearlyNamed(reading, gazetteer, first, last, key));
  return { first, last, lang: "en", form: "name", source: "headed", choices, kind, name };
}

function named(gazetteer: Gazetteer, name: string): Choice[] {
  const [first = "", second = ""] = name.split(" ");
  return gazetteer
    .index("en")
    .long(first, second)
    .filter(({ words }) => words.join(" ") === name)
    .map(({ place, weak }) => ({ place, weak, name, cases: ANY_CASE }));
}

/** «County Wexford», «Sichuan Province», «Mekong River»: the gazetteer has it without the kind word, as a place of that kind. */
function nearlyNamed(
  reading: Reading,
  gazetteer: Gazetteer,
  first: number,
  last: number,
  key: string,
): Choice[] {
  const wanted = kindOf(key, "en");
  const bare = reading.keys[first] === key ? [last, last] : [first, last - 1];
  const [from = first, to = last] = bare;
  const choices =
    from === to
      ? choicesAt(reading, gazetteer, from)
      : named(gazetteer, reading.keys.slice(from, to + 1).join(" "));
  return choices.filter(({ place }) => gazetteer.place(place).kind === wanted);
}
