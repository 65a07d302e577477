export interface Line {
  /** UTF-16 code units of the text; the line's newline is not part of it. */
  readonly start: number;
  readonly end: number;
}

/** The passages of a text: its lines that hold more than white space. */
export function passageLines(text: string): readonly Line[] {
  return [...text.matchAll(/[^\r\n]+/gu)]
    .filter(([line]) => line.trim() !== "")
    .map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

/** What of a text no page can show, in words. */
export function unshowable(text: string): string | undefined {
  const found = /(?![\n\r\t])\p{Cc}/u.exec(text);
  if (found === null) return undefined;
  const hex = (found[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  return `the text holds the control character U+${hex} at ${found.index}, which no page can show`;
}
