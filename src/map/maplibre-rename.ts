import type { Map as MapLibre } from "maplibre-gl";
import type { MapMessages } from "../i18n/map.ts";

/** MapLibre reads its words once; on a change of language they are written over. */
export function renameEngine(map: MapLibre, messages: MapMessages): void {
  map.getCanvas().setAttribute("aria-label", messages.map);
  const mac = navigator.userAgent.includes("Mac");
  const parts = [
    [".maplibregl-desktop-message", mac ? messages.useCommand : messages.useCtrl],
    [".maplibregl-mobile-message", messages.useTwoFingers],
  ] as const;
  for (const [selector, text] of parts) {
    const part = map.getCanvasContainer().querySelector(selector);
    if (part) part.textContent = text;
  }
}
