import { type EdgeHint, edgeHints } from "../geo/hints.ts";
import { boundsOf } from "../geo/bounds.ts";
import { freeArea, type Insets, overlap, type Rect } from "../geo/frame.ts";
import { screenRect } from "../geo/nudge.ts";
import { type Size, toScreen, type Viewpoint } from "../geo/mercator.ts";
import type { MapMessages } from "../i18n/map.ts";
import type { PlaceId } from "../model/ids.ts";
import { isOutlined, type Place } from "../model/place.ts";
import type { Lang } from "../model/words.ts";
import { nameOf } from "../text/names.ts";
import { element, icon, ICONS } from "./dom.ts";
import { hasSymbol, type Located, type MapSymbol } from "./overlay-data.ts";
import { namesAtEdge, symbolsAtEdge } from "./hints-names.ts";

export interface HintsView {
  readonly root: HTMLElement;
  /** The map begins to move: hints leave until `update` says where they are now. */
  leave(): void;
  update(places: readonly Located[], symbols: Iterable<MapSymbol>, scene: HintScene): void;
}

export interface HintScene {
  readonly view: Viewpoint;
  readonly size: Size;
  readonly insets: Insets;
  /** The map's own controls. */
  readonly avoid: readonly Rect[];
  readonly lang: Lang;
  readonly messages: MapMessages;
}

const HEIGHT = 30;
/** Arrow, paddings and gap, in CSS pixels. */
const CHROME = 46;
/** Room for the number of further places. */
const EXTRA = 26;
const NARROW = 520;
/** A handful of hints is chosen from so many places, those with most scenes. */
const MOST_CANDIDATES = 60;

/**
 * Scenes beyond the map's edge, with name and direction. Out of the tab order: by keyboard the list of places leads
 * there, and a handful of stops that come and go as the map moves would only be in the way. A moving map has none.
 */
export function createHints(onGo: (places: readonly PlaceId[]) => void): HintsView {
  const root = element("div", { class: "wm-hints", role: "group" });
  const measure = document.createElement("canvas").getContext("2d");
  if (measure) measure.font = '600 13px "Source Sans 3", "Source Sans 3 Variable", sans-serif';
  const kept = new Map<string, HTMLButtonElement>();

  function widthOf(text: string): number {
    if (!measure) return text.length * 8 + CHROME;
    return Math.ceil(measure.measureText(text).width) + CHROME;
  }

  function buttonFor(key: string, ids: readonly PlaceId[]): HTMLButtonElement {
    const before = kept.get(key);
    if (before) return before;
    const arrow = icon(ICONS.arrow);
    const button = element(
      "button",
      { type: "button", class: "wm-hint", tabindex: "-1" },
      element("span"),
      arrow,
    );
    button.dataset["place"] = ids[0] ?? "";
    button.addEventListener("click", () => onGo(ids));
    kept.set(key, button);
    root.append(button);
    return button;
  }

  function show(hint: EdgeHint<PlaceId>, names: readonly string[], messages: MapMessages): string {
    const key = hint.ids.join("+");
    const button = buttonFor(key, hint.ids);
    const [first = ""] = names;
    const text = names.length > 1 ? messages.andMore(first, names.length - 1) : first;
    const [label, arrow] = button.children;
    if (label && label.textContent !== text) label.textContent = text;
    const spoken = messages.goThere(names.join(", "));
    if (button.title !== spoken) {
      button.title = spoken;
      button.setAttribute("aria-label", spoken);
    }
    button.style.transform = `translate(-50%, -50%) translate(${Math.round(hint.x)}px, ${Math.round(hint.y)}px)`;
    if (arrow instanceof SVGElement) arrow.style.transform = `rotate(${Math.round(hint.angle)}deg)`;
    // The arrow stands on the side it points to.
    button.classList.toggle("wm-leftwards", Math.abs(hint.angle) > 90);
    return key;
  }

  return {
    root,
    leave: () => root.classList.add("wm-away"),
    update(places, symbols, { view, size, insets, avoid, lang, messages }) {
      const scenes = candidatesOf(places).filter(({ place }) => isOutOfSight(place, view, size, insets));
      const drawn = [...symbols];
      const names = new Map(scenes.map((one) => [one.place.id, nameOf(one.place, lang).text]));
      const hints = edgeHints(
        nearestFirst(scenes, view, size).map((one) => ({
          id: one.place.id,
          at: one.at,
          width: widthOf(names.get(one.place.id) ?? ""),
        })),
        view,
        {
          size,
          insets,
          avoid: [...avoid, ...symbolsAtEdge(drawn, view, size)],
          spare: namesAtEdge(drawn, lang, view, size),
          height: HEIGHT,
          extra: EXTRA,
          limit: size.width < NARROW ? 3 : 5,
        },
      );
      if (root.ariaLabel !== messages.beyondEdge) root.ariaLabel = messages.beyondEdge;
      const shown = new Set(
        hints.map((hint) =>
          show(
            hint,
            hint.ids.map((id) => names.get(id) ?? ""),
            messages,
          ),
        ),
      );
      for (const [key, button] of kept) {
        if (shown.has(key)) continue;
        button.remove();
        kept.delete(key);
      }
      root.classList.remove("wm-away");
    },
  };
}

const kept = new WeakMap<readonly Located[], readonly Located[]>();

/** What may be hinted at, worked out once for what is shown: scenes, a country only where none of its own stands for it. */
function candidatesOf(places: readonly Located[]): readonly Located[] {
  const known = kept.get(places);
  if (known) return known;
  const all = places.filter((one) => one.scenes > 0);
  // The separate items are no part of what one reads: they are hinted at only where there is no story.
  const story = all.filter((one) => one.group === "story");
  const scenes = story.length > 0 ? story : all;
  const inside = new Set(scenes.flatMap(({ place }) => (hasSymbol(place) ? place.within : [])));
  const candidates = scenes.filter(
    ({ place }) => hasSymbol(place) || (isOutlined(place) && place.geometry && !inside.has(place.id)),
  );
  const most = candidates.slice(0, MOST_CANDIDATES);
  kept.set(places, most);
  return most;
}

/** Of a country; what has a symbol is left out later, where that is seen. */
function isOutOfSight(place: Place, view: Viewpoint, size: Size, insets: Insets): boolean {
  if (hasSymbol(place)) return true;
  const bounds = place.geometry && boundsOf(place.geometry);
  return !!bounds && !overlap(screenRect(bounds, view, size), freeArea(size, insets));
}

/** Points before countries; of these the most mentioned first; of equals the nearest. */
function nearestFirst(places: readonly Located[], view: Viewpoint, size: Size): readonly Located[] {
  const away = ({ at }: Located) => {
    const { x, y } = toScreen(at, view, size);
    return Math.hypot(x - size.width / 2, y - size.height / 2);
  };
  return places.toSorted(
    (a, b) =>
      Number(hasSymbol(b.place)) - Number(hasSymbol(a.place)) || b.scenes - a.scenes || away(a) - away(b),
  );
}
