import type { Result } from "../../src/model/result.ts";
import { err, ok } from "../../src/model/result.ts";

export interface MarkedSpan {
  /** UTF-16 code units of the plain text, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly mention: string;
}

export interface MarkedText {
  readonly plain: string;
  /** In order of their start, an enclosing span before what it holds. */
  readonly spans: readonly MarkedSpan[];
}

/**
 * Reads a translation's inline marks: `fled [Damascus]{m25}`, which may nest:
 * `the [base in [Tartus]{m37}]{m36}`. A literal bracket or backslash is written with a backslash before it.
 */
export function parseMarkup(source: string): Result<MarkedText> {
  const spans: MarkedSpan[] = [];
  const open: number[] = [];
  let plain = "";
  for (let at = 0; at < source.length; at += 1) {
    const character = source.charAt(at);
    if (character === "\\") {
      at += 1;
      plain += source.charAt(at);
    } else if (character === "[") open.push(plain.length);
    else if (character === "]") {
      const start = open.pop();
      const id = /^\{([a-z0-9-]+)\}/u.exec(source.slice(at + 1));
      const mention = id?.[1];
      if (start === undefined) return err(`"]" closes no mark after "${tail(source, at)}"`);
      if (mention === undefined) return err(`"]" without {mention id} after "${tail(source, at)}"`);
      if (start === plain.length) return err(`the mark of ${mention} is empty`);
      spans.push({ start, end: plain.length, mention });
      at += mention.length + 2;
    } else plain += character;
  }
  const unclosed = open.pop();
  if (unclosed !== undefined)
    return err(`"[" is never closed before "${plain.slice(unclosed, unclosed + 20)}"`);
  return ok({ plain, spans: spans.sort((a, b) => a.start - b.start || b.end - a.end) });
}

const tail = (source: string, at: number) => source.slice(Math.max(0, at - 20), at);
