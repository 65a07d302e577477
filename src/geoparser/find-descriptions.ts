import { countriesOfRegion } from "./country-groups.ts";
import { LOCATIVE } from "./endings.ts";
import { adjectivesAt } from "./find-adjectives.ts";
import { choicesAt } from "./find-names.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { adjacent, type Reading } from "./reading.ts";
import type { Choice, Span } from "./span.ts";

const CAPITAL = /^столиц/;
const COUNTRY = /^(?:країн[аиіуо]|країною|стран[аыеуо]й?|державу|держав[аиіо]ю?|государств[ауео]м?)$/;
/** Plural on purpose: «російське місто Сочі» names its town, «сирійські міста» only the country. */
const ITS_PLACES =
  /^(?:міст(?:а|ах|ам|ами)|сел(?:а|ах|ам|ами)|територі(?:ї|ях|ям|й|ями)|порт(?:и|ах|ами|ів)|регіон(?:и|ах|ів)|провінці(?:ї|ях|й)|город(?:а|ах|ам|ами|ов)|территори(?:и|ях|ям|й|ями)|порт(?:ы|ов)|регион(?:ы|ах|ов)|провинци(?:и|ях|й))$/;
/** «сирийские города», not «сирийского города Хомс». */
const PLURAL = /(?:і|их|им|ими|ие)$/;
const SIZE = /^(?:велик|найбільш|крупн|больш|крупнейш|головн|главн|прикордонн|приграничн|ключов)[а-яії]*$/;
const BASE = /^(?:(?:авіа|авиа)?баз(?:а|и|ы|і|е|у|ою|ой|ах)|аеродром(?:у|і|ом)?|аэродром(?:а|е|у|ом)?)$/;
const IN = /^(?:в|у|во|на)$/;

/** Places told by what they are: «російської столиці», «сирийские города», «близькосхідну країну», «базы в Тартусе». */
export function descriptions(reading: Reading, gazetteer: Gazetteer, at: number): Span[] {
  const lang = reading.langs[at] ?? reading.lang;
  const key = reading.keys[at] ?? "";
  if (lang === "en") return [];
  if (CAPITAL.test(key)) return capitals(reading, gazetteer, at);
  if (BASE.test(key)) return bases(reading, gazetteer, at);
  const before = adjacent(reading, at - 1, at) ? adjectivesAt(reading, gazetteer, at - 1) : [];
  const [adjective] = before;
  if (adjective === undefined) return [];
  const place = gazetteer.place(adjective.place);
  if (ITS_PLACES.test(key) && PLURAL.test(reading.keys[at - 1] ?? "") && place.kind === "country") {
    const sized = adjacent(reading, at - 2, at - 1) && SIZE.test(reading.keys[at - 2] ?? "");
    return [description(reading, sized ? at - 2 : at - 1, at, before)];
  }
  const among = COUNTRY.test(key) ? countriesOfRegion(place.id) : undefined;
  return among === undefined ? [] : [{ ...description(reading, at - 1, at, []), among }];
}

function description(reading: Reading, first: number, last: number, choices: readonly Choice[]): Span {
  const lang = reading.langs[first] ?? reading.lang;
  const name = choices[0]?.name ?? reading.keys.slice(first, last + 1).join(" ");
  return { first, last, lang, form: "description", source: "description", choices, name };
}

/** «російська столиця», unless the capital's own name follows. */
function capitals(reading: Reading, gazetteer: Gazetteer, at: number): Span[] {
  const adjectives = adjacent(reading, at - 1, at) ? adjectivesAt(reading, gazetteer, at - 1) : [];
  const ofCountry = adjectives
    .map(({ place }) => gazetteer.place(place))
    .find(({ kind }) => kind === "country");
  const capital = ofCountry === undefined ? undefined : gazetteer.capitalOf(ofCountry.country);
  if (capital === undefined || namesPlace(reading, gazetteer, at + 1, capital)) return [];
  return [
    description(reading, at - 1, at, [{ place: capital, weak: false, name: "столиця", cases: LOCATIVE }]),
  ];
}

const namesPlace = (reading: Reading, gazetteer: Gazetteer, at: number, place: number): boolean =>
  reading.tokens[at]?.capital === true &&
  choicesAt(reading, gazetteer, at).some((choice) => choice.place === place);

const NEAR_DEGREES = 0.3;

/** «базы в Тартусе»: a base the gazetteer knows beside the town. */
function bases(reading: Reading, gazetteer: Gazetteer, at: number): Span[] {
  if (!IN.test(reading.keys[at + 1] ?? "") || reading.tokens[at + 2]?.capital !== true) return [];
  const towns = choicesAt(reading, gazetteer, at + 2).map(({ place }) => gazetteer.place(place));
  const base = gazetteer.bases().find((index) => {
    const { lat, lon } = gazetteer.place(index);
    return towns.some(
      (town) =>
        Math.abs((town.lat ?? 99) - (lat ?? 0)) + Math.abs((town.lon ?? 999) - (lon ?? 0)) < NEAR_DEGREES,
    );
  });
  return base === undefined
    ? []
    : [description(reading, at, at + 2, [{ place: base, weak: false, name: "база", cases: LOCATIVE }])];
}
