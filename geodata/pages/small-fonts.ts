import subsetFont from "subset-font";
import type { Plugin } from "vite";

type Range = readonly [from: number, to: number];

/** Which letters the font packages' subsets are for: what the style sheet and the map ask of each. */
const SUBSETS: Readonly<Record<string, readonly Range[]>> = {
  cyrillic: [
    [0x301, 0x301],
    [0x400, 0x45f],
    [0x490, 0x491],
    [0x4b0, 0x4b1],
    [0x2116, 0x2116],
  ],
  // Of the package's: European letters, not African or phonetic ones.
  "latin-ext": [
    [0x100, 0x17f],
    [0x18f, 0x18f],
    [0x1e6, 0x1e7],
    [0x218, 0x21b],
    [0x259, 0x259],
    [0x1e9e, 0x1e9e],
  ],
  latin: [
    [0x20, 0x7e],
    [0xa0, 0xff],
    [0x131, 0x131],
    [0x152, 0x153],
    [0x2bb, 0x2bc],
    [0x2c6, 0x2dd],
    [0x2000, 0x2044],
    [0x20ac, 0x20ac],
    [0x2122, 0x2122],
    [0x2190, 0x2193],
    [0x2212, 0x2215],
  ],
};
/** Of headlines the Latin letters and digits alone: the style sheet has all signs from the regular face. */
const HEADLINE: { readonly file: RegExp; readonly ranges: readonly Range[] } = {
  file: /source-serif-4-latin-600/u,
  ranges: [
    [0x30, 0x39],
    [0x41, 0x5a],
    [0x61, 0x7a],
    [0xc0, 0xff],
  ],
};
/**
 * What text needs, and the tabular figures that the style sheet asks for; not small capitals, fractions, alternates, nor
 * other languages' forms of letters (Bulgarian and Serbian ones, of which a Cyrillic file has many).
 */
const FEATURES = ["ccmp", "kern", "liga", "mark", "tnum"];
/** Italics are the map's, which sets letter by letter. */
const MAP_FEATURES = ["ccmp", "mark"];

/** Leaves out of the built fonts the letters and features that nothing here uses: about a third of their bytes. */
export function smallFonts(): Plugin {
  return {
    name: "wherein-small-fonts",
    apply: "build",
    async generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== "asset" || !file.fileName.endsWith(".woff2")) continue;
        const [, subset = ""] = /-(latin-ext|latin|cyrillic)-\d/u.exec(file.fileName) ?? [];
        const ranges = HEADLINE.file.test(file.fileName) ? HEADLINE.ranges : SUBSETS[subset];
        if (!ranges || typeof file.source === "string") throw new Error(`${file.fileName}: which letters?`);
        file.source = await subsetFont(file.source, lettersOf(ranges), {
          targetFormat: "woff2",
          keepFeatures: file.fileName.includes("-italic") ? MAP_FEATURES : FEATURES,
        });
      }
    },
  };
}

const lettersOf = (ranges: readonly Range[]): string =>
  ranges
    .flatMap(([from, to]) =>
      Array.from({ length: to - from + 1 }, (_, at) => String.fromCodePoint(from + at)),
    )
    .join("");
