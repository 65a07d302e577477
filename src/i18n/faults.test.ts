import { describe, expect, it } from "vitest";
import { sizeInWords } from "./faults.ts";

describe("sizes in words", () => {
  it("are written as the language writes them", () => {
    expect((["en", "uk", "ru"] as const).map((lang) => sizeInWords(9_640_000, lang))).toEqual([
      "9.6 MB",
      "9,6 МБ",
      "9,6 МБ",
    ]);
  });
});
