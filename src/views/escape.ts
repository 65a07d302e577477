import type { Context } from "./context.ts";
import type { Layout } from "./layout.ts";

/**
 * Escape closes one thing at a time: the map's key or the dates in words, a panel, the text where it lies over the map, the card.
 *
 * @param hosts what holds the key and the dates
 */
export function closeOnEscape(
  hosts: readonly HTMLElement[],
  { store, dispatch }: Context,
  layout: Layout,
  closeText: () => void,
): void {
  addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    const { panel, selection } = store.get();
    const [over] = hosts.flatMap((host) => host.querySelector<HTMLDetailsElement>("details[open]") ?? []);
    if (over) {
      over.open = false;
      over.querySelector("summary")?.focus();
    } else if (panel) dispatch({ type: "panel", panel: null });
    else if (document.body.hasAttribute("data-reading") && layout.narrow()) closeText();
    else if (selection) dispatch({ type: "choose", place: null, via: "card" });
  });
}
