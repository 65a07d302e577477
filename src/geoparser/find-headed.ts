import { adjectiveSources, adjectiveStem } from "./adjectives.ts";
import { ANY_CASE } from "./endings.ts";
import { isFirstName } from "./evidence.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { FOLLOWS_ADJECTIVE, kindOf, type Kind } from "./kind-words.ts";
import { withHouseNumber } from "./find-streets.ts";
import { adjacent, lemmasAt, type Reading } from "./reading.ts";
import type { Choice, Span } from "./span.ts";

const CONJUNCTION = /^(?:та|і|й|или|либо|чи|и|,)$/;
const BETWEEN =
  /^(?:федеральн|військов|военн|муніципальн|муниципальн|автономн|міськ|городск)(?:ий|ого|ому|им|ім|ый|ым|ом|ой|их|ых|ая|а|ої|ій)$/;
const ANY_ADJECTIVE = /.{3}(?:ий|ій|а|ого|ої|ому|им|ім|ою|ый|ой|ая|ом|ым|ую)$/;
const NAMED_BY_ANY_ADJECTIVE: ReadonlySet<Kind> = new Set([
  "street",
  "site",
  "lake",
  "mountain",
  "island",
  "settlement",
]);
/** «Українські дороги» at the start of a sentence are no road's name. */
const ROUTE = /^(?:шлях|дорог|двор|двір|хутор|хутір|слобод|алле|але|балк|балц)/;
const HEAD_NOMINATIVES: Readonly<Record<string, readonly string[]>> = {
  region: [
    "область",
    "край",
    "республіка",
    "республика",
    "провінція",
    "провинция",
    "штат",
    "губернія",
    "губерния",
    "воєводство",
    "воеводство",
  ],
  sea: ["море", "океан"],
  strait: ["протока", "протоки", "пролив", "проливы", "затока", "залив", "канал"],
  lake: ["озеро", "лиман", "водосховище", "водохранилище"],
  island: ["острів", "острови", "остров", "острова", "півострів", "полуостров"],
  mountain: ["гори", "горы", "гора", "хребет"],
  site: ["міст", "мост", "лавра"],
};

/**
 * «Одеська область», «Чорне море», «Голосіївський район», «Печерська площа»: adjectives before a kind word, alone or in a list that
 * shares it («у Полтавській та Сумській областях», «Балтійське та Північне моря»). The last of the list takes the kind word in.
 */
export function headedNames(reading: Reading, gazetteer: Gazetteer, head: number): Span[] {
  const lang = reading.langs[head] ?? reading.lang;
  if (lang === "en") return [];
  const kind = kindOf(reading.keys[head] ?? "", lang);
  if (
    kind === undefined ||
    !followsAdjective(kind, reading.keys[head] ?? "") ||
    !adjacent(reading, head - 1, head)
  )
    return [];
  // «Приволзький федеральний округ»: one word more may stand between.
  const between = BETWEEN.test(reading.keys[head - 1] ?? "") && adjacent(reading, head - 2, head - 1) ? 1 : 0;
  const adjectives = adjectivesBefore(reading, gazetteer, head, head - 1 - between, kind);
  return adjectives.map((at, position) => {
    const last = position > 0 ? at : kind === "street" ? withHouseNumber(reading, head) : head;
    const choices = headedChoices(reading, gazetteer, at, head, kind);
    const name =
      kind === "district"
        ? nominative(reading, at, head)
        : (choices[0]?.name ?? nominative(reading, at, head));
    return { first: at, last, lang, form: "name", source: "headed", choices, kind, name };
  });
}

/** Of settlements only hamlets are called by an adjective: «Лупин хутір», «Дякова слобода». */
const HAMLET = /^(?:хутор|хутір|слобод)/;
const followsAdjective = (kind: Kind, key: string): boolean =>
  FOLLOWS_ADJECTIVE.has(kind) || (kind === "settlement" && HAMLET.test(key));

const FEMININE = /^(?:громад|област|республік|республик|губерні|губерни|вулиц|улиц|площ|волост)/;

/** «Дергачівського району» → «дергачівський район»: how a place that no gazetteer knows is called. */
function nominative(reading: Reading, at: number, head: number): string {
  const lang = reading.langs[at] ?? reading.lang;
  const key = reading.keys[head] ?? "";
  const stem = adjectiveStem(reading.keys[at] ?? "", lang);
  const feminine = FEMININE.test(key);
  const masculine = /^(?:район|округ|край|повіт|уезд|мікрорайон|микрорайон)/.exec(key)?.[0];
  if (stem === undefined || (!feminine && masculine === undefined)) return `${reading.keys[at] ?? ""} ${key}`;
  if (!feminine) return `${stem}ий ${masculine ?? key}`;
  const ending = lang === "uk" ? "а" : "ая";
  const noun = lemmasAt(reading, head).find(({ lemma }) => /(?:а|я|ь)$/.test(lemma))?.lemma ?? key;
  return `${stem}${ending} ${noun}`;
}

/** Adjectives that belong to the head, nearest first. */
function adjectivesBefore(
  reading: Reading,
  gazetteer: Gazetteer,
  head: number,
  nearest: number,
  kind: Kind,
): number[] {
  const found: number[] = [];
  let at = nearest;
  while (at >= 0 && isPlaceAdjective(reading, gazetteer, at, head, kind)) {
    found.push(at);
    const link = reading.tokens[at - 1];
    if (link === undefined || link.newLine || !CONJUNCTION.test(reading.keys[at - 1] ?? "")) break;
    at -= 2;
  }
  return found;
}

function isPlaceAdjective(
  reading: Reading,
  gazetteer: Gazetteer,
  at: number,
  head: number,
  kind: Kind,
): boolean {
  const token = reading.tokens[at];
  if (token === undefined || token.kind !== "word" || !token.capital) return false;
  const lang = reading.langs[at] ?? reading.lang;
  const key = reading.keys[at] ?? "";
  const opensWithRoute = reading.opens[at] === true && ROUTE.test(reading.keys[head] ?? "");
  if (!opensWithRoute && adjectiveStem(key, lang) !== undefined) return true;
  // «на Поштовій площі», «у Високому Замку»; at the start of a sentence it may be any adjective. «Сергій Лиман» is a man.
  const adjective =
    reading.opens[at] === false && ANY_ADJECTIVE.test(key) && !isFirstName(reading, gazetteer, at);
  if (NAMED_BY_ANY_ADJECTIVE.has(kind) && adjective) return true;
  return namedChoices(reading, gazetteer, at, head, kind).length > 0;
}

function headedChoices(
  reading: Reading,
  gazetteer: Gazetteer,
  at: number,
  head: number,
  kind: Kind,
): Choice[] {
  const named = namedChoices(reading, gazetteer, at, head, kind);
  if (named.length > 0 || (kind !== "region" && kind !== "district")) return named;
  // A district is named after its seat: the only point there is for it.
  const lang = reading.langs[at] ?? reading.lang;
  const stem = adjectiveStem(reading.keys[at] ?? "", lang);
  if (stem === undefined) return [];
  const index = gazetteer.index(lang);
  return adjectiveSources(stem, lang).flatMap((source) =>
    index.single(source).map(({ place, weak }) => ({ place, weak, name: source, cases: ANY_CASE })),
  );
}

/** Places whose whole name is this adjective with this kind word. */
function namedChoices(
  reading: Reading,
  gazetteer: Gazetteer,
  at: number,
  head: number,
  kind: Kind,
): Choice[] {
  const index = gazetteer.index(reading.langs[at] ?? reading.lang);
  const heads = new Set(lemmasAt(reading, head).map(({ lemma }) => lemma));
  const nominatives = new Set(
    (HEAD_NOMINATIVES[kind] ?? []).filter(
      (nominative) =>
        heads.has(nominative) || [...heads].some((lemma) => lemma.slice(0, 4) === nominative.slice(0, 4)),
    ),
  );
  const found: Choice[] = [];
  for (const { lemma, cases } of lemmasAt(reading, at))
    for (const name of index.long(lemma, ""))
      if (name.words.length === 2 && nominatives.has(name.words[1] ?? ""))
        found.push({ place: name.place, weak: name.weak, name: name.words.join(" "), cases });
  return found;
}
