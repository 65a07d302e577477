import { describe, expect, it } from "vitest";
import { romanise } from "./name-sounds.ts";
import { namesOf } from "./place-names.ts";
import { nameOverrides } from "./place-overrides.ts";

describe("romanising Ukrainian", () => {
  it.each([
    ["Київ", "Kyiv"],
    ["Згурівка", "Zghurivka"],
    ["Слов'янськ", "Sloviansk"],
    ["Єнакієве", "Yenakiieve"],
    ["Гайворон", "Haivoron"],
    ["Горішні Плавні", "Horishni Plavni"],
    ["Щастя", "Shchastia"],
    ["Йосипівка", "Yosypivka"],
    ["Їжаківка", "Yizhakivka"],
  ])("%s is %s", (ukrainian, latin) => expect(romanise(ukrainian)).toBe(latin));
});

describe("names of a settlement", () => {
  it.each([
    ["IT", "L'Aquila", "L’Aquila"],
    ["NL", "'s-Hertogenbosch", "’s-Hertogenbosch"],
    ["SY", "Ma‘lūlā", "Malula"],
    ["RU", "Zol’noye", "Zolnoye"],
  ])(
    "keep an apostrophe of the country's own spelling, not of a romanisation: %s, %s",
    (country, latin, en) => expect(namesOf({ country, latin, others: [] })).toEqual({ en }),
  );

  it("in Ukraine lead with the name in force, though the catalogue has an old one", () => {
    const names = namesOf({
      country: "UA",
      latin: "Sorokyne",
      others: ["Krasnodon", "Краснодон", "Сорокине"],
      uk: "Краснодон",
      ru: "Краснодон",
    });
    expect(names).toEqual({ en: "Sorokyne", uk: "Сорокине" });
  });

  it("in Ukraine prefer the Ukrainian spelling to the Russian of the same sound", () => {
    const names = namesOf({
      country: "UA",
      latin: "Shevchenkivske",
      others: ["Шевченковское", "Шевченківське"],
    });
    expect(names).toEqual({ en: "Shevchenkivske", uk: "Шевченківське", ru: "Шевченковское" });
  });

  it("stay absent rather than borrow from the other Cyrillic language", () => {
    expect(
      namesOf({ country: "RU", latin: "Krasnaya Gora", others: ["Красная Гора"], ru: "Красная Гора" }),
    ).toEqual({
      en: "Krasnaya Gora",
      ru: "Красная Гора",
    });
    expect(namesOf({ country: "PL", latin: "Łapy", others: [], uk: "Лапи" })).toEqual({
      en: "Łapy",
      uk: "Лапи",
    });
  });

  it("take for Russian in Ukraine what sounds like the name in force, and for Ukrainian never", () => {
    const ru = (latin: string, ...others: string[]) => namesOf({ country: "UA", latin, others }).ru;
    expect(ru("Bilopillia", "Белополье", "Білопілля")).toBe("Белополье");
    expect(ru("Barvinkove", "Барвенково", "Барвинкове", "Барвінкове")).toBe("Барвенково");
    expect(ru("Haivoron", "Гайворон")).toBe("Гайворон");
    expect(ru("Burshtyn", "Бурштин")).toBeUndefined();
    expect(ru("Pokrovsk", "Покровськ", "Красноармейск")).toBeUndefined();
  });

  it("take no Belarusian name for one of the other two", () => {
    const names = (country: string, latin: string, ru: string, ...others: string[]) =>
      namesOf({ country, latin, others: [ru, ...others], ru });
    expect(names("RU", "Solikamsk", "Соликамск", "Салікамск").uk).toBeUndefined();
    expect(names("RU", "Odintsovo", "Одинцово", "Адзінцова").uk).toBeUndefined();
    expect(namesOf({ country: "UA", latin: "Rohatyn", others: ["Рагатын", "Рогатин"] }).ru).toBeUndefined();
    expect(namesOf({ country: "UA", latin: "Vylkove", others: ["Вылкавэ", "Вилкове"] }).ru).toBeUndefined();
  });

  it("keep Ukrainian and Russian endings apart", () => {
    const names = namesOf({ country: "UA", latin: "Storozhynets", others: ["Сторожинец", "Сторожинець"] });
    expect(names).toMatchObject({ uk: "Сторожинець", ru: "Сторожинец" });
  });

  it("take the only Cyrillic name for Russian, and for Ukrainian where both spell it so", () => {
    const names = (country: string, latin: string, ...others: string[]) =>
      namesOf({ country, latin, others });
    expect(names("GE", "Tqibuli", "Ткибули")).toEqual({ en: "Tqibuli", ru: "Ткибули" });
    expect(names("SY", "Tafas", "Тафас")).toEqual({ en: "Tafas", uk: "Тафас", ru: "Тафас" });
    expect(names("DK", "Nørresundby", "Ньоресундби").ru).toBeUndefined();
    expect(names("SE", "Malmö", "Малме", "Малмьо").ru).toBeUndefined();
    expect(names("DE", "Hagen", "Киль").ru).toBeUndefined();
    expect(names("JP", "Soka", "Сок")).toEqual({ en: "Soka" });
  });

  it("leave out a name in an oblique case", () => {
    const ru = (country: string, latin: string, name: string) =>
      namesOf({ country, latin, others: [name], ru: name }).ru;
    expect(ru("DE", "Arnsberg", "Арнсберге")).toBeUndefined();
    expect(ru("CM", "Kumba", "Кумбой")).toBeUndefined();
    expect(ru("IN", "Porbandar", "Порбандаром")).toBeUndefined();
    expect(ru("FR", "Calais", "Кале")).toBe("Кале");
    expect(ru("PL", "Radom", "Радом")).toBe("Радом");
    expect(ru("GR", "Athens", "Афины")).toBe("Афины");
    expect(ru("RU", "Komsomolsk-on-Amur", "Комсомольск-на-Амуре")).toBe("Комсомольск-на-Амуре");
  });

  it("are the town's, not its commune's", () => {
    const names = namesOf({ country: "PL", latin: "Supraśl", others: [], uk: "Ґміна Супрасль" });
    expect(names.uk).toBe("Супрасль");
  });

  it("write a foreign «g» in Ukrainian as «г»", () => {
    const uk = (country: string) => namesOf({ country, latin: "Guba", others: [], uk: "Ґуба" }).uk;
    expect(uk("AZ")).toBe("Губа");
  });

  it("spell a Russian town in Ukrainian where its letters leave no choice", () => {
    const uk = (ru: string) => namesOf({ country: "RU", latin: "?", others: [], ru }).uk;
    expect(uk("Сызрань")).toBe("Сизрань");
    expect(uk("Курск")).toBe("Курськ");
    for (const name of ["Прокопьевск", "Армавир", "Россошь", "Абрамово"]) expect(uk(name)).toBeUndefined();
  });

  it("drop a romanisation's scholarly marks and keep a country's own letters", () => {
    expect(namesOf({ country: "SY", latin: "Ḩamāh", others: [] }).en).toBe("Hamah");
    expect(namesOf({ country: "SY", latin: "Aş Şanamayn", others: [] }).en).toBe("As Sanamayn");
    expect(namesOf({ country: "TR", latin: "Eskişehir", others: [] }).en).toBe("Eskişehir");
    expect(namesOf({ country: "DK", latin: "Ærøskøbing", others: [] }).en).toBe("Ærøskøbing");
    expect(namesOf({ country: "RO", latin: "Bucureşti", others: [] }).en).toBe("Bucureşti");
  });
});

describe("names given by hand", () => {
  const hands = Object.values(nameOverrides);

  it("are complete", () => {
    for (const names of hands)
      expect([names, names.en && names.uk && names.ru ? "complete" : "lacking"]).toEqual([names, "complete"]);
  });

  it("keep each language's letters", () => {
    expect(hands.filter(({ uk }) => /[ыэёъ]/iu.test(uk ?? ""))).toEqual([]);
    expect(hands.filter(({ ru }) => /[іїєґ]/iu.test(ru ?? ""))).toEqual([]);
  });
});
