import type { Place } from "../model/place.ts";
import { LANGS, type Lang } from "../model/words.ts";

export interface NameIn {
  readonly text: string;
  readonly lang: Lang;
}

/**
 * A place's name for a reader of `lang`. Where none is known the English one stands in, and only where there is none
 * either that of the third language: Ukrainian is not filled from Russian, nor Russian from Ukrainian, where it need not be.
 */
export function nameOf(place: Pick<Place, "id" | "names">, lang: Lang): NameIn {
  for (const one of [lang, ...LANGS]) {
    const text = place.names[one];
    if (text) return { text, lang: one };
  }
  return { text: place.id, lang: "en" };
}

/** Its names in the other interface languages, those that are known and not shown already. */
export const otherNames = (place: Pick<Place, "id" | "names">, lang: Lang): readonly NameIn[] =>
  LANGS.flatMap((one) => {
    const text = place.names[one];
    return one !== nameOf(place, lang).lang && text ? [{ text, lang: one }] : [];
  });
