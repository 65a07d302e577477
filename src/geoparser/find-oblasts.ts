import { adjectiveStem } from "./adjectives.ts";
import { ANY_CASE } from "./endings.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { adjacent, type Reading } from "./reading.ts";
import type { Choice, Span } from "./span.ts";

/** Administrations of an oblast as they are abbreviated. A city's is МВА. */
const ADMINISTRATION = /^(?:ова|ода|ога)$/;
/** «облрада», «облсовет», «облпрокуратура»: bodies with the oblast in their word. */
const BODY =
  /^обл(?:рад|держ|адмін|админ|сов|дум|прокур|упр|прав|військ|воен|виконком|исполком|виборч|избир|суд|енерго|энерго|газ|здоров|здрав|спорт|стат)/;
/** «обласна військова адміністрація», «областная прокуратура»: whatever it is, it is the oblast's. */
const OF_OBLAST = /^област?н(?:ий|ого|ому|им|ім|а|ої|ій|у|ою|е|і|их|ими|ой|ом|ая|ую|ое|ые|ых|ым|ыми)$/;

/** «Харківська ОВА», «В Донецкой областной прокуратуре»: the adjective is from the oblast, not from the city that it has its name from. */
export function oblastOfBody(reading: Reading, gazetteer: Gazetteer, at: number): Span | undefined {
  const lang = reading.langs[at] ?? reading.lang;
  if (lang === "en" || reading.tokens[at]?.capital !== true || !isBody(reading, at + 1)) return undefined;
  const choices = oblastsCalled(reading, gazetteer, at);
  const name = choices[0]?.name;
  if (name === undefined) return undefined;
  return { first: at, last: at, lang, form: "adjective", source: "adjective", choices, name };
}

function isBody(reading: Reading, at: number): boolean {
  if (!adjacent(reading, at - 1, at)) return false;
  const key = reading.keys[at] ?? "";
  return (
    (reading.tokens[at]?.upper === true && ADMINISTRATION.test(key)) || BODY.test(key) || OF_OBLAST.test(key)
  );
}

/** «харьковский облсовет» is that of «Харьковская область», whatever gender the body has. */
function oblastsCalled(reading: Reading, gazetteer: Gazetteer, at: number): Choice[] {
  const lang = reading.langs[at] ?? reading.lang;
  const stem = adjectiveStem(reading.keys[at] ?? "", lang);
  if (stem === undefined) return [];
  const name = `${stem}${lang === "uk" ? "а" : "ая"} область`;
  return gazetteer
    .index(lang)
    .long(name.slice(0, name.indexOf(" ")), "область")
    .filter(({ words }) => words.join(" ") === name)
    .map(({ place, weak }) => ({ place, weak, name, cases: ANY_CASE }));
}
