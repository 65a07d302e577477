import type { Insets, Rect } from "../geo/frame.ts";
import type { Size, Viewpoint } from "../geo/mercator.ts";
import { type MapMessages, mapMessages } from "../i18n/map.ts";
import type { PlaceId } from "../model/ids.ts";
import type { Lang } from "../model/words.ts";
import { type Chooser, createChooser } from "./chooser.ts";
import { type ControlActions, createControls } from "./controls.ts";
import { createCredits, type Credit } from "./credits.ts";
import { element } from "./dom.ts";
import { createHints } from "./hints-view.ts";
import type { Located } from "./overlay-data.ts";
import { createScaleBar } from "./scale-bar.ts";

export interface FurnitureActions extends ControlActions {
  readonly goToAny: (places: readonly PlaceId[]) => void;
}

/** What stands on the map besides the map: controls, scale, credits, hints at the edge, the list behind a symbol. */
export interface Furniture {
  /** MapLibre draws in here. */
  readonly canvas: HTMLElement;
  readonly chooser: Chooser;
  messages(): MapMessages;
  setLang(lang: Lang): void;
  setTheme(theme: "light" | "dark"): void;
  setCredits(credits: readonly Credit[]): void;
  update(view: Viewpoint, size: Size, insets: Insets, places: readonly Located[]): void;
  destroy(): void;
}

export function createFurniture(
  container: HTMLElement,
  embed: boolean,
  actions: FurnitureActions,
): Furniture {
  const canvas = element("div", { class: "wm-canvas" });
  const controls = createControls(actions, embed && document.fullscreenEnabled);
  const scale = createScaleBar();
  const credits = createCredits();
  const hints = createHints(actions.goToAny);
  const chooser = createChooser();
  const foot = element("div", { class: "wm-foot" }, scale.root, credits.root);
  const root = element("div", { class: "wm-root" }, canvas, hints.root, chooser.root, controls.root, foot);
  container.append(root);
  let lang: Lang = "en";

  /** Where the controls stand, relative to the canvas. */
  function occupied(): readonly Rect[] {
    const origin = root.getBoundingClientRect();
    return [controls.root, foot].map((part) => {
      const { left, top, right, bottom } = part.getBoundingClientRect();
      return {
        left: left - origin.left,
        top: top - origin.top,
        right: right - origin.left,
        bottom: bottom - origin.top,
      };
    });
  }

  return {
    canvas,
    chooser,
    messages: () => mapMessages[lang],
    setLang(now) {
      lang = now;
      controls.setMessages(mapMessages[lang]);
      credits.setMessages(mapMessages[lang]);
      chooser.close();
    },
    setTheme(theme) {
      root.dataset["theme"] = theme;
    },
    setCredits: credits.setCredits,
    update(view, size, insets, places) {
      const messages = mapMessages[lang];
      root.style.setProperty("--wm-bottom", `${insets.bottom}px`);
      root.style.setProperty("--wm-top", `${insets.top}px`);
      scale.update(view, lang, messages);
      hints.update(places, { view, size, insets, avoid: occupied(), lang, messages });
    },
    destroy() {
      controls.destroy();
      root.remove();
    },
  };
}
