import { GENITIVE, NOMINATIVE } from "./endings.ts";
import { casesAfter } from "./prepositions.ts";
import { adjacent, type Reading } from "./reading.ts";
import type { Span } from "./span.ts";

/** «Нью-Йорк таймс», «Вашингтон пост», «Манчестер Сіті». */
const NEWSPAPER =
  /^(?:таймс|пост|джорнал|джорнел|трибюн|геральд|індепендент|индепендент|телеграф|сіті|сити|юнайтед)$/;
const OPENING = /^[«"“„]$/;
const CLOSING = /^[»"”“]$/;
const HYPHEN = /^[‐‑–-]$/;
const MOST_WORDS_IN_QUOTES = 5;
/** Clubs whose town follows without quotation marks: «Динамо Київ», «ЦСКА Москва». */
const CLUB =
  /^(?:динамо|шахтар|шахтер|зоря|заря|зеніт|зенит|спартак|локомотив|цска|ска|металіст|металлист|торпедо|арсенал|рубін|рубин|карпати|карпаты|чорноморець|черноморец|будівельник|строитель|сокіл|сокол|авангард|фк|мфк|хк|бк|вк|гк)$/;
/** Before quotation marks these say that the whole quotation is one name: газета «Вечірній Київ». */
const BODY =
  /^(?:газет|журнал|видання|видан|издани|тижневик|еженедельник|канал|телеканал|радіо|радио|агентств|порта|сайт|клуб|команд|університет|университет|інститут|институт|академі|академи|школ|ліцей|лицей|компані|компани|фірм|фирм|банк|завод|фабрик|комбінат|комбинат|готел|отел|гостиниц|ресторан|кінотеатр|кинотеатр|театр|музе|фонд|парті|парти|об'єднанн|объединени|організаці|организаци|підприємств|предприяти|тов$|ооо$|пат$|оао$|зао$|ват$|фк$|ск$|хк$|гк$|кп$|дп$|роман|фільм|фильм|книг|пісн|песн|альбом|форум|фестивал|проєкт|проект|потяг|поезд|крейсер|корабел|кораб|танкер|катер|корвет|фрегат|яхт|ракет|батальйон|батальон|бригад|полк|загін|загон|отряд|серіал|сериал|премі|преми|приз$|гурт|операці|операци)/;

/** The span stands in a club, a newspaper, an agreement that is named after the place: «Динамо» Київ, «Вечірній Київ», Мінськ-2. */
export const isPartOfName = (reading: Reading, span: Span): boolean =>
  isClubsTown(reading, span) ||
  isShip(reading, span) ||
  isOwnersName(reading, span) ||
  isNumbered(reading, span) ||
  isQuotedPart(reading, span) ||
  (NEWSPAPER.test(reading.keys[span.last + 1] ?? "") && adjacent(reading, span.last, span.last + 1));

/** Before the name of a ship: «the USS Georgia», «HMS London». */
const SHIP = /^(?:USS|USNS|USCGC|HMS|HMCS|HMAS|HMNZS|RMS|INS|MV|SS)$/;
const isShip = ({ tokens }: Reading, { first }: Span): boolean => SHIP.test(tokens[first - 1]?.text ?? "");

/** Plants and fleets are called after a place with whatever small letter: «Запорізька АЕС», «Каспийская флотилия». */
const PLANT_OR_FLEET =
  /^(?:[агт][еэ]с|т[еэ]ц|гр[еэ]с|нпз|електростанці|электростанци|комбінат|комбинат|флотилі|флотили|флот(?:у|а|ом|і|е)?$)/;
/** After a country's adjective they may be any: «російські АЕС», and «Російська АЕС» may only open a sentence. */
export const isPlantOrFleet = (key: string, isCountry: boolean): boolean =>
  !isCountry && PLANT_OR_FLEET.test(key);

/** Contests, titles and orders: whose they are is part of what they are called, however they are written. */
const EVENT =
  /^(?:чемпіонат|чемпионат|кубк|кубок|першіст|первенств|ліг[аиуо]|ліз[іи]|лиг[аиуео]|гран-прі|гран-при|суперкуб|мундіал|олімпіад|олимпиад|спартакіад|спартакиад|геро[йяюєеїи])[а-яіїє]{0,4}$/;
/** Bodies, where a capital letter says that they are one and not many: «Рада Європи», «Банк Англії», «Федерація футболу України». */
const ORGANISATION =
  /^(?:рад[аиіуо][юй]?|совет(?:а|у|ом|е)?|банк(?:у|ом|ові|а|е)?|держбанк[а-я]{0,2}|нацбанк[а-я]{0,2}|центробанк[а-я]{0,2}|академі[яїюєй]{1,2}|академи[яюией]{1,2}|федераці[яїюєй]{1,2}|федераци[яюией]{1,2}|асоціаці[яїюєй]{1,2}|ассоциаци[яюией]{1,2}|спілк[аиуо]ю?|спілці|союз(?:у|ом|а|е)?|конгрес(?:у|ом|і)?|конгресс(?:а|у|ом|е)?|конфедераці[яїюєй]{1,2}|конфедераци[яюией]{1,2}|голос(?:у|ом|а)?|орден(?:у|ом|а)?|музе[йюяє]м?|бібліотек[аиуою]{1,2}|библиотек[аиуеой]{1,2})$/;

/** «Рада Європи», «чемпіонат Європи»: the body or the contest, and in the genitive whose it is. One word may stand between: «Федерація футболу України». */
function isOwnersName(reading: Reading, span: Span): boolean {
  const { tokens, keys } = reading;
  const { first, lang, form, choices } = span;
  if (lang === "en" || form === "adjective" || !choices.some(({ cases }) => (cases & GENITIVE) !== 0))
    return false;
  for (let head = first - 1; head >= first - 2 && adjacent(reading, head, head + 1); head--) {
    const key = keys[head] ?? "";
    const capital = tokens[head]?.capital === true;
    if (EVENT.test(key) || (capital && ORGANISATION.test(key))) return true;
    if (capital || tokens[head]?.kind !== "word" || casesAfter(key, lang) !== undefined) return false;
  }
  return false;
}

/** The town stays in the nominative, whatever case the club stands in. */
function isClubsTown(reading: Reading, { first, choices }: Span): boolean {
  const { tokens, keys } = reading;
  if (!adjacent(reading, first - 1, first) || !choices.some(({ cases }) => (cases & NOMINATIVE) !== 0))
    return false;
  if (CLUB.test(keys[first - 1] ?? "")) return tokens[first - 1]?.capital === true;
  if (!CLOSING.test(tokens[first - 1]?.text ?? "") || (tokens[first]?.gap ?? 0) === 0) return false;
  const opening = openingBefore(reading, first - 1);
  return opening !== undefined && tokens[opening + 1]?.capital === true;
}

/** «Мінськ-2», «Женева-2»: the second of its agreements. */
const isNumbered = ({ tokens }: Reading, { last }: Span): boolean =>
  HYPHEN.test(tokens[last + 1]?.text ?? "") &&
  tokens[last + 1]?.gap === 0 &&
  tokens[last + 2]?.kind === "number" &&
  tokens[last + 2]?.gap === 0 &&
  (tokens[last + 2]?.text.length ?? 9) <= 2;

function isQuotedPart(reading: Reading, { first, last }: Span): boolean {
  const opening = openingBefore(reading, first);
  if (opening === undefined) return false;
  let closing = last + 1;
  // «Крым 24» is one name with its number.
  while (
    closing - opening <= MOST_WORDS_IN_QUOTES &&
    /^(?:word|number)$/.test(reading.tokens[closing]?.kind ?? "")
  )
    closing++;
  if (!CLOSING.test(reading.tokens[closing]?.text ?? "") || closing - opening > MOST_WORDS_IN_QUOTES + 1)
    return false;
  return BODY.test(reading.keys[opening - 1] ?? "") && reading.tokens[opening]?.newLine === false;
}

/** The quotation mark that opens the short quotation before a token. */
function openingBefore({ tokens }: Reading, at: number): number | undefined {
  for (let before = at - 1; before >= 0 && at - before <= MOST_WORDS_IN_QUOTES; before--) {
    const token = tokens[before];
    if (token === undefined || tokens[before + 1]?.newLine === true) return undefined;
    if (OPENING.test(token.text)) return before;
    if (token.kind !== "word") return undefined;
  }
  return undefined;
}
