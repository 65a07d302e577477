import { describe, expect, it } from "vitest";
import { parseEdtf } from "../src/model/edtf.ts";
import { article, committedProject } from "./source/testing.ts";

const project = committedProject();
const russian = article(project, "assad-mercenaries");
const ukrainian = article(project, "assad-request");

/** Stems of every country, people and place name that the texts could hold, in both languages. */
const STEMS = [
  "росси|росі|рф(?!\\p{L})|кремл|моск|сочи|сочі|валда",
  "украин|україн|киев|київ|донеч|донбас|крым|крим|дружк|костянт|константин|краматор|луган|хмейм",
  "сири|сирі|дамас|тартус|алепп|хомс|латак|идлиб",
  "иран|іран|ирак|ірак|турц|турк|türk|туреч|ливан|ліван|израил|ізраї|сауд|катар|егип|єгип|йордан|иордан",
  "армен|вірмен|груз|азербайдж|беларус|білорус|польш|польщ|герман|німе|франц|данск|данськ|датск|британ|сша|америк",
  "близькос|ближнев|балт|северн|північн|чорн|черно|восточ|схід|запад|західн|европ|європ|азиа|азій|африк",
  "столиц|территори|територі|kyiv|ua(?!\\p{L})|оккупир|окупов",
];
/** What the stems catch and is no reference to a place, with the words around it. */
const NO_PLACE = ["с территории Сирии"];

describe("every reference to a place is annotated", () => {
  it.each([russian, ukrainian])("$id: each word with a country's, people's or place's stem", (text) => {
    const word = new RegExp(`(?<!\\p{L})(?:${STEMS.join("|")})\\p{L}*`, "giu");
    const missed = [...text.text.matchAll(word)]
      .map((match) => ({ start: match.index, end: match.index + match[0].length }))
      .filter(
        ({ start, end }) => !text.mentions.some((mention) => mention.start < end && start < mention.end),
      )
      .map(({ start, end }) => text.text.slice(Math.max(0, start - 2), end + 6))
      .filter((words) => !NO_PLACE.some((known) => known.startsWith(words.trim())));
    expect(missed).toEqual([]);
  });

  it.each([russian, ukrainian])(
    "$id: each capitalised word inside a sentence, but names of people and media",
    (text) => {
      const others =
        /^(Путін|Путин|Асад|Башар|Владимир|Володимир|Дмитр|Песков|Серге|Кисел|Камель|Сакр|Асма|Антоні|Лаллікан|Георгій|Іванченков|Родичів|Дружина|Центр|ЦНС|ГУР|Минобороны|CNN|BILD|Mazeej|Bring|Kids|Back|Independent|FPV|Після|Коли|Також|Однак|За|На|Про|Під|Пізно|Джерело|Падение|Об|Как|Этот|Ранее|В|У)/u;
      const missed = [...text.text.matchAll(/(?<!\p{L})\p{Lu}[\p{L}’-]*/gu)]
        .filter(({ 0: word }) => !others.test(word))
        .filter(({ index }) => !text.mentions.some(({ start, end }) => start <= index && index < end))
        .map(({ 0: word }) => word);
      expect(missed).toEqual([]);
    },
  );

  it("tells roles apart by what the place does, not by the word", () => {
    const roles = (words: string) =>
      [russian, ukrainian].flatMap(({ mentions, text }) =>
        mentions
          .filter(({ start, end }) => text.slice(start - 30, end + 30).includes(words))
          .filter(({ exact }) => words.includes(exact))
          .map(({ exact, form, role, place }) => [exact, form, role, place].join(" ")),
      );
    expect(roles("бежал из Дамаска")).toEqual(["Дамаска name scene damascus"]);
    expect(roles("семьей в России")).toEqual(["России name scene russia"]);
    expect(roles("Россия обратилась")).toEqual(["Россия name actor russia"]);
    expect(roles("диктатора РФ")).toEqual(["РФ abbreviation actor russia"]);
    expect(roles("Минобороны Украины")).toEqual(["Украины name in-name ukraine"]);
    expect(roles("политики Кремля")).toEqual(["Кремля metonym actor kremlin"]);
    expect(roles("корабли с базы в Тартусе")).toEqual([
      "базы в Тартусе description scene tartus-naval-base",
      "Тартусе name context tartus",
    ]);
    expect(roles("Балтійське та Північне моря")).toEqual([
      "Балтійське name context baltic-sea",
      "Північне моря name context north-sea",
    ]);
    expect(roles("до російської столиці")).toEqual([
      "російської столиці description scene moscow",
      "російської adjective context russia",
    ]);
  });

  it("is less certain only of what the text leaves open", () => {
    const open = [russian, ukrainian].flatMap(({ mentions }) =>
      mentions.filter(({ certainty }) => certainty !== "certain").map(({ exact }) => exact),
    );
    expect(open).toEqual(["близькосхідну країну", "Валдайського"]);
  });
});

describe("dates", () => {
  it("are EDTF, and every day the texts name is among them", () => {
    expect(russian.dates.map(({ edtf, about }) => `${edtf} ${about}`)).toEqual([
      "2015 event",
      "2024-11-28 report",
      "2024-12-07/2024-12-08 event",
      "2024?-12-08 report",
      "XXXX-10-09 report",
    ]);
    expect(ukrainian.dates.map(({ edtf, about }) => `${edtf} ${about}`)).toEqual([
      "2024-11-2X~ event",
      "2024?-12-08 event",
      "2025?-10-02 event",
      "2025?-10-03 event",
      "2025?-10-03 event",
    ]);
  });

  it.each([russian, ukrainian])(
    "$id: no number beside a month, and no year, is left out",
    ({ text, dates }) => {
      const named = [
        ...text.matchAll(/\d{4}(?= (?:год|рок))|\d{1,2} (?:ноябр|декабр|октябр|грудн|жовтн)\p{L}*/gu),
      ];
      const covered = named.filter(({ index }) =>
        dates.some(({ start, end }) => start <= index && index < end),
      );
      expect(covered).toEqual(named);
    },
  );

  it("says from what a year is inferred wherever it is uncertain", () => {
    const inferred = [...russian.dates, ...ukrainian.dates].filter(({ edtf }) => parseEdtf(edtf)?.uncertain);
    expect(inferred).toHaveLength(5);
    for (const { note } of inferred) expect(note?.en).toMatch(/inferred/u);
  });

  it("knows in which year 2 October is a Thursday", () => {
    const thursdays = [2024, 2025, 2026].filter((year) => new Date(Date.UTC(year, 9, 2)).getUTCDay() === 4);
    expect(thursdays).toEqual([2025]);
  });
});

describe("translations", () => {
  it.each([russian, ukrainian])("$id: every mention of every role is marked in both languages", (text) => {
    expect(text.translations.map(({ lang }) => lang)).toEqual(
      ["en", "uk", "ru"].filter((lang) => lang !== text.lang),
    );
    for (const { marks, by } of text.translations) {
      expect(by).toBe("machine, not reviewed");
      expect(new Set(marks.map(({ mention }) => mention))).toEqual(
        new Set(text.mentions.map(({ id }) => id)),
      );
    }
  });

  it("spells Ukrainian without Russian letters and Russian without Ukrainian ones", () => {
    const all = project.articles.flatMap(({ translations }) => translations);
    const foreign = { uk: /[ыэъё]/iu, ru: /[іїєґ]/iu, en: /\p{Script=Cyrillic}/u };
    for (const { lang, passages } of all)
      expect(passages.filter((text) => foreign[lang].test(text))).toEqual([]);
  });
});
