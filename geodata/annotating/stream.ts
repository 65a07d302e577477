import { once } from "node:events";
import type { Readable, Writable } from "node:stream";
import * as v from "valibot";
import type { Gazetteer } from "../../src/geoparser/gazetteer.ts";
import { geoparse } from "../../src/geoparser/geoparse.ts";
import { LANGS } from "../../src/model/words.ts";
import { decodeText } from "./decode.ts";
import { documentLine } from "./formats.ts";

/** A number that another program wrote may not come back as it was: 12345678901234567890 would not. */
const isExact = (id: number): boolean =>
  Number.isSafeInteger(id) || (Number.isFinite(id) && !Number.isInteger(id));

const WRONG_ID = "is neither a string nor a number that stays as it is";

const documentSchema = v.object({
  id: v.union([v.string(), v.pipe(v.number(), v.check(isExact, WRONG_ID))], WRONG_ID),
  text: v.string("is no string"),
  lang: v.optional(v.nullable(v.picklist(LANGS, `is none of ${LANGS.join(", ")}`))),
});

export interface StreamReport {
  readonly lines: number;
  readonly failed: number;
  /** Which line failed first, and why. */
  readonly firstFailure?: string;
}

/** One line out for each line in, in order, whatever the line; memory holds one line at a time. */
export async function annotateStream(
  input: Readable,
  output: Writable,
  gazetteer: Gazetteer,
  progress: (lines: number) => void,
): Promise<StreamReport> {
  let lines = 0;
  let failed = 0;
  let firstFailure: string | undefined;
  for await (const bytes of linesOf(input)) {
    const answer = annotateLine(bytes, gazetteer);
    lines++;
    if (answer.error !== undefined) {
      failed++;
      firstFailure ??= `line ${lines}: ${answer.error}`;
    }
    if (!output.write(`${answer.line}\n`)) await once(output, "drain");
    progress(lines);
  }
  return { lines, failed, ...(firstFailure === undefined ? {} : { firstFailure }) };
}

const NEWLINE = 10;

/** Lines as bytes; a last line without a line break counts. */
async function* linesOf(input: Readable): AsyncGenerator<Uint8Array> {
  let parts: Uint8Array[] = [];
  for await (const chunk of input) {
    const bytes = chunk as Buffer;
    let from = 0;
    for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, from)) {
      yield Buffer.concat([...parts, bytes.subarray(from, at)]);
      parts = [];
      from = at + 1;
    }
    if (from < bytes.length) parts.push(bytes.subarray(from));
  }
  if (parts.length > 0) yield Buffer.concat(parts);
}

interface Answer {
  readonly line: string;
  readonly error?: string;
}

function annotateLine(bytes: Uint8Array, gazetteer: Gazetteer): Answer {
  const decoded = decodeText(bytes);
  if (!decoded.ok) return failure(undefined, decoded.error);
  const line = decoded.value.trim();
  if (line === "") return { line: "" };
  let raw: unknown;
  try {
    raw = JSON.parse(line);
  } catch (error) {
    return failure(undefined, `no JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  const parsed = v.safeParse(documentSchema, raw);
  if (!parsed.success) {
    const { path, message, input } = parsed.issues[0];
    const key = path?.[0].key;
    const fault = input === undefined ? "is missing" : message;
    return failure(idOf(raw), key === undefined ? NO_DOCUMENT : `"${String(key)}" ${fault}`);
  }
  const { id, text, lang } = parsed.output;
  const found = geoparse(text, gazetteer, lang === null || lang === undefined ? {} : { lang });
  return { line: documentLine(id, found) };
}

const NO_DOCUMENT = 'no object like {"id","text","lang"?}';

function idOf(raw: unknown): string | number | undefined {
  const id = typeof raw === "object" && raw !== null && "id" in raw ? raw.id : undefined;
  return typeof id === "string" || (typeof id === "number" && isExact(id)) ? id : undefined;
}

const failure = (id: string | number | undefined, error: string): Answer => ({
  line: JSON.stringify({ ...(id === undefined ? {} : { id }), error }),
  error,
});
