import { readFileSync } from "node:fs";
import { join } from "node:path";
import { npmPackage } from "./packages.ts";

/** A word form of the OpenCorpora dictionary with its tag, e.g. `NOUN,anim,masc,Name sing,nomn`. */
export interface TaggedForm {
  readonly form: string;
  readonly tag: string;
}

const SEPARATOR = 1;
const EXTENSION_BIT = 1 << 9;

/**
 * Every form of the Russian OpenCorpora dictionary, read from the automaton of npm `az` (pymorphy2's format: the word in Windows-1251, a
 * separator, then paradigm and form numbers).
 */
export function* openCorporaForms(): Generator<TaggedForm> {
  const folder = join(npmPackage("az", "0.2.3"), "dicts");
  const tags = JSON.parse(readFileSync(join(folder, "gramtab-opencorpora-int.json"), "utf8")) as string[];
  const paradigms = readParadigms(join(folder, "paradigms.array"));
  const decoder = new TextDecoder("windows-1251");
  for (const { word, payload } of keysOf(join(folder, "words.dawg"))) {
    const [first = 0, second = 0, third = 0, fourth = 0] = payload;
    const paradigm = paradigms[((first ^ 1) << 6) + (second >> 1)];
    const index = ((third ^ 1) << 6) + (fourth >> 1);
    const tag = paradigm === undefined ? undefined : tags[paradigm[paradigm.length / 3 + index] ?? -1];
    if (tag !== undefined) yield { form: decoder.decode(Uint8Array.from(word)), tag };
  }
}

function readParadigms(path: string): Uint16Array[] {
  const file = readFileSync(path);
  const cells = new Uint16Array(file.buffer.slice(file.byteOffset, file.byteOffset + file.length));
  const paradigms: Uint16Array[] = [];
  for (let at = 1; at < cells.length;) {
    const size = cells[at] ?? 0;
    paradigms.push(cells.subarray(at + 1, at + 1 + size));
    at += 1 + size;
  }
  return paradigms;
}

function* keysOf(path: string): Generator<{ word: number[]; payload: number[] }> {
  const file = readFileSync(path);
  const data = file.buffer.slice(file.byteOffset, file.byteOffset + file.length);
  const count = new DataView(data).getUint32(0, true);
  const units = new Uint32Array(data, 4, count);
  const guide = new Uint8Array(data, 8 + count * 4);
  const follow = (label: number, index: number): number => {
    const unit = units[index] ?? 0;
    return (index ^ ((unit >>> 10) << ((unit & EXTENSION_BIT) >> 6)) ^ label) >>> 0;
  };
  // Depth first; a node's children come from the guide: first child, then each one's next sibling.
  const stack: { index: number; key: number[] }[] = [{ index: 0, key: [] }];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    const { index, key } = node;
    const separator = key.indexOf(SEPARATOR);
    if (separator >= 0 && key.length - separator > 4) {
      yield { word: key.slice(0, separator), payload: key.slice(separator + 1, separator + 5) };
      continue;
    }
    for (let label = guide[index * 2] ?? 0; label !== 0;) {
      const child = follow(label, index);
      stack.push({ index: child, key: [...key, label] });
      label = guide[child * 2 + 1] ?? 0;
    }
  }
}
