import { metersPerPixel, type Viewpoint } from "../geo/mercator.ts";
import { wholeNumber } from "../i18n/numbers.ts";
import type { MapMessages } from "../i18n/map.ts";
import type { Lang } from "../model/words.ts";
import { element } from "./dom.ts";

export interface ScaleBar {
  readonly root: HTMLElement;
  /** The map begins to zoom: no scale until `update` knows it. */
  leave(): void;
  /** @returns whether it takes other room than before */
  update(view: Viewpoint, lang: Lang, messages: MapMessages): boolean;
}

const MAX_PIXELS = 110;

/** Metric, for the latitude in the middle of the canvas. */
export function createScaleBar(): ScaleBar {
  const root = element("div", { class: "wm-scale", "aria-hidden": "true" });
  let shown = "";
  return {
    root,
    leave: () => root.classList.add("wm-away"),
    update({ lat, zoom }, lang, messages) {
      root.classList.remove("wm-away");
      const perPixel = metersPerPixel(lat, zoom);
      const meters = niceLength(perPixel * MAX_PIXELS);
      const width = `${Math.round(meters / perPixel)}px`;
      const text =
        meters >= 1000
          ? `${wholeNumber(meters / 1000, lang)} ${messages.kilometers}`
          : `${meters} ${messages.meters}`;
      if (shown === width + text) return false;
      shown = width + text;
      root.style.width = width;
      root.textContent = text;
      return true;
    },
  };
}

/** The greatest of 1, 2, 3, 5, 10 … not above `meters`. */
export function niceLength(meters: number): number {
  const power = 10 ** Math.floor(Math.log10(meters));
  const digit = [5, 3, 2, 1].find((one) => one * power <= meters) ?? 1;
  return digit * power;
}
