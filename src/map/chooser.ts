import type { Pixel, Size } from "../geo/mercator.ts";
import type { MapMessages } from "../i18n/map.ts";
import type { PlaceId } from "../model/ids.ts";
import type { Layer } from "../model/words.ts";
import { element } from "./dom.ts";

export interface Choice {
  readonly id: PlaceId;
  readonly name: string;
  readonly layer: Layer;
}

export interface ChooserActions {
  readonly onPick: (place: PlaceId) => void;
  readonly onHover: (place: PlaceId | null) => void;
  readonly onZoom: () => void;
  /** Where the focus goes when the list closes by keyboard. */
  readonly onLeave: () => void;
}

export interface Chooser {
  readonly root: HTMLElement;
  open(
    at: Pixel,
    size: Size,
    choices: readonly Choice[],
    messages: MapMessages,
    actions: ChooserActions,
  ): void;
  close(): void;
}

const WIDTH = 224;
const ROW = 40;
const GAP = 14;

/** The list of places that share a symbol, beside it: arrows move, Enter chooses, Escape closes. */
export function createChooser(): Chooser {
  const root = element("div", { class: "wm-chooser", role: "menu" });
  let actions: ChooserActions | null = null;
  root.hidden = true;

  function close(): void {
    root.hidden = true;
    root.replaceChildren();
    actions = null;
  }

  /** Closes, gives the focus back, and then does what was chosen. */
  function leave(act?: (now: ChooserActions) => void): void {
    const now = actions;
    close();
    now?.onLeave();
    if (now) act?.(now);
  }

  root.addEventListener("pointerleave", () => actions?.onHover(null));
  root.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      event.stopPropagation();
      leave();
      return;
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const buttons = [...root.querySelectorAll("button")];
    const at = buttons.findIndex((button) => button === document.activeElement);
    buttons[(at + step + buttons.length) % buttons.length]?.focus();
  });

  function choiceButton({ id, name, layer }: Choice): HTMLButtonElement {
    const mark = element("span", { class: `wm-mark wm-${layer}`, "aria-hidden": "true" });
    const item = element("button", menuItem({ "data-place": id }), mark, name);
    item.addEventListener("click", () => leave((now) => now.onPick(id)));
    item.addEventListener("pointerenter", () => actions?.onHover(id));
    item.addEventListener("focus", () => actions?.onHover(id));
    return item;
  }

  return {
    root,
    close,
    open(at, size, choices, messages, toDo) {
      actions = toDo;
      const zoom = element("button", menuItem({ class: "wm-choice wm-zoom-here" }), messages.zoomHere);
      zoom.addEventListener("click", () => leave((now) => now.onZoom()));
      const items = choices.map(choiceButton);
      root.setAttribute("aria-label", messages.severalHere(choices.length));
      root.replaceChildren(...items, zoom);
      root.hidden = false;
      const height = ROW * (items.length + 1) + 2;
      const left = at.x + GAP + WIDTH <= size.width ? at.x + GAP : at.x - GAP - WIDTH;
      root.style.left = `${Math.max(8, left)}px`;
      root.style.top = `${Math.max(8, Math.min(size.height - height - 8, at.y - height / 2))}px`;
      items[0]?.focus();
    },
  };
}

const menuItem = (more: Readonly<Record<string, string>>) => ({
  type: "button",
  role: "menuitem",
  tabindex: "-1",
  class: "wm-choice",
  ...more,
});
