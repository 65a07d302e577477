import type { Result } from "../../src/model/result.ts";
import { err, ok } from "../../src/model/result.ts";

const CYRILLIC_IN_1251 = (byte: number): boolean =>
  byte >= 0xc0 || byte === 0xa8 || byte === 0xb8 || byte === 0xb3 || byte === 0xbf;

/** The text of a UTF-8 file, without its byte order mark. Other encodings are named, not guessed at: offsets must be right. */
export function decodeText(bytes: Uint8Array): Result<string> {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    return err("the text is UTF-16; convert it to UTF-8 first (iconv -f UTF-16 -t UTF-8)");
  if (bytes.includes(0)) return err("this is a binary file, not a text");
  try {
    return ok(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    const high = bytes.filter((byte) => byte >= 0x80);
    const cyrillic = high.filter(CYRILLIC_IN_1251).length;
    return err(
      cyrillic > high.length * 0.8
        ? "the text is not UTF-8 but seems to be Windows-1251; convert it first (iconv -f WINDOWS-1251 -t UTF-8)"
        : "the text is not valid UTF-8",
    );
  }
}
