import type { Certainty } from "../../src/model/words.ts";
import type { DrawnLayer } from "./places.ts";
import { element, type Markup, short } from "./svg.ts";

interface Drawn {
  readonly layer: DrawnLayer;
  readonly certainty: Certainty;
  /** Radius in pixels. */
  readonly radius: number;
  readonly colour: string;
  /** Colour of the ground: the symbol's halo, and what fills a less certain one. */
  readonly ground: string;
}

/** The symbol of a place, told apart by shape as well as colour; hollow and dashed where it is less certain. */
export function symbol({ layer, certainty, radius, colour, ground }: Drawn, x: number, y: number): Markup {
  const certain = certainty === "certain";
  const d = SHAPES[layer](x, y, radius);
  return element("path", {
    d,
    fill: certain ? colour : ground,
    stroke: certain ? ground : colour,
    "stroke-width": certain ? 1.5 : 1.8,
    "stroke-dasharray": certain ? undefined : "2.6 1.8",
  });
}

const circle = (x: number, y: number, r: number): string =>
  `M${short(x - r)} ${short(y)}a${short(r)} ${short(r)} 0 1 1 ${short(2 * r)} 0a${short(r)} ${short(r)} 0 1 1 ${short(-2 * r)} 0z`;

const diamond = (x: number, y: number, r: number): string =>
  `M${short(x)} ${short(y - r)}L${short(x + r)} ${short(y)}L${short(x)} ${short(y + r)}L${short(x - r)} ${short(y)}z`;

const square = (x: number, y: number, r: number): string =>
  `M${short(x - r)} ${short(y - r)}h${short(2 * r)}v${short(2 * r)}h${short(-2 * r)}z`;

/** How far a symbol of a radius reaches from its middle, in pixels, its stroke included. */
export const reachOf = (layer: DrawnLayer, radius: number): number =>
  radius * (layer === "military" ? DIAMOND : 1) + 1;

/** A diamond looks as large as a circle when it is wider. */
const DIAMOND = 1.2;

const SHAPES: Readonly<Record<DrawnLayer, (x: number, y: number, r: number) => string>> = {
  settlements: circle,
  military: (x, y, r) => diamond(x, y, r * DIAMOND),
  waters: (x, y, r) => square(x, y, r * 0.85),
  countries: square,
};
