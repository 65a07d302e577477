import type { State } from "../state/state.ts";
import { byKeyboard } from "./focus.ts";

export interface FocusKeeper {
  /** Before a change is rendered: remembers where the focus was. */
  readonly before: (now: State, before: State) => void;
  /** Renders, and finds the focus a new place where its element is gone, hidden or out of reach. */
  readonly through: (render: () => void) => void;
  /** After it: puts the focus into what the keyboard opened. */
  readonly after: (now: State, before: State) => void;
}

/** Focus is never lost: what the keyboard opens takes it, what closes gives it back. */
export function createFocusKeeper(
  card: HTMLElement,
  panels: readonly HTMLElement[],
  text: HTMLElement,
): FocusKeeper {
  let cardOpener: Element | null = null;
  let panelOpener: Element | null = null;
  let keyboard = false;

  function back(...ways: readonly (Element | null | undefined)[]): void {
    for (const way of ways) {
      if (!(way instanceof HTMLElement) || way === document.body || isAway(way)) continue;
      way.focus({ preventScroll: !keyboard });
      // An embed shows its text only when asked: what is not shown does not take the focus.
      if (document.activeElement === way) return;
    }
  }

  return {
    before(now, before) {
      const active = document.activeElement;
      keyboard = byKeyboard(active);
      if (now.selection && !before.selection && !card.contains(active)) cardOpener = active;
      if (now.panel && !before.panel) panelOpener = active;
    },
    through(render) {
      const active = document.activeElement;
      const inCard = card.contains(active);
      const inText = text.contains(active);
      const home = active?.closest("#stage > *, #bar, #status");
      render();
      if (!active || active === document.body || !isAway(active)) return;
      const opener = inCard ? cardOpener : panels.some((panel) => panel === home) ? panelOpener : null;
      const beside = home?.querySelector("button, summary");
      const open = card.hidden ? null : card.querySelector("#card-name");
      const stop = text.querySelector('[tabindex="0"]');
      // Not all of them are seen: the way back to the map only while one reads.
      const strip = document.querySelectorAll("#strip :is(a, button)");
      back(opener, beside, inCard ? panelOpener : null, inText ? stop : null, open, stop, text, ...strip);
    },
    after(now, before) {
      const via = now.selection !== before.selection ? now.selection?.via : undefined;
      if (via === "text" || via === "list" || via === "card") {
        const moved = now.selection?.place !== before.selection?.place;
        const lost = document.activeElement === document.body && via === "card";
        if ((keyboard && moved) || lost) {
          card.querySelector<HTMLElement>("#card-name")?.focus({ preventScroll: true });
        }
      }
      if (now.panel === "list" && before.panel !== "list") panels[0]?.querySelector("input")?.focus();
    },
  };
}

/** What cannot hold the focus; told without asking for layout. */
const isAway = (element: Element): boolean =>
  !element.isConnected || element.closest("[hidden], [inert]") !== null || element.matches(":disabled");
