import { type MapMessages } from "../i18n/map.ts";
import { element, iconButton, nameButton } from "./dom.ts";

export interface ControlActions {
  readonly zoomBy: (levels: number) => void;
  /** CSS pixels to the east and south. */
  readonly panBy: (dx: number, dy: number) => void;
  readonly showAll: () => void;
}

export interface Controls {
  readonly root: HTMLElement;
  setMessages(messages: MapMessages): void;
  destroy(): void;
}

const PAN_PIXELS = 160;

/** Zoom, all places, full screen (where the page is a frame), and arrows for those who cannot drag. */
export function createControls(actions: ControlActions, fullscreen: boolean): Controls {
  const zoomIn = iconButton("plus", () => actions.zoomBy(1));
  const zoomOut = iconButton("minus", () => actions.zoomBy(-1));
  const all = iconButton("all", actions.showAll);
  const pan = iconButton("pan", () => setPanning(pad.hidden !== false));
  const north = iconButton("north", () => actions.panBy(0, -PAN_PIXELS));
  const south = iconButton("south", () => actions.panBy(0, PAN_PIXELS));
  const west = iconButton("west", () => actions.panBy(-PAN_PIXELS, 0));
  const east = iconButton("east", () => actions.panBy(PAN_PIXELS, 0));
  const full = iconButton("fullscreen", toggleFullscreen);
  const pad = element("div", { class: "wm-pad" }, north, west, east, south);
  const root = element(
    "div",
    { class: "wm-controls", role: "group" },
    element("div", { class: "wm-group" }, zoomIn, zoomOut),
    element("div", { class: "wm-group" }, all, pan, ...(fullscreen ? [full] : [])),
    pad,
  );
  let messages: MapMessages | null = null;
  setPanning(false);
  document.addEventListener("fullscreenchange", nameFullscreen);

  function setPanning(open: boolean): void {
    pad.hidden = !open;
    pan.setAttribute("aria-expanded", String(open));
  }

  function nameFullscreen(): void {
    if (messages)
      nameButton(full, document.fullscreenElement ? messages.exitFullscreen : messages.enterFullscreen);
  }

  return {
    root,
    setMessages(now) {
      messages = now;
      root.setAttribute("aria-label", now.controls);
      nameButton(zoomIn, now.zoomIn);
      nameButton(zoomOut, now.zoomOut);
      nameButton(all, now.allPlaces);
      nameButton(pan, now.pan);
      nameButton(north, now.north);
      nameButton(south, now.south);
      nameButton(west, now.west);
      nameButton(east, now.east);
      nameFullscreen();
    },
    destroy() {
      document.removeEventListener("fullscreenchange", nameFullscreen);
      root.remove();
    },
  };
}

function toggleFullscreen(): void {
  // A host page may not allow it; the map then stays as it is.
  const done = document.fullscreenElement
    ? document.exitFullscreen()
    : document.documentElement.requestFullscreen();
  done.catch(() => undefined);
}
