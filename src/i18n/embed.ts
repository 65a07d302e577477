import type { Lang } from "../model/words.ts";

/** What an embedded map says to its host page's readers, outside and inside the frame. */
export interface EmbedMessages {
  /** Names the frame. */
  readonly mapOf: (title: string) => string;
  /** Stands for the title of several articles. */
  readonly together: string;
  readonly placesOnMap: string;
  readonly unknownArticle: (id: string) => string;
  readonly unknownPlace: (id: string) => string;
  readonly unreadable: string;
}

export const embedMessages: Readonly<Record<Lang, EmbedMessages>> = {
  en: {
    mapOf: (title) => `Map: ${title}`,
    together: "all articles",
    placesOnMap: "Places on the map",
    unknownArticle: (id) => `There is no article “${id}” here.`,
    unknownPlace: (id) => `This map knows no place “${id}”.`,
    unreadable: "The map’s data cannot be read.",
  },
  uk: {
    mapOf: (title) => `Карта: ${title}`,
    together: "усі статті",
    placesOnMap: "Місця на карті",
    unknownArticle: (id) => `Статті «${id}» тут немає.`,
    unknownPlace: (id) => `На цій карті немає місця «${id}».`,
    unreadable: "Дані карти не вдалося прочитати.",
  },
  ru: {
    mapOf: (title) => `Карта: ${title}`,
    together: "все статьи",
    placesOnMap: "Места на карте",
    unknownArticle: (id) => `Статьи «${id}» здесь нет.`,
    unknownPlace: (id) => `На этой карте нет места «${id}».`,
    unreadable: "Данные карты не удалось прочитать.",
  },
};
