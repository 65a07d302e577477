import { readFileSync } from "node:fs";
import type { Names } from "./place-names.ts";

/**
 * Reads a table of this folder: GeoNames id, English, Ukrainian, Russian, between tabs, one place a line.
 * Throws where a line has not four fields, or an id stands twice.
 */
export function namesIn(file: string): Readonly<Record<number, Names>> {
  const table: Record<number, Names> = {};
  for (const line of readFileSync(new URL(file, import.meta.url), "utf8")
    .trimEnd()
    .split("\n")) {
    const [id = "", en, uk, ru, ...more] = line.split("\t");
    if (!/^\d+$/u.test(id) || !en || !uk || !ru || more.length > 0 || table[Number(id)])
      throw new Error(`${file}: ${line}`);
    table[Number(id)] = { en, uk, ru };
  }
  return table;
}
