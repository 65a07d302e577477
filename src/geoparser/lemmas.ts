import type { Lang } from "../model/words.ts";
import { ACCUSATIVE, ANY_CASE, NOMINATIVE, type EndingTable } from "./endings.ts";
import { russianEndings } from "./endings-ru.ts";
import { ukrainianEndings } from "./endings-uk.ts";

/** A dictionary form a word may belong to, and the cases (bits of endings.ts) it would then stand in. */
export interface Lemma {
  readonly lemma: string;
  readonly cases: number;
}

const LONGEST_ENDING = 5;
const SHORTEST_STEM = 2;
const ENDS_IN_CONSONANT = /[^аеєиіїоуюяьйыэ'-]$/;

/** All nominatives whose declension holds the form (normalised); the form itself always comes first. */
export function lemmas(form: string, lang: Lang): readonly Lemma[] {
  if (lang === "en") return englishLemmas(form);
  const hyphen = form.lastIndexOf("-");
  const simple = simpleLemmas(form, lang === "uk" ? ukrainianEndings : russianEndings);
  return hyphen < SHORTEST_STEM ? simple : [...simple, ...hyphenated(form, lang)];
}

function simpleLemmas(form: string, table: EndingTable): Lemma[] {
  const found: Lemma[] = [{ lemma: form, cases: nominativeCases(form) }];
  const longest = Math.min(LONGEST_ENDING, form.length);
  for (let length = 0; length <= longest; length++) {
    const stem = form.slice(0, form.length - length);
    const rules = table.get(form.slice(form.length - length));
    if (rules === undefined) continue;
    const hard = ENDS_IN_CONSONANT.test(stem);
    const whole = stem.length < SHORTEST_STEM;
    for (const { nominative, cases } of rules) {
      // Only a change of the whole word (Рогу, Ріг) leaves no stem.
      if (whole && (nominative.length < 3 || length < 3)) continue;
      if (nominative === "" ? !hard : length === 0 && !hard) continue;
      found.push({ lemma: stem + nominative, cases });
    }
  }
  return found;
}

/** An uninflected name (Сочі, Баку) stands in any case; one that ends like a noun that declines is nominative, or accusative alike. */
function nominativeCases(form: string): number {
  if (/[оеєіїуюэ]$/.test(form) && form.length > 2) return ANY_CASE;
  return /[ая]$/.test(form) ? NOMINATIVE : NOMINATIVE | ACCUSATIVE;
}

/** In «Івано-Франківську» the last part declines, in «Ростове-на-Дону» the first, in «Китаї-городі» both. */
function hyphenated(form: string, lang: Lang): Lemma[] {
  const table = lang === "uk" ? ukrainianEndings : russianEndings;
  const [first = "", ...rest] = form.split("-");
  if (first.length <= SHORTEST_STEM) return [];
  const tail = rest.join("-");
  const firstLemmas = simpleLemmas(first, table).slice(1);
  const found = firstLemmas.map(({ lemma, cases }) => ({ lemma: `${lemma}-${tail}`, cases }));
  if (rest.length === 1 && tail.length > SHORTEST_STEM) {
    const tails = simpleLemmas(tail, table).slice(1);
    for (const left of firstLemmas)
      for (const right of tails)
        if ((left.cases & right.cases) !== 0)
          found.push({ lemma: `${left.lemma}-${right.lemma}`, cases: left.cases & right.cases });
  }
  return found;
}

function englishLemmas(form: string): Lemma[] {
  const bare = form.replace(/'s?$/, "");
  return bare === form ? [{ lemma: form, cases: ANY_CASE }] : [{ lemma: bare, cases: ANY_CASE }];
}
