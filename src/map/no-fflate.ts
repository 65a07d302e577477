/**
 * What the build puts in place of fflate (see vite.config.ts): pmtiles asks for it only where there is no
 * `DecompressionStream`. Every browser that has `toSorted`, which the program uses, has that.
 */
export function decompressSync(): never {
  throw new Error("this browser cannot unpack the map");
}
