import type { Lang } from "../model/words.ts";
import type { FaultMessages } from "./faults-en.ts";
import type { MapMessages } from "./map-en.ts";
import type { Messages } from "./page-en.ts";
import { fetchWords } from "./words-source.ts";

/** Everything that is said in a language, but for what panels that are loaded on demand bring with them. */
export interface Words {
  readonly page: Messages;
  readonly map: MapMessages;
  readonly faults: FaultMessages;
}

const kept = new Map<Lang, Words>();

/** A reader reads one language: the words of the others are loaded when they are chosen. */
export async function loadWords(lang: Lang): Promise<void> {
  if (!kept.has(lang)) kept.set(lang, await fetchWords(lang));
}

export const hasWords = (lang: Lang): boolean => kept.has(lang);

/** @throws when the language's words have not been loaded */
export function wordsIn(lang: Lang): Words {
  const words = kept.get(lang);
  if (!words) throw new Error(`the words of ${lang} are not loaded`);
  return words;
}
