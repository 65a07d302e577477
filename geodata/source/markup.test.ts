import { assert, property, string } from "fast-check";
import { describe, expect, it } from "vitest";
import { parseMarkup } from "./markup.ts";

const parsed = (source: string) => {
  const result = parseMarkup(source);
  if (!result.ok) throw new Error(result.error);
  return result.value;
};

describe("parseMarkup", () => {
  it("takes the marks out and says where they stood", () => {
    expect(parsed("fled [Damascus]{m25} for [Russia]{m26}")).toEqual({
      plain: "fled Damascus for Russia",
      spans: [
        { start: 5, end: 13, mention: "m25" },
        { start: 18, end: 24, mention: "m26" },
      ],
    });
  });

  it("puts an enclosing mark before what it holds, wherever the inner one stands", () => {
    const { plain, spans } = parsed("[base in [Tartus]{m37}]{m36}, [[Danish]{m31} straits]{m30}");
    expect(spans.map(({ start, end, mention }) => [mention, plain.slice(start, end)])).toEqual([
      ["m36", "base in Tartus"],
      ["m37", "Tartus"],
      ["m30", "Danish straits"],
      ["m31", "Danish"],
    ]);
  });

  it("leaves escaped brackets in the text", () => {
    expect(parsed("\\[sic\\] [Kyiv]{m1}")).toEqual({
      plain: "[sic] Kyiv",
      spans: [{ start: 6, end: 10, mention: "m1" }],
    });
  });

  it.each([
    ["[Damascus", "never closed"],
    ["Damascus]{m1}", "closes no mark"],
    ["[Damascus] fell", "without {mention id}"],
    ["[]{m1}", "is empty"],
  ])("refuses %j", (source, reason) => {
    expect(parseMarkup(source)).toEqual({ ok: false, error: expect.stringContaining(reason) });
  });

  it("gives back any text without markup as it is", () => {
    assert(
      property(string({ unit: "grapheme" }), (text) => {
        expect(parsed(text.replace(/[[\]\\]/gu, "\\$&"))).toEqual({ plain: text, spans: [] });
      }),
    );
  });
});
