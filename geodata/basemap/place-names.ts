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

/** Official Ukrainian romanisation (Cabinet of Ministers, 2010): inside a word, and at its start where that differs. */
const romanisation: ReadonlyMap<string, readonly [inside: string, start: string]> = new Map(
  (
    "а:a б:b в:v г:h ґ:g д:d е:e є:ie/ye ж:zh з:z и:y і:i ї:i/yi й:i/y к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u " +
    "ф:f х:kh ц:ts ч:ch ш:sh щ:shch ь: ю:iu/yu я:ia/ya ': ’:"
  )
    .split(" ")
    .map((rule) => {
      const [letter = "", latin = ""] = rule.split(":");
      const [inside = "", start = inside] = latin.split("/");
      return [letter, [inside, start]];
    }),
);

/** A Ukrainian name in official Latin letters, as road signs in Ukraine have it. */
export function romanise(ukrainian: string): string {
  return ukrainian
    .replaceAll("зг", "zgh")
    .replaceAll("Зг", "Zgh")
    .replaceAll(/[а-яіїєґ'’]/gi, (letter, offset: number) => {
      const atStart = offset === 0 || /[\s-]/.test(ukrainian[offset - 1] ?? "");
      const lower = letter.toLowerCase();
      const [inside, start] = romanisation.get(lower) ?? [letter, letter];
      const latin = atStart ? start : inside;
      return letter === lower ? latin : latin.charAt(0).toUpperCase() + latin.slice(1);
    });
}

const russianSounds: ReadonlyMap<string, string> = new Map([
  ["г", "g"],
  ["ъ", ""],
]);

/** Countries whose own spelling has the letters that elsewhere are a romanisation's marks. */
const ownMarks = new Set(["LV", "LT", "RO", "MD", "NZ", "TR", "AZ", "TM"]);

/** A romanisation's scholarly marks (Ḩamāh) left off, as a newspaper does; a country's own letters (Århus) stay. */
function simplified(latin: string, country: string): string {
  const bare = latin.replaceAll(/[‘’'`ʼʻ]/g, "").normalize("NFC");
  const marked = ownMarks.has(country)
    ? /[^\u0020-\u017f\u0218-\u021b]/g
    : /[āēīōūĀĒĪŌŪşŞţŢĭŭ]|[^\u0020-\u017f]/g;
  return bare.replaceAll(marked, (letter) => letter.normalize("NFD").replaceAll(/\p{Mark}/gu, ""));
}

/** Consonants only, with the spellings that differ between romanisations made equal. */
function skeleton(name: string): string {
  const latin = [...name.toLowerCase()].map(
    (letter) => russianSounds.get(letter) ?? romanisation.get(letter)?.[0] ?? letter,
  );
  return latin
    .join("")
    .normalize("NFD")
    .replaceAll(/kh|x/g, "h")
    .replaceAll("g", "h")
    .replaceAll(/shch|sch/g, "sh")
    .replaceAll("tz", "ts")
    .replaceAll(/[^bcdfhklmnpqrstvwz]/g, "")
    .replaceAll(/(.)\1/g, "$1");
}

/** Share of letters that must change to turn one word into the other. */
function distance(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let i = 1; i <= left.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= right.length; j += 1) {
      const replace = (row[j - 1] ?? 0) + (left[i - 1] === right[j - 1] ? 0 : 1);
      next.push(Math.min(replace, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return (row[right.length] ?? 0) / Math.max(left.length, right.length, 1);
}

const unlike = (one: string, other: string): number => distance(skeleton(one), skeleton(other));
const plain = (latin: string): string => latin.toLowerCase().replaceAll(/[’'ʼ]/g, "").replaceAll("yy", "yi");

const isUkrainian = (name: string): boolean => /^[а-щьюяіїєґ'’ -]+$/i.test(name);
const isRussian = (name: string): boolean => /^[а-яё -]+$/i.test(name);
const onlyUkrainian = (name: string): boolean => isUkrainian(name) && /[іїєґ]/i.test(name);
const onlyRussian = (name: string): boolean => isRussian(name) && /[ыэё]/i.test(name);
/** Endings that Russian has and Ukrainian has not. */
const endsAsRussian = (name: string): boolean => /([^ь](ск|цк)|ая|ое|ый|ово|ево)$/i.test(name);
/** Russian spellings of what Ukrainian spells otherwise, for names that both know by the same sound. */
const spelledAsRussian = (name: string, ukrainian: string): boolean =>
  name !== ukrainian ? !/(сь|ць)к/i.test(name) : !/[иеь]/i.test(name);
const isCyrillic = (name: string): boolean => /\p{Script=Cyrillic}/u.test(name);
const sameSound = 0;
const sameName = 0.45;
const likeName = 0.34;

/**
 * The three names of a settlement. In Ukraine the current official name leads: the Latin main name (kept current by
 * GeoNames) decides which Cyrillic name is meant, so that a superseded one never shows, and English follows the Ukrainian.
 */
export function namesOf(source: NameSource): Names {
  const inUkraine = source.country === "UA";
  const listed = source.others.map((name) => name.replaceAll("’", "'"));
  const known = pickUkrainian(source, listed, inUkraine);
  const ru = pickRussian(source, listed, inUkraine ? (known ?? source.latin) : undefined);
  const uk = known ?? (ru && !inUkraine ? ofRussianLetters(ru, source.country) : undefined);
  const en = inUkraine && uk ? romanise(uk) : simplified(source.latin, source.country);
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
function ofRussianLetters(russian: string, country: string): string | undefined {
  if (country !== "RU") return /^[абвджзйклмнопрстуфцчшьюя -]+$/i.test(russian) ? russian : undefined;
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
    const spelled = heard.filter((name) => spelledAsRussian(name, ukrainian));
    return spelled.find(onlyRussian) ?? (spelled.length === 1 ? spelled[0] : undefined);
  }
  if (known) return known;
  const own = listed.filter(onlyRussian);
  if (own.length === 1) return own[0];
  // The only Cyrillic name that anyone has written down is Russian, unless its letters say otherwise.
  const [only, another] = listed.filter(isCyrillic);
  if (only && !another && isRussian(only) && !/[ьй]о/i.test(only) && unlike(only, source.latin) <= likeName)
    return only;
  return source.country === "RU"
    ? listed.find((name) => isRussian(name) && unlike(name, source.latin) === sameSound)
    : undefined;
}
