/** The two looks of map and stills. */
export type ThemeName = "light" | "dark";

/** Every colour a map is drawn with, as CSS hex. */
export interface Theme {
  readonly paper: string;
  readonly ink: string;
  readonly secondInk: string;
  readonly rule: string;
  readonly land: string;
  readonly water: string;
  readonly coast: string;
  readonly river: string;
  readonly border: string;
  readonly region: string;
  readonly waterName: string;
  readonly countryName: string;
  readonly regionName: string;
  readonly placeName: string;
  readonly placeDot: string;
  /** What the article's layers are drawn in; shapes differ as well. */
  readonly layers: {
    readonly settlements: string;
    readonly military: string;
    readonly waters: string;
    readonly countries: string;
  };
}

/** Text stands at least 4.5 : 1 from what it lies on, the article's symbols at least 3 : 1 from land and water. */
export const themes: Readonly<Record<ThemeName, Theme>> = {
  light: {
    paper: "#FBFAF7",
    ink: "#1C1B1A",
    secondInk: "#5B5750",
    rule: "#E4DFD6",
    land: "#F4F1EA",
    water: "#CFDDE3",
    coast: "#9FB4BD",
    river: "#B4C9D2",
    border: "#B7A9A0",
    region: "#DAD2C7",
    waterName: "#486A79",
    countryName: "#766A5F",
    regionName: "#746B61",
    placeName: "#4A4641",
    placeDot: "#6B655D",
    layers: { settlements: "#B3261E", military: "#3B3F8C", waters: "#0B6E82", countries: "#7A5C00" },
  },
  dark: {
    paper: "#14171A",
    ink: "#ECE8E1",
    secondInk: "#A9A399",
    rule: "#2A2F34",
    land: "#1E2327",
    water: "#0E1A21",
    coast: "#35505C",
    river: "#2C4450",
    border: "#5F5852",
    region: "#33383B",
    waterName: "#6F95A3",
    countryName: "#9C9287",
    regionName: "#938C84",
    placeName: "#C0BAB0",
    placeDot: "#A09A91",
    layers: { settlements: "#FF8A7A", military: "#A9B0FF", waters: "#66C7D9", countries: "#E2B84A" },
  },
};
