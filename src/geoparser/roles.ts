import type { Lang, Role } from "../model/words.ts";
import { roleBetween } from "./between.ts";
import { ACCUSATIVE, DATIVE, GENITIVE, INSTRUMENTAL, NOMINATIVE } from "./endings.ts";
import { choicesAt } from "./find-names.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { isPartOfName, isPlantOrFleet } from "./in-name.ts";
import { kindOf } from "./kind-words.ts";
import { casesAfter } from "./prepositions.ts";
import { adjacent, type Reading } from "./reading.ts";
import type { Span } from "./span.ts";

/** Before a country's name these make it an actor: «президент РФ», «власти Турции», «армія Сирії». */
const OFFICES: Readonly<Record<Lang, RegExp>> = {
  uk: /^(?:президент|прем'єр|міністр|міністерств|мзс|уряд|влад|армі|військ|сил|збройн|посол|посольств|посл|громадян|народ|лідер|глав|очільник|речни|служб|розвідк|прокуратур|парламент|депутат|диктатор|режим|агресі|представник|делегаці|контингент|флот|прикордонник|зсу|верховн|конституц|генпрокур|керівни|союзник)/,
  ru: /^(?:президент|премьер|министр|министерств|мид|правительств|власт|арми|войск|сил|вооруженн|посол|посольств|посл|гражда|народ|лидер|глав|представител|служб|разведк|прокуратур|парламент|депутат|диктатор|режим|агресси|делегаци|контингент|флот|пограничник|верховн|конституц|генпрокур|руководств|союзник|сборн|чемпион|герой)/,
  en: /^(?:president|premier|minister|ministry|government|authorities|army|forces|troops|ambassador|embassy|citizen|people|leader|parliament|ruler|regime|invasion|delegation|navy|military)/,
};
/** Before a genitive these say that something is there: «на території Сирії», «города Сирии». */
const GROUND =
  /^(?:територі|территори|кордон|границ|міст|город|сел|північ|півден|схід|сход|захід|заход|север|юг|юге|восток|запад|центр|регіон|регион|район|област|узбережж|побереж|столиц|поблиз|територ|межах|предел|окраин|околиц|подій|подіях)/;
/** After an adjective these are ground too: «сирийская территория», «російське місто». */
const GROUND_NOUN =
  /^(?:територі|территори|кордон|границ|міст|город|сел|област(?!н)|столиц|узбережж|побереж|порт|регіон|регион|провінці|провинци|край|земл|повітр|воздуш|берег)/;
/** An adjective before these is part of a name: «Валдайського форуму», «Лондонський клуб». */
const NAMED_BODY =
  /^(?:форум|університет|университет|конференці|конференци|договор|договір|угод|соглашени|клуб|завод|фестивал|академі|академи|інститут|институт|театр|музе|банк|суд|клуб|процес|саміт|саммит|чемпіонат|школ|патріархат|патриархат|протокол|церкв|лавр|газет|собор|вокзал|аеропорт|аэропорт|союз|комітет|комитет|рад[аиоу]|фонд)/;

/** «Минобороны Украины», «СБУ України»: bodies whose name the country ends. */
const MINISTRY =
  /^(?:мін[а-яії]{3,}|мин(?:обороны|юст|фин|здрав|ист)[а-я]*|мзс|мид|мвс|мвд|гур|сбу|фсб|генштаб|генпрокур[а-яії]*)$/;
/** «протоки, що сполучають Балтійське та Північне моря»: waters named for where something else is. */
const JOINS = /^(?:сполуч|з'єдн|соедин|омива|омыва|межу|гранич|виход[ия]т|впада)/;
const LOOK_BACK = 4;

/** What the place does there: see the words of the project. A guess from the neighbours; people decide. @param within a description holds the span */
export function roleOf(reading: Reading, gazetteer: Gazetteer, span: Span, within: boolean): Role {
  const { first, last, lang } = span;
  if (within) return "context";
  const before = adjacent(reading, first - 1, first) ? (reading.keys[first - 1] ?? "") : "";
  const after = adjacent(reading, last, last + 1) ? (reading.keys[last + 1] ?? "") : "";
  if (isInName(reading, span, after)) return "in-name";
  const capital = reading.tokens[first]?.capital === true;
  if (span.form === "adjective" && capital && isPlantOrFleet(after, isState(gazetteer, span)))
    return "in-name";
  if (span.form === "adjective") return GROUND_NOUN.test(after) ? "context" : "actor";
  if (span.form === "description") return "scene";
  if (isContext(reading, gazetteer, span)) return "context";
  const between = roleBetween(reading, span, isState(gazetteer, span));
  if (between !== undefined) return between;
  if (casesAfter(before, lang) !== undefined) return isTarget(span, before) ? "actor" : "scene";
  return isState(gazetteer, span) ? roleOfState(reading, span, before) : "scene";
}

function isInName(reading: Reading, span: Span, after: string): boolean {
  const { first, last, lang } = span;
  const token = reading.tokens[first];
  if (token === undefined) return false;
  // A Latin name in a Cyrillic text beside other Latin words: «CNN Türk», «Kyiv Independent».
  if (lang === "en" && reading.lang !== "en")
    return [first - 1, last + 1].some(
      (at) => reading.langs[at] === "en" && reading.tokens[at]?.kind === "word",
    );
  if (MINISTRY.test(reading.keys[first - 1] ?? "") && adjacent(reading, first - 1, first)) return true;
  if (span.form !== "adjective" && isPartOfName(reading, span)) return true;
  const opening = reading.tokens[first - 1]?.text ?? "";
  if (/[«"“„]/.test(opening) && reading.tokens[last + 1]?.capital === true) return true;
  return (
    span.form === "adjective" && token.capital && reading.opens[first] === false && NAMED_BODY.test(after)
  );
}

/** Named to say where another place is: after its town («Краматорська на Донеччині»), or in brackets. */
function isContext(reading: Reading, gazetteer: Gazetteer, { first, choices }: Span): boolean {
  const kind = choices[0] === undefined ? "" : gazetteer.place(choices[0].place).kind;
  if (
    kind === "sea" &&
    reading.keys.slice(Math.max(0, first - LOOK_BACK), first).some((key) => JOINS.test(key))
  )
    return true;
  if (kind !== "region" && kind !== "country") return false;
  const from = reading.keys[first - 1] === "." ? first - 3 : first - 2;
  const preposition = casesAfter(reading.keys[first - 1] ?? "", reading.langs[first] ?? reading.lang);
  const comma = reading.lang === "en" && reading.keys[first - 1] === ",";
  const owner = preposition === undefined && !comma ? first - 1 : from;
  const token = reading.tokens[owner];
  if (token === undefined || !token.capital || reading.opens[owner] === true) return false;
  const settlement = choicesAt(reading, gazetteer, owner).some(
    ({ place }) => gazetteer.place(place).magnitude > 0,
  );
  return settlement || reading.tokens[first - 1]?.text === "(";
}

const isState = (gazetteer: Gazetteer, { choices }: Span): boolean =>
  choices[0] !== undefined &&
  ["country", "government", "historic"].includes(gazetteer.place(choices[0].place).kind);

/** «до РФ», «к России»: towards a state that acts, when the case says so. */
const isTarget = ({ choices }: Span, before: string): boolean =>
  before === "к" && choices.some(({ cases }) => (cases & DATIVE) !== 0);

function roleOfState(reading: Reading, { first, choices, lang }: Span, before: string): Role {
  const cases = choices.reduce((bits, { cases: own }) => bits | own, 0);
  const genitive = (cases & GENITIVE) !== 0;
  const owner = wordBefore(reading, first, lang);
  if (GROUND.test(owner) || kindOf(before, lang) !== undefined) return "scene";
  if (genitive && OFFICES[lang].test(owner)) return "actor";
  if ((cases & ACCUSATIVE) !== 0 && (cases & NOMINATIVE) === 0) return "scene";
  if ((cases & (NOMINATIVE | DATIVE | INSTRUMENTAL)) !== 0) return "actor";
  return genitive ? "actor" : "scene";
}

/** The noun a genitive belongs to; in English what stands before «of». */
function wordBefore(reading: Reading, first: number, lang: Lang): string {
  const at = lang === "en" && ["of", "the"].includes(reading.keys[first - 1] ?? "") ? first - 2 : first - 1;
  return reading.keys[at] ?? "";
}
