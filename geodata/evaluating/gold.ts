import { readFileSync } from "node:fs";
import { type Lang, LANGS, member } from "../../src/model/words.ts";

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

/** Documents of SET.jsonl, or of a TSV of this folder. @throws when the file is missing or a line is no JSON. */
export const readGold = (path: string): GoldDocument[] =>
  readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line, at) => (path.endsWith(".tsv") ? marked(line, at) : (JSON.parse(line) as GoldDocument)));

/** «uk	вибух у [Києві]» as a document with one mention. */
function marked(line: string, at: number): GoldDocument {
  const [code = "", words = ""] = line.split("\t");
  const mentions: GoldMention[] = [];
  let text = "";
  for (const part of words.split(/(\[[^\]]+\])/)) {
    const surface = part.startsWith("[") ? part.slice(1, -1) : "";
    if (surface !== "") mentions.push({ start: text.length, end: text.length + surface.length, surface });
    text += surface === "" ? part : surface;
  }
  return { id: String(at), lang: member(LANGS, code) ?? "en", text, mentions };
}
