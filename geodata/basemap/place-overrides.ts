import type { Names } from "./place-names.ts";

/**
 * Names by GeoNames id where the packaged sources have none, an old one, or one of another language.
 * Ukraine: names in force by decision of the Verkhovna Rada (2016, 2020, 2024). Elsewhere: usual exonyms.
 */
export const nameOverrides: Readonly<Record<number, Names>> = {
  695594: { en: "Rivne", uk: "Рівне", ru: "Ровно" },
  704202: { en: "Khrustalnyi", uk: "Хрустальний", ru: "Хрустальный" },
  700646: { en: "Mukachevo", uk: "Мукачево", ru: "Мукачево" },
  692975: { en: "Kadiivka", uk: "Кадіївка", ru: "Кадиевка" },
  713174: { en: "Bakhmut", uk: "Бахмут", ru: "Бахмут" },
  713716: { en: "Alchevsk", uk: "Алчевськ", ru: "Алчевск" },
  694382: { en: "Shakhtarsk", uk: "Шахтарськ", ru: "Шахтёрск" },
  699445: { en: "Samar", uk: "Самар", ru: "Самар" },
  710554: { en: "Sheptytskyi", uk: "Шептицький", ru: "Шептицкий" },
  692105: { en: "Dovzhansk", uk: "Довжанськ", ru: "Довжанск" },
  704422: { en: "Pokrovsk", uk: "Покровськ", ru: "Покровск" },
  706466: { en: "Khartsyzk", uk: "Харцизьк", ru: "Харцызск" },
  699553: { en: "Zviahel", uk: "Звягель", ru: "Звягель" },
  691374: { en: "Chystiakove", uk: "Чистякове", ru: "Чистяково" },
  713259: { en: "Antratsyt", uk: "Антрацит", ru: "Антрацит" },
  710035: { en: "Myrnohrad", uk: "Мирноград", ru: "Мирноград" },
  704403: { en: "Sorokyne", uk: "Сорокине", ru: "Сорокино" },
  707292: { en: "Izium", uk: "Ізюм", ru: "Изюм" },
  695379: { en: "Rovenky", uk: "Ровеньки", ru: "Ровеньки" },
  8341919: { en: "Varash", uk: "Вараш", ru: "Вараш" },
  709354: { en: "Toretsk", uk: "Торецьк", ru: "Торецк" },
  704679: { en: "Podilsk", uk: "Подільськ", ru: "Подольск" },
  7525990: { en: "Pivdennoukrainsk", uk: "Південноукраїнськ", ru: "Южноукраинск" },
  689378: { en: "Volodymyr", uk: "Володимир", ru: "Владимир" },
  688373: { en: "Yasynuvata", uk: "Ясинувата", ru: "Ясиноватая" },
  687997: { en: "Pivdenne", uk: "Південне", ru: "Южное" },
  704362: { en: "Yany Kapu", uk: "Яни Капу", ru: "Яны Капу" },
  709717: { en: "Donetsk", uk: "Донецьк", ru: "Донецк" },
  690548: { en: "Uzhhorod", uk: "Ужгород", ru: "Ужгород" },
  694423: { en: "Sevastopol", uk: "Севастополь", ru: "Севастополь" },
  163345: { en: "Tartus", uk: "Тартус", ru: "Тартус" },
};
