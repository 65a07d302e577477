/**
 * Makes words in Latin and Cyrillic comparable in a search. Ukrainian is romanised as the Cabinet of Ministers'
 * resolution 55 of 2010 has it, Russian as English papers do; a skeleton then levels what people write differently
 * (Kostyantynivka, Kostiantynivka).
 */
const COMMON: Readonly<Record<string, string>> = {
  а: "a", б: "b", в: "v", д: "d", ж: "zh", з: "z", й: "y", к: "k", л: "l", м: "m", н: "n", о: "o", п: "p", р: "r",
  с: "s", т: "t", у: "u", ф: "f", х: "kh", ц: "ts", ч: "ch", ш: "sh", щ: "shch", ь: "", ю: "yu", я: "ya",
}; // prettier-ignore
const RUSSIAN: Readonly<Record<string, string>> = {
  ...COMMON, г: "g", е: "e", ё: "yo", и: "i", ъ: "", ы: "y", э: "e",
}; // prettier-ignore
const UKRAINIAN: Readonly<Record<string, string>> = {
  ...COMMON, г: "h", ґ: "g", е: "e", є: "ie", и: "y", і: "i", ї: "i", й: "i", ю: "iu", я: "ia",
}; // prettier-ignore
const UKRAINIAN_WORD_START: Readonly<Record<string, string>> = { є: "ye", ї: "yi", й: "y", ю: "yu", я: "ya" };

const CYRILLIC = /[\u0400-\u04ff]/u;
const CYRILLIC_LETTERS = /[\u0400-\u04ff]/gu;
/** What may carry an accent to take off: neither ASCII nor Cyrillic. */
const ACCENTED = /[^\n\u0020-\u007f\u0400-\u04ff]+/gu;
const MARKS = /\p{M}+/gu;
const APOSTROPHES = /['’ʼ`´]/gu;

/** Lower case, without accents and apostrophes; Cyrillic й and ї keep theirs, ё is е. */
export function fold(raw: string): string {
  const lower = raw.normalize("NFC").toLowerCase().replaceAll(APOSTROPHES, "").replaceAll("ё", "е");
  return lower.replaceAll(ACCENTED, (letters) => letters.normalize("NFD").replaceAll(MARKS, ""));
}

/** Cyrillic words in Latin letters, both ways; Latin ones as they are. */
export function romanised(raw: string): readonly string[] {
  const lower = raw.normalize("NFC").toLowerCase().replaceAll(APOSTROPHES, "");
  if (!CYRILLIC.test(lower)) return [fold(raw)];
  const ways = [
    ukrainianToLatin(lower),
    lower.replaceAll(CYRILLIC_LETTERS, (letter) => RUSSIAN[letter] ?? letter),
  ];
  return [...new Set(ways.map(fold))];
}

function ukrainianToLatin(lower: string): string {
  return lower
    .replaceAll("зг", "zgh")
    .replaceAll(/(^|[^\p{L}])([єїйюя])/gu, (_, before: string, letter: string) => {
      return before + (UKRAINIAN_WORD_START[letter] ?? letter);
    })
    .replaceAll(CYRILLIC_LETTERS, (letter) => UKRAINIAN[letter] ?? RUSSIAN[letter] ?? letter);
}

/** What is left of a romanised word when the habits of romanisation are taken out. */
export function skeleton(latin: string): string {
  return latin
    .replaceAll("shch", "sc")
    .replaceAll("kh", "h")
    .replaceAll("zh", "z")
    .replaceAll("ts", "c")
    .replaceAll(/[yj]/gu, "i")
    .replaceAll("w", "v")
    .replaceAll(/i+(?=[aeou])/gu, "")
    .replaceAll(/(.)\1+/gu, "$1");
}

/** Everything one may type for any of the words, each on a line of its own. */
export interface SearchKey {
  readonly plain: string;
  readonly levelled: string;
}

/** All words at once: lines of a text fold as each by itself would, in a third of the time. */
export function searchKeyOf(words: Iterable<string>): SearchKey {
  const lines = [...words].join("\n");
  const latin = romanised(lines);
  return {
    plain: `\n${[...new Set([fold(lines), ...latin])].join("\n")}`,
    levelled: `\n${latin.map(skeleton).join("\n")}`,
  };
}

/** A query, made once and asked of every key: 2 a word begins with it, 1 it is somewhere inside, 0 it is not found. */
export function matcherOf(query: string): (key: SearchKey) => 0 | 1 | 2 {
  const wanted = fold(query).trim();
  if (wanted === "") return () => 1;
  const level = CYRILLIC.test(wanted) ? null : skeleton(wanted);
  const starts = (text: string, part: string) => {
    for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
      if (WORD_EDGE.test(text.charAt(at - 1))) return true;
    }
    return false;
  };
  return ({ plain, levelled }) => {
    if (starts(plain, wanted) || (level && starts(levelled, level))) return 2;
    return wanted.length > 2 && plain.includes(wanted) ? 1 : 0;
  };
}

const WORD_EDGE = /[^\p{L}\p{N}]/u;
