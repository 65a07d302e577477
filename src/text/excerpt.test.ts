import { expect, it } from "vitest";
import { excerpt } from "./excerpt.ts";

it("cuts an excerpt at spaces and never into the stretch itself", () => {
  const text = "One two three Damascus four five six";
  const at = text.indexOf("Damascus");
  const { from, to } = excerpt(text, at, at + 8, 8);
  expect(text.slice(from, to)).toBe("three Damascus four");
  expect(excerpt(text, at, at + 8, 99)).toEqual({ from: 0, to: text.length });
});
