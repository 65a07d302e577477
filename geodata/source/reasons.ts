import * as v from "valibot";

/** An object with these keys and no others, whose faults are told in words. */
export const shape = <const Entries extends v.ObjectEntries>(entries: Entries) =>
  v.strictObject(entries, (issue) =>
    issue.expected === "never"
      ? `${String(issue.path?.at(-1)?.key)} is no key here; keys are ${Object.keys(entries).join(", ")}`
      : reasonOf(issue),
  );

/** What is wrong with a value, in words for the person who edits the file. */
export function reasonOf({ path, expected, received }: v.BaseIssue<unknown>): string {
  if (received === "undefined") return `${String(path?.at(-1)?.key ?? "a value")} is missing`;
  return `is ${inWords(received)}, not ${expected === null ? "as it must be" : inWords(expected)}`;
}

const WORDS: Readonly<Record<string, string>> = {
  Object: "an object {…}",
  Array: "a list […]",
  string: "a string",
  number: "a number",
};
/** Valibot names types, and writes `("a" | "b")` for one of several. */
const inWords = (valibot: string): string =>
  valibot.startsWith("(")
    ? `one of ${valibot.slice(1, -1).replaceAll(" | ", ", ")}`
    : (WORDS[valibot] ?? valibot);
