import { kindOf } from "./kind-words.ts";
import { isItself, isSomebody } from "./english-people.ts";
import { isThing } from "./english-things.ts";
import { adjacent, type Reading } from "./reading.ts";
import { F, type Features } from "./feature-set.ts";
import type { Sight } from "./sight.ts";
import type { Span } from "./span.ts";
import {
  AGAINST,
  CALENDAR,
  CLUB,
  NAMED_OF,
  OF_A_PLACE,
  OF_SOMEWHERE,
  ORGANISATION,
  PLAYS,
  RULER,
  SAYING,
  TITLE,
} from "./words-en.ts";

/**
 * What an English text shows beside a name. English has no cases, so people, companies and clubs named like towns are told by their
 * neighbours only. @param features what is known of the span so far; those told here begin with `en-`
 */
export function describeInEnglish(features: Features, span: Span, sight: Sight): void {
  const { reading, evidence } = sight;
  describeBefore(features, span, reading);
  describeAfter(features, span, reading);
  if (span.first === span.last && CALENDAR.has(reading.keys[span.first] ?? ""))
    features.add(F["en-calendar"]);
  if (isThing(features, span, reading)) features.add(F["en-thing"]);
  if (isSomebody(features, span, sight)) features.add(F["en-somebody"]);
  else if (isItself(features, span, reading)) features.add(F["en-itself"]);
  if (isUnintroduced(features, span, sight)) features.add(F["en-unintroduced"]);
  // «The Hamburg mayor»: the article is the mayor's, and says nothing of a name.
  const { keys } = reading;
  if (
    features.has(F["en-of-a-place"]) &&
    keys[span.first - 1] === "the" &&
    !FAMILY.test(keys[span.last + 1] ?? "")
  ) {
    features.drop(F["en-the"]);
    features.drop(F["capital-before-opens"]);
  }
  if (isDateline(span, reading)) features.add(F["en-dateline"]);
  const settled = features.has(F["en-in"]) || features.has(F["en-dateline"]);
  // Countries and the nations of Britain are places in the results as well.
  const club =
    features.has(F["settlement"]) || features.has(F["near-region"]) || features.has(F["far-region"]);
  if (evidence.sport && club && !settled) {
    features.add(F["en-sport"]);
    if (features.has(F["preposition"]) || features.has(F["preposition-locative"]))
      features.add(F["en-sport-towards"]);
    if (PLAYS.has(reading.keys[span.last + 1] ?? "") || AGAINST.has(reading.keys[span.first - 1] ?? ""))
      features.add(F["en-plays"]);
  }
  if (club && isOpponent(span, reading)) features.add(F["en-organisation"]);
  if (features.has(F["country"]) && features.has(F["person-in-text"])) features.add(F["en-country-person"]);
  if (isPlaced(features) && DOUBTED.some((doubt) => features.has(doubt))) features.add(F["en-placed"]);
}

/** «signed for Ajax», «lost to Chelsea», «a win over Everton»: of teams alone, in whatever text. */
const PLAYED =
  /^(?:(?:signed|signs|scored|scores|plays|played|debut) for|(?:lost|loses|loss|lose) to|(?:win|wins|victory) over|(?:draw|drew) with)$/;
const isOpponent = ({ first }: Span, { keys }: Reading): boolean =>
  PLAYED.test(`${keys[first - 2] ?? ""} ${keys[first - 1] ?? ""}`);

/** «Hamburg elected a mayor» where the text introduces people, but nobody of that name: who is meant by a surname was called in full before. */
const isUnintroduced = (features: Features, { first }: Span, { reading, evidence }: Sight): boolean =>
  features.has(F["great"]) &&
  features.has(F["opens"]) &&
  (features.has(F["surname"]) || features.has(F["first-name"])) &&
  !features.has(F["en-says"]) &&
  evidence.introduced.size > 0 &&
  !evidence.introduced.has(reading.keys[first] ?? "");

const DOUBTED = [
  F["first-name"],
  F["surname"],
  F["common"],
  F["common-opens"],
  F["person-in-text"],
  F["lower-seen"],
];

/** Something beside the name speaks for a place, whatever else bears it. */
const isPlaced = (features: Features): boolean =>
  features.has(F["en-in"]) ||
  features.has(F["en-dateline"]) ||
  features.has(F["en-of-somewhere"]) ||
  features.has(F["within-after"]) ||
  features.has(F["within-before"]);

function describeBefore(features: Features, span: Span, reading: Reading): void {
  const { first } = span;
  const { keys, tokens } = reading;
  const before = keys[first - 1] ?? "";
  const newLine = tokens[first]?.newLine === true;
  if (newLine) return;
  if (CLUB.has(before) && tokens[first - 1]?.capital === true && adjacent(reading, first - 1, first))
    features.add(F["en-organisation"]);
  const titleAt = before === "." ? first - 2 : first - 1;
  if (TITLE.has(keys[titleAt] ?? "") && (titleAt === first - 2 || adjacent(reading, first - 1, first)))
    features.add(F["en-title"]);
  const owner = keys[first - 2] ?? "";
  if (before === "of") {
    const capital = tokens[first - 2]?.capital === true;
    if (features.has(F["country"]) && RULER.has(owner)) features.add(F["en-of-somewhere"]);
    else if (capital && NAMED_OF.has(owner)) {
      features.add(F["en-of-name"]);
      // «Bank of Japan»: well known as the country is, this is a bank.
      if (features.has(F["country"]) || features.has(F["world"])) features.add(F["en-organisation"]);
    } else if (OF_SOMEWHERE.has(owner)) features.add(F["en-of-somewhere"]);
    else features.add(F[capital ? "en-of-capital" : "en-of"]);
  }
  // Rivers and mountains have the article, towns do not.
  if (before === "the" && span.source === "name" && features.has(F["settlement"])) features.add(F["en-the"]);
  if (IN.test(before) && adjacent(reading, first - 1, first)) features.add(F["en-in"]);
}

/** Who bears it, not where they are: «the Jackson family». */
const FAMILY = /^famil(?:y|ies)$/;
const IN = /^(?:in|near|outside)$/;

function describeAfter(features: Features, span: Span, reading: Reading): void {
  const { last } = span;
  const { keys, tokens, text } = reading;
  const next = tokens[last + 1];
  const key = keys[last + 1] ?? "";
  if (next?.capital === true && adjacent(reading, last, last + 1)) {
    if (ORGANISATION.has(key)) features.add(F["en-organisation"]);
    // «Paris Jackson»: a first name with what reads like a surname.
    if (features.has(F["first-name"]))
      features.add(F[features.has(F["country"]) ? "en-country-surname" : "en-with-surname"]);
  } else if (next?.kind === "word" && adjacent(reading, last, last + 1)) {
    if (OF_A_PLACE.has(key) || kindOf(key, "en") !== undefined) features.add(F["en-of-a-place"]);
  }
  const end = tokens[last]?.end ?? 0;
  if (/^['’]s$/.test(text.slice(end, end + 2))) features.add(F["en-possessive"]);
  if (SAYING.has(key)) features.add(F[features.has(F["capital"]) ? "en-capital-says" : "en-says"]);
}

/** What follows the place in a dateline: «, Texas», «(AP)», «1996-08-12», then a dash or the end of the line. */
const AFTER_DATELINE =
  /^(?:\s?,\s?[\p{L}\d. ]{2,25})?\s?(?:\([\p{L} /.]{2,20}\)\s?)?(?:[—–]|--?\s|\d{4}-\d\d-\d\d)/u;

function isDateline({ first, last }: Span, { tokens, text }: Reading): boolean {
  if (tokens[first]?.newLine !== true) return false;
  const end = tokens[last]?.end ?? 0;
  return AFTER_DATELINE.test(text.slice(end, end + 60));
}

/** «…, Ohio, …», «…, Serbia.»: a region after a comma stands there for itself and opens no clause of its own («After Biden, France spoke»). */
export function closesApposition({ tokens, text }: Reading, last: number): boolean {
  const next = tokens[last + 1];
  if (next === undefined || next.newLine) return true;
  return (
    next.kind === "mark" && !/^['’]/.test(text.slice(tokens[last]?.end ?? 0, (tokens[last]?.end ?? 0) + 1))
  );
}
