import { casesAfter } from "./prepositions.ts";
import { GENITIVE, INSTRUMENTAL, LOCATIVE } from "./endings.ts";
import { describeInEnglish } from "./english.ts";
import { followsPersonName, isFirstName, isPatronymic } from "./evidence.ts";
import { describeLeft, describeRight } from "./features-beside.ts";
import { canBeLocative, looksLikeSettlement, looksLikeSurname } from "./find-guesses.ts";
import { knowledgeOf } from "./knowledge.ts";
import { mainChoice, prominence } from "./prominence.ts";
import { adjacent, lemmasAt, type Reading } from "./reading.ts";
import type { Features, Sight } from "./sight.ts";
import type { Choice, Span } from "./span.ts";

/** Чад, Перу, Куба, Малі are ordinary words as well; that Франція is a form of francium is nobody's concern. */
const LONGEST_WORDLIKE = 5;
const isDoubted = (features: Features): boolean =>
  features["common"] === 1 ||
  features["common-opens"] === 1 ||
  features["first-name"] === 1 ||
  features["surname"] === 1 ||
  features["capital-before"] === 1 ||
  features["capital-after"] === 1;

/** What the score of a span is weighed from: the place it may mean, the word itself, people, and what stands beside it. */
export function featuresOf(span: Span, sight: Sight): Features {
  const { reading, gazetteer, evidence } = sight;
  const features: Features = { bias: 1, [`source-${span.source}`]: 1 };
  const { first, last, lang } = span;
  const token = reading.tokens[first];
  const choice = mainChoice(span, gazetteer);
  if (token === undefined) return features;
  // «Володимир Київський», «пан Київський»: a surname, however great the city.
  if (span.source === "adjective" && token.capital && isOfPerson(span, sight))
    return { ...features, addressed: 1 };
  if (choice !== undefined) describePlace(features, span, choice, sight);
  if (span.kind !== undefined) features[`kind-${span.kind}`] = 1;
  if (span.source === "adjective" || span.source === "description") return features;
  if (span.source === "guess" && lang !== "en") {
    if (looksLikeSettlement(reading.keys[first] ?? "", lang)) features["settlement-like"] = 1;
    if (looksLikeSurname(reading.keys[first] ?? "")) features["surname-like"] = 1;
  }
  if (span.source === "headed") {
    features["known"] = span.choices.length > 0 ? 1 : 0;
    if (lang === "en") describeInEnglish(features, span, sight);
    return features;
  }

  const opens = reading.opens[first] === true;
  const key = reading.keys[first] ?? "";
  const word = reading.words[first];
  const known = word === undefined ? undefined : knowledgeOf(word, gazetteer);
  const single = first === last;
  if (opens) features["opens"] = 1;
  const country = features["country"] === 1;
  // «Київ» is a genitive of cues as well, which nobody means.
  const famous = features["great"] === 1 && features["inflected"] !== 1;
  if (
    single &&
    !famous &&
    !(country && (token.upper || token.text.length > LONGEST_WORDLIKE)) &&
    known?.isCommon === true
  )
    features[country ? "common-country" : opens ? "common-opens" : "common"] = 1;
  if (single && evidence.lowerCase.has(key)) {
    if (!country) features["lower-seen"] = 1;
    else if (lang === "en") features["country-lower-seen"] = 1;
  }
  if (features["common"] === 1 && features["small"] === 1) features["common-small"] = 1;
  const headlined = reading.headlined[first] === true;
  if (token.upper && token.text.length > 1 && !headlined)
    features[token.text.length <= 4 ? "upper-short" : "upper"] = 1;
  if (single && token.text.length <= 3) features["short"] = 1;
  else if (single && !famous && token.text.length <= 4) features["four-letters"] = 1;
  if (token.text.includes("-")) features["hyphen"] = 1;
  const next = reading.tokens[last + 1];
  // «Рівне світло»: an adjective that opens a sentence.
  if (features["common-opens"] === 1 && next?.kind === "word" && !next.capital)
    features["common-opens-noun"] = 1;
  describePerson(features, span, sight);
  describeLeft(features, span, choice, sight);
  describeRight(features, span, sight);
  // «Ллойд Остин»: the name before it may be in no list.
  if (features["surname"] === 1 && features["capital-before"] === 1) features["surname-after-capital"] = 1;
  // Where every word has a capital, those beside a name mean nothing, and ordinary words look like names.
  if (headlined) {
    for (const name of ["capital-before", "capital-before-opens", "capital-after"]) delete features[name];
    if (features["common"] === 1) features["common-opens"] = 1;
  }
  // A case says less of a word that nobody knows than of a town's name.
  if (span.source === "guess") {
    const governed = casesAfter(reading.keys[first - 1] ?? "", lang) ?? 0;
    delete features["preposition"];
    if ((governed & LOCATIVE) !== 0 && canBeLocative(reading, first)) features["guess-locative"] = 1;
    else if ((governed & GENITIVE) !== 0) features["guess-genitive"] = 1;
    else features[(governed & INSTRUMENTAL) !== 0 ? "guess-under" : "guess-other"] = 1;
    if (next?.kind === "word" && adjacent(reading, last, last + 1)) features["guess-followed"] = 1;
  }
  // A word that is nobody's name and no ordinary word is likely the town it reads like.
  if (reading.lang === "en" && single && token.text.length > 4 && !isDoubted(features)) features["plain"] = 1;
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
  if (place.kind === "union") features["union"] = 1;
  if (place.kind === "country") features["country"] = 1;
  else if (SETTLEMENTS.has(place.kind)) {
    features["settlement"] = 1;
    features["size"] = (prominence(place) - 45) / 10;
    if (place.kind === "capital") features["capital"] = 1;
    if (prominence(place) >= GREAT) features["great"] = 1;
    if (place.country === "UA" || place.country === "RU") features["near"] = 1;
    if (prominence(place) < 40) features["small"] = 1;
  } else if (place.kind === "region" && place.region !== "")
    features[prominence(place) > 50 ? "near-region" : "far-region"] = 1;
  else if (place.kind === "river") features["river"] = 1;
  else if (LANDMARKS.has(place.kind)) features["landmark"] = 1;
  else features["world"] = 1;
  if (choice.weak) features["weak"] = 1;
  if (choice.name !== reading.keys[span.first] && span.first === span.last) features["inflected"] = 1;
}

function describePerson(features: Features, span: Span, { reading, gazetteer, evidence }: Sight): void {
  const { first, last } = span;
  if (first !== last) {
    if (followsPersonName(reading, gazetteer, first)) features["after-person"] = 1;
    return;
  }
  if (isFirstName(reading, gazetteer, first)) {
    features["first-name"] = 1;
    if (standsAlone(reading, first)) features["first-name-alone"] = 1;
  }
  const word = reading.words[first];
  if (features["country"] !== 1 && word !== undefined && knowledgeOf(word, gazetteer).isSurname)
    features["surname"] = 1;
  if (followsPersonName(reading, gazetteer, first)) features["after-person"] = 1;
  if (isAddressed(span, reading)) features["addressed"] = 1;
  if (isPatronymic(reading, first + 1)) features["before-patronymic"] = 1;
  if (lemmasAt(reading, first).some(({ lemma }) => evidence.people.has(lemma)))
    features["person-in-text"] = 1;
}

/** «бабусею Мінною», «пан Турка», «господин Рим»: a person follows. */
const ADDRESSED =
  /^(?:пан(?:а|у|ові|ом|і|ею|ями)?|панн[аиіуоюе]+|дядьк[а-яі]*|дяд[яеюийі]+|тітк[а-яі]*|тітоньк[а-яі]*|тет[яеюийкаоу]+|баб(?:ус|ушк|ц)[а-яії]+|дідус[а-яьі]+|дедушк[а-я]+|господин(?:а|у|ом|е)?|госпож[а-я]+|товариш[а-яі]*|товарищ(?:а|у|ем|е|и|ей)?|мі?стер[а-яо]*|мистер(?:а|у|ом)?|місіс|миссис|отець|отц[яеюемі]+|кум(?:а|у|і|ом|ою|ові)?)$/;

const isAddressed = ({ first, lang }: Span, reading: Reading): boolean =>
  lang !== "en" && adjacent(reading, first - 1, first) && ADDRESSED.test(reading.keys[first - 1] ?? "");

const isOfPerson = (span: Span, { reading, gazetteer }: Sight): boolean =>
  span.lang !== "en" && (isAddressed(span, reading) || followsPersonName(reading, gazetteer, span.first));

/** Neither a name before it nor one after: who is meant by a first name has mostly more to his name. */
function standsAlone(reading: Reading, at: number): boolean {
  const before = reading.tokens[at - 1]?.capital === true && reading.opens[at - 1] !== true;
  const after = reading.tokens[at + 1]?.capital === true && adjacent(reading, at, at + 1);
  return !after && !(before && adjacent(reading, at - 1, at));
}
