import type { Layer } from "../model/words.ts";

export type ThemeName = "light" | "dark";

/** Colours of what the article adds to the map. Layers stand out from the land by at least 3 : 1, labels by 4.5 : 1. */
export interface OverlayColours {
  readonly ink: string;
  readonly land: string;
  readonly layers: Readonly<Record<Layer, string>>;
}

export const overlayColours: Readonly<Record<ThemeName, OverlayColours>> = {
  light: {
    ink: "#1C1B1A",
    land: "#F4F1EA",
    layers: {
      settlements: "#B3261E",
      military: "#3B3F8C",
      waters: "#0B6E82",
      countries: "#7A5C00",
      unlocated: "#5B5750",
    },
  },
  dark: {
    ink: "#ECE8E1",
    land: "#1E2327",
    layers: {
      settlements: "#FF8A7A",
      military: "#A9B0FF",
      waters: "#66C7D9",
      countries: "#E2B84A",
      unlocated: "#A9A399",
    },
  },
};
