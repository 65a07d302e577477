import { ANY_CASE } from "./endings.ts";
import { closesApposition } from "./english.ts";
import { isFirstName } from "./evidence.ts";
import { mainChoice, prominence } from "./prominence.ts";
import { choicesAt, longName, singleName } from "./find-names.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { normalise } from "./normalise.ts";
import { casesAfter } from "./prepositions.ts";
import { adjacent, type Reading } from "./reading.ts";
import type { Choice, Span } from "./span.ts";
import { CALENDAR, DIRECTION, ORGANISATION, TITLE } from "./words-en.ts";

/** Names that only English writes so: «Calif.», «South Lebanon», «London-based», a town no gazetteer knows before «, Ohio». */
export function englishNames(reading: Reading, gazetteer: Gazetteer, at: number): Span[] {
  if (reading.lang !== "en" || reading.langs[at] !== "en" || reading.tokens[at]?.capital !== true) return [];
  const found = [
    abbreviatedRegion(reading, gazetteer, at),
    directedName(reading, gazetteer, at),
    beforeItsRegion(reading, gazetteer, at),
    afterPreposition(reading, gazetteer, at),
    ...hyphenated(reading, gazetteer, at),
  ];
  return found.filter((span) => span !== undefined);
}

const LONGEST_ABBREVIATION = 5;

/** «York, Pa.», «Austin, TX»: the point belongs to it. */
function abbreviatedRegion(reading: Reading, gazetteer: Gazetteer, at: number): Span | undefined {
  const token = reading.tokens[at];
  const name = reading.keys[at] ?? "";
  if (token === undefined || reading.tokens[at - 1]?.text !== "," || token.text.length > LONGEST_ABBREVIATION)
    return undefined;
  const choices = choicesAt(reading, gazetteer, at).filter(({ place }) =>
    isAbbreviationOf(name, place, gazetteer),
  );
  if (choices.length === 0) return undefined;
  const point = reading.tokens[at + 1];
  const last = point?.text === "." && point.gap === 0 && !token.upper ? at + 1 : at;
  return { first: at, last, lang: "en", form: "abbreviation", source: "name", choices, name };
}

function isAbbreviationOf(name: string, place: number, gazetteer: Gazetteer): boolean {
  const full = gazetteer.nameOf(place, "en");
  return (
    gazetteer.place(place).kind === "region" &&
    full !== undefined &&
    normalise(full, "en").length > name.length
  );
}

const SMALLEST_DIVIDED = 45;

/** «South Lebanon», «Upstate New York»: part of a place that has a name of its own. «Northern» may just open a sentence. */
function directedName(reading: Reading, gazetteer: Gazetteer, at: number): Span | undefined {
  const key = reading.keys[at] ?? "";
  if (!DIRECTION.has(key) || !adjacent(reading, at, at + 1)) return undefined;
  if (reading.opens[at] === true && !/^(?:north|south|east|west|upstate|greater)$/.test(key))
    return undefined;
  if (longName(reading, gazetteer, at) !== undefined) return undefined;
  const inner = longName(reading, gazetteer, at + 1) ?? singleName(reading, gazetteer, at + 1);
  const main = inner === undefined ? undefined : mainChoice(inner, gazetteer);
  if (inner === undefined || main === undefined) return undefined;
  if (prominence(gazetteer.place(main.place)) < SMALLEST_DIVIDED) return undefined;
  return { ...inner, first: at, source: "long" };
}

const MOST_WORDS = 3;

/** «East Palestine, Ohio»: whatever stands before the region it lies in is a place. */
function beforeItsRegion(reading: Reading, gazetteer: Gazetteer, at: number): Span | undefined {
  let last = at;
  if (startsName(reading, at - 1) || !canOpenName(reading, gazetteer, at)) return undefined;
  while (last - at + 1 < MOST_WORDS && isNamePart(reading, last + 1) && adjacent(reading, last, last + 1))
    last++;
  if (reading.tokens[last + 1]?.text !== "," || !isNamePart(reading, at)) return undefined;
  if (isKnown(reading, gazetteer, at, last)) return undefined;
  if (last > at && isFirstName(reading, gazetteer, at)) return undefined;
  const region =
    abbreviatedRegion(reading, gazetteer, last + 2) ??
    longName(reading, gazetteer, last + 2) ??
    singleName(reading, gazetteer, last + 2);
  const main = region === undefined ? undefined : mainChoice(region, gazetteer);
  if (region === undefined || !closesApposition(reading, region.last)) return undefined;
  if (main === undefined || !/^(?:region|country)$/.test(gazetteer.place(main.place).kind)) return undefined;
  return guess(reading, at, last, "settlement");
}

const AFTER_PREPOSITION = /^(?:in|near|outside|off|around|toward|towards|leaving|across)$/;
const SHORTEST = 4;

/** «in Mvezo», «near Nassib»: a word no gazetteer knows, where places are named. */
function afterPreposition(reading: Reading, gazetteer: Gazetteer, at: number): Span | undefined {
  const token = reading.tokens[at];
  const next = reading.tokens[at + 1];
  if (token === undefined || token.upper || token.text.length < SHORTEST || !adjacent(reading, at - 1, at))
    return undefined;
  if (!AFTER_PREPOSITION.test(reading.keys[at - 1] ?? "") || next?.capital === true) return undefined;
  if (!isNamePart(reading, at) || isKnown(reading, gazetteer, at, at)) return undefined;
  if (gazetteer.index("en").adjective(reading.keys[at] ?? "").length > 0) return undefined;
  return guess(reading, at, at, undefined);
}

const guess = (reading: Reading, first: number, last: number, kind: "settlement" | undefined): Span => ({
  first,
  last,
  lang: "en",
  form: "name",
  source: "guess",
  choices: [],
  kind,
  name: reading.keys.slice(first, last + 1).join(" "),
});

const isKnown = (reading: Reading, gazetteer: Gazetteer, first: number, last: number): boolean =>
  first === last
    ? choicesAt(reading, gazetteer, first).length > 0
    : longName(reading, gazetteer, first)?.last === last;

function isNamePart(reading: Reading, at: number): boolean {
  const token = reading.tokens[at];
  const key = reading.keys[at] ?? "";
  if (token === undefined || token.kind !== "word" || !token.capital || token.text.length < 2) return false;
  return !CALENDAR.has(key) && !TITLE.has(key) && !ORGANISATION.has(key);
}

/** «In Paris, France»: a word that has its capital from the sentence begins no name, unless places are called so. */
function canOpenName(reading: Reading, gazetteer: Gazetteer, at: number): boolean {
  const key = reading.keys[at] ?? "";
  if (casesAfter(key, "en") !== undefined) return false;
  return reading.opens[at] !== true || DIRECTION.has(key) || choicesAt(reading, gazetteer, at).length > 0;
}

/** The name began before: «of Grand Rapids», seen from «Rapids». */
const startsName = (reading: Reading, at: number): boolean =>
  isNamePart(reading, at) && adjacent(reading, at, at + 1) && reading.opens[at] !== true;

const AFTER_HYPHEN =
  /^(?:based|born|led|backed|area|style|bound|controlled|occupied|held|run|educated|trained|listed|bred|wide|registered|brokered|made|funded|sponsored|owned|supported|allied|friendly|raised)$/;

/** «London-based», «New York-based», both halves of «Ukraine-Russia». */
function hyphenated(reading: Reading, gazetteer: Gazetteer, at: number): Span[] {
  const token = reading.tokens[at];
  // Most names have no hyphen, and this is asked of all of them.
  if (token === undefined || !token.text.includes("-")) return [];
  const halves = token.text.split("-");
  const [left = "", right = ""] = halves;
  if (halves.length !== 2 || choicesAt(reading, gazetteer, at).length > 0) return [];
  if (AFTER_HYPHEN.test(right)) {
    const long = longBeforeHyphen(reading, gazetteer, at, left);
    if (long !== undefined) return [long];
  }
  const first = prominentPlaces(gazetteer, left);
  const second = prominentPlaces(gazetteer, right);
  const both = first.length > 0 && second.length > 0 && /^\p{Lu}/u.test(right);
  if (first.length === 0 || !(both || AFTER_HYPHEN.test(right))) return [];
  const spans = [part(at, at, token.start, token.start + left.length, first)];
  if (both) spans.push(part(at, at, token.end - right.length, token.end, second));
  return spans;
}

/** The hyphen's left side ends a name of several words. */
function longBeforeHyphen(
  reading: Reading,
  gazetteer: Gazetteer,
  at: number,
  left: string,
): Span | undefined {
  for (let first = at - MOST_WORDS + 1; first < at; first++) {
    const start = reading.tokens[first]?.start;
    if (start === undefined || !isNamePart(reading, first)) continue;
    const words = [...reading.keys.slice(first, at), normalise(left, "en")];
    const choices = gazetteer
      .index("en")
      .long(words[0] ?? "", words[1] ?? "")
      .filter((name) => name.words.join(" ") === words.join(" "))
      .map(({ place, weak }) => ({ place, weak, name: words.join(" "), cases: ANY_CASE }));
    const end = (reading.tokens[at]?.start ?? start) + left.length;
    if (choices.length > 0) return part(first, at, start, end, choices);
  }
  return undefined;
}

function prominentPlaces(gazetteer: Gazetteer, word: string): Choice[] {
  const name = normalise(word, "en");
  return gazetteer
    .index("en")
    .single(name)
    .filter(({ place }) => prominence(gazetteer.place(place)) >= SMALLEST_DIVIDED)
    .map(({ place, weak }) => ({ place, weak, name, cases: ANY_CASE }));
}

const part = (first: number, last: number, start: number, end: number, choices: readonly Choice[]): Span => ({
  first,
  last,
  lang: "en",
  form: "name",
  source: "name",
  choices,
  name: choices[0]?.name ?? "",
  part: { start, end },
});
