import { describe, expect, test } from "vitest";
import { tinyGazetteer } from "./gazetteer.fixture.ts";
import { geoparse } from "./geoparse.ts";

const gazetteer = tinyGazetteer();
/** `surface=place` of what is found, in order. */
const found = (text: string): string[] =>
  geoparse(text, gazetteer).candidates.map(({ surface, place }) => `${surface}=${place}`);

describe("cases and spellings", () => {
  test.each([
    ["Дорога від Києва до Одеси.", ["Києва=gn-703448", "Одеси=gn-698740"]],
    ["Поезд из Киева в Одессу.", ["Киева=gn-703448", "Одессу=gn-698740"]],
    ["Він у Ки́єві.", ["Ки́єві=gn-703448"]],
    ["Вибухи в Oдесі та Києвi.", ["Oдесі=gn-698740", "Києвi=gn-703448"]],
    ["ВИБУХ У КИЄВІ СЬОГОДНІ ВНОЧІ", ["КИЄВІ=gn-703448"]],
  ])("%s", (text, expected) => expect(found(text)).toEqual(expected));
});

describe("a kind word shared by several names", () => {
  test("each name is its own mention, the last takes the word in", () => {
    expect(found("у Полтавській та Сумській областях")).toEqual([
      "Полтавській=gn-696634",
      "Сумській областях=gn-692196",
    ]);
    expect(found("сполучають Балтійське та Північне моря")).toEqual([
      "Балтійське=baltic-sea",
      "Північне моря=north-sea",
    ]);
  });
  test("a name no gazetteer has is found after its kind word, without a position", () => {
    const [candidate] = geoparse("У селі Козин згорів млин.", gazetteer).candidates;
    expect(candidate).toMatchObject({ surface: "Козин", place: "unlisted-kozyn" });
    expect(candidate).not.toHaveProperty("lat");
  });
});

describe("after a word for a lake or a river no town is meant", () => {
  test.each([
    ["На озері Дамаск бачили рибу.", ["Дамаск=unlisted-damask"]],
    ["Они отдыхали у озера Дамаск.", ["Дамаск=unlisted-damask"]],
    ["Річка Одеса розлилася.", ["Одеса=unlisted-odesa"]],
    ["Озера Києва чисті.", ["Києва=gn-703448"]],
  ])("%s", (text, expected) => expect(found(text)).toEqual(expected));
});

describe("a body of an oblast is the oblast's, not the city's", () => {
  const acting = (text: string, lang: "uk" | "ru"): string[] =>
    geoparse(text, gazetteer, { lang }).candidates.map(
      ({ surface, place, role }) => `${surface}=${place} ${role}`,
    );
  test.each([
    ["uk", "Голова Сумської ОВА мовчав.", ["Сумської=gn-692196 actor"]],
    ["uk", "У Полтавській облраді вважають інакше.", ["Полтавській=gn-696634 actor"]],
    ["uk", "Про це каже Сумська обласна військова адміністрація.", ["Сумська=gn-692196 actor"]],
    ["ru", "Глава Сумской ОВА молчал.", ["Сумской=gn-692196 actor"]],
    ["ru", "Так решил Полтавский облсовет.", ["Полтавский=gn-696634 actor"]],
    ["ru", "В Полтавской областной прокуратуре молчат.", ["Полтавской=gn-696634 actor"]],
  ] as const)("%s: %s", (lang, text, expected) => expect(acting(text, lang)).toEqual(expected));
});

describe("a capital that speaks or decides is a government", () => {
  const formsIn = (text: string): string[] =>
    geoparse(text, gazetteer).candidates.map(({ form, role }) => `${form} ${role}`);
  test.each([
    ["Дамаск заявив, що це не так.", ["metonym actor"]],
    ["Киев отверг эти обвинения.", ["metonym actor"]],
    ["Київ підняв у повітря літаки.", ["metonym actor"]],
    ["Kyiv denied the report.", ["metonym actor"]],
    ["Пожежа охопила Київ учора.", ["name scene"]],
    ["Мер Одеси заявив, що поїде. Мэр Дамаска обещал помочь.", ["name scene", "name scene"]],
    ["Officials in Damascus said nothing.", ["name scene"]],
  ])("%s", (text, expected) => expect(formsIn(text)).toEqual(expected));
});

describe("plants, fleets and ships are called after places", () => {
  const rolesIn = (text: string): string[] =>
    geoparse(text, gazetteer).candidates.map(({ surface, role }) => `${surface}=${role}`);
  test.each([
    ["Одеська ТЕЦ не працює, бо її вимкнули.", ["Одеська=in-name"]],
    ["Пожар на Одесском комбинате потушен.", ["Одесском=in-name"]],
    ["Сирийский флот вышел в море.", ["Сирийский=actor"]],
    ["The USS Ukraine sailed into the port.", ["Ukraine=in-name"]],
  ])("%s", (text, expected) => expect(rolesIn(text)).toEqual(expected));
});

describe("two places that something is between do the same", () => {
  const rolesIn = (text: string): string[] => geoparse(text, gazetteer).candidates.map(({ role }) => role);
  test.each([
    ["The border between Syria and Lebanon was closed.", ["context", "context"]],
    ["Кордон між Сирією та Ліваном закрили.", ["context", "context"]],
    ["Переговоры между Сирией и Ливаном сорвались.", ["actor", "actor"]],
    ["Потяг між Києвом та Одесою зупинився.", ["scene", "scene"]],
  ])("%s", (text, expected) => expect(rolesIn(text)).toEqual(expected));
});

describe("what is no place", () => {
  test.each([
    "Приїхав Володимир Коваль.",
    "Про суми він не сказав.",
    "І. Київ",
    "Повідомляє агентство КИЇВ.",
    "The agency SUMY said so. We heard it from SUMY.",
    "Великі гроші та суми.",
  ])("%s", (text) => expect(found(text)).toEqual([]));
  test("but the town is found where the case tells it from the man", () => {
    expect(found("Пожежа у Володимирі.")).toEqual(["Володимирі=gn-689487"]);
  });
});

describe("a function word that opens a sentence is nobody's first name, whoever is called so", () => {
  test.each([
    ["In Ukraine, two people died.", ["Ukraine=ukraine"]],
    ["In Damascus police said nothing.", ["Damascus=gn-170654"]],
    ["So Ukraine was alone.", ["Ukraine=ukraine"]],
    ["John Damascus said nothing.", []],
  ])("%s", (text, expected) => expect(found(text)).toEqual(expected));
});

describe("descriptions", () => {
  test("a capital by its country, a country by its region", () => {
    expect(found("до сирійської столиці")).toContain("сирійської столиці=gn-170654");
    expect(found("Ліванські служби затримали їх, коли ті залишали близькосхідну країну.")).toContain(
      "близькосхідну країну=lebanon",
    );
  });
  test("ліванські, без столиці, лишаються прикметником", () => {
    expect(found("ліванські служби")).toEqual(["ліванські=lebanon"]);
  });
});

describe("text that is none of the three languages", () => {
  test.each([
    "",
    "\u0000\ufffd\ud800",
    "Die Bundesregierung hat gestern in Berlin nicht über die Ukraine gesprochen und wird es auch nicht.",
  ])("%j is answered honestly with nothing", (text) => expect(found(text)).toEqual([]));
});
