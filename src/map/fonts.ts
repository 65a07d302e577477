import type { StyleSpecification } from "@maplibre/maplibre-gl-style-spec";
import cyrillicItalic from "@fontsource/source-sans-3/files/source-sans-3-cyrillic-400-italic.woff2?url";
import cyrillicRegular from "@fontsource/source-sans-3/files/source-sans-3-cyrillic-400-normal.woff2?url";
import cyrillicBoldItalic from "@fontsource/source-sans-3/files/source-sans-3-cyrillic-600-italic.woff2?url";
import cyrillicBold from "@fontsource/source-sans-3/files/source-sans-3-cyrillic-600-normal.woff2?url";
import extendedItalic from "@fontsource/source-sans-3/files/source-sans-3-latin-ext-400-italic.woff2?url";
import extendedRegular from "@fontsource/source-sans-3/files/source-sans-3-latin-ext-400-normal.woff2?url";
import extendedBold from "@fontsource/source-sans-3/files/source-sans-3-latin-ext-600-normal.woff2?url";
import latinItalic from "@fontsource/source-sans-3/files/source-sans-3-latin-400-italic.woff2?url";
import latinRegular from "@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff2?url";
import latinBoldItalic from "@fontsource/source-sans-3/files/source-sans-3-latin-600-italic.woff2?url";
import latinBold from "@fontsource/source-sans-3/files/source-sans-3-latin-600-normal.woff2?url";
import { fonts } from "./font-names.ts";

type FontFaces = NonNullable<StyleSpecification["font-faces"]>;

/**
 * About the ranges of the font package's own subsets (its unicode.json); a subset is loaded when a label needs it, of
 * several for a letter the first.
 */
const ranges = {
  cyrillic: ["U+0301", "U+0400-045F", "U+0490-0491", "U+04B0-04B1", "U+2116"],
  latin: ["U+0000-00FF", "U+0131", "U+0152-0153", "U+02BB-02DC", "U+2000-2212"],
  extended: ["U+0100-02BA", "U+1E00-1EFF"],
};

/**
 * The bundled font files as MapLibre's `font-faces`: no glyph server is asked.
 * @param base absolute URL the files' paths are resolved against
 */
export function fontFaces(base: string): FontFaces {
  const at = (url: string): string => new URL(url, base).href;
  const faces = (cyrillic: string, latin: string, extended: string) => [
    { url: at(cyrillic), "unicode-range": ranges.cyrillic },
    { url: at(latin), "unicode-range": ranges.latin },
    { url: at(extended), "unicode-range": ranges.extended },
  ];
  // A Cyrillic name needs no Latin italics for its spaces.
  const points = { url: at(latinRegular), "unicode-range": ["U+0020-002F"] };
  return {
    [fonts.regular]: faces(cyrillicRegular, latinRegular, extendedRegular),
    [fonts.semibold]: faces(cyrillicBold, latinBold, extendedBold),
    [fonts.italic]: [points, ...faces(cyrillicItalic, latinItalic, extendedItalic)],
    [fonts.semiboldItalic]: [points, ...faces(cyrillicBoldItalic, latinBoldItalic, extendedItalic)],
  };
}
