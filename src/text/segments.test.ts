import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { segmentsOf } from "./segments.ts";

const span = (name: string, start: number, end: number) => ({ name, start, end });
const shape = (text: string, ...spans: ReturnType<typeof span>[]) =>
  segmentsOf(text, spans).map(({ text, covers }) => [text].concat(covers.map((cover) => cover.name)));

describe("segmentsOf", () => {
  it("leaves a text without spans whole, and an empty text empty", () => {
    expect(shape("abc")).toEqual([["abc"]]);
    expect(shape("")).toEqual([]);
  });

  it("gives the inner of two nested spans its own stretch, and names the outer first", () => {
    expect(shape("с базы в Тартусе, в", span("city", 9, 16), span("base", 2, 16))).toEqual([
      ["с "],
      ["базы в ", "base"],
      ["Тартусе", "base", "city"],
      [", в"],
    ]);
  });

  it("cuts spans that cross", () => {
    expect(shape("abcd", span("x", 0, 3), span("y", 2, 4))).toEqual([
      ["ab", "x"],
      ["c", "x", "y"],
      ["d", "y"],
    ]);
  });

  it("cuts off what lies outside the window and drops empty spans", () => {
    const spans = [span("x", 0, 3), span("empty", 3, 3), span("far", 5, 6)];
    expect(segmentsOf("abcdef", spans, 2, 4).map(({ text, start }) => [start, text])).toEqual([
      [2, "c"],
      [3, "d"],
    ]);
  });

  it("never loses or doubles a character, whatever the spans", () => {
    const spans = fc.array(fc.tuple(fc.nat(30), fc.nat(30)).map(([a, b]) => span("s", Math.min(a, b), b)));
    fc.assert(
      fc.property(fc.string({ maxLength: 24 }), spans, (text, some) => {
        expect(
          segmentsOf(text, some)
            .map((one) => one.text)
            .join(""),
        ).toBe(text);
      }),
    );
  });
});
