import { F, type Features } from "./feature-set.ts";
import { knowledgeOf } from "./knowledge.ts";
import { casesAfter } from "./prepositions.ts";
import { adjacent, type Reading } from "./reading.ts";
import type { Sight } from "./sight.ts";
import type { Span } from "./span.ts";
import { BODILY, FEELING, PERSON, SAYING } from "./words-en.ts";

const OF_SOMEBODY = /^(?:his|her)$/;
const HE = /^(?:he|she|himself|herself)$/;
const IT = /^(?:it|its|itself)$/;
/** «said it was late» says nothing of who spoke. */
const DOES = /^(?:would|will|had|has|did|does|could|plans|planned|wants|wanted|intends|intended)$/;
const A_FEW = 4;

/** People do what no country does, and have ages, brothers and trades: «Chad said he», «Georgia, who is 34», «Aunt Florence». */
export function isSomebody(
  features: Features,
  { first, last }: Span,
  { reading, gazetteer }: Sight,
): boolean {
  const word = reading.words[first];
  if (first !== last || word === undefined || !knowledgeOf(word, gazetteer).isFirstName) return false;
  return (
    features.has(F["en-title"]) ||
    isIntroduced(reading, last) ||
    (!isGoverned(reading, first) && actsLikeSomebody(reading, last))
  );
}

/** «Jordan and his brother», «Paris, 19, …», «Austin, a retired nurse, …». */
function isIntroduced({ keys, tokens }: Reading, last: number): boolean {
  const link = keys[last + 1] ?? "";
  const next = keys[last + 2] ?? "";
  if (link === "and") return OF_SOMEBODY.test(next);
  if (link !== ",") return false;
  const age = tokens[last + 2]?.kind === "number" && next.length <= 2 && keys[last + 3] === ",";
  if (age || next === "who" || next === "whose" || next === "aged" || OF_SOMEBODY.test(next)) return true;
  return (
    /^an?$/.test(next) &&
    [3, 4, 5].some((after) => PERSON.has(keys[last + after] ?? "") && isSmallWord(tokens[last + after - 1]))
  );
}

const isSmallWord = (token: Reading["tokens"][number] | undefined): boolean =>
  token?.kind === "word" && !token.capital;

/** «Officials in Jordan said he»: somebody else did. */
const isGoverned = (reading: Reading, first: number): boolean =>
  adjacent(reading, first - 1, first) && casesAfter(reading.keys[first - 1] ?? "", "en") !== undefined;

/** «Georgia laughed», «Chad said he would», «Jordan lost her husband». */
function actsLikeSomebody(reading: Reading, last: number): boolean {
  const { keys, tokens } = reading;
  const verb = keys[last + 1] ?? "";
  if (!isSmallWord(tokens[last + 1]) || !adjacent(reading, last, last + 1)) return false;
  if (BODILY.has(verb)) return true;
  const feels = FEELING.has(verb);
  if (!feels && !SAYING.has(verb)) return false;
  if (feels && OF_SOMEBODY.test(keys[last + 2] ?? "")) return true;
  for (let at = last + 2; at <= last + 1 + A_FEW && isSmallWord(tokens[at]); at++)
    if (HE.test(keys[at] ?? "")) return true;
  return false;
}

/** «Jordan said its air force», «Israel told the court that it would»: a state or a city speaks of itself. */
export function isItself(features: Features, { last }: Span, { keys, tokens }: Reading): boolean {
  if (!SAYING.has(keys[last + 1] ?? "") || !(features.has(F["country"]) || features.has(F["capital"])))
    return false;
  for (let at = last + 2; at <= last + 1 + A_FEW && isSmallWord(tokens[at]); at++)
    if (IT.test(keys[at] ?? "")) return keys[at] === "its" || DOES.test(keys[at + 1] ?? "");
  return false;
}
