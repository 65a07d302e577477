import type { LonLat } from "../model/place.ts";
import { EDGE_SLACK, freeArea, holds, type Insets, middleOf, overlap, type Rect } from "./frame.ts";
import { type Pixel, type Size, toScreen, type Viewpoint } from "./mercator.ts";

/** A place that may have to be hinted at. */
export interface Hinted<Id> {
  readonly id: Id;
  readonly at: LonLat;
  /** Width of its hint on screen, in CSS pixels. */
  readonly width: number;
}

export interface EdgeHint<Id> {
  /** More than one where several lie the same way. */
  readonly ids: readonly Id[];
  /** Middle of the hint on the canvas. */
  readonly x: number;
  readonly y: number;
  /** Direction of the first place, in degrees clockwise from east. */
  readonly angle: number;
}

export interface HintOptions {
  readonly size: Size;
  readonly insets: Insets;
  readonly limit: number;
  /** Height of a hint, in CSS pixels. */
  readonly height: number;
  /** How much wider a hint is that stands for several. */
  readonly extra: number;
  /** Parts of the canvas that hints must keep clear of: the map's own controls, and symbols. */
  readonly avoid: readonly Rect[];
  /** Parts that they should: names, wherever they may stand. */
  readonly spare: readonly Rect[];
}

const MARGIN = 10;
/** Places are near each other if they lie less than this part of the way to them apart. */
const NEAR = 0.35;

/**
 * Places outside the free part of the canvas, each at the edge in its direction; those that lie near each other are
 * one hint. The first in the list have their place; a later one that would overlap an earlier steps aside.
 */
export function edgeHints<Id>(
  places: readonly Hinted<Id>[],
  view: Viewpoint,
  { size, insets, limit, height, extra, avoid, spare }: HintOptions,
): readonly EdgeHint<Id>[] {
  const visible = freeArea(size, insets);
  const room = freeArea(size, insets, MARGIN);
  const middle = middleOf(visible);
  const boxes: Rect[] = [];
  const hints: EdgeHint<Id>[] = [];
  for (const { ids, target, width } of groupsBeyond(places, view, size, insets)) {
    if (hints.length === limit) break;
    const box = { width: ids.length > 1 ? width + extra : width, height };
    const wanted = boxAround(pointAtEdge(target, middle, visible, box), box);
    const taken = [...avoid, ...boxes];
    const free = freeBox(wanted, [...taken, ...spare], room) ?? freeBox(wanted, taken, room);
    if (!free) continue;
    boxes.push(free);
    const { x, y } = middleOf(free);
    hints.push({ ids, x, y, angle: (Math.atan2(target.y - middle.y, target.x - middle.x) * 180) / Math.PI });
  }
  return hints;
}

interface Group<Id> {
  readonly ids: Id[];
  /** Where the first lies, and how wide its hint is. */
  readonly target: Pixel;
  readonly width: number;
}

function groupsBeyond<Id>(
  places: readonly Hinted<Id>[],
  view: Viewpoint,
  size: Size,
  insets: Insets,
): readonly Group<Id>[] {
  const seen = freeArea(size, insets, -EDGE_SLACK);
  const middle = middleOf(seen);
  const groups: Group<Id>[] = [];
  for (const { id, at, width } of places) {
    const target = toScreen(at, view, size);
    if (holds(seen, target)) continue;
    const near = groups.find((group) => areNear(group.target, target, middle));
    if (near) near.ids.push(id);
    else groups.push({ ids: [id], target, width });
  }
  return groups;
}

const areNear = (a: Pixel, b: Pixel, from: Pixel): boolean =>
  Math.hypot(a.x - b.x, a.y - b.y) < NEAR * Math.hypot(b.x - from.x, b.y - from.y);

/** How far one can go from the middle towards the target so that a box of that size stays inside. */
function pointAtEdge(target: Pixel, from: Pixel, visible: Rect, { width, height }: Size): Pixel {
  const dx = target.x - from.x;
  const dy = target.y - from.y;
  const roomX = Math.max(0, (visible.right - visible.left - width) / 2 - MARGIN);
  const roomY = Math.max(0, (visible.bottom - visible.top - height) / 2 - MARGIN);
  const along = Math.min(roomX / Math.abs(dx), roomY / Math.abs(dy), 1);
  return { x: from.x + dx * along, y: from.y + dy * along };
}

/** A hint may stand this far from where its place lies. */
const MAX_SHIFT = 240;

/** The free place at the edge that is nearest to the one wanted; `undefined` where there is none near. */
function freeBox(wanted: Rect, taken: readonly Rect[], room: Rect): Rect | undefined {
  const gap = MARGIN / 2;
  const moved = (x: number, y: number): Rect => ({
    left: wanted.left + x,
    top: wanted.top + y,
    right: wanted.right + x,
    bottom: wanted.bottom + y,
  });
  const shifts = taken.flatMap((one) => [
    { x: one.right - wanted.left + gap, y: 0 },
    { x: one.left - wanted.right - gap, y: 0 },
    { x: 0, y: one.bottom - wanted.top + gap },
    { x: 0, y: one.top - wanted.bottom - gap },
  ]);
  return [{ x: 0, y: 0 }, ...shifts]
    .sort((a, b) => Math.abs(a.x + a.y) - Math.abs(b.x + b.y))
    .filter(({ x, y }) => Math.abs(x + y) <= MAX_SHIFT)
    .map(({ x, y }) => moved(x, y))
    .find((box) => isAtEdge(box, room) && !taken.some((one) => overlap(one, box)));
}

/** Within the room, and touching its edge: give or take what rounding does. */
function isAtEdge(box: Rect, room: Rect): boolean {
  const gaps = [box.left - room.left, box.top - room.top, room.right - box.right, room.bottom - box.bottom];
  return gaps.every((gap) => gap > -0.5) && gaps.some((gap) => gap < 1);
}

const boxAround = ({ x, y }: Pixel, { width, height }: Size): Rect => ({
  left: x - width / 2,
  top: y - height / 2,
  right: x + width / 2,
  bottom: y + height / 2,
});
