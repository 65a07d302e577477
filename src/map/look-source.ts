import type { Lang } from "../model/words.ts";
import { type Look, lookOf } from "./look.ts";
import type { ThemeName } from "./theme.ts";

/** A look from the source. The build puts `look-built.ts` in this file's place, which has it as JSON. */
export const fetchLook = async (theme: ThemeName, lang: Lang): Promise<Look> => lookOf(theme, lang);
