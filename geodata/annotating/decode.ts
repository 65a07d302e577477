import type { Result } from "../../src/model/result.ts";
import { err, ok } from "../../src/model/result.ts";
import { firstBadByte } from "../source/utf8.ts";

/** What texts in our languages are written in besides UTF-8: a name, the one that TextDecoder knows it by, and iconv's. */
const ENCODINGS = [
  ["Windows-1251", "windows-1251", "WINDOWS-1251"],
  ["KOI8", "koi8-u", "KOI8-U"],
  ["CP866", "ibm866", "CP866"],
  ["ISO-8859-5", "iso-8859-5", "ISO-8859-5"],
  ["Mac Cyrillic", "x-mac-cyrillic", "MACCYRILLIC"],
  ["Windows-1252", "windows-1252", "WINDOWS-1252"],
] as const;

/** The text of a UTF-8 file, without its byte order mark. Other encodings are named, not guessed at: offsets must be right. */
export function decodeText(bytes: Uint8Array): Result<string> {
  // Spaces and line breaks of UTF-16 and UTF-32 have a zero.
  if (bytes.includes(0) || bytes[0] === 0xff || bytes[0] === 0xfe) {
    const wide = wideEncoding(bytes);
    if (wide !== undefined) return err(`the text is ${wide}, not UTF-8; ${howToConvert(wide)}`);
    if (bytes.includes(0)) return err("this is a binary file, not a text");
  }
  try {
    return ok(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    const encoding = likelyEncoding(bytes);
    if (encoding !== undefined)
      return err(`the text is not UTF-8 but seems to be ${encoding[0]}; ${howToConvert(encoding[2])}`);
    return err(`the text is not UTF-8 ${whereBroken(bytes)}; mend or remove what stands there`);
  }
}

const howToConvert = (encoding: string): string => `convert it first (iconv -f ${encoding} -t UTF-8)`;

/** Upper halves of the code units of our letters, digits, spaces and punctuation. */
const isUpperHalf = (byte: number): boolean => byte === 0 || byte === 4 || byte === 0x20;

/** UTF-32 and UTF-16, with a byte order mark or without: there every other byte is much the same. */
function wideEncoding(bytes: Uint8Array): string | undefined {
  const [first, second, third, fourth] = bytes;
  const little = first === 0xff && second === 0xfe;
  if (little && third === 0 && fourth === 0) return "UTF-32";
  if (little || (first === 0xfe && second === 0xff)) return "UTF-16";
  for (const [parity, name] of [
    [1, "UTF-16LE"],
    [0, "UTF-16BE"],
  ] as const) {
    const halves = bytes.filter((_, at) => at % 2 === parity);
    const upper = halves.filter(isUpperHalf).length;
    const telling = halves.filter((byte) => byte === 0 || byte === 4).length;
    if (upper > halves.length * 0.95 && telling > halves.length * 0.5) return name;
  }
  return undefined;
}

const LETTER = /[а-яёіїєґa-zà-öø-ÿ]/giu;
/** Of Windows-1252 some Nodes leave quotation marks and dashes as the control characters that Latin-1 has there. */
const TYPOGRAPHIC = /[«»“”„‘’–—…№\u00a0\u0085\u0091-\u0097]/gu;
/** A small letter before a capital one, and a letter of one script beside one of the other: what the wrong table makes of words. */
const UNLIKELY = /\p{Ll}\p{Lu}|\p{Script=Cyrillic}\p{Script=Latin}|\p{Script=Latin}\p{Script=Cyrillic}/gu;
const SAMPLE = 20_000;
/** Fewer odd bytes are damage rather than another encoding. */
const FEWEST = 4;

/** The encoding by which the bytes read most like words; none where they never do. */
function likelyEncoding(bytes: Uint8Array): (typeof ENCODINGS)[number] | undefined {
  const sample = bytes.subarray(0, SAMPLE);
  const high = sample.filter((byte) => byte >= 0x80).length;
  const plain = Buffer.from(sample.filter((byte) => byte < 0x80)).toString();
  const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  if (high < FEWEST) return undefined;
  let best: (typeof ENCODINGS)[number] | undefined;
  let bestShare = 0.8;
  for (const encoding of ENCODINGS) {
    const text = new TextDecoder(encoding[1]).decode(sample);
    const words =
      count(text, LETTER) - count(plain, LETTER) + count(text, TYPOGRAPHIC) - count(plain, TYPOGRAPHIC);
    const share = (words - 2 * count(text, UNLIKELY)) / high;
    if (share > bestShare) [best, bestShare] = [encoding, share];
  }
  return best;
}

/** As `npm run geodata` counts: from 0. */
function whereBroken(bytes: Uint8Array): string {
  const at = firstBadByte(bytes);
  const line = bytes.subarray(0, at).filter((byte) => byte === 0x0a).length + 1;
  return line === 1 ? `from byte ${at} on` : `from byte ${at} on, in line ${line}`;
}
