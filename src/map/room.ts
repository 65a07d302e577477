import { type Insets, joinInsets, overlap, type Rect } from "../geo/frame.ts";
import { viewOfAll } from "../geo/framing.ts";
import { type Size, toScreen, type Viewpoint } from "../geo/mercator.ts";
import type { Furniture } from "./furniture.ts";
import { boxOf } from "./maplibre-camera.ts";
import { framed, type Located } from "./overlay-data.ts";

/** Half of what a symbol takes, in CSS pixels. */
const SYMBOL = 12;

/** What of the canvas is left to places and their names. */
export interface Room {
  /** Controls, and a panel at each side, in CSS pixels of the canvas. */
  readonly covered: () => readonly Rect[];
  /**
   * A view with room for the controls as well as for panels. None without places.
   *
   * @param closest how far it may zoom in at most
   */
  readonly viewHolding: (all: readonly Located[], closest?: number) => Viewpoint | undefined;
}

/** @param insets what panels cover of the canvas now */
export function createRoom(
  furniture: Pick<Furniture, "canvas" | "occupied" | "rooms">,
  insets: () => Insets,
): Room {
  /** None of the places lies beneath the controls. */
  function isClear(all: readonly Located[], there: Viewpoint, size: Size): boolean {
    return !all.some(({ at }) => {
      const { x, y } = toScreen(at, there, size);
      const symbol = { left: x - SYMBOL, right: x + SYMBOL, top: y - SYMBOL, bottom: y + SYMBOL };
      return furniture.occupied().some((control) => overlap(control, symbol));
    });
  }

  return {
    covered() {
      const { left, right } = insets();
      const { width, height } = boxOf(furniture.canvas);
      const whole = { left: 0, top: 0, right: width, bottom: height };
      return [...furniture.occupied(), { ...whole, right: left }, { ...whole, left: width - right }];
    },
    viewHolding(all, closest) {
      const panels = insets();
      const size = boxOf(furniture.canvas);
      const views = furniture
        .rooms()
        .map((controls) => viewOfAll(all.map(framed), size, joinInsets(panels, controls), closest));
      return views.find((one) => one && isClear(all, one, size)) ?? views.at(-1);
    },
  };
}
