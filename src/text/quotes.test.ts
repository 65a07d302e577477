import { expect, it } from "vitest";
import { excerpt, hangingQuotes } from "./quotes.ts";

it("hangs opening quotation marks only", () => {
  expect(["«Ранее", "„Wo", "a «b»", ""].map(hangingQuotes)).toEqual([1, 1, 0, 0]);
});

it("cuts an excerpt at spaces and never into the stretch itself", () => {
  const text = "One two three Damascus four five six";
  const at = text.indexOf("Damascus");
  const { from, to } = excerpt(text, at, at + 8, 8);
  expect(text.slice(from, to)).toBe("three Damascus four");
  expect(excerpt(text, at, at + 8, 99)).toEqual({ from: 0, to: text.length });
});
