import { Resvg } from "@resvg/resvg-js";
import { faceFiles } from "./faces.ts";

/** The picture as PNG, set in the same faces; the embedded web fonts are for browsers, the renderer reads the files. */
export function pngOf(svg: string): Uint8Array {
  const font = { fontFiles: faceFiles(), loadSystemFonts: false, defaultFontFamily: "Source Sans 3" };
  return new Resvg(svg, { font }).render().asPng();
}
