/** Texts on one subject share words, and a few of their sequences; an edited one keeps most of these. */
const LEAST_KEPT = 0.15;

/** Whether hardly anything of a text is left in what is to take its place. */
export function isAnotherText(before: string, after: string): boolean {
  const old = [...wordPairs(before)];
  const now = wordPairs(after);
  return old.filter((pair) => now.has(pair)).length < old.length * LEAST_KEPT;
}

/** Each word with the one before it. */
function wordPairs(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.map((word, at) => `${words[at - 1] ?? ""} ${word}`));
}
