import { describe, expect, it } from "vitest";
import { faultMessagesIn, sizeInWords } from "./faults.ts";

describe("what is said of faults", () => {
  it("is said in each language's own letters", () => {
    expect(JSON.stringify(faultMessagesIn("uk"))).not.toMatch(/[ыэъё]/iu);
    expect(JSON.stringify(faultMessagesIn("ru"))).not.toMatch(/[іїєґ]/iu);
  });

  it("names sizes as the language does", () => {
    expect((["en", "uk", "ru"] as const).map((lang) => sizeInWords(9_640_000, lang))).toEqual([
      "9.6 MB",
      "9,6 МБ",
      "9,6 МБ",
    ]);
  });
});
