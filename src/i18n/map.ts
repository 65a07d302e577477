import type { Lang } from "../model/words.ts";
import type { MapMessages } from "./map-en.ts";
import { wordsIn } from "./words.ts";

export type { MapMessages } from "./map-en.ts";

/** What the map says in a language, once `loadWords` has brought it. */
export const mapMessagesIn = (lang: Lang): MapMessages => wordsIn(lang).map;
