import type { Lang } from "../model/words.ts";

/** What is said of parts that are missing or broken: short, plain, what to do next. */
const en = {
  title: "The map cannot be drawn here",
  "no-webgl": "This browser does not offer WebGL 2. The still map stands in; everything else works.",
  "no-program": "The program that draws the map could not be loaded. The still map stands in.",
  "save-data": "Your browser asks to save data. The still map stands in.",
  "context-lost": "The graphics memory was taken away. The map comes back as it was when it returns.",
  basemap: "Part of the background map could not be read. Places and text work.",
  "slow-map": "The map is slow to come. It is shown as soon as it is here.",
  still: "The still map could not be loaded. Its places are listed.",
  part: "This part of the page could not be loaded.",
  "no-range": "This server sends the background map only whole.",
  retry: "Try again",
  loadMap: "Load the map",
  loadWhole: (size: string) => `Load ${size}`,
  slowTitle: "The server is slow",
  slow: "still on its way; it is shown as soon as it is here",
};
export type FaultMessages = typeof en;

const uk: FaultMessages = {
  title: "Тут не вдається намалювати карту",
  "no-webgl": "Цей браузер не має WebGL 2. Замість карти — нерухоме зображення; решта працює.",
  "no-program": "Не вдалося завантажити програму, що малює карту. Замість карти — нерухоме зображення.",
  "save-data": "Ваш браузер просить заощаджувати трафік. Замість карти — нерухоме зображення.",
  "context-lost": "Відеопам’ять забрано. Коли вона повернеться, карта буде така, як була.",
  basemap: "Частину карти-основи не вдалося прочитати. Місця й текст працюють.",
  "slow-map": "Карта надходить повільно. Вона з’явиться, щойно надійде.",
  still: "Не вдалося завантажити нерухоме зображення карти. Місця перелічено.",
  part: "Не вдалося завантажити цю частину сторінки.",
  "no-range": "Цей сервер надсилає карту-основу лише цілком.",
  retry: "Спробувати ще раз",
  loadMap: "Завантажити карту",
  loadWhole: (size) => `Завантажити ${size}`,
  slowTitle: "Сервер відповідає повільно",
  slow: "ще в дорозі; з’явиться, щойно надійде",
};

const ru: FaultMessages = {
  title: "Здесь не удаётся нарисовать карту",
  "no-webgl": "В этом браузере нет WebGL 2. Вместо карты — неподвижная картинка; остальное работает.",
  "no-program": "Не удалось загрузить программу, которая рисует карту. Вместо карты — неподвижная картинка.",
  "save-data": "Ваш браузер просит экономить трафик. Вместо карты — неподвижная картинка.",
  "context-lost": "Видеопамять отобрана. Когда она вернётся, карта будет такой, как была.",
  basemap: "Часть карты-основы не удалось прочитать. Места и текст работают.",
  "slow-map": "Карта загружается медленно. Она появится, как только придёт.",
  still: "Не удалось загрузить неподвижную картинку карты. Места перечислены.",
  part: "Не удалось загрузить эту часть страницы.",
  "no-range": "Этот сервер отдаёт карту-основу только целиком.",
  retry: "Попробовать ещё раз",
  loadMap: "Загрузить карту",
  loadWhole: (size) => `Загрузить ${size}`,
  slowTitle: "Сервер отвечает медленно",
  slow: "ещё в пути; появится, как только придёт",
};

const messages: Readonly<Record<Lang, FaultMessages>> = { en, uk, ru };

export const faultMessagesIn = (lang: Lang): FaultMessages => messages[lang];

/** A size as the language writes it: "9.6 MB", «9,6 МБ». */
export const sizeInWords = (bytes: number, lang: Lang): string =>
  new Intl.NumberFormat(lang, { style: "unit", unit: "megabyte", maximumFractionDigits: 1 }).format(
    bytes / 1e6,
  );
