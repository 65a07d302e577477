import type { Names } from "./place-names.ts";

const oblast = (en: string, uk: string, ru: string): Names => ({
  en: `${en} Oblast`,
  uk: `${uk} область`,
  ru: `${ru} область`,
});

/**
 * Names by ISO 3166-2 code where the source's are old or wrong; null for what is not shown: a region that is a city with a
 * name of its own, and Morocco's regions in Western Sahara.
 */
export const regionNames: Readonly<Record<string, Names | null>> = {
  "UA-05": oblast("Vinnytsia", "Вінницька", "Винницкая"),
  "UA-07": oblast("Volyn", "Волинська", "Волынская"),
  "UA-09": oblast("Luhansk", "Луганська", "Луганская"),
  "UA-12": oblast("Dnipropetrovsk", "Дніпропетровська", "Днепропетровская"),
  "UA-14": oblast("Donetsk", "Донецька", "Донецкая"),
  "UA-18": oblast("Zhytomyr", "Житомирська", "Житомирская"),
  "UA-21": oblast("Zakarpattia", "Закарпатська", "Закарпатская"),
  "UA-23": oblast("Zaporizhzhia", "Запорізька", "Запорожская"),
  "UA-26": oblast("Ivano-Frankivsk", "Івано-Франківська", "Ивано-Франковская"),
  "UA-30": null,
  "UA-32": oblast("Kyiv", "Київська", "Киевская"),
  "UA-35": oblast("Kirovohrad", "Кіровоградська", "Кировоградская"),
  "UA-40": null,
  "UA-43": {
    en: "Autonomous Republic of Crimea",
    uk: "Автономна Республіка Крим",
    ru: "Автономная Республика Крым",
  },
  "UA-46": oblast("Lviv", "Львівська", "Львовская"),
  "UA-48": oblast("Mykolaiv", "Миколаївська", "Николаевская"),
  "UA-51": oblast("Odesa", "Одеська", "Одесская"),
  "UA-53": oblast("Poltava", "Полтавська", "Полтавская"),
  "UA-56": oblast("Rivne", "Рівненська", "Ровненская"),
  "UA-59": oblast("Sumy", "Сумська", "Сумская"),
  "UA-61": oblast("Ternopil", "Тернопільська", "Тернопольская"),
  "UA-63": oblast("Kharkiv", "Харківська", "Харьковская"),
  "UA-65": oblast("Kherson", "Херсонська", "Херсонская"),
  "UA-68": oblast("Khmelnytskyi", "Хмельницька", "Хмельницкая"),
  "UA-71": oblast("Cherkasy", "Черкаська", "Черкасская"),
  "UA-74": oblast("Chernihiv", "Чернігівська", "Черниговская"),
  "UA-77": oblast("Chernivtsi", "Чернівецька", "Черновицкая"),
  "RU-MOW": null,
  "RU-SPE": null,
  "SY-DI": null,
  "DE-BE": null,
  "DE-HH": null,
  "DE-HB": null,
  "AT-9": null,
  "TR-34": null,
  "MA-15": null,
  "MA-16": null,
};
