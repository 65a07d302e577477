/** A box in pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Where a text may stand: its box, and the anchor and baseline that put it there. */
export interface Spot {
  readonly box: Box;
  readonly x: number;
  readonly baseline: number;
  readonly anchor: "start" | "middle" | "end";
}

export const overlaps = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

export const within = (inner: Box, outer: Box): boolean =>
  inner.left >= outer.left &&
  inner.right <= outer.right &&
  inner.top >= outer.top &&
  inner.bottom <= outer.bottom;

/** Cap height and descent of the faces used, as parts of the size. */
const ASCENT = 0.74;
const DESCENT = 0.22;

/** The eight spots round a point, best first: right, left, above, below, then the corners. */
export function spotsAround(x: number, y: number, gap: number, width: number, size: number): readonly Spot[] {
  const middle = y + size * 0.26;
  const above = y - gap - size * DESCENT;
  const below = y + gap + size * ASCENT;
  const corner = gap * 0.75;
  return [
    spot(x + gap, middle, "start", width, size),
    spot(x - gap, middle, "end", width, size),
    spot(x, above, "middle", width, size),
    spot(x, below, "middle", width, size),
    spot(x + corner, above + 2, "start", width, size),
    spot(x + corner, below - 2, "start", width, size),
    spot(x - corner, above + 2, "end", width, size),
    spot(x - corner, below - 2, "end", width, size),
  ];
}

/** The one spot of a name that stands for an area: on its middle. */
export const spotOn = (x: number, y: number, width: number, size: number): Spot =>
  spot(x, y + size * 0.26, "middle", width, size);

function spot(x: number, baseline: number, anchor: Spot["anchor"], width: number, size: number): Spot {
  const left = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
  const box = { left, right: left + width, top: baseline - size * ASCENT, bottom: baseline + size * DESCENT };
  return { box, x, baseline, anchor };
}

/** Keeps what has been placed, and places the next where nothing is. */
export class Placement {
  private readonly taken: Box[] = [];
  constructor(private readonly area: Box) {}

  /** Space that no label may cover. */
  keepFree(box: Box): void {
    this.taken.push(box);
  }

  /** The first spot that lies in the area and on nothing; `undefined` where there is none. */
  place(spots: readonly Spot[], margin = 2): Spot | undefined {
    const free = spots.find(({ box }) => this.isFree(grown(box, margin)));
    if (free) this.taken.push(free.box);
    return free;
  }

  /** As `place`, but settles for the spot that covers least: a place of the article is never without its name. */
  placeAnyway(spots: readonly Spot[]): Spot | undefined {
    const free = this.place(spots);
    if (free) return free;
    const inside = spots.filter(({ box }) => within(box, this.area));
    const cost = ({ box }: Spot) => this.taken.reduce((sum, other) => sum + shared(box, other), 0);
    const [best] = (inside.length > 0 ? inside : spots).toSorted((a, b) => cost(a) - cost(b));
    if (best) this.taken.push(best.box);
    return best;
  }

  isFree(box: Box): boolean {
    return within(box, this.area) && !this.taken.some((other) => overlaps(box, other));
  }
}

export const grown = (box: Box, by: number): Box => ({
  left: box.left - by,
  top: box.top - by,
  right: box.right + by,
  bottom: box.bottom + by,
});

const shared = (a: Box, b: Box): number =>
  overlaps(a, b)
    ? (Math.min(a.right, b.right) - Math.max(a.left, b.left)) *
      (Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top))
    : 0;
