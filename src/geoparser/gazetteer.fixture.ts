import { Gazetteer } from "./gazetteer.ts";
import type { PlaceTable, WordTable } from "./place-table.ts";

type Row = readonly [
  id: string,
  geonames: number,
  kind: string,
  region: string,
  lat: number | null,
  lon: number | null,
  magnitude: number,
  en: string,
  uk: string,
  ru: string,
  ukStems: string,
  ruStems: string,
];

function table(rows: readonly Row[]): PlaceTable {
  const kinds = [...new Set(rows.map((row) => row[2]))];
  const column = (at: 0 | 7 | 8 | 9 | 10 | 11): string => rows.map((row) => row[at]).join("\n");
  return {
    version: 1,
    kinds,
    regions: rows.map((row) => row[3]),
    ids: column(0),
    geonames: rows.map((row, at) => row[1] - (rows[at - 1]?.[1] ?? 0)),
    kind: rows.map((row) => kinds.indexOf(row[2])),
    region: rows.flatMap((_, at) => [at, 1]),
    lat: rows.map((row) => row[4]),
    lon: rows.map((row) => row[5]),
    magnitude: rows.map((row) => row[6]),
    names: { en: column(7), uk: column(8), ru: column(9), shared: rows.map(() => "").join("\n") },
    adjectives: { en: rows.map(() => "").join("\n"), uk: column(10), ru: column(11) },
  };
}

const words = (firstNames: string, common: string): WordTable => ({
  version: 1,
  common,
  firstNames,
  surnames: "",
});

/** A dozen places, enough to see the rules at work without the big gazetteer. */
export function tinyGazetteer(): Gazetteer {
  return new Gazetteer({
    world: table([
      ["ukraine", 0, "country", "UA/", 49, 31.2, 0, "Ukraine", "Україна", "Украина", "українськ", "украинск"],
      ["syria", 0, "country", "SY/", 35, 37, 0, "Syria", "Сирія", "Сирия", "сирійськ", "сирийск"],
      ["lebanon", 0, "country", "LB/", 33.9, 35.8, 0, "Lebanon", "Ліван", "Ливан", "ліванськ", "ливанск"],
      [
        "united-states",
        0,
        "country",
        "US/",
        40,
        -98,
        0,
        "United States|US|U.S.",
        "США",
        "США",
        "американськ",
        "американск",
      ],
      [
        "middle-east",
        0,
        "region",
        "/",
        29,
        41,
        0,
        "Middle East",
        "Близький Схід",
        "Ближний Восток",
        "близькосхідн",
        "ближневосточн",
      ],
      ["baltic-sea", 0, "sea", "/", 58, 20, 0, "Baltic Sea", "Балтійське море", "Балтийское море", "", ""],
      ["north-sea", 0, "sea", "/", 56, 3, 0, "North Sea", "Північне море", "Северное море", "", ""],
    ]),
    regions: table([
      [
        "",
        696634,
        "region",
        "UA/UA-53",
        49.6,
        34,
        0,
        "Poltava Oblast",
        "Полтавська область",
        "Полтавская область",
        "",
        "",
      ],
      [
        "",
        692196,
        "region",
        "UA/UA-59",
        51,
        34,
        0,
        "Sumy Oblast",
        "Сумська область",
        "Сумская область",
        "",
        "",
      ],
    ]),
    settlements: table([
      ["", 692194, "seat", "UA/UA-59", 50.92, 34.8, 54, "Sumy", "Суми", "Сумы", "", ""],
      ["", 698740, "seat", "UA/UA-51", 46.48, 30.73, 60, "Odesa", "Одеса", "Одесса", "", ""],
      ["", 703448, "capital", "UA/UA-30", 50.45, 30.52, 64, "Kyiv", "Київ", "Киев", "", ""],
      ["", 689487, "settlement", "UA/UA-07", 50.85, 24.32, 46, "Volodymyr", "Володимир", "Владимир", "", ""],
      ["", 170654, "capital", "SY/", 33.51, 36.29, 62, "Damascus", "Дамаск", "Дамаск", "", ""],
    ]),
    words: {
      en: [words("in so john", "")],
      uk: [words("володимир іван", "суми суму сумах")],
      ru: [words("владимир иван", "")],
    },
  });
}
