import type { LonLat } from "../model/place.ts";
import { freeArea, holds, type Insets, middleOf, overlap, type Rect } from "./frame.ts";
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
  /** Parts of the canvas that hints keep clear of: the map's own controls. */
  readonly avoid: readonly Rect[];
}

const MARGIN = 10;
/** A symbol that reaches over the edge is seen. */
const SYMBOL = 8;
/** Places are near each other if they lie less than this part of the way to them apart. */
const NEAR = 0.35;

interface Placed<Id> {
  readonly ids: Id[];
  readonly target: Pixel;
  box: Rect;
}

/**
 * Places outside the free part of the canvas, each at the edge in its direction; those that lie near each other are
 * one hint. The first in the list have their place; a later one that would overlap an earlier steps aside.
 */
export function edgeHints<Id>(
  places: readonly Hinted<Id>[],
  view: Viewpoint,
  { size, insets, limit, height, extra, avoid }: HintOptions,
): readonly EdgeHint<Id>[] {
  const visible = freeArea(size, insets);
  const room = freeArea(size, insets, MARGIN);
  const middle = middleOf(visible);
  const hints: Placed<Id>[] = [];
  for (const { id, at, width } of places) {
    const target = toScreen(at, view, size);
    if (holds(freeArea(size, insets, -SYMBOL), target)) continue;
    const near = hints.find((hint) => areNear(hint.target, target, middle));
    if (near) {
      if (near.ids.length === 1) near.box = wider(near.box, extra, room);
      near.ids.push(id);
      continue;
    }
    const edge = pointAtEdge(target, middle, visible, { width, height });
    const wanted = clearOf(avoid, boxAround(edge, width, height));
    const met = hints.find((hint) => overlap(hint.box, wanted));
    const blocked = [...avoid, ...hints.map((hint) => hint.box)];
    const box = met ? besides(wanted, met.box, blocked, room) : wanted;
    if (box && hints.length < limit) hints.push({ ids: [id], target, box });
  }
  return hints.map(({ ids, box, target }) => {
    const { x, y } = middleOf(box);
    return { ids, x, y, angle: (Math.atan2(target.y - middle.y, target.x - middle.x) * 180) / Math.PI };
  });
}

const areNear = (a: Pixel, b: Pixel, from: Pixel): boolean =>
  Math.hypot(a.x - b.x, a.y - b.y) < NEAR * Math.hypot(b.x - from.x, b.y - from.y);

function wider({ left, top, right, bottom }: Rect, extra: number, room: Rect): Rect {
  const shift = Math.max(room.left - (left - extra / 2), Math.min(0, room.right - (right + extra / 2)));
  return { left: left - extra / 2 + shift, top, right: right + extra / 2 + shift, bottom };
}

/** How far one can go from the middle towards the target so that a box of that size stays inside. */
function pointAtEdge(target: Pixel, from: Pixel, visible: Rect, { width, height }: Size): Pixel {
  const dx = target.x - from.x;
  const dy = target.y - from.y;
  const roomX = Math.max(0, (visible.right - visible.left - width) / 2 - MARGIN);
  const roomY = Math.max(0, (visible.bottom - visible.top - height) / 2 - MARGIN);
  const along = Math.min(roomX / Math.abs(dx), roomY / Math.abs(dy), 1);
  return { x: from.x + dx * along, y: from.y + dy * along };
}

/** Slides a box by the shorter way clear of obstacles: up, or to the left. */
function clearOf(obstacles: readonly Rect[], box: Rect): Rect {
  let clear = box;
  for (const obstacle of obstacles) {
    if (!overlap(clear, obstacle)) continue;
    const up = clear.bottom - obstacle.top + MARGIN;
    const left = clear.right - obstacle.left + MARGIN;
    clear =
      up <= left
        ? { ...clear, top: clear.top - up, bottom: clear.bottom - up }
        : { ...clear, left: clear.left - left, right: clear.right - left };
  }
  return clear;
}

/** Beside an earlier hint, on the side it would rather be; `undefined` where there is no room. */
function besides(box: Rect, other: Rect, blocked: readonly Rect[], room: Rect): Rect | undefined {
  const gap = MARGIN / 2;
  const shifts = [
    { x: other.right - box.left + gap, y: 0 },
    { x: other.left - box.right - gap, y: 0 },
    { x: 0, y: other.bottom - box.top + gap },
    { x: 0, y: other.top - box.bottom - gap },
  ];
  return shifts
    .sort((a, b) => Math.abs(a.x + a.y) - Math.abs(b.x + b.y))
    .map(({ x, y }) => ({
      left: box.left + x,
      top: box.top + y,
      right: box.right + x,
      bottom: box.bottom + y,
    }))
    .find((moved) => isWithin(moved, room) && !blocked.some((one) => overlap(one, moved)));
}

const isWithin = (box: Rect, room: Rect): boolean =>
  box.left >= room.left && box.top >= room.top && box.right <= room.right && box.bottom <= room.bottom;

const boxAround = ({ x, y }: Pixel, width: number, height: number): Rect => ({
  left: x - width / 2,
  top: y - height / 2,
  right: x + width / 2,
  bottom: y + height / 2,
});
