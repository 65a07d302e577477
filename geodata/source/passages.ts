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
