import { type Face, faceAttributes, widthOf } from "./faces.ts";
import { type Box, grown, type Placement, type Spot, spotOn, spotsAround } from "./labels.ts";
import { element, type Markup, short } from "./svg.ts";

interface Style {
  readonly face: Face;
  readonly size: number;
  readonly fill: string;
  /** Colour of the halo; none where the ground is plain. */
  readonly halo?: string;
  readonly haloWidth?: number;
  readonly spacing?: number;
}

/** A name across an area may move aside a little, in pixels, for a symbol. */
const NUDGES = [
  [0, 0],
  [0, -8],
  [0, 8],
  [-16, 0],
  [16, 0],
  [0, -16],
  [0, 16],
  [-34, 0],
  [34, 0],
] as const;

/** Sets text, and remembers which letters of which face it used, so that only those are embedded. */
export class Lettering {
  private readonly letters = new Map<Face, Set<string>>();

  /** The letters used of each face, sorted. */
  used(): ReadonlyMap<Face, string> {
    return new Map([...this.letters].map(([face, letters]) => [face, [...letters].sort().join("")]));
  }

  write(text: string, x: number, baseline: number, style: Style, anchor: Spot["anchor"] = "start"): Markup {
    const place = { x, y: baseline, "text-anchor": anchor === "start" ? undefined : anchor };
    return element("text", { ...place, ...this.attributes(text, style) }, text);
  }

  /** How wide a text is set, in pixels. */
  widthOf(text: string, { face, size, spacing }: Style): number {
    return widthOf(text, face, size, spacing);
  }

  private attributes(text: string, { face, size, fill, halo, haloWidth = 3, spacing }: Style) {
    const letters = this.letters.get(face) ?? new Set<string>();
    for (const letter of text) letters.add(letter);
    this.letters.set(face, letters);
    return {
      ...faceAttributes(face, size),
      fill,
      "letter-spacing": spacing,
      ...(halo && {
        stroke: halo,
        "stroke-width": haloWidth,
        "stroke-linejoin": "round",
        "paint-order": "stroke",
      }),
    };
  }

  /** Beside a symbol, on whichever side is free; always somewhere. */
  besideSymbol(
    text: string,
    x: number,
    y: number,
    gap: number,
    style: Style,
    placement: Placement,
  ): Markup[] {
    const spots = spotsAround(x, y, gap, this.widthOf(text, style), style.size);
    return this.at(text, placement.placeAnyway(spots), style);
  }

  /** Only where it is free: the base map gives way to the article's places. */
  ifFree(
    text: string,
    x: number,
    y: number,
    gap: number,
    style: Style,
    placement: Placement,
    allowed: (box: Box) => boolean = () => true,
  ): Markup[] {
    const width = this.widthOf(text, style);
    const spots =
      gap > 0
        ? spotsAround(x, y, gap, width, style.size)
        : NUDGES.map(([dx, dy]) => spotOn(x + dx, y + dy, width, style.size));
    const here = spots.filter(({ box }) => allowed(box));
    return this.at(text, placement.place(here, 4), style);
  }

  /** Along a line as long as the text, only where it is free and allowed all the way. */
  alongIfFree(
    text: string,
    line: readonly (readonly [x: number, y: number])[],
    style: Style,
    placement: Placement,
    allowed: (box: Box) => boolean,
  ): Markup[] {
    const boxes = line.map(([x, y]) => grown({ left: x, right: x, top: y, bottom: y }, style.size * 0.4));
    if (!boxes.every((box) => placement.isFree(box) && allowed(box))) return [];
    for (const box of boxes) placement.keepFree(box);
    // Letters stand on their line: it is moved so that it runs through their middle.
    const lowered = line.map(([x, y], index): [number, number] => {
      const [before, after] = [line[index - 1] ?? [x, y], line[index + 1] ?? [x, y]];
      const [dx, dy] = [after[0] - before[0], after[1] - before[1]];
      const down = (style.size * 0.26) / (Math.hypot(dx, dy) || 1);
      return [x - dy * down, y + dx * down];
    });
    const id = `along-${lowered[0]?.map(Math.round).join("-")}`;
    const d = `M${lowered.map((point) => point.map(short).join(" ")).join("L")}`;
    return [
      element("defs", {}, element("path", { id, d })),
      element("text", this.attributes(text, style), element("textPath", { href: `#${id}` }, text)),
    ];
  }

  private at(text: string, spot: Spot | undefined, style: Style): Markup[] {
    return spot ? [this.write(text, spot.x, spot.baseline, style, spot.anchor)] : [];
  }
}

/** As `wrapped`, in as few lines, but of even length: no word stands alone. */
export function balanced(text: string, face: Face, size: number, width: number): readonly string[] {
  const lines = wrapped(text, face, size, width);
  for (let narrower = width / lines.length; narrower < width; narrower += 10) {
    const even = wrapped(text, face, size, narrower);
    if (even.length === lines.length) return even;
  }
  return lines;
}

/** Breaks a text into lines no wider than `width`. */
export function wrapped(text: string, face: Face, size: number, width: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && widthOf(longer, face, size) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === "" ? lines : [...lines, line];
}
