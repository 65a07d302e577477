/** [x, y] in any unit in which a turn is seen as it is. */
export type Point = [x: number, y: number];

/** A corner becomes as many lines as it turns times this, in radians, as long as they do not get too short. */
const STEP = Math.PI / 24;

export interface Rounding {
  /** Whether it is a ring, whose start is repeated at its end. */
  readonly closed: boolean;
  /** How far along its sides a corner gives way at most, and never more than half of one. */
  readonly longest: number;
  /** Lines shorter than about this need not be made. */
  readonly shortest?: number;
  /** Corners between two sides at least so long stay where they are. */
  readonly straight?: number;
  /** Whether a corner is to stay where it is. */
  readonly stays?: (corner: Point) => boolean;
}

/** A path whose corners are arcs (of parabolas: a quadratic B-spline where sides are short). A line keeps its ends. */
export function rounded(points: readonly Point[], how: Rounding): Point[] {
  const { closed, stays } = how;
  const corners = closed ? points.slice(0, -1) : points;
  const made: Point[] = [];
  for (const [index, corner] of corners.entries()) {
    const before = corners[index - 1] ?? (closed ? corners.at(-1) : undefined);
    const after = corners[index + 1] ?? (closed ? corners[0] : undefined);
    if (before && after && !stays?.(corner)) made.push(...arc(before, corner, after, how));
    else made.push(corner);
  }
  const [first] = made;
  return closed && first ? [...made, first] : made;
}

function arc(before: Point, corner: Point, after: Point, how: Rounding): Point[] {
  const { longest, shortest = 0, straight = Infinity } = how;
  const [inX, inY] = [corner[0] - before[0], corner[1] - before[1]];
  const [outX, outY] = [after[0] - corner[0], after[1] - corner[1]];
  const turn = Math.abs(Math.atan2(inX * outY - inY * outX, inX * outX + inY * outY));
  const [inLength, outLength] = [Math.hypot(inX, inY), Math.hypot(outX, outY)];
  if (Math.min(inLength, outLength) >= straight) return [corner];
  const [back, on] = [cut(inLength, longest), cut(outLength, longest)];
  const length = back * inLength + on * outLength;
  const lines = Math.ceil(Math.min(turn / STEP, length / shortest));
  if (lines < 2) return [corner];
  return Array.from({ length: lines + 1 }, (_, index): Point => {
    const share = index / lines;
    const [from, to] = [back * (1 - share) ** 2, on * share ** 2];
    return [corner[0] - from * inX + to * outX, corner[1] - from * inY + to * outY];
  });
}

/** What part of a side gives way. */
const cut = (length: number, longest: number): number => Math.min(1 / 2, longest / (length || 1));
