import { isFirstName } from "./evidence.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { choicesAt } from "./find-names.ts";
import { INTRODUCES_UNKNOWN, kindOf, type Kind } from "./kind-words.ts";
import { adjacent, type Reading } from "./reading.ts";
import type { Span } from "./span.ts";
import { startOfName, streetNames } from "./find-streets.ts";

const LINK = /^(?:,|та|і|й|и)$/;
const PLURAL =
  /(?:ах|ях|ами|ями|сіл|сел|міст|городов|вулиць|улиц|села|селам|міста|города|деревень|станиць|станиц)$/;
const ADJECTIVE_LIKE = /(?:ий|ій|а|я|е|є|і|ого|ому|ої|ім|им|их|ый|ой|ая|яя|ое|ее|ые|ие|ом|ем)$/;
/** What follows a kind word but is no name: «місто-герой», «село Радянської доби» need no list, these do. */
const NOT_A_NAME = /^(?:геро|президент|миру|мир|слави|слав|росі|украї|украи)/;

/** «село Козин», «м. Жовква», «вул. Шевченка, 16»: the name after a kind word, known to the gazetteer or not. */
export function introducedNames(reading: Reading, gazetteer: Gazetteer, at: number): Span[] {
  const lang = reading.langs[at] ?? reading.lang;
  const key = reading.keys[at] ?? "";
  const kind = kindOf(key, lang);
  if (kind === undefined || !INTRODUCES_UNKNOWN.has(kind)) return [];
  const first = nameAfter(reading, at, lang);
  if (first === undefined) return [];
  if (kind === "street") return streetNames(reading, gazetteer, at, first);
  const spans: Span[] = [];
  const isListed = PLURAL.test(key);
  for (let next = first; next > 0;) {
    const span = introduced(reading, gazetteer, next, kind);
    if (span !== undefined) spans.push(span);
    next = isListed ? nextOfList(reading, span?.last ?? next) : 0;
  }
  return spans;
}

/** The capitalised word after a comma or «та»; 0 where the list ends. */
function nextOfList(reading: Reading, last: number): number {
  const after = reading.tokens[last + 2];
  const linked = LINK.test(reading.keys[last + 1] ?? "");
  return linked && after?.capital === true && !after.newLine ? last + 2 : 0;
}

/** Only the point of an abbreviation is followed by the name: «на площі. Разом» are two sentences. */
const ABBREVIATED = /^(?:м|с|сел|смт|хут|р|о|вул|просп|пр|пров|пл|г|п|пос|пгт|дер|ул|пер|наб|оз|ст)$/i;

/** «120 кв. м.», «1,4 м.»: metres, no town. */
const isUnit = (reading: Reading, at: number): boolean =>
  reading.tokens[at - 1]?.kind === "number" ||
  /^(?:куб|кв|тис|тыс|млн)$/.test(reading.keys[reading.keys[at - 1] === "." ? at - 2 : at - 1] ?? "");

/** Index of the capitalised word right after a kind word and its point. In English «village of» comes between. */
function nameAfter(reading: Reading, at: number, lang: string): number | undefined {
  let next = at + 1;
  const token = reading.tokens[at];
  const mark = reading.tokens[next];
  const pointed = mark?.text === "." && mark.gap <= 1 && ABBREVIATED.test(token?.text ?? "");
  if (pointed && isUnit(reading, at)) return undefined;
  if (pointed || (mark?.text === ":" && PLURAL.test(reading.keys[at] ?? ""))) next++;
  else if (token !== undefined && token.text.length <= 2 && lang !== "en") return undefined;
  if (lang === "en") {
    if (reading.keys[next] !== "of") return undefined;
    next++;
  }
  const name = reading.tokens[next];
  if (
    kindOf(reading.keys[at] ?? "", reading.langs[at] ?? reading.lang) === "street" &&
    startOfName(reading, next) !== undefined
  )
    return next;
  if (name === undefined || !name.capital || (name.newLine && !pointed) || name.gap > 1) return undefined;
  const initial = name.text.length < 2 && reading.tokens[next + 1]?.text === ".";
  return name.text.length < 2 && !initial ? undefined : next;
}

function introduced(reading: Reading, gazetteer: Gazetteer, at: number, kind: Kind): Span | undefined {
  const lang = reading.langs[at] ?? reading.lang;
  const key = reading.keys[at] ?? "";
  if (NOT_A_NAME.test(key)) return undefined;
  const two = (lang === "en" || ADJECTIVE_LIKE.test(key)) && goesOn(reading, gazetteer, at + 1);
  if ((lang === "en" || !two) && choicesAt(reading, gazetteer, at).length > 0) return undefined;
  const last = two ? at + 1 : at;
  const name = reading.keys.slice(at, last + 1).join(" ");
  return { first: at, last, lang, form: "name", source: "introduced", choices: [], kind, name };
}

/** «села Мала Костромка»: a second word of the name, neither a person nor the district it lies in. */
function goesOn(reading: Reading, gazetteer: Gazetteer, at: number): boolean {
  const token = reading.tokens[at];
  if (token?.capital !== true || token.upper || !adjacent(reading, at - 1, at)) return false;
  const heads = kindOf(reading.keys[at + 1] ?? "", reading.langs[at] ?? reading.lang) !== undefined;
  return !heads && !isFirstName(reading, gazetteer, at);
}
