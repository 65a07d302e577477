import type { Lang } from "../model/words.ts";

const UKRAINIAN_LETTERS = /[іїєґ]/gi;
const RUSSIAN_LETTERS = /[ыэъё]/gi;
const CYRILLIC = /[\u0400-\u04ff]/g;
const LATIN = /[a-z]/gi;
const LATIN_LETTERS = /\p{Script=Latin}/gu;
/** Short words only one of the two languages has, for lines without a telling letter. */
const UKRAINIAN_WORDS =
  /(?<![\u0400-\u04ff])(?:та|що|не|як|до|про|від|або|це|був|було|була|також|під|у|з|зі|бо|й)(?![\u0400-\u04ff])/gi;
const RUSSIAN_WORDS =
  /(?<![\u0400-\u04ff])(?:и|что|как|о|об|от|или|это|был|было|была|также|под|из|со|во|но)(?![\u0400-\u04ff])/gi;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** The language of one passage; `fallback` where the passage itself does not tell (a name, a number). */
export function detectLanguage(text: string, fallback: Lang): Lang {
  const cyrillic = count(text, CYRILLIC);
  const latin = count(text, LATIN);
  if (cyrillic === 0) return latin < 12 ? fallback : "en";
  if (latin > cyrillic * 3) return "en";
  const uk = count(text, UKRAINIAN_LETTERS) * 2 + count(text, UKRAINIAN_WORDS);
  const ru = count(text, RUSSIAN_LETTERS) * 2 + count(text, RUSSIAN_WORDS);
  if (uk === ru) return fallback === "en" ? "ru" : fallback;
  return uk > ru ? "uk" : "ru";
}

const ENGLISH_WORDS =
  /^(?:the|of|and|to|in|a|an|is|for|on|that|with|was|said|by|at|from|as|it|he|she|has|his|her|are|were|be|not|this|but|have|had|after|who|will|its|they|their|over|near|into)$/i;
/** «in» and «was» are German and Dutch as well: whose articles and conjunctions are more often met tells. */
const FOREIGN_WORDS =
  /^(?:der|die|das|den|dem|und|ein|eine|nicht|von|mit|am|im|aus|auf|bei|zum|sich|wurde|de|het|een|heeft|voor|niet|och|det|att|som|og|ikke|le|la|les|des|du|et|el|los|las|que|del|il|di|che|per)$/i;
const FOREIGN_CYRILLIC = /[ўјљњђћџқғәөұүһӣӯ]/gi;
const HARD_SIGN = /ъ/gi;
const FEWEST_WORDS = 8;
const FEWEST_LETTERS = 60;

const LETTERS = /\p{L}/gu;

/**
 * The text is in none of the languages known here: German, Polish, Bulgarian, Kazakh … Short texts get the benefit of the doubt, unless most
 * of their letters are neither Latin nor Cyrillic.
 */
export function isForeign(text: string): boolean {
  const cyrillic = count(text, CYRILLIC);
  const letters = count(text, LETTERS);
  if (letters > (cyrillic + count(text, LATIN_LETTERS)) * 2) return true;
  if (cyrillic >= FEWEST_LETTERS)
    return count(text, FOREIGN_CYRILLIC) > cyrillic * 0.01 || count(text, HARD_SIGN) > cyrillic * 0.01;
  if (cyrillic > 0) return false;
  const words = text.match(/\p{L}+/gu) ?? [];
  const lower = words.filter((word) => word !== word.toUpperCase());
  if (lower.length < FEWEST_WORDS) return false;
  const english = lower.filter((word) => ENGLISH_WORDS.test(word)).length;
  const foreign = lower.filter((word) => FOREIGN_WORDS.test(word)).length;
  return english < lower.length * 0.08 || foreign > english;
}
