import { casesAfter } from "./prepositions.ts";
import { ACCUSATIVE, GENITIVE, INSTRUMENTAL, LOCATIVE, NOMINATIVE } from "./endings.ts";
import { isFirstName, isPatronymic, followsPersonName, type Evidence } from "./evidence.ts";
import { canBeLocative, looksLikeSettlement, looksLikeSurname } from "./find-guesses.ts";
import { closesApposition, englishFeatures } from "./english.ts";
import type { Gazetteer, GazetteerPlace } from "./gazetteer.ts";
import { kindOf } from "./kind-words.ts";
import { adjacent, lemmasAt, type Reading } from "./reading.ts";
import type { Choice, Span } from "./span.ts";

/** Everything the score of a span is a weighted sum of: 0 or 1 unless said otherwise. */
export type Features = Partial<Record<string, number>>;

/** «під Бахмутом» is near a town; «за Бахмутом», «над Бахмутом» may be anything. */
const UNDER = /^(?:під|под)$/;
const LIST_LINK = /^(?:,|та|і|й|и|или|чи|або|and|or)$/;
const OPENING_QUOTE = /^[«"“„‘]$/;
const CLOSING_QUOTE = /^[»"”“’]$/;

/** The likeliest place of a span before its neighbours are asked: the biggest, unsure names last. */
export function mainChoice(span: Span, gazetteer: Gazetteer): Choice | undefined {
  let best: Choice | undefined;
  let bestWeight = -1;
  for (const choice of span.choices) {
    const weight = prominence(gazetteer.place(choice.place)) - (choice.weak ? 8 : 0);
    if (weight > bestWeight) [best, bestWeight] = [choice, weight];
  }
  return best;
}

const HAND_WRITTEN = 46;
/** Half a million people: whoever reads news has heard of the city. */
const GREAT = 57;

/** Comparable over kinds: 60 is a city of a million. */
export function prominence(place: GazetteerPlace): number {
  switch (place.kind) {
    case "country":
      return 90;
    case "region":
      // Of the hand-written ones (Близький Схід) nobody is the namesake.
      if (place.region === "") return 62;
      return place.country === "UA" || place.country === "RU" || place.country === "US" ? 58 : 46;
    case "capital":
      return Math.max(place.magnitude + 8, 58);
    case "seat":
      return place.magnitude + 2;
    case "settlement":
      // Whoever is written down by hand is in the news.
      return place.geonames === undefined ? Math.max(place.magnitude, HAND_WRITTEN) : place.magnitude;
    case "section":
      return place.magnitude - 8;
    default:
      return 62;
  }
}

export interface Sight {
  readonly reading: Reading;
  readonly gazetteer: Gazetteer;
  readonly evidence: Evidence;
  /** Spans by their first token, of all hypotheses: what stands beside this one. */
  readonly spanAt: (token: number) => Span | undefined;
  readonly spanEndingAt: (token: number) => Span | undefined;
}

const DOUBTS = ["common", "common-opens", "first-name", "surname", "capital-before", "capital-after"];

export function featuresOf(span: Span, sight: Sight): Features {
  const { reading, gazetteer, evidence } = sight;
  const features: Features = { bias: 1, [`source-${span.source}`]: 1 };
  const { first, last, lang } = span;
  const token = reading.tokens[first];
  const choice = mainChoice(span, gazetteer);
  if (token === undefined) return features;
  if (choice !== undefined) describePlace(features, span, choice, sight);
  if (span.kind !== undefined) features[`kind-${span.kind}`] = 1;
  if (span.source === "adjective" || span.source === "description") return features;
  if (span.source === "guess" && lang !== "en") {
    if (looksLikeSettlement(reading.keys[first] ?? "", lang)) features["settlement-like"] = 1;
    if (looksLikeSurname(reading.keys[first] ?? "")) features["surname-like"] = 1;
  }
  if (span.source === "headed") {
    features["known"] = span.choices.length > 0 ? 1 : 0;
    return lang === "en" ? { ...features, ...englishFeatures(span, reading, features) } : features;
  }

  const opens = reading.opens[first] === true;
  const key = reading.keys[first] ?? "";
  const words = gazetteer.words(lang);
  const single = first === last;
  if (opens) features["opens"] = 1;
  const country = features["country"] === 1;
  // «Київ» is a genitive of cues as well, which nobody means.
  const famous = features["great"] === 1 && features["inflected"] !== 1;
  if (single && !famous && !(country && token.upper) && words.isCommon(key))
    features[country ? "common-country" : opens ? "common-opens" : "common"] = 1;
  if (single && !country && evidence.lowerCase.has(key)) features["lower-seen"] = 1;
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
    else features["guess-other"] = 1;
    if (next?.kind === "word" && adjacent(reading, last, last + 1)) features["guess-followed"] = 1;
  }
  // A word that is nobody's name and no ordinary word is likely the town it reads like.
  if (
    reading.lang === "en" &&
    single &&
    token.text.length > 4 &&
    !DOUBTS.some((name) => features[name] === 1)
  )
    features["plain"] = 1;
  if (lang === "en" && reading.lang === "en")
    Object.assign(features, englishFeatures(span, reading, features));
  return features;
}

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
  const { first, last, lang } = span;
  if (first !== last) {
    if (followsPersonName(reading, gazetteer, first)) features["after-person"] = 1;
    return;
  }
  if (isFirstName(reading, gazetteer, first)) {
    features["first-name"] = 1;
    if (standsAlone(reading, first)) features["first-name-alone"] = 1;
  }
  if (features["country"] !== 1 && gazetteer.words(lang).isSurname(reading.keys[first] ?? ""))
    features["surname"] = 1;
  if (followsPersonName(reading, gazetteer, first)) features["after-person"] = 1;
  if (isPatronymic(reading, first + 1)) features["before-patronymic"] = 1;
  const people = Math.max(0, ...lemmasAt(reading, first).map(({ lemma }) => evidence.people.get(lemma) ?? 0));
  if (people > 0) features["person-in-text"] = 1;
}

/** Neither a name before it nor one after: who is meant by a first name has mostly more to his name. */
function standsAlone(reading: Reading, at: number): boolean {
  const before = reading.tokens[at - 1]?.capital === true && reading.opens[at - 1] !== true;
  const after = reading.tokens[at + 1]?.capital === true && adjacent(reading, at, at + 1);
  return !after && !(before && adjacent(reading, at - 1, at));
}

function describeLeft(features: Features, span: Span, choice: Choice | undefined, sight: Sight): void {
  const { reading, gazetteer } = sight;
  const at = span.first - 1;
  const token = reading.tokens[at];
  if (token === undefined) return;
  // «с.», «смт.» and the name may be torn apart by a line break; nothing else reaches over one.
  if (reading.tokens[span.first]?.newLine === true) {
    if (token.text === "." && isPointedKind(reading, at - 1, span.lang)) features["kind-before"] = 1;
    return;
  }
  const key = reading.keys[at] ?? "";
  const governed = casesAfter(key, span.lang);
  const close = adjacent(reading, at, span.first);
  if (governed !== undefined && close) {
    const agree = casesOf(span) & governed;
    if (choice === undefined || agree !== 0)
      features[(agree & LOCATIVE) !== 0 ? "preposition-locative" : "preposition"] = 1;
    else features["preposition-disagrees"] = 1;
    // «у Володимир»: into a man would be «у Володимира».
    if (
      choice !== undefined &&
      choice.name === reading.keys[span.first] &&
      (governed & ACCUSATIVE) !== 0 &&
      /[^аеєиіїоуюяыэ'-]$/.test(choice.name)
    )
      features["inanimate"] = 1;
    if ((governed & INSTRUMENTAL) !== 0)
      features[UNDER.test(key) ? "preposition-under" : "preposition-rare"] = 1;
  } else if (choice !== undefined && choice.cases === NOMINATIVE) features["bare-nominative"] = 1;
  const kind =
    token.text === "."
      ? isPointedKind(reading, at - 1, span.lang)
      : close && kindOf(key, span.lang) !== undefined;
  // «на улице Ленина»: what a street is named after is no place for that.
  if (kind) features[kindOf(key, span.lang) === "street" ? "street-before" : "kind-before"] = 1;
  if (span.lang === "en" && key === "of" && close && kindOf(reading.keys[at - 1] ?? "", "en") !== undefined)
    features["kind-before"] = 1;
  const neighbour = sight.spanEndingAt(at);
  if (token.capital && close && !reading.opens[at]) {
    if (neighbour === undefined) features["capital-before"] = 1;
    else features["place-before"] = 1;
  } else if (token.capital && close) features["capital-before-opens"] = 1;
  if (OPENING_QUOTE.test(token.text)) features["quote-before"] = 1;
  const listed = LIST_LINK.test(key) ? sight.spanEndingAt(at - 1) : undefined;
  if (listed !== undefined && listed.source !== "adjective" && isProminent(listed, gazetteer))
    features["list-before"] = 1;
  if (token.text === "(") features["parenthesis-before"] = 1;
  const governing = casesOfList(at, sight);
  if (governing !== undefined && (choice === undefined || (casesOf(span) & governing) !== 0))
    features["list-governed"] = 1;
  if (reading.lang === "en" && token.text === ",") describeContainer(features, span, at - 1, sight);
}

const LONGEST_LIST = 8;

const casesOf = ({ choices }: Span): number => choices.reduce((bits, { cases }) => bits | cases, 0);

/** «in Camden, Islington and Hackney», «у Граці, Зальцбурзі та Інсбруку»: the preposition of a list's first name governs them all. */
function casesOfList(link: number, { reading, spanEndingAt }: Sight): number | undefined {
  let at = link;
  for (let items = 0; items < LONGEST_LIST; items++) {
    if (reading.keys[at] === "and" && reading.keys[at - 1] === ",") at--;
    const before = LIST_LINK.test(reading.keys[at] ?? "") ? spanEndingAt(at - 1) : undefined;
    if (before === undefined) return undefined;
    at = before.first - 1;
    const governed = casesAfter(reading.keys[at] ?? "", reading.lang);
    if (governed !== undefined) return governed;
  }
  return undefined;
}

/** «York, Pa.»: the region or country of what stands before the comma. */
function describeContainer(features: Features, span: Span, at: number, sight: Sight): void {
  const isArea = span.choices.some(({ place }) => AREA.test(sight.gazetteer.place(place).kind));
  if (!isArea || sight.reading.tokens[at]?.capital !== true) return;
  const inner = sight.spanEndingAt(at);
  const within = inner !== undefined && isContainer(span, inner, sight.gazetteer);
  features[within ? "within-before" : "area-after-comma"] = 1;
}

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
const AREA = /^(?:country|region)$/;

function describeRight(features: Features, span: Span, sight: Sight): void {
  const { reading, gazetteer } = sight;
  const at = span.last + 1;
  const token = reading.tokens[at];
  if (token === undefined || token.newLine) return;
  const key = reading.keys[at] ?? "";
  const neighbour = sight.spanAt(at);
  if (token.capital && adjacent(reading, span.last, at)) {
    // «житель Сочи Олег Топалов»: a name of its own begins.
    const person = isFirstName(reading, gazetteer, at) && reading.tokens[at + 1]?.capital === true;
    features[person ? "person-after" : neighbour === undefined ? "capital-after" : "place-after"] = 1;
  }
  if (CLOSING_QUOTE.test(token.text)) features[features["quote-before"] === 1 ? "quoted" : "quote-after"] = 1;
  if (token.text === ".") {
    const initial = reading.tokens[span.last];
    if (initial?.text.length === 1) features["initial"] = 1;
  }
  if (token.text === "," && reading.lang === "en" && features["within-after"] !== 1) {
    const area = sight.spanAt(at + 1);
    if (
      area !== undefined &&
      closesApposition(reading, area.last) &&
      area.choices.some(({ place }) => AREA.test(gazetteer.place(place).kind))
    )
      features["area-after"] = 1;
  }
  if (LIST_LINK.test(key) || token.text === "(") {
    // «Merida, in Mexico»
    const listed = sight.spanAt(key === "," && reading.keys[at + 1] === "in" ? at + 2 : at + 1);
    if (listed !== undefined && key !== "and" && isContainer(listed, span, gazetteer))
      features["within-after"] = 1;
    if (listed !== undefined && listed.source !== "adjective" && isProminent(listed, gazetteer))
      features["list-after"] = 1;
  }
}

/** «м.», «обл.»: the point belongs to the abbreviation of a kind word. */
const isPointedKind = (reading: Reading, at: number, lang: Span["lang"]): boolean =>
  (reading.tokens[at]?.text.length ?? 9) <= 4 && kindOf(reading.keys[at] ?? "", lang) !== undefined;

/** «Springfield, Illinois»: what follows is a region or country that holds a place of this name. */
const isContainer = (outer: Span, inner: Span, gazetteer: Gazetteer): boolean =>
  outer.choices.some(({ place }) => {
    const { kind, country, region } = gazetteer.place(place);
    if (kind !== "country" && kind !== "region") return false;
    return inner.choices.some((choice) => {
      const held = gazetteer.place(choice.place);
      return held.kind !== kind && (kind === "country" ? held.country === country : held.region === region);
    });
  });

const PROMINENT = 55;
const isProminent = (span: Span, gazetteer: Gazetteer): boolean =>
  span.choices.some(({ place }) => prominence(gazetteer.place(place)) >= PROMINENT);
