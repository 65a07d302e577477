import type { Insets, Rect } from "../geo/frame.ts";
import type { Size, Viewpoint } from "../geo/mercator.ts";
import { type MapMessages, mapMessagesIn } from "../i18n/map.ts";
import type { Lang } from "../model/words.ts";
import type { Chooser } from "./chooser.ts";
import { type ControlActions, createControls } from "./controls.ts";
import { createCredits } from "./credits.ts";
import { element } from "./dom.ts";
import type { HintsView } from "./hints-view.ts";
import type { Located, MapSymbol } from "./overlay-data.ts";
import type { ScaleBar } from "./scale-bar.ts";

export interface FurnitureActions extends ControlActions {
  /** To whom the map's data is owed, a line each. */
  readonly fetchCredits: () => Promise<readonly string[]>;
}

interface Later {
  readonly hints: HintsView;
  readonly chooser: Chooser;
  readonly scale: ScaleBar;
}

export interface Scene {
  readonly view: Viewpoint;
  readonly size: Size;
  readonly insets: Insets;
  readonly located: readonly Located[];
  readonly symbols: ReadonlyMap<string, MapSymbol>;
}

/** What stands on the map besides the map: controls, scale, credits, hints at the edge, the list behind a symbol. */
export interface Furniture {
  /** MapLibre draws in here. */
  readonly canvas: HTMLElement;
  /** Puts on the map what no first view needs, when it has come. */
  add(parts: Later): void;
  messages(): MapMessages;
  setLang(lang: Lang): void;
  setTheme(theme: "light" | "dark"): void;
  /** Where controls stand depends on it: to be told before what is framed first is worked out. */
  layOut(size: Size, insets: Insets): void;
  /** The map begins to move, or to zoom: what no longer holds leaves until `update` says what does. */
  leave(what: "hints" | "scale"): void;
  /** After every movement, and when what is shown or what covers it has changed while the map stands still. */
  update(scene: Scene): void;
  /** Where the controls stand on the canvas, in CSS pixels. */
  occupied(): readonly Rect[];
  /** What the controls take at the canvas's edges, in CSS pixels: the least first, more where a place would lie beneath them. */
  rooms(): readonly [Insets, ...Insets[]];
  destroy(): void;
}

/** A map with less height than this keeps its middle free of buttons, in CSS pixels. */
const LOW = 400;
/** Height of the line with scale and credits. */
const FOOT = 24;
/** What hints take of a low map's upper edge. */
const HINTS = 30;

export function createFurniture(
  container: HTMLElement,
  embed: boolean,
  actions: FurnitureActions,
): Furniture {
  const canvas = element("div", { class: "wm-canvas" });
  const controls = createControls(actions, embed && document.fullscreenEnabled);
  const credits = createCredits(actions.fetchCredits);
  let later: Later | null = null;
  const foot = element("div", { class: "wm-foot" }, credits.root);
  const root = element("div", { class: embed ? "wm-root wm-embed" : "wm-root" }, canvas, controls.root, foot);
  container.append(root);
  let lang: Lang = "en";
  /** Where the controls were measured last; null when they may have moved since. */
  let measured: readonly Rect[] | null = null;
  let laidOut: { readonly size: Size; readonly insets: Insets } | null = null;
  const observer = new ResizeObserver(() => {
    measured = null;
  });
  for (const part of [root, controls.root, foot]) observer.observe(part);

  const occupied = (): readonly Rect[] => (measured ??= measure());

  function measure(): readonly Rect[] {
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

  /** Only when something has changed: measuring lays the page out. */
  function layOut(size: Size, insets: Insets): void {
    const before = laidOut;
    if (before?.insets === insets && before.size.width === size.width && before.size.height === size.height)
      return;
    laidOut = { size, insets };
    measured = null;
    root.style.setProperty("--wm-bottom", `${insets.bottom}px`);
    root.style.setProperty("--wm-left", `${insets.left}px`);
    root.classList.toggle("wm-low", size.height - insets.top - insets.bottom < LOW);
  }

  return {
    canvas,
    layOut,
    add(parts) {
      later = parts;
      canvas.after(parts.hints.root, parts.chooser.root);
      foot.prepend(parts.scale.root);
    },
    occupied,
    messages: () => mapMessagesIn(lang),
    setLang(now) {
      lang = now;
      measured = null;
      controls.setMessages(mapMessagesIn(lang));
      credits.setMessages(mapMessagesIn(lang));
      later?.chooser.close();
    },
    setTheme(theme) {
      root.dataset["theme"] = theme;
    },
    leave: (what) => later?.[what].leave(),
    update({ view, size, insets, located, symbols }) {
      const messages = mapMessagesIn(lang);
      if (later?.scale.update(view, lang, messages)) measured = null;
      const avoid = occupied();
      later?.hints.update(located, symbols.values(), { view, size, insets, avoid, lang, messages });
    },
    rooms() {
      const [buttons] = occupied();
      if (!buttons) return [{ top: 0, right: 0, bottom: 0, left: 0 }];
      const width = buttons.right - buttons.left;
      if (root.classList.contains("wm-low")) {
        // A row of buttons: on a narrow map it stands under most of it, on a wide one in a corner.
        const corner = { top: HINTS, right: 0, bottom: FOOT, left: 0 };
        const row = { ...corner, bottom: FOOT + buttons.bottom - buttons.top };
        return width > root.clientWidth / 3 ? [row] : [corner, row];
      }
      const atLeft = buttons.left < root.clientWidth / 2;
      return [{ top: 0, right: atLeft ? 0 : width, bottom: FOOT, left: atLeft ? width : 0 }];
    },
    destroy() {
      observer.disconnect();
      controls.destroy();
      root.remove();
    },
  };
}
