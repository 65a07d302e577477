import { metersPerPixel, type Viewpoint } from "../geo/mercator.ts";
import { wholeNumber } from "../i18n/numbers.ts";
import type { MapMessages } from "../i18n/map.ts";
import type { Lang } from "../model/words.ts";
import { element } from "./dom.ts";

export interface ScaleBar {
  readonly root: HTMLElement;
  /** @returns whether it takes other room than before */
  update(view: Viewpoint, lang: Lang, messages: MapMessages): boolean;
}

const MAX_PIXELS = 110;

/** Metric, for the latitude in the middle of the canvas. */
export function createScaleBar(): ScaleBar {
  const root = element("div", { class: "wm-scale", "aria-hidden": "true" });
  let shown = "";
  let named = { meters: 0, messages: null as MapMessages | null, text: "" };
  return {
    root,
    update({ lat, zoom }, lang, messages) {
      const perPixel = metersPerPixel(lat, zoom);
      const meters = niceLength(perPixel * MAX_PIXELS);
      const width = `${Math.round(meters / perPixel)}px`;
      // A moving map asks in every frame.
      if (named.meters !== meters || named.messages !== messages) {
        const kilometers = () => `${wholeNumber(meters / 1000, lang)} ${messages.kilometers}`;
        named = { meters, messages, text: meters >= 1000 ? kilometers() : `${meters} ${messages.meters}` };
      }
      const { text } = named;
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
