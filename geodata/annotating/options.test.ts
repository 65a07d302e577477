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
  ["my_Article", "my-article"],
  ["Моя стаття", "my-article"],
])("an id that is none is told with one that would be: %s", (typed, example) => {
  const error = `--add ${typed}: is no id: small Latin letters, digits and hyphens, such as ${example}`;
  expect(readOptions(["a.txt", "--add", typed])).toEqual({ ok: false, error });
});

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
