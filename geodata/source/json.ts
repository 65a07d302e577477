/** A parser's message about a text that is no JSON, with the line and column it means. */
export function jsonProblem(text: string, message: string): string {
  const [, position] = /at position (\d+)/u.exec(message) ?? [];
  const before = text.slice(0, position === undefined ? text.length : Number(position)).split("\n");
  const where = `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
  return `${message.replace(/ in JSON at position \d+.*$/u, "")} (${where})`;
}

/**
 * The keys that stand twice in one object: JSON.parse keeps the last and says nothing.
 *
 * @param text JSON
 * @param raw what JSON.parse made of it
 */
export function keysGivenTwice(text: string, raw: unknown): readonly string[] {
  const given = new Map<string, number>();
  const count = (key: string, by: number) => given.set(key, (given.get(key) ?? 0) + by);
  for (const [, key = ""] of text.matchAll(/("(?:[^"\\]|\\.)*")\s*:|"(?:[^"\\]|\\.)*"/gu))
    if (key !== "") count(String(JSON.parse(key)), 1);
  const visit = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      if (!Array.isArray(value)) count(key, -1);
      visit(inner);
    }
  };
  visit(raw);
  return [...given].flatMap(([key, left]) => (left > 0 ? [key] : []));
}
