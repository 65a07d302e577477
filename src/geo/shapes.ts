import type { Layer } from "../model/words.ts";

/**
 * The shape of a layer's symbol as SVG path data round the origin, of the area of a circle with that radius: layers
 * differ by shape as well as by colour, and size means the same for each. Circle, diamond, hatched square, square.
 */
export function shapePath(layer: Layer, radius: number): string {
  if (layer === "settlements" || layer === "unlocated") {
    return `M${round(-radius)} 0A${radius} ${radius} 0 1 1 ${round(radius)} 0A${radius} ${radius} 0 1 1 ${round(-radius)} 0Z`;
  }
  if (layer === "military") {
    const half = reachOf(layer, radius);
    return `M0 ${-half}L${half} 0L0 ${half}L${-half} 0Z`;
  }
  const half = halfSide(radius);
  return `M${-half} ${-half}H${half}V${half}H${-half}Z`;
}

/** How far the shape reaches from its middle to the side, up and down. */
export function reachOf(layer: Layer, radius: number): number {
  if (layer === "settlements" || layer === "unlocated") return radius;
  return layer === "military" ? round(radius * Math.sqrt(Math.PI / 2)) : halfSide(radius);
}

/** Diagonal lines within the square of `waters`, as SVG path data. */
export function hatchPath(radius: number): string {
  const half = halfSide(radius);
  const lines: string[] = [];
  for (let at = -1; at <= 1; at += 2 / 3) {
    const shift = round(at * half);
    // From the left or bottom side to the top or right side, through (shift, -shift) … each within the square.
    lines.push(
      shift <= 0
        ? `M${-half} ${round(half + 2 * shift)}L${round(half + 2 * shift)} ${-half}`
        : `M${round(-half + 2 * shift)} ${half}L${half} ${round(-half + 2 * shift)}`,
    );
  }
  return lines.slice(1, -1).join("");
}

const halfSide = (radius: number): number => round((radius * Math.sqrt(Math.PI)) / 2);
const round = (value: number): number => Math.round(value * 100) / 100;
