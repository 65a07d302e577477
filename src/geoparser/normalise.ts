import type { Lang } from "../model/words.ts";

/** Stress marks, soft hyphens, zero-width characters: seen by nobody, in nobody's gazetteer. */
const INVISIBLE = /[\u0300\u0301\u00ad\u200b-\u200d\u2060\ufeff]/g;
const APOSTROPHES = /[’ʼ‘`´ʹ′＇]/g;
const HYPHENS = /[‐‑‒–—−]/g;

const LATIN_LOOKALIKES = "abceghikmnoprtuxyABCEHIKMOPTXY";
const CYRILLIC_TWINS = "авседһікмпоргтихуАВСЕНІКМОРТХУ";
const toCyrillic = new Map([...LATIN_LOOKALIKES].map((latin, at) => [latin, CYRILLIC_TWINS[at] ?? latin]));
const toLatin = new Map(
  [...CYRILLIC_TWINS].map((cyrillic, at) => [cyrillic, LATIN_LOOKALIKES[at] ?? cyrillic]),
);

/** The Latin letter that a Cyrillic one looks like; any other letter itself. */
export const inLatin = (letter: string): string => toLatin.get(letter) ?? letter;

/** «St. Louis», «St Louis» and «Saint Louis» are one name. */
const ABBREVIATED = /(?:^|[^a-z])[smf]t(?:[ .]|$)/;
const SAINT = /(?<![a-z'-])st\.?(?= |$)/g;
const MOUNT = /^mt\.(?= |$)/;
const FORT = /^ft\.(?= |$)/;

const HAS_LATIN = /[A-Za-z]/;
const HAS_CYRILLIC = /[\u0400-\u04ff]/;

/** A word in two scripts at once holds homoglyphs (Latin "o" in «Мoсква»): all of it goes to the script of the majority. */
function oneScript(word: string): string {
  if (!HAS_LATIN.test(word) || !HAS_CYRILLIC.test(word)) return word;
  const letters = [...word];
  const cyrillic = letters.filter((letter) => HAS_CYRILLIC.test(letter)).length;
  const latin = letters.filter((letter) => HAS_LATIN.test(letter)).length;
  const table = cyrillic >= latin ? toCyrillic : toLatin;
  return letters.map((letter) => table.get(letter) ?? letter).join("");
}

/** One word of one script's plain letters; longer than «St». */
const PLAIN = /^(?:[a-z]{3,}|[а-яіїє]+)$/;

/** Words of plain Latin letters: «new-york», «cote d'ivoire». */
const PLAIN_LATIN = /^[a-z]+(?:[ '-][a-z]+)*$/;

/**
 * The key under which a word is looked up: lower case, one kind of apostrophe and hyphen, no stress marks, ё as е in Russian, ґ as г in
 * Ukrainian, one script. Never shown, never used for offsets.
 */
export function normalise(word: string, lang: Lang): string {
  let key = word.toLowerCase();
  if (PLAIN.test(key)) return key;
  if (PLAIN_LATIN.test(key) && (lang !== "en" || !ABBREVIATED.test(key))) return key;
  // Most words hold nothing but plain letters; the rest is rare enough to take the slow way.
  if (/[^a-zа-яіїє' -]| {2}|- /.test(key)) {
    key = key
      .normalize("NFC")
      .replace(INVISIBLE, "")
      .replace(APOSTROPHES, "'")
      .replace(HYPHENS, "-")
      .replace("- ", "-")
      .replace(/\s+/g, " ");
    if (lang === "ru") key = key.replaceAll("ё", "е");
    else if (lang === "uk") key = key.replaceAll("ґ", "г");
    else key = key.normalize("NFD").replace(/[\u0300-\u036f]/g, "");
  }
  if (lang === "en" && ABBREVIATED.test(key))
    key = key.replace(SAINT, "saint").replace(MOUNT, "mount").replace(FORT, "fort");
  return oneScript(key);
}
