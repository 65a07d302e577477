import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import opentype from "opentype.js";
import subsetFont from "subset-font";

const require = createRequire(import.meta.url);

/** The faces of a still, by CSS family, weight and style. The files hold Latin and Cyrillic whole. */
const FACES = {
  title: {
    family: "Source Serif 4",
    weight: 600,
    style: "normal",
    package: "source-serif-4",
    file: "600SemiBold/SourceSerif4_600SemiBold",
  },
  text: {
    family: "Source Sans 3",
    weight: 400,
    style: "normal",
    package: "source-sans-3",
    file: "400Regular/SourceSans3_400Regular",
  },
  water: {
    family: "Source Sans 3",
    weight: 400,
    style: "italic",
    package: "source-sans-3",
    file: "400Regular_Italic/SourceSans3_400Regular_Italic",
  },
  place: {
    family: "Source Sans 3",
    weight: 600,
    style: "normal",
    package: "source-sans-3",
    file: "600SemiBold/SourceSans3_600SemiBold",
  },
} as const;

export type Face = keyof typeof FACES;

const pathOf = (face: Face): string => {
  const { package: name, file } = FACES[face];
  return require.resolve(`@expo-google-fonts/${name}/${file}.ttf`);
};

/** Files for a renderer that reads no web fonts. */
export const faceFiles = (): string[] => Object.keys(FACES).map((face) => pathOf(face as Face));

const loaded = new Map<Face, opentype.Font>();
function fontOf(face: Face): opentype.Font {
  const before = loaded.get(face);
  if (before) return before;
  const bytes = readFileSync(pathOf(face));
  const font = opentype.parse(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
  loaded.set(face, font);
  return font;
}

/** The width of a line in pixels, letter spacing included; kerning, which makes it a hair less, is left out. */
export function widthOf(text: string, face: Face, size: number, spacing = 0): number {
  const font = fontOf(face);
  const letters = [...text];
  const units = letters.reduce((sum, letter) => sum + (font.charToGlyph(letter).advanceWidth ?? 0), 0);
  return (units / font.unitsPerEm) * size + spacing * letters.length;
}

/** CSS attributes of a face, for SVG text. */
export function faceAttributes(face: Face, size: number) {
  const { family, weight, style } = FACES[face];
  return {
    "font-family": `'${family}', sans-serif`,
    "font-weight": weight === 400 ? undefined : weight,
    "font-style": style === "normal" ? undefined : style,
    "font-size": size,
  };
}

/** The letters and their kerning: swashes and hints would double the bytes. */
const SUBSET = {
  targetFormat: "woff2",
  noLayoutClosure: true,
  noHinting: true,
  keepFeatures: ["kern"],
} as const;

/**
 * `@font-face` rules holding only the letters a still uses, as data: a picture in an `<img>` may load nothing else,
 * and without them its labels would not fit where they were placed.
 */
export async function embeddedFaces(used: ReadonlyMap<Face, string>): Promise<string> {
  const rules = [...used].sort().map(async ([face, letters]) => {
    const { family, weight, style } = FACES[face];
    const bytes = await subsetFont(readFileSync(pathOf(face)), letters, SUBSET);
    const source = `url(data:font/woff2;base64,${bytes.toString("base64")}) format("woff2")`;
    return `@font-face{font-family:"${family}";font-weight:${weight};font-style:${style};src:${source}}`;
  });
  return (await Promise.all(rules)).join("");
}
