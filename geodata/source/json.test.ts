import { expect, test } from "vitest";
import { parseJson } from "./json.ts";

const MANY = `{\n  "list": [${'"word",\n  '.repeat(50)}"last"],\n`;

test.each([
  ["a word without quotes", `${MANY}  "a": abc\n}\n`, "Unexpected token 'a' (line 53, column 8)"],
  ["a word begun right", `${MANY}  "a": trux\n}\n`, "Unexpected token 'x' (line 53, column 11)"],
  ["a token at the very beginning", "\n\n<html>\n", "Unexpected token '<' (line 3, column 1)"],
  ["a comma too many", '{\n  "a": 1,\n}', "Expected double-quoted property name (line 3, column 1)"],
  ["text after the end", '{\n}\n  2"', "Unexpected non-whitespace character after JSON (line 3, column 3)"],
  ["an end too early", "[1,\n2,\n", "Unexpected end of JSON input (line 3, column 1)"],
])("%s is told in one line, with where it stands", (_, text, reason) => {
  expect(() => parseJson(text)).toThrow(new SyntaxError(`is no JSON: ${reason}`));
});

test("JSON is parsed", () => expect(parseJson('{"a":[1]}')).toEqual({ a: [1] }));
