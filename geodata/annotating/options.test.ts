import { expect, test } from "vitest";
import { readOptions } from "./options.ts";

test.each([
  [["a.txt"], { kind: "file", file: "a.txt", format: "jsonld" }],
  [
    ["a.txt", "--lang", "uk", "--format", "geojson"],
    { kind: "file", file: "a.txt", format: "geojson", lang: "uk" },
  ],
  [["--ndjson"], { kind: "stream", strict: false }],
  [["--ndjson", "--strict"], { kind: "stream", strict: true }],
  [["a.txt", "--add", "new-story"], { kind: "add", file: "a.txt", id: "new-story" }],
  [["--help"], { kind: "help" }],
])("%j is a job", (args, job) => expect(readOptions(args)).toEqual({ ok: true, value: job }));

test.each([
  [[]],
  [["a.txt", "b.txt"]],
  [["a.txt", "--lang", "de"]],
  [["a.txt", "--format", "xml"]],
  [["a.txt", "--strict"]],
  [["a.txt", "--add", "New Story"]],
  [["a.txt", "--rights", "©"]],
  [["--ndjson", "a.txt"]],
  [["--ndjson", "--format", "jsonld"]],
  [["a.txt", "--add", "all"]],
  [["--nonsense"]],
])("%j is refused with a sentence", (args) => {
  const result = readOptions(args);
  expect(result.ok).toBe(false);
});
