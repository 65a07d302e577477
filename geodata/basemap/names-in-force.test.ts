import { beforeAll, describe, expect, it } from "vitest";
import { countryAt } from "./countries.ts";
import { isOutlawedInUkraine } from "./place-overrides.ts";
import { readTile } from "./read.ts";
import { tilesOver } from "./tiles.ts";

const ukraine = [22, 44.3, 40.3, 52.5] as const;
const names = { en: new Set<string>(), uk: new Set<string>(), ru: new Set<string>() };

beforeAll(async () => {
  for (let zoom = 3; zoom <= 10; zoom += 1) {
    for (const { x, y } of tilesOver([ukraine], zoom)) {
      for (const { geometry, properties } of (await readTile("places", zoom, x, y))?.["places"] ?? []) {
        // Towns of Russia beyond the border may bear a name that Ukraine has given up.
        const [lon = 0, lat = 0] = geometry.type === "Point" ? geometry.coordinates : [];
        if ((await countryAt(lon, lat)) !== "UA") continue;
        for (const [lang, known] of Object.entries(names)) {
          const name: unknown = properties?.[`name_${lang}`];
          if (typeof name === "string") known.add(name);
        }
      }
    }
  }
});

describe("names on the map of Ukraine", () => {
  it.each([
    ["Samar", "Самар", "Самар"],
    ["Sheptytskyi", "Шептицький", "Шептицкий"],
    ["Zviahel", "Звягель", "Звягель"],
    ["Siverskodonetsk", "Сіверськодонецьк", "Северскодонецк"],
    ["Pivdennoukrainsk", "Південноукраїнськ", "Южноукраинск"],
    ["Volodymyr", "Володимир", "Владимир"],
    ["Kropyvnytskyi", "Кропивницький", "Кропивницкий"],
    ["Dnipro", "Дніпро", "Днепр"],
    ["Kamianske", "Кам’янське", "Каменское"],
    ["Chornomorsk", "Чорноморськ", "Черноморск"],
    ["Bakhmut", "Бахмут", "Бахмут"],
    ["Toretsk", "Торецьк", "Торецк"],
    ["Zlatopil", "Златопіль", "Златополь"],
    ["Berestyn", "Берестин", "Берестин"],
    ["Pivdenne", "Південне", "Южное"],
    ["Shakhtarske", "Шахтарське", "Шахтарское"],
    ["Otamanivka", "Отаманівка", "Атамановка"],
    ["Khutir-Mykhailivskyi", "Хутір-Михайлівський", "Хутор-Михайловский"],
    ["Torhovytsia", "Торговиця", "Торговица"],
    ["Yany Kapu", "Яни Капу", "Яны Капу"],
    ["Kurman", "Курман", "Курман"],
    ["Ichki", "Ічкі", "Ички"],
    ["Isliam-Terek", "Іслям-Терек", "Ислям-Терек"],
    ["Yedi-Kuiu", "Єді-Кую", "Еди-Кую"],
    ["Biiuk-Onlar", "Біюк-Онлар", "Биюк-Онлар"],
    ["Nyzhnohirskyi", "Нижньогірський", "Нижнегорский"],
  ])("are those in force: %s", (en, uk, ru) => {
    expect([names.en.has(en), names.uk.has(uk), names.ru.has(ru)]).toEqual([true, true, true]);
  });

  it("are none that Ukraine has given up", () => {
    const givenUp = [
      "Дніпропетровськ Днепропетровск Dnipropetrovsk Кіровоград Кировоград Kirovohrad",
      "Червоноград Chervonohrad Новоград-Волинський Новоград-Волынский Красноград Krasnohrad Артемівськ",
      "Артёмовск Artemivsk Дніпродзержинськ Днепродзержинск Сєвєродонецьк Северодонецк Sievierodonetsk Severodonetsk",
      "Южноукраїнськ Yuzhnoukrainsk Красноперекопськ Красноперекопск Krasnoperekopsk Красногвардійське Советский",
      "Краснодон Krasnodon Стаханов Stakhanov Торез Torez Dzerzhynsk Іллічівськ Ильичёвск Новоархангельськ",
      "Першотравенськ Першотравенск Первомайський Первомайский Молодогвардійськ Молодогвардейск Ватутіне Ватутино",
      "Дружба Новомосковськ Новомосковск",
    ]
      .join(" ")
      .split(" ");
    const all = new Set(Object.values(names).flatMap((known) => Array.from(known)));
    expect(givenUp.filter((name) => all.has(name))).toEqual([]);
  });

  it("leave out a place of which only the outlawed name is known", () => {
    expect(["Oktiabrske", "Leninske", "Kirovske", "Komsomolske"].every(isOutlawedInUkraine)).toBe(true);
    expect(["Kirovohirka", "Kropyvnytskyi", "Kramatorsk", "Okhtyrka"].some(isOutlawedInUkraine)).toBe(false);
  });

  it("keep each language's letters", () => {
    expect([...names.uk].filter((name) => /[ыэёъ]|ье/u.test(name))).toEqual([]);
    expect([...names.ru].filter((name) => /[іїєґ]/u.test(name))).toEqual([]);
  });
});
