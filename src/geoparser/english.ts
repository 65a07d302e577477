import { kindOf } from "./kind-words.ts";
import { adjacent, type Reading } from "./reading.ts";
import type { Features, Sight } from "./sight.ts";
import type { Span } from "./span.ts";
import {
  AGAINST,
  CALENDAR,
  CLUB,
  NAMED_OF,
  OF_A_PLACE,
  OF_THE_BIRD,
  OF_SOMEWHERE,
  ORGANISATION,
  PLAYS,
  SAYING,
  TITLE,
} from "./words-en.ts";

/**
 * What an English text shows beside a name. English has no cases, so people, companies and clubs named like towns are told by their
 * neighbours only. @param features what is known of the span so far; those told here begin with `en-`
 */
export function describeInEnglish(features: Features, span: Span, { reading, evidence }: Sight): void {
  describeBefore(features, span, reading);
  describeAfter(features, span, reading);
  if (span.first === span.last && CALENDAR.has(reading.keys[span.first] ?? "")) features["en-calendar"] = 1;
  if (isDateline(span, reading)) features["en-dateline"] = 1;
  const settled = features["en-in"] === 1 || features["en-dateline"] === 1;
  // Countries and the nations of Britain are places in the results as well.
  const club = features["settlement"] === 1 || features["near-region"] === 1 || features["far-region"] === 1;
  if (evidence.sport && club && !settled) {
    features["en-sport"] = 1;
    if (features["preposition"] === 1 || features["preposition-locative"] === 1)
      features["en-sport-towards"] = 1;
    if (PLAYS.has(reading.keys[span.last + 1] ?? "") || AGAINST.has(reading.keys[span.first - 1] ?? ""))
      features["en-plays"] = 1;
  }
  if (club && isOpponent(span, reading)) features["en-organisation"] = 1;
  if (features["country"] === 1 && features["person-in-text"] === 1) features["en-country-person"] = 1;
  if (isPlaced(features) && DOUBTED.some((doubt) => features[doubt] === 1)) features["en-placed"] = 1;
}

/** «signed for Ajax», «lost to Chelsea», «a win over Everton»: of teams alone, in whatever text. */
const PLAYED =
  /^(?:(?:signed|signs|scored|scores|plays|played|debut) for|(?:lost|loses|loss|lose) to|(?:win|wins|victory) over|(?:draw|drew) with)$/;
const isOpponent = ({ first }: Span, { keys }: Reading): boolean =>
  PLAYED.test(`${keys[first - 2] ?? ""} ${keys[first - 1] ?? ""}`);

const DOUBTED = ["first-name", "surname", "common", "common-opens", "person-in-text", "lower-seen"];

/** Something beside the name speaks for a place, whatever else bears it. */
const isPlaced = (features: Features): boolean =>
  features["en-in"] === 1 ||
  features["en-dateline"] === 1 ||
  features["en-of-somewhere"] === 1 ||
  features["within-after"] === 1 ||
  features["within-before"] === 1;

function describeBefore(features: Features, span: Span, reading: Reading): void {
  const { first } = span;
  const { keys, tokens } = reading;
  const before = keys[first - 1] ?? "";
  const newLine = tokens[first]?.newLine === true;
  if (newLine) return;
  if (CLUB.has(before) && tokens[first - 1]?.capital === true && adjacent(reading, first - 1, first))
    features["en-organisation"] = 1;
  const titleAt = before === "." ? first - 2 : first - 1;
  if (TITLE.has(keys[titleAt] ?? "") && (titleAt === first - 2 || adjacent(reading, first - 1, first)))
    features["en-title"] = 1;
  const owner = keys[first - 2] ?? "";
  if (before === "of") {
    const capital = tokens[first - 2]?.capital === true;
    if (capital && NAMED_OF.has(owner)) features["en-of-name"] = 1;
    else if (OF_SOMEWHERE.has(owner)) features["en-of-somewhere"] = 1;
    else features[capital ? "en-of-capital" : "en-of"] = 1;
  }
  // Rivers and mountains have the article, towns do not.
  if (before === "the" && span.source === "name" && features["settlement"] === 1) features["en-the"] = 1;
  if (IN.test(before) && adjacent(reading, first - 1, first)) features["en-in"] = 1;
}

const IN = /^(?:in|near|outside)$/;

function describeAfter(features: Features, span: Span, reading: Reading): void {
  const { last } = span;
  const { keys, tokens, text } = reading;
  const next = tokens[last + 1];
  const key = keys[last + 1] ?? "";
  if (next?.capital === true && adjacent(reading, last, last + 1)) {
    if (ORGANISATION.has(key)) features["en-organisation"] = 1;
    // «Paris Jackson»: a first name with what reads like a surname.
    if (features["first-name"] === 1)
      features[features["country"] === 1 ? "en-country-surname" : "en-with-surname"] = 1;
  } else if (next?.kind === "word" && adjacent(reading, last, last + 1)) {
    if (keys[last] === "turkey" && OF_THE_BIRD.has(key)) features["en-bird"] = 1;
    if (OF_A_PLACE.has(key) || kindOf(key, "en") !== undefined) features["en-of-a-place"] = 1;
  }
  const end = tokens[last]?.end ?? 0;
  if (/^['’]s$/.test(text.slice(end, end + 2))) features["en-possessive"] = 1;
  if (SAYING.has(key)) features[features["capital"] === 1 ? "en-capital-says" : "en-says"] = 1;
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
