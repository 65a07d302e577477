import type { Lang } from "../model/words.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { normalise } from "./normalise.ts";
import { casesAfter } from "./prepositions.ts";
import { mainChoice } from "./prominence.ts";
import { adjacent, type Reading } from "./reading.ts";
import type { Span } from "./span.ts";

/** What governments do right after their name, and cities hardly: they speak, accuse, decide, send. */
const ACTS: Readonly<Record<Lang, RegExp>> = {
  uk: /^(?:заяв|запереч|звинува|засу|обіця|пообіця|погрож|пригроз|вимага|виріш|заклик|оголос|визна|підтрим|розкрит|відпові|відреаг|поперед|погод|схвал|запровад|відкин|наполяг|відмов|підня|анонс|домага|прагн|розірва|висла|викли|каже|ввела|ввів)/,
  ru: /^(?:заяв|отрица|отверг|опроверг|обвин|осу[дж]|обеща|пообеща|угрож|пригроз|требу|потребов|реш|призва|призна|объяв|поддерж|раскрит|ответ|отреаг|предупре|соглас|одобр|настаива|отказ|подня|анонс|добива|стрем|разорва|высла|вызва|ввела|ввел)/,
  en: /^(?:said|says|denied|denies|condemned|condemns|accused|accuses|announced|announces|rejected|rejects|warned|warns|vowed|vows|insisted|insists|urged|urges|threatened|threatens|agreed|refused|refuses|demanded|demands|imposed|claimed|claims|confirmed|expelled|decided|pledged|retaliated|protested|summoned)$/,
};
/** Endings of verbs of one who acts: «заявила», «відмовився», «требует». */
const SINGULAR_VERB = /(?:верг|ла|в|л|лася|лась|вся|лся|[єе]|[еия]т|ить|[єеи]ться|[еи]тся)$/;

/** English has no cases: only a clause that begins with the capital has it for its subject («as Moscow said», not «the mayor of Moscow said»). */
const BEGINS_CLAUSE =
  /^(?:,|that|and|but|as|while|because|if|after|when|what|how|which|although|though|since|before)$/;

/** «Москва заявила», "Tehran denied": a capital that speaks or decides is the government that sits there. */
export function isMetonym(reading: Reading, gazetteer: Gazetteer, span: Span): boolean {
  const { first, last, lang, form } = span;
  if (form !== "name" || !adjacent(reading, last, last + 1)) return false;
  if (reading.tokens[last + 1]?.capital !== false || !isAct(reading.keys[last + 1] ?? "", lang)) return false;
  const choice = mainChoice(span, gazetteer);
  if (choice === undefined || gazetteer.place(choice.place).kind !== "capital") return false;
  // «мэр Москвы обещал»: gazetteers list some case forms as names of their own, but under the first the place is known.
  const name = normalise(gazetteer.nameOf(choice.place, lang) ?? "", lang);
  if (lang !== "en" && name !== reading.keys.slice(first, last + 1).join(" ")) return false;
  if (reading.opens[first] === true) return true;
  const before = reading.keys[first - 1] ?? "";
  return lang === "en" ? BEGINS_CLAUSE.test(before) : casesAfter(before, lang) === undefined;
}

const isAct = (word: string, lang: Lang): boolean =>
  ACTS[lang].test(word) && (lang === "en" || SINGULAR_VERB.test(word));
