import { distance } from "@turf/distance";
import type { Theme } from "../../src/map/theme.ts";
import type { Frame } from "./frame.ts";
import { type Box, overlaps } from "./labels.ts";
import type { Lettering } from "./lettering.ts";
import { element, join, type Markup } from "./svg.ts";

const STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000] as const;
const LONGEST_PX = 120;

export interface Scale {
  readonly kilometres: number;
  /** In which it is drawn, its words included: no name may stand there. */
  readonly box: Box;
}

/** A metric scale in a lower corner of the frame, true at the middle of that edge's latitude. */
export function scaleOf({ box, projection }: Frame, covered: readonly Box[]): Scale {
  const y = box.bottom - 16;
  const [from, to] = [0, 100].map((x) => projection.invert?.([box.left + x, y]) ?? [0, 0]);
  const kilometresPerPixel = distance(from ?? [0, 0], to ?? [0, 0]) / 100;
  const kilometres = STEPS.findLast((step) => step / kilometresPerPixel <= LONGEST_PX) ?? 1;
  const length = kilometres / kilometresPerPixel;
  const corner: Box = { left: box.left, right: box.left + 180, top: box.bottom - 40, bottom: box.bottom };
  const left = covered.some((other) => overlaps(other, corner)) ? box.right - length - 28 : box.left + 28;
  return { kilometres, box: { left, right: left + length, top: y - 18, bottom: y + 2 } };
}

export function drawScale(
  { kilometres, box }: Scale,
  letters: Lettering,
  theme: Theme,
  unit: string,
): Markup {
  const y = box.bottom - 2;
  const length = box.right - box.left;
  return join([
    element("path", {
      d: `M${box.left} ${y - 5}v5h${length}v-5`,
      fill: "none",
      stroke: theme.secondInk,
      "stroke-width": 1.2,
    }),
    letters.write(
      `${kilometres} ${unit}`,
      box.left + length / 2,
      y - 4,
      { face: "text", size: 13, fill: theme.secondInk },
      "middle",
    ),
  ]);
}
