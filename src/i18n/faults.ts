import type { Lang } from "../model/words.ts";
import type { FaultMessages } from "./faults-en.ts";
import { wordsIn } from "./words.ts";

export type { FaultMessages } from "./faults-en.ts";

/** What is said of faults in a language, once `loadWords` has brought it. */
export const faultMessagesIn = (lang: Lang): FaultMessages => wordsIn(lang).faults;

/** A size as the language writes it: "9.6 MB", «9,6 МБ». */
export const sizeInWords = (bytes: number, lang: Lang): string =>
  new Intl.NumberFormat(lang, { style: "unit", unit: "megabyte", maximumFractionDigits: 1 }).format(
    bytes / 1e6,
  );
