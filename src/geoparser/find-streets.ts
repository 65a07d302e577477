import { choicesAt } from "./find-names.ts";
import { prominence } from "./features.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { kindOf } from "./kind-words.ts";
import type { Reading } from "./reading.ts";
import type { Span } from "./span.ts";

const MOST_WORDS_IN_A_STREET = 4;
const PLURAL = /^(?:вулиць|вулицях|вулицями|улицах|улиц|улицами)$/;
const LINK = /^(?:,|та|і|й|и)$/;
/** In a list of streets a city's name ends the list: «вул. Шевченка, Київ». */
const CITY = 48;
/** «на вулиці Києва» is in a city; «на вулиці Шевченка» is a street, though a town once had that name. */
const GREAT_CITY = 58;

/** Streets with kind word, initials and house number, as an address writes them; a list shares the kind word of its first. */
export function streetNames(reading: Reading, gazetteer: Gazetteer, at: number, first: number): Span[] {
  if (reading.tokens[at]?.capital === true && !/^(?:вул|ул|пр|пл)/.test(reading.keys[at] ?? "")) return [];
  const spans: Span[] = [];
  // «на вулицях Києва» names no street, and «вулиць Артема та Франка» says the kind for both.
  const plural = PLURAL.test(reading.keys[at] ?? "");
  if (
    /^вулиц|^улиц/.test(reading.keys[at] ?? "") &&
    isCity(reading, gazetteer, first, plural ? CITY : GREAT_CITY)
  )
    return [];
  let from = plural ? first : at;
  for (let name = first; name > 0;) {
    const last = endOfStreet(reading, name);
    spans.push(street(reading, from, last));
    name = nextStreet(reading, gazetteer, last);
    from = name;
  }
  return spans;
}

function street(reading: Reading, first: number, last: number): Span {
  const lang = reading.langs[first] ?? reading.lang;
  const name = reading.keys.slice(first, last + 1).join(" ");
  return { first, last, lang, form: "name", source: "introduced", choices: [], kind: "street", name };
}

/** The next capitalised word of a list; 0 where it ends. */
function nextStreet(reading: Reading, gazetteer: Gazetteer, last: number): number {
  const next = last + 2;
  const token = reading.tokens[next];
  if (token === undefined || !token.capital || token.newLine || !LINK.test(reading.keys[last + 1] ?? ""))
    return 0;
  if (kindOf(reading.keys[next] ?? "", reading.langs[next] ?? reading.lang) !== undefined) return 0;
  return isCity(reading, gazetteer, next) ? 0 : next;
}

const isCity = (reading: Reading, gazetteer: Gazetteer, at: number, smallest = CITY): boolean =>
  choicesAt(reading, gazetteer, at).some(({ place }) => prominence(gazetteer.place(place)) >= smallest);

function endOfStreet(reading: Reading, first: number): number {
  let last = first;
  for (let words = 1; words < MOST_WORDS_IN_A_STREET; words++) {
    const token = reading.tokens[last + 1];
    if (token === undefined || token.newLine || token.gap > 1) break;
    const initial = token.text === "." && (reading.tokens[last]?.text.length ?? 9) <= 2;
    if (!initial && !token.capital) break;
    last++;
  }
  return withHouseNumber(reading, last);
}

/** «…, 16», «…, 1а», «… 46/11» belong to the address. */
export function withHouseNumber(reading: Reading, last: number): number {
  const comma = reading.tokens[last + 1]?.text === ",";
  const number = last + (comma ? 2 : 1);
  const token = reading.tokens[number];
  if (token?.kind !== "number" || token.newLine || token.gap > 1 || !/^\d{1,3}$/.test(token.text))
    return last;
  const suffix = reading.tokens[number + 1];
  const month = suffix !== undefined && suffix.gap > 0 && suffix.kind === "word" && suffix.text.length > 2;
  if (month && !comma) return last;
  const numbered = reading.tokens[number + 2];
  const letter = suffix?.kind === "word" && suffix.gap === 0 && suffix.text.length === 1;
  const joined = (suffix?.text === "-" && suffix.gap === 0) || suffix?.text === "/";
  if (joined && numbered?.kind === "number") {
    const after = reading.tokens[number + 3];
    return after?.kind === "word" && after.gap === 0 && after.text.length === 1 ? number + 3 : number + 2;
  }
  return letter ? number + 1 : number;
}
