import type { State } from "../state/state.ts";
import { byKeyboard } from "./focus.ts";

export interface FocusKeeper {
  /** Before a change is rendered: remembers where the keyboard was. */
  readonly before: (now: State, before: State) => void;
  /** After it: puts the focus into what opened, or back to where it was. */
  readonly after: (now: State, before: State) => void;
}

/** Focus is never lost: what the keyboard opens takes it, what closes gives it back. */
export function createFocusKeeper(card: HTMLElement, list: HTMLElement, text: HTMLElement): FocusKeeper {
  let cardOpener: Element | null = null;
  let panelOpener: Element | null = null;
  let keyboard = false;

  const back = (opener: Element | null, otherwise: HTMLElement | null) => {
    if (opener instanceof HTMLElement && opener.isConnected && !opener.closest("[inert]")) opener.focus();
    else otherwise?.focus();
  };
  const lost = () => document.activeElement === null || document.activeElement === document.body;

  return {
    before(now, before) {
      const active = document.activeElement;
      keyboard = byKeyboard(active);
      if (now.selection && !before.selection && !card.contains(active)) cardOpener = active;
      if (now.panel && !before.panel) panelOpener = active;
    },
    after(now, before) {
      const chose = now.selection !== before.selection && now.selection !== null;
      const via = now.selection?.via;
      if (chose && (via === "text" || via === "list" || via === "card")) {
        const moved = now.selection?.place !== before.selection?.place;
        if ((keyboard && moved) || (lost() && via === "card")) {
          card.querySelector<HTMLElement>("#card-name")?.focus({ preventScroll: true });
        }
      }
      if (before.selection && !now.selection && (lost() || card.hidden) && keyboard) {
        back(cardOpener, text.querySelector<HTMLElement>('[tabindex="0"]'));
        cardOpener = null;
      }
      if (now.panel === "list" && before.panel !== "list") list.querySelector("input")?.focus();
      if (before.panel && !now.panel) {
        if (lost() || list.hidden) back(panelOpener, null);
        panelOpener = null;
      }
    },
  };
}
