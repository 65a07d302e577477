import type { Theme } from "../../src/map/theme.ts";
import { widthOf } from "./faces.ts";
import { balanced, type Lettering, wrapped } from "./lettering.ts";
import { element, join, type Markup } from "./svg.ts";
import type { Words } from "./words.ts";

export const WIDTH = 1200;
export const HEIGHT = 675;
export const MARGIN = 28;
export const FOOTER = 62;

const LINE = WIDTH - 2 * MARGIN;

export interface Title {
  readonly original: string;
  /** Ours, marked as such. */
  readonly translated: string | undefined;
  /** What the map shows; empty where nobody has written it. */
  readonly caption: string;
  /** Whom the article names as its sources, in its own words. */
  readonly sources: readonly string[];
}

/** Title, caption and source over the map, never cut: a long title is set smaller. */
export function drawHeader(
  { original, translated, caption, sources }: Title,
  words: Words,
  letters: Lettering,
  theme: Theme,
) {
  const size = [30, 27, 24, 21].find((one) => wrapped(original, "title", one, LINE).length < 3) ?? 20;
  const lines = balanced(original, "title", size, LINE);
  const source = sources.length > 0 ? `${words.source} ${sources.join(", ")}` : "";
  const under = [
    ...(translated ? set(`${translated} (${words.translated})`, theme.secondInk) : []),
    ...set([caption, source].filter(Boolean).join(" "), theme.ink),
  ];
  const step = Math.round(size * 1.16);
  const bottom = 16 + lines.length * step;
  const markup = join([
    ...lines.map((line, index) =>
      letters.write(line, MARGIN, 14 + (index + 0.82) * step, { face: "title", size, fill: theme.ink }),
    ),
    ...under.map(({ line, fill }, index) =>
      letters.write(line, MARGIN, bottom + 18 + index * 22, { face: "text", size: 17, fill }),
    ),
  ]);
  return { markup, height: bottom + (under.length > 0 ? under.length * 22 + 6 : 0) + 10 };
}

const set = (text: string, fill: string) => wrapped(text, "text", 17, LINE).map((line) => ({ line, fill }));

/** What the map does not show, and whose data it is made of: this ends before `creditRight`, set smaller where it must. */
export function drawFooter(
  {
    unlocated,
    outside,
    creditRight,
  }: {
    readonly unlocated: readonly string[];
    readonly outside: readonly string[];
    readonly creditRight: number;
  },
  words: Words,
  letters: Lettering,
  theme: Theme,
): Markup {
  const top = HEIGHT - FOOTER;
  const missing = [
    ...(unlocated.length > 0 ? [`${words.unlocated} ${unlocated.join(", ")}`] : []),
    ...(outside.length > 0 ? [`${words.outside} ${outside.join(", ")}`] : []),
  ].join(" · ");
  const size = [17, 16, 15, 14].find((one) => widthOf(missing, "text", one) <= LINE) ?? 13;
  const room = creditRight - MARGIN;
  const creditSize = [13, 12, 11].find((one) => widthOf(words.credit, "text", one) <= room) ?? 10;
  return join([
    element("rect", { y: top, width: WIDTH, height: FOOTER, fill: theme.paper }),
    ...(missing === ""
      ? []
      : [letters.write(missing, MARGIN, top + 24, { face: "text", size, fill: theme.ink })]),
    letters.write(words.credit, MARGIN, HEIGHT - 14, {
      face: "text",
      size: creditSize,
      fill: theme.secondInk,
    }),
  ]);
}
