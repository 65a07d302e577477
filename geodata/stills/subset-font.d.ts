declare module "subset-font" {
  interface Options {
    readonly targetFormat?: "sfnt" | "woff" | "woff2";
    readonly noLayoutClosure?: boolean;
    readonly noHinting?: boolean;
    /** OpenType feature tags. */
    readonly keepFeatures?: readonly string[];
  }
  /** The font with only the glyphs that `text` needs. */
  export default function subsetFont(font: Uint8Array, text: string, options?: Options): Promise<Buffer>;
}
