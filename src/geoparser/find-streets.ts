import { choicesAt } from "./find-names.ts";
import { prominence } from "./prominence.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { kindOf } from "./kind-words.ts";
import { adjacent, type Reading } from "./reading.ts";
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
    isCity(reading, gazetteer, first, plural ? CITY : GREAT_CITY) &&
    !(plural && isListed(reading, gazetteer, first))
  )
    return [];
  let from = plural ? first : at;
  for (let name = first; name > 0;) {
    const last = endOfStreet(reading, startOfName(reading, name) ?? name);
    spans.push(street(reading, from, last));
    name = nextStreet(reading, gazetteer, last, spans.length);
    from = name;
  }
  return spans;
}

function street(reading: Reading, first: number, last: number): Span {
  const lang = reading.langs[first] ?? reading.lang;
  const name = reading.keys.slice(first, last + 1).join(" ");
  return { first, last, lang, form: "name", source: "introduced", choices: [], kind: "street", name };
}

const SINCE =
  /^(?:років|літ|річчя|лет|летия|січня|лютого|березня|квітня|травня|червня|липня|серпня|вересня|жовтня|листопада|грудня|января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря)$/;

/** The capitalised word of a street's name, or the word that makes a number one: «30 років Перемоги», «40-річчя Жовтня», «8 Березня». */
export function startOfName(reading: Reading, at: number): number | undefined {
  const token = reading.tokens[at];
  if (token === undefined || token.newLine) return undefined;
  if (token.capital) return at;
  if (token.kind !== "number") return undefined;
  const word = at + (/^[‐‑-]$/.test(reading.tokens[at + 1]?.text ?? "") ? 2 : 1);
  return SINCE.test(reading.keys[word] ?? "") && reading.tokens[word]?.newLine === false ? word : undefined;
}

/** «вулиць Чехова, Чайковського»: the next of the list is no city, so the first is none, whatever its name. */
function isListed(reading: Reading, gazetteer: Gazetteer, at: number): boolean {
  const next = at + 2;
  return (
    LINK.test(reading.keys[at + 1] ?? "") &&
    reading.tokens[next]?.capital === true &&
    reading.tokens[next].newLine === false &&
    !isCity(reading, gazetteer, next)
  );
}

const MANY = 2;

/** The next name of a list; 0 where it ends. In the middle of many names a city is only what a street is called after. */
function nextStreet(reading: Reading, gazetteer: Gazetteer, last: number, before: number): number {
  const next = last + 2;
  if (startOfName(reading, next) === undefined || !LINK.test(reading.keys[last + 1] ?? "")) return 0;
  if (kindOf(reading.keys[next] ?? "", reading.langs[next] ?? reading.lang) !== undefined) return 0;
  const goesOn = before >= MANY && isListed(reading, gazetteer, next);
  return isCity(reading, gazetteer, next) && !goesOn ? 0 : next;
}

const isCity = (reading: Reading, gazetteer: Gazetteer, at: number, smallest = CITY): boolean =>
  choicesAt(reading, gazetteer, at).some(({ place }) => prominence(gazetteer.place(place)) >= smallest);

function endOfStreet(reading: Reading, first: number): number {
  let last = first;
  for (let words = 1; words < MOST_WORDS_IN_A_STREET; words++) {
    const token = reading.tokens[last + 1];
    if (token === undefined || token.newLine || token.gap > 1) break;
    const initial = token.text === "." && (reading.tokens[last]?.text.length ?? 9) <= 2;
    if (!initial && (!token.capital || ((words > 1 || token.gap > 0) && ofCouncil(reading, last + 1)))) break;
    last++;
  }
  return withHouseNumber(reading, last);
}

/** «вул. Нова Апостолівської міської ради»: whose street it is. */
const ofCouncil = (reading: Reading, at: number): boolean =>
  COUNCIL.test(reading.keys[at + 1] ?? "") && adjacent(reading, at, at + 1);
const COUNCIL = /^(?:міськ|сільськ|селищн|район|област|городск|сельск|поселков)/;

const HOUSE = /^(?:буд|будинок|дом|д)$/;
const RANGE = /^[‐‑–/-]$/;

/** «…, 16», «…, 1а», «… 46/11», «…, 10–12», «…, 30-А», «…, буд. 5» belong to the address. */
export function withHouseNumber(reading: Reading, last: number): number {
  const { tokens, keys } = reading;
  const comma = tokens[last + 1]?.text === ",";
  let number = last + (comma ? 2 : 1);
  if (comma && HOUSE.test(keys[number] ?? "")) number += tokens[number + 1]?.text === "." ? 2 : 1;
  const token = tokens[number];
  if (token?.kind !== "number" || token.newLine || token.gap > 1 || !/^\d{1,3}$/.test(token.text))
    return last;
  const suffix = tokens[number + 1];
  if (SINCE.test(keys[number + 1] ?? "") || startOfName(reading, number) !== undefined) return last;
  if (!comma && suffix !== undefined && suffix.gap > 0 && suffix.kind === "word" && suffix.text.length > 2)
    return last;
  const joined =
    suffix !== undefined &&
    RANGE.test(suffix.text) &&
    !suffix.newLine &&
    tokens[number + 2]?.newLine === false;
  if (joined && tokens[number + 2]?.kind === "number") return withLetter(reading, number + 2);
  if (joined && suffix.gap === 0 && tokens[number + 2]?.text.length === 1)
    return withLetter(reading, number + 1);
  return withLetter(reading, number);
}

/** «1а»: a single letter right after. */
function withLetter({ tokens }: Reading, at: number): number {
  const letter = tokens[at + 1];
  return letter?.kind === "word" && letter.gap === 0 && letter.text.length === 1 ? at + 1 : at;
}
