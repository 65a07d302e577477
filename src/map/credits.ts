import type { MapMessages } from "../i18n/map.ts";
import { element } from "./dom.ts";

export interface Credits {
  readonly root: HTMLElement;
  setMessages(messages: MapMessages): void;
}

/** Named on the map itself, where there is room: the licences of these ask for it. */
const OWNERS = " © OpenStreetMap, GeoNames, GSHHG";

/** A word at the map's foot that opens to the credits and the point of view of the borders. */
export function createCredits(fetchCredits: () => Promise<readonly string[]>): Credits {
  const viewpoint = element("p");
  const list = element("ul");
  const panel = element(
    "div",
    { class: "wm-credits-panel", id: "wm-credits", role: "region" },
    viewpoint,
    list,
  );
  const word = element("span");
  const owners = element("span", { class: "wm-owners" }, OWNERS);
  const attributes = { type: "button", class: "wm-credits-button", "aria-controls": "wm-credits" };
  const button = element("button", attributes, word, owners);
  const root = element("div", { class: "wm-credits" }, panel, button);

  function open(show: boolean): void {
    panel.hidden = !show;
    button.setAttribute("aria-expanded", String(show));
    if (show && list.childElementCount === 0) void fill();
  }

  async function fill(): Promise<void> {
    const credits = await fetchCredits();
    list.replaceChildren(...credits.map((credit) => element("li", {}, credit)));
  }

  open(false);
  button.addEventListener("click", () => open(panel.hidden !== false));
  // The map takes the focus when it is pressed, and so does any other control.
  root.addEventListener("focusout", ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node) || !root.contains(relatedTarget)) open(false);
  });
  root.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || panel.hidden) return;
    event.stopPropagation();
    open(false);
    button.focus();
  });

  return {
    root,
    setMessages(messages) {
      word.textContent = messages.credits;
      viewpoint.textContent = messages.viewpoint;
      panel.setAttribute("aria-label", messages.creditsTitle);
    },
  };
}
