import { adjectiveStem } from "./adjectives.ts";
import { INSTRUMENTAL, LOCATIVE } from "./endings.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { choicesAt } from "./find-names.ts";
import { kindOf } from "./kind-words.ts";
import { casesAfter } from "./prepositions.ts";
import { adjacent, lemmasAt, type Reading } from "./reading.ts";
import type { Span } from "./span.ts";

const SHORTEST = 4;
/** «на Старобільщині»: a country around a town. */
const REGION = /^.{4,}(?:щин|ччин)(?:а|и|і|у|ою|е|ы|ой)$/;
const FUNCTION_WORD = /^(?:.{1,3}|після|перед|через|между|после|також|также|около|біля|поблизу)$/;
/** Capitalised out of respect or habit, and nowhere on a map. */
const NO_PLACE =
  /^(?:інтернет|интернет|мереж|сет[иьяею]+$|батьківщин|вітчизн|отчизн|родин[аыеуо]|бог|бож|господ|церкв|церков|конституц|кодекс|форум|закон|рад[аиіоу]|дум[аыеуо]|сейм|кнесет|конгрес|сенат|бундестаг|парламент|нато|фейсбук|телеграм|твіттер|твиттер|ютуб|вікіпед|википед|різдв|рождеств|велик(?:день|одн)|пасх|земл|місяц|лун[аыеу]|сонц|солнц|марс|венер)/;
const ADJECTIVE_ENDING =
  /(?:ий|ій|ого|ому|ою|ої|их|ими|им|ім|ым|ых|ыми|ой|ую|ая|ое|ин[аеиіуоы]|[оеє]в[аеиіу]|ом|ів)$/;

/** How names of villages and towns end, before the case ending. */
const SETTLEMENT_STEM: Readonly<Record<"uk" | "ru", RegExp>> = {
  uk: /(?:івк|ївк|[вдн]ц|иц|ськ|цьк|инц|ич|ищ|ов|ев|єв|ин|їн|поль|піль|град|город|бург|щин|ччин|ани|ян|ул|ух)(?:[аеєиіїоуюя]|ові|ом|ем|ою|ях|ах|ого|ому|им|ів)?$/,
  ru: /(?:овк|евк|иц|ск|цк|инц|ич|ищ|ов|ев|ин|ын|поль|град|город|бург|щин|ан|ян|ул)(?:[аеыиоуюя]|ом|ем|ой|ях|ах|ого|ому|им)?$/,
};

/** A capitalised word no gazetteer knows, after a preposition of place: «у Козині», «з Майорівки». It may be a village. */
export function guessedName(reading: Reading, gazetteer: Gazetteer, at: number): Span | undefined {
  const token = reading.tokens[at];
  const lang = reading.langs[at] ?? reading.lang;
  if (token === undefined || lang === "en" || !token.capital || token.upper || token.text.length < SHORTEST)
    return undefined;
  const key = reading.keys[at] ?? "";
  const guess: Span = { first: at, last: at, lang, form: "name", source: "guess", choices: [], name: key };
  const governed = adjacent(reading, at - 1, at) ? casesAfter(reading.keys[at - 1] ?? "", lang) : undefined;
  const next = reading.tokens[at + 1];
  const region = REGION.test(key) && choicesAt(reading, gazetteer, at).length === 0;
  if (region && reading.opens[at] === false) return { ...guess, kind: "region" };
  const before = reading.keys[at - 1] ?? "";
  if (governed === undefined || (next?.capital === true && !liesIn(reading, at))) return undefined;
  if (NO_PLACE.test(key)) return undefined;
  // «на Майчиною головою», «у Нижньому замку»: an adjective of the word that follows.
  const followed = next?.kind === "word" && adjacent(reading, at, at + 1);
  if (followed && ADJECTIVE_ENDING.test(key) && !FUNCTION_WORD.test(next.text)) return undefined;
  const locative = (governed & LOCATIVE) !== 0 && canBeLocative(reading, at);
  const under = UNDER.test(before) && canBeInstrumental(reading, at) && !looksLikeSurname(key);
  if (!looksLikeSettlement(key, lang) && !locative && !under) return undefined;
  const agrees = lemmasAt(reading, at).some(({ cases }) => (cases & governed) !== 0);
  if (!agrees || choicesAt(reading, gazetteer, at).length > 0) return undefined;
  return guess;
}

/** «під Батогом», «под Бородином»: where a battle was. */
const UNDER = /^(?:під|под)$/;
const canBeInstrumental = (reading: Reading, at: number): boolean =>
  lemmasAt(reading, at).some(
    ({ cases, lemma }) => (cases & INSTRUMENTAL) !== 0 && lemma !== reading.keys[at],
  );

/** «поблизу Можняківки Новопсковського району»: what follows the name is the district or region it lies in. */
export function liesIn(reading: Reading, at: number): boolean {
  const lang = reading.langs[at] ?? reading.lang;
  if (!adjacent(reading, at, at + 1) || reading.tokens[at + 1]?.capital !== true) return false;
  if (adjectiveStem(reading.keys[at + 1] ?? "", lang) === undefined || !adjacent(reading, at + 1, at + 2))
    return false;
  const kind = kindOf(reading.keys[at + 2] ?? "", lang);
  return kind === "district" || kind === "region";
}

/** The word ends as names of villages do. */
export const looksLikeSettlement = (key: string, lang: "uk" | "ru"): boolean =>
  SETTLEMENT_STEM[lang].test(key);

/** The form can stand in the locative: «у Козині», not «у Козина». */
export const canBeLocative = (reading: Reading, at: number): boolean =>
  lemmasAt(reading, at).some(({ cases, lemma }) => (cases & LOCATIVE) !== 0 && lemma !== reading.keys[at]);

const SURNAME =
  /(?:енк|чук|щук|юк|ськ|зьк|цьк|ск|цк|ян|дзе|швілі|швили|ко)(?:[аиіуоеы]|ий|ій|ого|ому|им|ім|ой|ом|ым|ою|ові)?$/;

/** The word ends as surnames do. */
export const looksLikeSurname = (key: string): boolean => SURNAME.test(key);
