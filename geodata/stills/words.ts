import type { Lang, Layer } from "../../src/model/words.ts";

export interface Words {
  readonly unlocated: string;
  readonly outside: string;
  readonly credit: string;
  /** The credit where there is little room: whose data, as on the live map. */
  readonly owners: string;
  readonly source: string;
  readonly translated: string;
  readonly kilometres: string;
  readonly layers: Readonly<Record<Exclude<Layer, "unlocated">, string>>;
  readonly lessCertain: string;
  /** Names a picture of several articles. */
  readonly together: string;
  readonly alt: (title: string, places: string) => string;
}

/** What a still says besides names: short, neutral, in each interface language. */
export const WORDS: Readonly<Record<Lang, Words>> = {
  en: {
    unlocated: "Named, not located:",
    outside: "Outside this view:",
    credit:
      "Wherein · Map: GSHHG (LGPL), © OpenStreetMap contributors (ODbL), GeoNames (CC BY 4.0), Natural Earth",
    owners: "Map data © OpenStreetMap, GeoNames, GSHHG",
    source: "Source:",
    translated: "machine translation, not reviewed",
    kilometres: "km",
    layers: {
      settlements: "Settlement",
      military: "Military site",
      waters: "Waters",
      countries: "Country or region",
    },
    lessCertain: "Less certain position",
    together: "All articles",
    alt: (title, places) => `Map of the places named in “${title}”: ${places}.`,
  },
  uk: {
    unlocated: "Названо, але не розміщено:",
    outside: "Поза цим видом:",
    credit:
      "Wherein · Карта: GSHHG (LGPL), © учасники OpenStreetMap (ODbL), GeoNames (CC BY 4.0), Natural Earth",
    owners: "Дані карти © OpenStreetMap, GeoNames, GSHHG",
    source: "Джерело:",
    translated: "машинний переклад, не перевірено",
    kilometres: "км",
    layers: {
      settlements: "Населений пункт",
      military: "Військовий об’єкт",
      waters: "Води",
      countries: "Країна чи регіон",
    },
    lessCertain: "Менш певне положення",
    together: "Усі статті",
    alt: (title, places) => `Карта місць, названих у тексті «${title}»: ${places}.`,
  },
  ru: {
    unlocated: "Названо, но не размещено:",
    outside: "Вне этого вида:",
    credit:
      "Wherein · Карта: GSHHG (LGPL), © участники OpenStreetMap (ODbL), GeoNames (CC BY 4.0), Natural Earth",
    owners: "Данные карты © OpenStreetMap, GeoNames, GSHHG",
    source: "Источник:",
    translated: "машинный перевод, не проверен",
    kilometres: "км",
    layers: {
      settlements: "Населённый пункт",
      military: "Военный объект",
      waters: "Воды",
      countries: "Страна или регион",
    },
    lessCertain: "Менее определённое положение",
    together: "Все статьи",
    alt: (title, places) => `Карта мест, названных в тексте «${title}»: ${places}.`,
  },
};
