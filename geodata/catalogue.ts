import { readFileSync } from "node:fs";

/** Messages of a compiled gettext catalogue (GNU .mo, little endian). @throws when the file is none. */
export function readCatalogue(path: string): Map<string, string> {
  const file = readFileSync(path);
  if (file.readUInt32LE(0) !== 0x950412de) throw new Error(`${path}: no little-endian .mo file`);
  const count = file.readUInt32LE(8);
  const originals = file.readUInt32LE(12);
  const translations = file.readUInt32LE(16);
  const text = (table: number, index: number): string => {
    const length = file.readUInt32LE(table + index * 8);
    const offset = file.readUInt32LE(table + index * 8 + 4);
    return file.toString("utf8", offset, offset + length);
  };
  const messages = new Map<string, string>();
  for (let index = 0; index < count; index++) messages.set(text(originals, index), text(translations, index));
  return messages;
}
