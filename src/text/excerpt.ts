/**
 * The part of a text about a stretch, cut at spaces.
 *
 * @param before how many characters may stand before it, and `after` how many behind it
 */
export function excerpt(
  text: string,
  start: number,
  end: number,
  before: number,
  after = before,
): { from: number; to: number } {
  const from = start <= before ? 0 : Math.max(0, text.indexOf(" ", start - before) + 1);
  const cut = text.lastIndexOf(" ", end + after);
  const to = end + after >= text.length || cut < end ? text.length : cut;
  return { from: Math.min(from, start), to };
}
