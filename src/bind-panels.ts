import type { Action } from "./state/reduce.ts";
import { panelsPart } from "./views/parts.ts";

let coming: Promise<void> | undefined;

/**
 * What opens a card or the list waits for the program of both, if that has not come yet, and what would close it waits
 * behind it. Who points at a place is about to choose it: that asks for the program, and waits for nothing.
 */
export function panelsGate(action: Action): Promise<void> | undefined {
  if (panelsPart.now()) return undefined;
  if (opensPanel(action)) return (coming = panelsPart.load());
  if (action.type === "hover") void panelsPart.load();
  return /^(?:choose|arrive|panel)$/u.test(action.type) ? coming : undefined;
}

function opensPanel(action: Action): boolean {
  switch (action.type) {
    case "choose":
      return action.place !== null;
    case "arrive":
      return action.at.selection !== null;
    case "panel":
      return action.panel !== null;
    default:
      return false;
  }
}
