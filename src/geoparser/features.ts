import { casesAfter } from "./prepositions.ts";
import { GENITIVE, INSTRUMENTAL, LOCATIVE, NOMINATIVE } from "./endings.ts";
import { describeInEnglish } from "./english.ts";
import { followsPersonName, isFirstName, isPatronymic } from "./evidence.ts";
import { describeLeft, describeRight } from "./features-beside.ts";
import { canBeLocative, looksLikeSettlement, looksLikeSurname } from "./find-guesses.ts";
import { knowledgeOf } from "./knowledge.ts";
import { mainChoice, prominence } from "./prominence.ts";
import { adjacent, lemmasAt, type Reading } from "./reading.ts";
import { F, Features } from "./feature-set.ts";
import type { Sight } from "./sight.ts";
import type { Choice, Source, Span } from "./span.ts";
import type { Kind } from "./kind-words.ts";

/** Чад, Перу, Куба, Малі are ordinary words as well; that Франція is a form of francium is nobody's concern. */
const LONGEST_WORDLIKE = 5;
const isDoubted = (features: Features): boolean =>
  features.has(F["common"]) ||
  features.has(F["common-opens"]) ||
  features.has(F["first-name"]) ||
  features.has(F["surname"]) ||
  features.has(F["capital-before"]) ||
  features.has(F["capital-after"]);

const OF_SOURCE: Readonly<Record<Source, number>> = {
  name: F["source-name"],
  long: F["source-long"],
  headed: F["source-headed"],
  introduced: F["source-introduced"],
  guess: F["source-guess"],
  adjective: F["source-adjective"],
  description: F["source-description"],
};
const OF_KIND: Readonly<Record<Kind, number>> = {
  settlement: F["kind-settlement"],
  region: F["kind-region"],
  district: F["kind-district"],
  sea: F["kind-sea"],
  strait: F["kind-strait"],
  river: F["kind-river"],
  lake: F["kind-lake"],
  island: F["kind-island"],
  mountain: F["kind-mountain"],
  street: F["kind-street"],
  site: F["kind-site"],
  country: F["kind-country"],
};

/** What the score of a span is weighed from: the place it may mean, the word itself, people, and what stands beside it. */
export function featuresOf(span: Span, sight: Sight): Features {
  const { reading, gazetteer, evidence } = sight;
  const features = new Features();
  features.add(F["bias"]);
  features.add(OF_SOURCE[span.source]);
  const { first, last, lang } = span;
  const token = reading.tokens[first];
  const choice = mainChoice(span, gazetteer);
  if (token === undefined) return features;
  // «Володимир Київський», «пан Київський»: a surname, however great the city.
  if (span.source === "adjective" && token.capital && isOfPerson(span, sight)) {
    features.add(F["addressed"]);
    return features;
  }
  if (choice !== undefined) describePlace(features, span, choice, sight);
  if (span.kind !== undefined) features.add(OF_KIND[span.kind]);
  if (span.source === "adjective" || span.source === "description") return features;
  if (span.source === "guess" && lang !== "en") {
    if (looksLikeSettlement(reading.keys[first] ?? "", lang)) features.add(F["settlement-like"]);
    if (looksLikeSurname(reading.keys[first] ?? "")) features.add(F["surname-like"]);
  }
  if (span.source === "headed") {
    if (span.choices.length > 0) features.add(F["known"]);
    if (lang === "en") describeInEnglish(features, span, sight);
    return features;
  }

  const opens = reading.opens[first] === true;
  const key = reading.keys[first] ?? "";
  const word = reading.words[first];
  const known = word === undefined ? undefined : knowledgeOf(word, gazetteer);
  const single = first === last;
  if (opens) features.add(F["opens"]);
  const country = features.has(F["country"]);
  // «Київ» is a genitive of cues as well, which nobody means.
  const famous = features.has(F["great"]) && !features.has(F["inflected"]);
  if (
    single &&
    !famous &&
    !(country && (token.upper || token.text.length > LONGEST_WORDLIKE)) &&
    known?.isCommon === true
  )
    features.add(F[country ? "common-country" : opens ? "common-opens" : "common"]);
  if (single && evidence.lowerCase.has(key)) {
    if (!country) features.add(F["lower-seen"]);
    else if (lang === "en") features.add(F["country-lower-seen"]);
  }
  if (features.has(F["common"]) && features.has(F["small"])) features.add(F["common-small"]);
  const headlined = reading.headlined[first] === true;
  if (token.upper && token.text.length > 1 && !headlined)
    features.add(F[token.text.length <= 4 ? "upper-short" : "upper"]);
  if (single && token.text.length <= 3) features.add(F["short"]);
  else if (single && !famous && token.text.length <= 4) features.add(F["four-letters"]);
  if (token.text.includes("-")) features.add(F["hyphen"]);
  const next = reading.tokens[last + 1];
  // «Рівне світло»: an adjective that opens a sentence.
  if (features.has(F["common-opens"]) && next?.kind === "word" && !next.capital)
    features.add(F["common-opens-noun"]);
  describePerson(features, span, sight);
  describeLeft(features, span, choice, sight);
  describeRight(features, span, sight);
  // «Ллойд Остин»: the name before it may be in no list.
  if (features.has(F["surname"]) && features.has(F["capital-before"]))
    features.add(F["surname-after-capital"]);
  // Where every word has a capital, those beside a name mean nothing, and ordinary words look like names.
  if (headlined) {
    features.drop(F["capital-before"]);
    features.drop(F["capital-before-opens"]);
    features.drop(F["capital-after"]);
    if (features.has(F["common"])) features.add(F["common-opens"]);
  }
  // A case says less of a word that nobody knows than of a town's name.
  if (span.source === "guess") {
    const governed = casesAfter(reading.keys[first - 1] ?? "", lang) ?? 0;
    features.drop(F["preposition"]);
    if ((governed & LOCATIVE) !== 0 && canBeLocative(reading, first)) features.add(F["guess-locative"]);
    else if ((governed & GENITIVE) !== 0) features.add(F["guess-genitive"]);
    else features.add(F[(governed & INSTRUMENTAL) !== 0 ? "guess-under" : "guess-other"]);
    if (next?.kind === "word" && adjacent(reading, last, last + 1)) features.add(F["guess-followed"]);
  }
  // A word that is nobody's name and no ordinary word is likely the town it reads like.
  if (reading.lang === "en" && single && token.text.length > 4 && !isDoubted(features))
    features.add(F["plain"]);
  if (lang === "en" && reading.lang === "en") describeInEnglish(features, span, sight);
  return features;
}

/** Half a million people: whoever reads news has heard of the city. */
const GREAT = 58;
const SETTLEMENTS: ReadonlySet<string> = new Set(["capital", "seat", "settlement", "section"]);
const LANDMARKS: ReadonlySet<string> = new Set([
  "government",
  "building",
  "street",
  "square",
  "site",
  "facility",
  "airport",
  "district",
]);

function describePlace(features: Features, span: Span, choice: Choice, { reading, gazetteer }: Sight): void {
  const place = gazetteer.place(choice.place);
  // Most sets hold the European Union for an organisation.
  if (place.kind === "union") features.add(F["union"]);
  if (place.kind === "country") features.add(F["country"]);
  else if (SETTLEMENTS.has(place.kind)) {
    features.add(F["settlement"]);
    features.size = (prominence(place) - 45) / 10;
    if (place.kind === "capital") features.add(F["capital"]);
    if (prominence(place) >= GREAT) features.add(F["great"]);
    if (place.country === "UA" || place.country === "RU") features.add(F["near"]);
    if (prominence(place) < 40) features.add(F["small"]);
  } else if (place.kind === "region" && place.region !== "")
    features.add(F[prominence(place) > 50 ? "near-region" : "far-region"]);
  else if (place.kind === "river") features.add(F["river"]);
  else if (LANDMARKS.has(place.kind)) features.add(F["landmark"]);
  else features.add(F["world"]);
  if (choice.weak) features.add(F["weak"]);
  if (choice.name !== reading.keys[span.first] && span.first === span.last) features.add(F["inflected"]);
}

function describePerson(features: Features, span: Span, { reading, gazetteer, evidence }: Sight): void {
  const { first, last } = span;
  if (first !== last) {
    if (followsPersonName(reading, gazetteer, first)) features.add(F["after-person"]);
    return;
  }
  if (isFirstName(reading, gazetteer, first)) {
    features.add(F["first-name"]);
    if (standsAlone(reading, first)) features.add(F["first-name-alone"]);
  }
  const word = reading.words[first];
  if (!features.has(F["country"]) && word !== undefined && knowledgeOf(word, gazetteer).isSurname)
    features.add(F["surname"]);
  if (followsPersonName(reading, gazetteer, first)) features.add(F["after-person"]);
  if (isAddressed(span, reading)) features.add(F["addressed"]);
  if (isPatronymic(reading, first + 1)) features.add(F["before-patronymic"]);
  if (lemmasAt(reading, first).some(({ lemma }) => evidence.people.has(lemma)))
    features.add(F["person-in-text"]);
}

/** «бабусею Мінною», «пан Турка», «господин Рим»: a person follows. */
const ADDRESSED =
  /^(?:пан(?:а|у|ові|ом|і|ею|ями)?|панн[аиіуоюе]+|дядьк[а-яі]*|дяд[яеюийі]+|тітк[а-яі]*|тітоньк[а-яі]*|тет[яеюийкаоу]+|баб(?:ус|ушк|ц)[а-яії]+|дідус[а-яьі]+|дедушк[а-я]+|господин(?:а|у|ом|е)?|госпож[а-я]+|товариш[а-яі]*|товарищ(?:а|у|ем|е|и|ей)?|мі?стер[а-яо]*|мистер(?:а|у|ом)?|місіс|миссис|отець|отц[яеюемі]+|кум(?:а|у|і|ом|ою|ові)?)$/;

/** «речниця Полтава», «тренер Орёл», in the nominative both; «мэр Орла» has a town. */
const TRADE =
  /^(?:речни(?:к|ця)|тренер(?:ка)?|акт[оё]р(?:ка)?|актриса|письменни(?:к|ця)|писатель(?:ница)?|режисс?[её]р(?:ка)?|спів(?:ак|ачка)|пев(?:ец|ица)|композитор(?:ка)?|депутат(?:ка)?|адвокат(?:ка)?|журналіст(?:ка)?|журналист(?:ка)?|психолог(?:иня)?|волонт[её]р(?:ка)?|полковник|капітан|капитан|майор|лейтенант|сержант|генерал|боєць|боец|слідч(?:ий|а)|следователь|суддя|судья|професор(?:ка)?|профессор|лікар(?:ка)?|врач|учитель(?:ка|ница)?|вчитель(?:ка)?)$/;

function isAddressed({ first, lang, form, source, choices }: Span, reading: Reading): boolean {
  if (lang === "en" || !adjacent(reading, first - 1, first)) return false;
  const before = reading.keys[first - 1] ?? "";
  if (ADDRESSED.test(before)) return true;
  return (
    source === "name" &&
    form === "name" &&
    TRADE.test(before) &&
    choices.some(({ cases }) => (cases & (NOMINATIVE | GENITIVE)) === NOMINATIVE)
  );
}

const isOfPerson = (span: Span, { reading, gazetteer }: Sight): boolean =>
  span.lang !== "en" && (isAddressed(span, reading) || followsPersonName(reading, gazetteer, span.first));

/** Neither a name before it nor one after: who is meant by a first name has mostly more to his name. */
function standsAlone(reading: Reading, at: number): boolean {
  const before = reading.tokens[at - 1]?.capital === true && reading.opens[at - 1] !== true;
  const after = reading.tokens[at + 1]?.capital === true && adjacent(reading, at, at + 1);
  return !after && !(before && adjacent(reading, at - 1, at));
}
