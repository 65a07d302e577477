import { expect, test } from "vitest";
import { decodeText } from "./decode.ts";

const RUSSIAN = "Власти Москвы и Казани ответили: «Дороги закрыты до утра».\n";

/** Bytes of a text in a one-byte encoding, by its decoder. */
function encoded(text: string, label: string): Uint8Array {
  const table = new Map(
    Array.from({ length: 256 }, (_, byte) => [new TextDecoder(label).decode(Uint8Array.of(byte)), byte]),
  );
  return Uint8Array.from(text, (letter) => table.get(letter) ?? 0x3f);
}
const bigEndian = (text: string): Uint8Array => Buffer.from(text, "utf16le").swap16();

test.each([
  ["Windows-1251", encoded(RUSSIAN, "windows-1251"), "WINDOWS-1251"],
  [
    "Windows-1251",
    encoded("Уряд України та Київ відповіли. Ґанок, їжак, єнот.", "windows-1251"),
    "WINDOWS-1251",
  ],
  ["KOI8", encoded(RUSSIAN, "koi8-u"), "KOI8-U"],
  ["CP866", encoded(RUSSIAN, "ibm866"), "CP866"],
  ["ISO-8859-5", encoded(RUSSIAN, "iso-8859-5"), "ISO-8859-5"],
  ["Mac Cyrillic", encoded(RUSSIAN, "x-mac-cyrillic"), "MACCYRILLIC"],
  [
    "Windows-1252",
    Buffer.from("Crowds met in \x93Paris\x94 \x96 caf\xe9 owners said.", "latin1"),
    "WINDOWS-1252",
  ],
  ["UTF-16", Buffer.from(`\ufeff${RUSSIAN}`, "utf16le"), "UTF-16"],
  ["UTF-16LE", Buffer.from(RUSSIAN, "utf16le"), "UTF-16LE"],
  ["UTF-16BE", bigEndian(RUSSIAN), "UTF-16BE"],
  ["UTF-16LE", Buffer.from("Fire in Kyiv.", "utf16le"), "UTF-16LE"],
  ["UTF-32", Uint8Array.of(0xff, 0xfe, 0, 0, 0x1a, 4, 0, 0), "UTF-32"],
])("%s is named, with the command that converts it", (name, bytes, iconv) => {
  const result = decodeText(bytes);
  expect(result.ok ? "read" : result.error).toMatch(name);
  expect(result.ok ? "read" : result.error).toContain(`iconv -f ${iconv} -t UTF-8`);
});

test("of a text that is nearly UTF-8 it says where it is not", () => {
  const bytes = Buffer.concat([
    Buffer.from("Пожежа.\nВибух у Хар"),
    Uint8Array.of(0xd0),
    Buffer.from("кові.\n"),
  ]);
  const result = decodeText(bytes);
  expect(result.ok ? "read" : result.error).toContain("not UTF-8 from byte 34 on, in line 2");
});

test.each([
  ["a byte order mark is no part of a text", Buffer.from("\ufeffКиїв"), "Київ"],
  ["nothing is a text", Buffer.from(""), ""],
  ["so are spaces", Buffer.from("    \n"), "    \n"],
  ["and a replacement character", Buffer.from("Київ \ufffd"), "Київ \ufffd"],
])("%s", (_, bytes, text) => expect(decodeText(bytes)).toEqual({ ok: true, value: text }));
