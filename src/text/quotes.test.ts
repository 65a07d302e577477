import { expect, it } from "vitest";
import { hangingQuotes } from "./quotes.ts";

it("hangs opening quotation marks only", () => {
  expect(["«Ранее", "„Wo", "a «b»", ""].map(hangingQuotes)).toEqual([1, 1, 0, 0]);
});
