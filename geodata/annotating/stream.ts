import { once } from "node:events";
import type { Readable, Writable } from "node:stream";
import * as v from "valibot";
import type { Gazetteer } from "../../src/geoparser/gazetteer.ts";
import { geoparse } from "../../src/geoparser/geoparse.ts";
import { LANGS } from "../../src/model/words.ts";
import { decodeText } from "./decode.ts";
import { documentLine } from "./formats.ts";

const documentSchema = v.object({
  id: v.union([v.string(), v.number()]),
  text: v.string(),
  lang: v.optional(v.nullable(v.picklist(LANGS))),
});

export interface StreamReport {
  readonly lines: number;
  readonly failed: number;
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
  for await (const bytes of linesOf(input)) {
    const answer = annotateLine(bytes, gazetteer);
    lines++;
    if (answer.failed) failed++;
    if (!output.write(`${answer.line}\n`)) await once(output, "drain");
    progress(lines);
  }
  return { lines, failed };
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
  readonly failed: boolean;
}

function annotateLine(bytes: Uint8Array, gazetteer: Gazetteer): Answer {
  const decoded = decodeText(bytes);
  if (!decoded.ok) return failure(undefined, decoded.error);
  const line = decoded.value.trim();
  if (line === "") return { line: "", failed: false };
  let raw: unknown;
  try {
    raw = JSON.parse(line);
  } catch (error) {
    return failure(undefined, `no JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  const parsed = v.safeParse(documentSchema, raw);
  if (!parsed.success) {
    const issue = parsed.issues[0];
    const path = issue.path?.map((item) => String(item.key)).join(".") ?? "";
    return failure(idOf(raw), path === "" ? issue.message : `${path}: ${issue.message}`);
  }
  const { id, text, lang } = parsed.output;
  const found = geoparse(text, gazetteer, lang === null || lang === undefined ? {} : { lang });
  return { line: documentLine(id, found), failed: false };
}

function idOf(raw: unknown): string | number | undefined {
  const id = typeof raw === "object" && raw !== null && "id" in raw ? raw.id : undefined;
  return typeof id === "string" || typeof id === "number" ? id : undefined;
}

const failure = (id: string | number | undefined, error: string): Answer => ({
  line: JSON.stringify({ ...(id === undefined ? {} : { id }), error }),
  failed: true,
});
