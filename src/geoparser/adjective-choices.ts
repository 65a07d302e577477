import { adjectiveSources, adjectiveStem, rareAdjectiveStem } from "./adjectives.ts";
import { ANY_CASE } from "./endings.ts";
import type { Gazetteer } from "./gazetteer.ts";
import type { Lang } from "../model/words.ts";
import type { Choice } from "./span.ts";

/** Smaller towns' adjectives («сільський», «морский») are ordinary words more often than places. 50 is 100,000 people. */
export const SMALLEST_CITY = 50;

/** Places whose known adjective this is, whole in English and else without its ending. */
export function knownAdjective(gazetteer: Gazetteer, stem: string, lang: Lang): Choice[] {
  return gazetteer
    .index(lang)
    .adjective(stem)
    .map((place) => ({ place, weak: false, name: stem, cases: ANY_CASE }));
}

/** Places an adjective may come from, known ones first, else cities by derivation. */
export function adjectiveChoices(
  gazetteer: Gazetteer,
  key: string,
  lang: Lang,
  smallest = SMALLEST_CITY,
): Choice[] {
  const stem = adjectiveStem(key, lang);
  if (stem === undefined) {
    const rare = rareAdjectiveStem(key);
    return rare === undefined ? [] : knownAdjective(gazetteer, rare, lang);
  }
  const known = knownAdjective(gazetteer, stem, lang);
  if (known.length > 0) return known;
  if (gazetteer.words(lang).isCommon(`=${stem}`)) return [];
  const index = gazetteer.index(lang);
  return adjectiveSources(stem, lang).flatMap((source) =>
    index
      .single(source)
      .filter(({ place }) => gazetteer.place(place).magnitude >= smallest)
      .map(({ place, weak }) => ({ place, weak, name: source, cases: ANY_CASE })),
  );
}
