/** Of what language a Cyrillic name is that the source gives without one: told by its letters and endings. */

export const isUkrainian = (name: string): boolean => /^[а-щьюяіїєґ'’ -]+$/i.test(name);
export const isRussian = (name: string): boolean => /^[а-яё -]+$/i.test(name);
export const onlyUkrainian = (name: string): boolean => isUkrainian(name) && /[іїєґ]/i.test(name);
export const onlyRussian = (name: string): boolean => isRussian(name) && /[ыэё]/i.test(name);
/** Endings of words that Russian has and Ukrainian has not, and the other way round. */
export const endsAsRussian = (name: string): boolean =>
  /([^ь](ск|цк)(ий)?|ая|ое|ый|ово|ево|ец|ица)(?![а-яіїєґ'])|ь[еи]|ио/i.test(name);
export const endsAsUkrainian = (name: string): boolean => /(ець|иця|ське|цьке)(?![а-яё])/i.test(name);

const vowels = /[аеєиіїоуюяыэё]/gi;
/**
 * Belarusian writes unstressed «о» as «а», has soft «дз» and «ц», hard «э» inside words and «і» after «к». Its names are among
 * those without a language, and without «ў» they look like one of the other two.
 */
export function looksBelarusian(name: string, sister: string, firstVowel = 0): boolean {
  if (/дз[іьяею]|ц[іь](?![а-я]{0,2}к|$)|[кгх]і$|шч|(?<=[а-я])э/i.test(name)) return true;
  const [own, sisters] = [name.match(vowels) ?? [], sister.match(vowels) ?? []];
  return (
    own.length === sisters.length &&
    own.some((vowel, index) => index >= firstVowel && vowel === "а" && /[ое]/i.test(sisters[index] ?? ""))
  );
}
/** Russian spellings of what Ukrainian spells otherwise, for names that both know by the same sound. */
export const spelledAsRussian = (name: string, ukrainian: string): boolean =>
  name !== ukrainian ? !/(сь|ць)к/i.test(name) : !/[иеь]/i.test(name);
export const isCyrillic = (name: string): boolean => /\p{Script=Cyrillic}/u.test(name);
