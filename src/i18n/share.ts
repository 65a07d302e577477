import type { Lang } from "../model/words.ts";

/** The words of the share panel, which is loaded only when it is opened. */
export interface ShareMessages {
  readonly title: string;
  readonly linkToView: string;
  readonly copy: string;
  readonly copied: string;
  readonly notCopied: string;
  readonly embed: string;
  readonly article: string;
  readonly allArticles: string;
  readonly place: string;
  readonly noPlace: string;
  /** The title and the places of an article that the page does not show. */
  readonly unread: string;
  readonly language: string;
  readonly colours: string;
  readonly height: string;
  readonly heightAuto: string;
  readonly layers: string;
  readonly caption: string;
  readonly fixView: string;
  readonly form: string;
  readonly asElement: string;
  readonly asFrame: string;
  readonly snippet: string;
  readonly preview: string;
  readonly downloads: string;
  readonly picture: string;
  readonly annotations: string;
}

export const shareMessages: Readonly<Record<Lang, ShareMessages>> = {
  en: {
    title: "Share and embed",
    linkToView: "Link to this view",
    copy: "Copy",
    copied: "Copied",
    notCopied: "Not copied: select the text and copy it yourself",
    embed: "Put the map into your page",
    article: "Article",
    allArticles: "All articles",
    place: "Chosen place",
    noPlace: "None",
    unread: "The title and the places of this map could not be loaded.",
    language: "Language",
    colours: "Colours",
    height: "Height in pixels",
    heightAuto: "fits the width",
    layers: "Layers",
    caption: "Caption",
    fixView: "Begin with the map as I see it now",
    form: "Form",
    asElement: "Element: the words of your text can drive the map",
    asFrame: "Plain iframe: for systems that allow no scripts",
    snippet: "Code for your page",
    preview: "Preview",
    downloads: "Download",
    picture: "Picture",
    annotations: "Web Annotation",
  },
  uk: {
    title: "Поділитися й вбудувати",
    linkToView: "Посилання на цей вигляд",
    copy: "Копіювати",
    copied: "Скопійовано",
    notCopied: "Не скопійовано: виділіть текст і скопіюйте самі",
    embed: "Вставити карту на свою сторінку",
    article: "Стаття",
    allArticles: "Усі статті",
    place: "Вибране місце",
    noPlace: "Немає",
    unread: "Назву й місця цієї карти не вдалося завантажити.",
    language: "Мова",
    colours: "Кольори",
    height: "Висота в пікселях",
    heightAuto: "відповідно до ширини",
    layers: "Шари",
    caption: "Підпис",
    fixView: "Почати з карти такою, як я її зараз бачу",
    form: "Вигляд коду",
    asElement: "Елемент: слова вашого тексту можуть керувати картою",
    asFrame: "Простий iframe: для систем, що не дозволяють скриптів",
    snippet: "Код для вашої сторінки",
    preview: "Попередній перегляд",
    downloads: "Завантажити",
    picture: "Зображення",
    annotations: "Web Annotation",
  },
  ru: {
    title: "Поделиться и встроить",
    linkToView: "Ссылка на этот вид",
    copy: "Копировать",
    copied: "Скопировано",
    notCopied: "Не скопировано: выделите текст и скопируйте сами",
    embed: "Вставить карту на свою страницу",
    article: "Статья",
    allArticles: "Все статьи",
    place: "Выбранное место",
    noPlace: "Нет",
    unread: "Название и места этой карты не удалось загрузить.",
    language: "Язык",
    colours: "Цвета",
    height: "Высота в пикселях",
    heightAuto: "по ширине",
    layers: "Слои",
    caption: "Подпись",
    fixView: "Начать с карты такой, как я её сейчас вижу",
    form: "Вид кода",
    asElement: "Элемент: слова вашего текста могут управлять картой",
    asFrame: "Простой iframe: для систем, где скрипты запрещены",
    snippet: "Код для вашей страницы",
    preview: "Предпросмотр",
    downloads: "Скачать",
    picture: "Изображение",
    annotations: "Web Annotation",
  },
};
