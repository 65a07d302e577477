import type { Theme } from "../../src/map/theme.ts";
import { crowdsIn, type Frame, insetBox, insetFrame, pointOf, type Spotted } from "./frame.ts";
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
  const crowds = crowdsIn(
    places.filter(({ extended }) => !extended),
    main,
  );
  const boxes: Box[] = [];
  for (const _ of crowds) {
    const box = insetBox(main, places, WIDTH, HEIGHT, boxes);
    if (!box) break;
    boxes.push(box);
  }
  const shown = crowds.slice(0, boxes.length);
  return untangled(boxes, shown, main).map((box, index) => {
    const crowd = shown[index] ?? [];
    const ids = new Set(crowd.map(({ id }) => id));
    return { frame: insetFrame(crowd, box), places: places.filter(({ id }) => ids.has(id)) };
  });
}

/** Boxes in the crowds' order, exchanged where that shortens the leaders: two that cross are never the shortest. */
function untangled(boxes: readonly Box[], crowds: readonly (readonly Spotted[])[], main: Frame): Box[] {
  const result = [...boxes];
  const middles = crowds.map((crowd) => {
    const points = crowd.map(({ at }) => pointOf(main.projection, at));
    return { x: mean(points.map(([x]) => x)), y: mean(points.map(([, y]) => y)) };
  });
  const length = (crowd: number, box: Box) => {
    const { x, y } = middles[crowd] ?? { x: 0, y: 0 };
    return Math.hypot((box.left + box.right) / 2 - x, (box.top + box.bottom) / 2 - y);
  };
  for (const [first, a] of result.entries()) {
    for (const [second, b] of result.entries()) {
      if (second <= first) continue;
      if (length(first, b) + length(second, a) < length(first, a) + length(second, b)) {
        [result[first], result[second]] = [b, a];
        return untangled(result, crowds, main);
      }
    }
  }
  return result;
}

const mean = (numbers: readonly number[]): number =>
  numbers.reduce((sum, one) => sum + one, 0) / numbers.length;

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
