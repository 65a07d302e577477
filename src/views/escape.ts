import type { Context } from "./context.ts";
import type { Layout } from "./layout.ts";

/** Escape closes one thing at a time: the map's key, a panel, the text where it lies over the map, the card. */
export function closeOnEscape(
  layers: HTMLElement,
  { store, dispatch }: Context,
  layout: Layout,
  closeText: () => void,
): void {
  addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    const { panel, selection } = store.get();
    const key = layers.querySelector<HTMLDetailsElement>("details[open]");
    if (key) {
      key.open = false;
      key.querySelector("summary")?.focus();
    } else if (panel) dispatch({ type: "panel", panel: null });
    else if (document.body.hasAttribute("data-reading") && layout.narrow()) closeText();
    else if (selection) dispatch({ type: "choose", place: null, via: "card" });
  });
}
