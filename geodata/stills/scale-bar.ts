import { distance } from "@turf/distance";
import type { Theme } from "../../src/map/theme.ts";
import type { Frame } from "./frame.ts";
import { type Box, overlaps } from "./labels.ts";
import type { Lettering } from "./lettering.ts";
import { element, join, type Markup } from "./svg.ts";

const STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000] as const;
const LONGEST_PX = 120;

/** A metric scale in a lower corner of the frame, true at the middle of that edge's latitude. */
export function drawScale(
  frame: Frame,
  covered: readonly Box[],
  letters: Lettering,
  theme: Theme,
  unit: string,
): Markup {
  const { box, projection } = frame;
  const y = box.bottom - 16;
  const [from, to] = [0, 100].map((x) => projection.invert?.([box.left + x, y]) ?? [0, 0]);
  const kilometresPerPixel = distance(from ?? [0, 0], to ?? [0, 0]) / 100;
  const kilometres = STEPS.findLast((step) => step / kilometresPerPixel <= LONGEST_PX) ?? 1;
  const length = kilometres / kilometresPerPixel;
  const corner: Box = { left: box.left, right: box.left + 180, top: box.bottom - 40, bottom: box.bottom };
  const left = covered.some((other) => overlaps(other, corner)) ? box.right - length - 28 : box.left + 28;
  return join([
    element("path", {
      d: `M${left} ${y - 5}v5h${length}v-5`,
      fill: "none",
      stroke: theme.secondInk,
      "stroke-width": 1.2,
    }),
    letters.write(
      `${kilometres} ${unit}`,
      left + length / 2,
      y - 4,
      { face: "text", size: 13, fill: theme.secondInk },
      "middle",
    ),
  ]);
}
