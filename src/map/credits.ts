import type { MapMessages } from "../i18n/map.ts";
import { element } from "./dom.ts";

/** Whom the map's data is owed to. */
export interface Credit {
  readonly text: string;
  readonly licence?: string;
}

export interface Credits {
  readonly root: HTMLElement;
  setMessages(messages: MapMessages): void;
  setCredits(credits: readonly Credit[]): void;
}

/** A word at the map's foot that opens to the credits and the point of view of the borders. */
export function createCredits(): Credits {
  const viewpoint = element("p", { class: "wm-viewpoint" });
  const list = element("ul");
  const panel = element("div", { class: "wm-credits-panel", id: "wm-credits" }, viewpoint, list);
  const button = element("button", {
    type: "button",
    class: "wm-credits-button",
    "aria-controls": "wm-credits",
  });
  const root = element("div", { class: "wm-credits" }, panel, button);

  function open(show: boolean): void {
    panel.hidden = !show;
    button.setAttribute("aria-expanded", String(show));
  }
  open(false);
  button.addEventListener("click", () => open(panel.hidden !== false));
  root.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || panel.hidden) return;
    event.stopPropagation();
    open(false);
    button.focus();
  });

  return {
    root,
    setMessages(messages) {
      button.textContent = messages.credits;
      viewpoint.textContent = messages.viewpoint;
      panel.setAttribute("aria-label", messages.creditsTitle);
    },
    setCredits(credits) {
      const items = credits.map(({ text, licence }) =>
        element("li", {}, licence === undefined ? text : `${text} (${licence})`),
      );
      list.replaceChildren(...items);
    },
  };
}
