import {
  endsAsRussian,
  endsAsUkrainian,
  isCyrillic,
  isRussian,
  isUkrainian,
  looksBelarusian,
  onlyRussian,
  onlyUkrainian,
  spelledAsRussian,
} from "./name-language.ts";
import { distance, isDeclined, plain, reads, romanise, unlike } from "./name-sounds.ts";

/** Names in the interface's three languages; one that is not known is absent, never borrowed from the other Cyrillic language. */
export interface Names {
  readonly en: string;
  readonly uk?: string;
  readonly ru?: string;
}

/** What a source says of a place's names. */
export interface NameSource {
  readonly country: string;
  /** The source's main name in Latin letters. */
  readonly latin: string;
  /** Names in other writings and languages, unmarked. */
  readonly others: readonly string[];
  readonly uk?: string | undefined;
  readonly ru?: string | undefined;
}

/** Countries whose own spelling has the letters that elsewhere are a romanisation's marks. */
const ownMarks = new Set(["LV", "LT", "RO", "MD", "NZ", "TR", "AZ", "TM"]);
/** Countries where an apostrophe is part of names (L’Aquila, ’s-Hertogenbosch, King’s Lynn), not of their romanisation. */
const ownApostrophes = new Set(["AU", "BE", "CA", "CH", "ES", "FR", "GB", "IT", "NL", "US"]);

/** A romanisation's scholarly marks (Ḩamāh) left off, as a newspaper does; a country's own letters (Århus) stay. */
function simplified(latin: string, country: string): string {
  const bare = latin.replaceAll(/[‘’'`ʼʻ]/g, ownApostrophes.has(country) ? "’" : "").normalize("NFC");
  const marked = ownMarks.has(country)
    ? /[^\u0020-\u017f\u0218-\u021b]/g
    : /[āēīōūĀĒĪŌŪşŞţŢĭŭ]|[^\u0020-\u017f]/g;
  return bare.replaceAll(marked, (letter) => letter.normalize("NFD").replaceAll(/\p{Mark}/gu, ""));
}

const sameSound = 0;
const sameName = 0.45;

/**
 * The three names of a settlement. In Ukraine the current official name leads: the Latin main name (kept current by
 * GeoNames) decides which Cyrillic name is meant, so that a superseded one never shows, and English follows the Ukrainian.
 */
export function namesOf(given: NameSource): Names {
  const inUkraine = given.country === "UA";
  const source = inUkraine ? given : withoutDeclined(given);
  const listed = source.others.map((name) => name.replaceAll("’", "'"));
  const known = pickUkrainian(source, listed, inUkraine);
  const ru = pickRussian(source, listed, inUkraine ? (known ?? source.latin) : undefined);
  const uk =
    known && known !== source.uk && !inUkraine && (endsAsRussian(known) || looksBelarusian(known, ru ?? ""))
      ? undefined
      : known;
  return namesWith(source, uk ?? (ru && !inUkraine ? ofRussianLetters(ru, source) : undefined), ru);
}

/** The Ukrainian sources name a hundred Polish towns by their commune: «Ґміна Супрасль». */
const withoutKind = (name: string): string => name.replace(/^[ГҐ]міна /u, "");

function withoutDeclined(source: NameSource): NameSource {
  const whole = (name: string | undefined): string | undefined =>
    name === undefined || isDeclined(withoutKind(name), source.latin) ? undefined : withoutKind(name);
  const others = source.others.map(withoutKind).filter((name) => !isDeclined(name, source.latin));
  return { ...source, others, uk: whole(source.uk), ru: whole(source.ru) };
}

function namesWith(source: NameSource, known: string | undefined, ru: string | undefined): Names {
  // Foreign «g» is «г» in names of places (orthography of 2019); the sources have both.
  const uk = source.country === "UA" ? known : known?.replaceAll("ґ", "г").replaceAll("Ґ", "Г");
  const en = source.country === "UA" && uk ? romanise(uk) : simplified(source.latin, source.country);
  return { en, ...(uk ? { uk } : {}), ...(ru ? { ru } : {}) };
}

function pickUkrainian(
  source: NameSource,
  listed: readonly string[],
  inUkraine: boolean,
): string | undefined {
  const marked = source.uk?.replaceAll("’", "'");
  const known = marked && isUkrainian(marked) ? marked : undefined;
  if (inUkraine) {
    const candidates = [...(known ? [known] : []), ...listed.filter(isUkrainian)].filter(
      (name) => unlike(name, source.latin) === sameSound,
    );
    const fits = (name: string): number => distance(plain(romanise(name)), plain(source.latin));
    return candidates
      .filter((name) => !endsAsRussian(name))
      .toSorted((one, other) => fits(one) - fits(other))[0];
  }
  const own = listed.filter(onlyUkrainian);
  return known ?? (own.length === 1 ? own[0] : undefined);
}

/**
 * The Ukrainian of a Russian name whose letters leave no choice. «е» and «и» are written in several ways by their root and
 * «х» and «г» by the language they come from; in Russia's own names the latter stay, «ы» is «и», and «ск» is soft. Adjectives decline.
 */
function ofRussianLetters(russian: string, { country, latin }: NameSource): string | undefined {
  if (country !== "RU") {
    return /^[абвджзйклмнопрстуфцчшьюя -]+$/i.test(russian) && reads(russian, latin) ? russian : undefined;
  }
  if (/[еёиэъ]|[жчшщ]ь|(ая|ой|ый|ово)(?![а-я])/i.test(russian)) return undefined;
  return russian.replaceAll("ы", "и").replaceAll(/([сц])к(?![а-я])/gu, "$1ьк");
}

function pickRussian(
  source: NameSource,
  listed: readonly string[],
  ukrainian: string | undefined,
): string | undefined {
  const known = source.ru && isRussian(source.ru) ? source.ru : undefined;
  if (ukrainian !== undefined) {
    if (known && unlike(known, ukrainian) <= sameName) return known;
    const heard = listed.filter((name) => isRussian(name) && unlike(name, ukrainian) === sameSound);
    const spelled = heard.filter(
      (name) =>
        spelledAsRussian(name, ukrainian) &&
        !endsAsUkrainian(name) &&
        !looksBelarusian(name, ukrainian, /^[ао]/i.test(name) ? 1 : 0),
    );
    const telling = spelled.find(onlyRussian) ?? spelled.find(endsAsRussian);
    return telling ?? (spelled.length === 1 ? spelled[0] : undefined);
  }
  if (known) return known;
  const own = listed.filter(onlyRussian);
  if (own.length === 1) return own[0];
  // The only Cyrillic name that anyone has written down is Russian, unless its letters say otherwise.
  const [only, another] = listed.filter(isCyrillic);
  if (only && !another && isRussian(only) && !/[ьй]о/i.test(only) && reads(only, source.latin)) return only;
  return source.country === "RU"
    ? listed.find((name) => isRussian(name) && unlike(name, source.latin) === sameSound)
    : undefined;
}
