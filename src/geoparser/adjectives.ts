import type { Lang } from "../model/words.ts";

const UK_ENDING = /(ськ|цьк|зьк)(?:ий|ого|ому|им|ім|а|ої|ій|у|ою|е|і|их|ими)$/;
const RU_ENDING = /(ск|цк)(?:ий|ого|ому|им|ом|ая|ой|ую|ое|ою|ие|их|ими)$/;
/** Adjectives from places that do not end in -ськ-: північний, далекосхідний, підмосковний. */
const OTHER_ENDING =
  /(?:н|вн|дн|чн|жн)(?=(?:ий|ого|ому|им|ім|а|ої|ій|у|ою|е|і|их|ими|ый|ым|ом|ая|ой|ую|ое|ые|ых|ыми)$)/;

/** An adjective from a place cut before its ending (`одеськ`); `undefined` for other words. Input normalised. */
export function adjectiveStem(word: string, lang: Lang): string | undefined {
  if (lang === "en") return undefined;
  const match = (lang === "uk" ? UK_ENDING : RU_ENDING).exec(word);
  return match === null ? undefined : word.slice(0, match.index) + (match[1] ?? "");
}

/** The same for the few that end otherwise (далекосхідний, подмосковный): only a list knows them from ordinary words. */
export function rareAdjectiveStem(word: string): string | undefined {
  const match = OTHER_ENDING.exec(word);
  return match === null || match.index < 4 ? undefined : word.slice(0, match.index) + match[0];
}

/** `ending of the stem`: endings of the noun it may come from. */
const UK_SOURCES: readonly (readonly [string, string])[] = [
  ["енськ", "не ни на ен"],
  ["инськ", "а и і ин ине ина"],
  ["івськ", "ів ова ове івка івці і и"],
  ["ївськ", "їв ївка"],
  ["овськ", "ов ове ово ова"],
  ["евськ", "ев еве ево ева"],
  ["ецьк", "ець ці ч"],
  ["ницьк", "ниця ник ники ниці"],
  ["цьк", "к ка ки ч ць ця ці че цьк цьке цький"],
  ["зьк", "г га ж жжя з за жа ги зьк ззя"],
  ["анськ", "а и і е анськ анське"],
  ["янськ", "я ь янськ янське"],
  ["ійськ", "ія"],
  ["льськ", "ль ля льське ілля ло ли"],
  ["нськ", "нь ня"],
  ["ськ", " а и і ь я о е с са си х ш ха су ськ ське ський"],
];
const RU_SOURCES: readonly (readonly [string, string])[] = [
  ["енск", "ны на но ен"],
  ["инск", "а и у о ин ино ина"],
  ["овск", "ов ово ова овка о ка"],
  ["евск", "ев ево ева евка о и ы"],
  ["ецк", "ец цы ч"],
  ["ницк", "ница ник ники ницы"],
  ["цк", "к ка ки ч ц ца цы цк цкое цкий"],
  ["жск", "г га ж жье жа ги"],
  ["анск", "а ы и анск анское"],
  ["янск", "я ь янск янское"],
  ["ийск", "ия"],
  ["ьск", "ь ья а о ы"],
  ["нск", "нь ня"],
  ["ск", " а ы и ь я о е с са сы х ск ское ский"],
];

/** Nominatives of places an adjective's stem may be made from: `одеськ` → одеса, …; the gazetteer decides which of them exist. */
export function adjectiveSources(stem: string, lang: Lang): string[] {
  const sources: string[] = [];
  for (const [ending, nouns] of lang === "uk" ? UK_SOURCES : RU_SOURCES) {
    if (!stem.endsWith(ending)) continue;
    const base = stem.slice(0, stem.length - ending.length);
    if (base.length < 2) continue;
    for (const noun of nouns.split(" ")) sources.push(base + noun);
  }
  return sources;
}
