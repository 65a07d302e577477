import { GENITIVE } from "./endings.ts";
import { isPatronymic } from "./evidence.ts";
import { prominence } from "./prominence.ts";
import { choicesAt } from "./find-names.ts";
import { withHouseNumber } from "./find-streets.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { kindOf } from "./kind-words.ts";
import { adjacent, lemmasAt, type Reading } from "./reading.ts";
import type { Span } from "./span.ts";

/** What is named after somebody or something: «парк Горького», «міст Патона», «сквер Пам'яті». The kind word is part of the name. */
const NAMED_AFTER =
  /^(?:парк(?:у|ом|ові|а|е)?|сквер(?:у|і|ом|а|е)?|міст|мосту?|мостом|мості|моста|мосте|театр(?:у|і|ом|а|е)|палац(?:у|і|ом)|стадіон(?:у|і|ом)|собор(?:у|і|ом|а|е)?|пляж(?:у|і|ом|а|е)?|цвинтар(?:я|і|ем)?|замк(?:у|ом)|гор(?:ою|і|і|у)|горою|горе|жк)$/;
/** What stands beside its name: «урочище Горохова Діброва», «балка Глибока». */
const STANDS_BESIDE =
  /^(?:урочищ|балк|болот|печер|пещер|заказник|заповідник|заповедник|кладовищ|кладбищ|родовищ|месторождени|вокзал|аеропорт|аэропорт|хребет|полігон|полигон)[а-яії]{0,3}$/;
const HONOURING = /^(?:ім|імені|им|имени)$/;
const OPENING = /^[«"“„]$/;
const CLOSING = /^[»"”“]$/;
const MOST_WORDS = 4;
/** «парки Львова» are in a town. */
const TOWN = 55;

/** Parks, bridges and other sites that no gazetteer lists, by the kind word before their name. */
export function namedSites(reading: Reading, gazetteer: Gazetteer, at: number): Span[] {
  const { tokens, keys } = reading;
  const lang = reading.langs[at] ?? reading.lang;
  const key = keys[at] ?? "";
  if (lang === "en") return [];
  const after = NAMED_AFTER.test(key);
  if (!after && !STANDS_BESIDE.test(key)) return [];
  const quoted = OPENING.test(tokens[at + 1]?.text ?? "") ? insideQuotes(reading, at + 2) : undefined;
  if (quoted !== undefined) return [site(reading, at + 2, quoted)];
  if (!after) {
    const last = run(reading, at + 1);
    return last === at ? [] : [site(reading, at + 1, last)];
  }
  const honour = HONOURING.test(keys[at + 1] ?? "") && adjacent(reading, at, at + 1);
  const first = !honour ? at + 1 : tokens[at + 2]?.text === "." ? at + 3 : at + 2;
  const last = run(reading, first);
  if (last < first || isPatronymic(reading, first + 1) || (!honour && !isNamesake(reading, gazetteer, first)))
    return [];
  return [site(reading, at, withHouseNumber(reading, last))];
}

/** The word may be the genitive of a name that no town bears. */
const isNamesake = (reading: Reading, gazetteer: Gazetteer, at: number): boolean =>
  lemmasAt(reading, at).some(({ cases, lemma }) => (cases & GENITIVE) !== 0 && lemma !== reading.keys[at]) &&
  choicesAt(reading, gazetteer, at).every(({ place }) => prominence(gazetteer.place(place)) < TOWN);

/** Last of the capitalised words and initials from `first` on; `first - 1` where there are none. */
function run({ tokens }: Reading, first: number): number {
  let last = first - 1;
  while (last - first < MOST_WORDS * 2) {
    const token = tokens[last + 1];
    if (token === undefined || token.newLine || token.gap > 1) break;
    const initial = token.text === "." && last >= first && (tokens[last]?.text.length ?? 9) === 1;
    if (!initial && (!token.capital || (token.upper && token.text.length > 1))) break;
    last++;
  }
  return last;
}

/** Last token of a short quotation that begins with a capital. */
function insideQuotes({ tokens }: Reading, first: number): number | undefined {
  if (tokens[first]?.capital !== true) return undefined;
  for (let last = first; last < first + MOST_WORDS; last++) {
    if (CLOSING.test(tokens[last + 1]?.text ?? "")) return last;
    if (tokens[last + 1]?.kind !== "word" || tokens[last + 1]?.newLine === true) return undefined;
  }
  return undefined;
}

function site(reading: Reading, first: number, last: number): Span {
  const lang = reading.langs[first] ?? reading.lang;
  const name = reading.keys.slice(first, last + 1).join(" ");
  return { first, last, lang, form: "name", source: "introduced", choices: [], kind: "site", name };
}

const HOUSE_OF = /^(?:будин|палац|двор|дом$|дома$|доме$)/;

/** «у Будинку офіцерів», «во Дворце спорта»: a house by what it is for. */
export function houseNames(reading: Reading, at: number): Span[] {
  const token = reading.tokens[at];
  if (token === undefined || !token.capital || token.upper || reading.opens[at] === true) return [];
  if (!HOUSE_OF.test(reading.keys[at] ?? "") || !adjacent(reading, at, at + 1)) return [];
  const next = reading.tokens[at + 1];
  if (next?.kind !== "word" || next.capital || next.text.length < 4) return [];
  const genitive = lemmasAt(reading, at + 1).some(
    ({ cases, lemma }) => (cases & GENITIVE) !== 0 && lemma !== reading.keys[at + 1],
  );
  return genitive && kindOf(next.text, reading.lang) === undefined ? [site(reading, at, at + 1)] : [];
}
