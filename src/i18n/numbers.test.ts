import { describe, expect, it } from "vitest";
import { LANGS } from "../model/words.ts";
import { wholeNumber } from "./numbers.ts";

describe.each(LANGS)("whole numbers in %s", (lang) => {
  it("are those of the language's own formatter, which small ones do without", () => {
    const { format } = new Intl.NumberFormat(lang);
    for (const value of [0, 1, 21, 110, 999, 1000, 1800, 9999, 10_000, 123_456]) {
      expect(wholeNumber(value, lang)).toBe(format(value));
    }
  });
});
