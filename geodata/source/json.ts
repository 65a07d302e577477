/** @throws {SyntaxError} what is wrong, in one line, with the line and column of the file where it is */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const { message } = cause as SyntaxError;
    const before = text.slice(0, faultAt(text, message)).split("\n");
    const where = `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
    // Of the text that the engine quotes, and which may hold line breaks, the position tells more.
    const reason = message.replace(/(?: in JSON)? at position \d+.*$|, (?:\.\.\.)?".*$/su, "");
    throw new SyntaxError(`is no JSON: ${reason} (${where})`, { cause });
  }
}

const UNEXPECTED = /^Unexpected token/u;

/** The engine tells the position of every fault but of an unexpected token, and of an end that comes too early. */
function faultAt(text: string, message: string): number {
  const [, position] = /at position (\d+)/u.exec(message) ?? [];
  if (position !== undefined) return Number(position);
  if (!UNEXPECTED.test(message)) return text.length;
  // The shortest beginning of the text with the same fault ends with its token.
  let [sound, faulty] = [0, text.length];
  while (faulty - sound > 1) {
    const middle = (sound + faulty) >> 1;
    if (UNEXPECTED.test(faultOf(text.slice(0, middle)))) faulty = middle;
    else sound = middle;
  }
  return sound;
}

function faultOf(text: string): string {
  try {
    JSON.parse(text);
    return "";
  } catch (cause) {
    return (cause as SyntaxError).message;
  }
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
