import { readFileSync } from "node:fs";
import type { Lang } from "../../src/model/words.ts";

export interface GoldMention {
  readonly start: number;
  readonly end: number;
  readonly surface: string;
  readonly lat?: number;
  readonly lon?: number;
  readonly iso?: string;
  /** How far off still counts as found, kilometres. */
  readonly tolKm?: number;
}

/** One document of a set: its places, and its other names (`other`), which are nobody's mistake to find a place in, people's excepted. */
export interface GoldDocument {
  readonly id: string;
  readonly lang: Lang;
  readonly text: string;
  readonly mentions: readonly GoldMention[];
  readonly other?: readonly { readonly start: number; readonly end: number; readonly type: string }[];
}

/** Documents of SET.jsonl. @throws when the file is missing or a line is no JSON. */
export const readGold = (path: string): GoldDocument[] =>
  readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as GoldDocument);
