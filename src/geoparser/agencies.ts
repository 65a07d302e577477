import type { Gazetteer } from "./gazetteer.ts";
import { adjacent, type Reading } from "./reading.ts";
import type { Span } from "./span.ts";

/** «агентство САНА», "state news agency SANA"; only news agencies have their name before them in English ("UK agency" is a country's). */
const BEFORE =
  /^(?:agency|агентств(?:о|а|у|ом|і|е)|інформагентств[оауомі]{1,2}|информагентств[оауоме]{1,2})$/;

/** Keys of the words in capitals that a text calls a news agency: wherever it speaks of SANA, no town of that name is meant. */
export function agenciesIn(reading: Reading): ReadonlySet<string> {
  const { tokens, keys } = reading;
  const found = new Set<string>();
  for (let at = 0; at < tokens.length; at++) {
    if (tokens[at]?.upper !== true || reading.headlined[at] === true) continue;
    const introduced = BEFORE.test(keys[at - 1] ?? "") && adjacent(reading, at - 1, at);
    const called = keys[at + 1] === "news" && keys[at + 2] === "agency" && adjacent(reading, at, at + 1);
    if (introduced || called) found.add(keys[at] ?? "");
  }
  return found;
}

/** «агентства США» are a country's: no agency is called as one. */
export const isAgency = (
  { first, last, choices }: Span,
  agencies: ReadonlySet<string>,
  { tokens, keys }: Reading,
  gazetteer: Gazetteer,
): boolean =>
  first === last &&
  tokens[first]?.upper === true &&
  agencies.has(keys[first] ?? "") &&
  choices.every(({ place }) => gazetteer.place(place).kind !== "country");
