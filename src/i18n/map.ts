import type { Lang } from "../model/words.ts";

/** What the map itself says; names of places come from the data. */
export interface MapMessages {
  readonly map: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly allPlaces: string;
  readonly enterFullscreen: string;
  readonly exitFullscreen: string;
  readonly pan: string;
  readonly north: string;
  readonly south: string;
  readonly west: string;
  readonly east: string;
  readonly controls: string;
  readonly meters: string;
  readonly kilometers: string;
  /** Above the list of places that share a symbol. */
  readonly severalHere: (count: number) => string;
  readonly zoomHere: string;
  readonly beyondEdge: string;
  /** Spoken name of a hint: these places lie beyond the map's edge. */
  readonly goThere: (names: string) => string;
  /** A hint for several places: the first, and how many more. */
  readonly andMore: (name: string, more: number) => string;
  readonly credits: string;
  readonly creditsTitle: string;
  readonly viewpoint: string;
  readonly close: string;
  readonly useCtrl: string;
  readonly useCommand: string;
  readonly useTwoFingers: string;
}

export const mapMessages: Readonly<Record<Lang, MapMessages>> = {
  en: {
    map: "Map. Arrow keys move it, plus and minus zoom.",
    zoomIn: "Zoom in",
    zoomOut: "Zoom out",
    allPlaces: "All places",
    enterFullscreen: "Full screen",
    exitFullscreen: "Leave full screen",
    pan: "Move the map",
    north: "Move north",
    south: "Move south",
    west: "Move west",
    east: "Move east",
    controls: "Map controls",
    meters: "m",
    kilometers: "km",
    severalHere: (count) => `${count} places here`,
    zoomHere: "Zoom in to tell them apart",
    beyondEdge: "Places beyond the edge of the map",
    goThere: (names) => `Outside the map: ${names}. Show`,
    andMore: (name, more) => `${name} +${more}`,
    credits: "Map data",
    creditsTitle: "Map data and point of view",
    viewpoint:
      "Borders are shown as the United Nations recognises them. Lines of de facto control are not borders: they are dashed, and in Ukraine not drawn at all.",
    close: "Close",
    useCtrl: "Hold Ctrl and scroll to zoom the map",
    useCommand: "Hold ⌘ and scroll to zoom the map",
    useTwoFingers: "Use two fingers to move the map",
  },
  uk: {
    map: "Карта. Стрілки пересувають її, плюс і мінус змінюють масштаб.",
    zoomIn: "Наблизити",
    zoomOut: "Віддалити",
    allPlaces: "Усі місця",
    enterFullscreen: "На весь екран",
    exitFullscreen: "Вийти з повноекранного режиму",
    pan: "Пересунути карту",
    north: "Пересунути на північ",
    south: "Пересунути на південь",
    west: "Пересунути на захід",
    east: "Пересунути на схід",
    controls: "Керування картою",
    meters: "м",
    kilometers: "км",
    severalHere: (count) => `Місць тут: ${count}`,
    zoomHere: "Наблизити, щоб розрізнити",
    beyondEdge: "Місця за краєм карти",
    goThere: (names) => `За краєм карти: ${names}. Показати`,
    andMore: (name, more) => `${name} +${more}`,
    credits: "Дані карти",
    creditsTitle: "Дані карти та позиція щодо кордонів",
    viewpoint:
      "Кордони показано так, як їх визнає Організація Об’єднаних Націй. Лінії фактичного контролю не є кордонами: їх позначено пунктиром, а в Україні не проведено зовсім.",
    close: "Закрити",
    useCtrl: "Щоб змінити масштаб, прокручуйте з натиснутою клавішею Ctrl",
    useCommand: "Щоб змінити масштаб, прокручуйте з натиснутою клавішею ⌘",
    useTwoFingers: "Пересувайте карту двома пальцями",
  },
  ru: {
    map: "Карта. Стрелки передвигают её, плюс и минус меняют масштаб.",
    zoomIn: "Приблизить",
    zoomOut: "Отдалить",
    allPlaces: "Все места",
    enterFullscreen: "На весь экран",
    exitFullscreen: "Выйти из полноэкранного режима",
    pan: "Передвинуть карту",
    north: "Передвинуть на север",
    south: "Передвинуть на юг",
    west: "Передвинуть на запад",
    east: "Передвинуть на восток",
    controls: "Управление картой",
    meters: "м",
    kilometers: "км",
    severalHere: (count) => `Мест здесь: ${count}`,
    zoomHere: "Приблизить, чтобы различить",
    beyondEdge: "Места за краем карты",
    goThere: (names) => `За краем карты: ${names}. Показать`,
    andMore: (name, more) => `${name} +${more}`,
    credits: "Данные карты",
    creditsTitle: "Данные карты и позиция в отношении границ",
    viewpoint:
      "Границы показаны так, как их признаёт Организация Объединённых Наций. Линии фактического контроля не являются границами: они показаны пунктиром, а на территории Украины не проведены вовсе.",
    close: "Закрыть",
    useCtrl: "Чтобы изменить масштаб, прокручивайте с нажатой клавишей Ctrl",
    useCommand: "Чтобы изменить масштаб, прокручивайте с нажатой клавишей ⌘",
    useTwoFingers: "Передвигайте карту двумя пальцами",
  },
};
