import type { Theme } from "../../src/map/theme.ts";
import { crowdsIn, type Frame, insetBox, insetFrame, pointOf } from "./frame.ts";
import type { Box } from "./labels.ts";
import type { StillPlace } from "./places.ts";
import { element, join, type Markup, short } from "./svg.ts";

const WIDTH = 300;
const HEIGHT = 220;

export interface Inset {
  readonly frame: Frame;
  readonly places: readonly StillPlace[];
}

/** An inset for each crowd of places, as long as a corner of the main frame is free. */
export function insetsOf(places: readonly StillPlace[], main: Frame): readonly Inset[] {
  const insets: Inset[] = [];
  const marked = places.filter(({ extended }) => !extended);
  for (const crowd of crowdsIn(marked, main)) {
    const taken = insets.map(({ frame }) => frame.box);
    const box = insetBox(main, places, WIDTH, HEIGHT, taken);
    if (!box) break;
    const ids = new Set(crowd.map(({ id }) => id));
    insets.push({ frame: insetFrame(crowd, box), places: places.filter(({ id }) => ids.has(id)) });
  }
  return insets;
}

/** The edge of an inset, and its extent on the main map. */
export function drawEdges(main: Frame, inset: Frame, theme: Theme): Markup {
  const extent = extentOn(main, inset);
  const [from, to] = leaderBetween(extent, inset.box);
  const leader = `M${from.map(short).join(" ")}L${to.map(short).join(" ")}`;
  return join([
    element("path", { d: leader, fill: "none", stroke: theme.secondInk, "stroke-width": 0.7 }),
    outline(inset.box, theme.secondInk),
    outline(extent, theme.secondInk),
  ]);
}

/** Where an inset's leader runs over the main map, as small boxes: no name may stand there. */
export function leaderBoxes(main: Frame, inset: Frame): Box[] {
  const [from, to] = leaderBetween(extentOn(main, inset), inset.box);
  const steps = Math.ceil(Math.hypot(to[0] - from[0], to[1] - from[1]) / 4);
  return Array.from({ length: steps + 1 }, (_, step) => {
    const x = from[0] + ((to[0] - from[0]) * step) / steps;
    const y = from[1] + ((to[1] - from[1]) * step) / steps;
    return { left: x - 1, right: x + 1, top: y - 1, bottom: y + 1 };
  });
}

function extentOn(main: Frame, inset: Frame): Box {
  const corner = (x: number, y: number) => {
    const [lon, lat] = inset.projection.invert?.([x, y]) ?? [0, 0];
    return pointOf(main.projection, [lon, lat]);
  };
  const [left, top] = corner(inset.box.left, inset.box.top);
  const [right, bottom] = corner(inset.box.right, inset.box.bottom);
  return { left, top, right, bottom };
}

type Point = readonly [x: number, y: number];

/** From the extent to the inset's nearest corner. */
function leaderBetween(extent: Box, box: Box): readonly [from: Point, to: Point] {
  const x = (extent.left + extent.right) / 2;
  const y = (extent.top + extent.bottom) / 2;
  const nearer = (at: number, one: number, other: number) =>
    Math.abs(at - one) < Math.abs(at - other) ? one : other;
  return [
    [nearer(box.left, extent.left, extent.right), nearer(box.top, extent.top, extent.bottom)],
    [nearer(x, box.left, box.right), nearer(y, box.top, box.bottom)],
  ];
}

const outline = ({ left, top, right, bottom }: Box, stroke: string): Markup =>
  element("rect", { x: left, y: top, width: right - left, height: bottom - top, fill: "none", stroke });
