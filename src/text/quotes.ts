/** How many opening quotation marks a passage begins with: they hang in the margin. */
export const hangingQuotes = (text: string): number => /^[«“„"]+/u.exec(text)?.[0].length ?? 0;

/**
 * The part of a text about a stretch, cut at spaces.
 *
 * @param room how many characters may stand on either side
 */
export function excerpt(
  text: string,
  start: number,
  end: number,
  room: number,
): { from: number; to: number } {
  const from = start <= room ? 0 : Math.max(0, text.indexOf(" ", start - room) + 1);
  const cut = text.lastIndexOf(" ", end + room);
  const to = end + room >= text.length || cut < end ? text.length : cut;
  return { from: Math.min(from, start), to };
}
