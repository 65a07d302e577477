import { NOMINATIVE } from "./endings.ts";
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
  /^(?:динамо|шахтар|шахтер|зоря|заря|зеніт|зенит|спартак|локомотив|цска|ска|металіст|металлист|торпедо|арсенал|рубін|рубин|карпати|карпаты|чорноморець|черноморец|будівельник|строитель|сокіл|сокол|авангард)$/;
/** Before quotation marks these say that the whole quotation is one name: газета «Вечірній Київ». */
const BODY =
  /^(?:газет|журнал|видання|видан|издани|тижневик|еженедельник|канал|телеканал|радіо|радио|агентств|порта|сайт|клуб|команд|університет|университет|інститут|институт|академі|академи|школ|ліцей|лицей|компані|компани|фірм|фирм|банк|завод|фабрик|комбінат|комбинат|готел|отел|гостиниц|ресторан|кінотеатр|кинотеатр|театр|музе|фонд|парті|парти|об'єднанн|объединени|організаці|организаци|підприємств|предприяти|тов$|ооо$|пат$|оао$|зао$|ват$|фк$|ск$|хк$|гк$|кп$|дп$|роман|фільм|фильм|книг|пісн|песн|альбом|форум|фестивал|проєкт|проект|потяг|поезд|крейсер|корабел|кораб)/;

/** The span stands in a club, a newspaper, an agreement that is named after the place: «Динамо» Київ, «Вечірній Київ», Мінськ-2. */
export const isPartOfName = (reading: Reading, span: Span): boolean =>
  isClubsTown(reading, span) ||
  isNumbered(reading, span) ||
  isQuotedPart(reading, span) ||
  (NEWSPAPER.test(reading.keys[span.last + 1] ?? "") && adjacent(reading, span.last, span.last + 1));

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
  while (closing - opening <= MOST_WORDS_IN_QUOTES && reading.tokens[closing]?.kind === "word") closing++;
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
