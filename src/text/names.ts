import type { Place } from "../model/place.ts";
import { LANGS, type Lang } from "../model/words.ts";

export interface NameIn {
  readonly text: string;
  readonly lang: Lang;
}

/**
 * A place's name for a reader of `lang`. Where none is known the English one stands in: Ukrainian never falls back
 * to Russian nor Russian to Ukrainian; an English reader gets whichever name there is. What no gazetteer lists has no
 * name but the text's own words: they stand for it in any language.
 */
export function nameOf(place: Pick<Place, "id" | "names">, lang: Lang): NameIn {
  const any = lang === "en" || place.id.startsWith("unlisted-");
  const order: readonly Lang[] = any ? [lang, ...LANGS] : [lang, "en"];
  for (const one of order) {
    const text = place.names[one];
    if (text) return { text, lang: one };
  }
  return { text: place.id, lang: "en" };
}

/** Its names in the other interface languages, those that are known. */
export const otherNames = (place: Pick<Place, "names">, lang: Lang): readonly NameIn[] =>
  LANGS.flatMap((one) => {
    const text = place.names[one];
    return one !== lang && text ? [{ text, lang: one }] : [];
  });
