import { describe, expect, it } from "vitest";
import { overlaps, parseEdtf } from "./edtf.ts";

const day = (iso: string) => Date.parse(iso) / 86_400_000;

describe("parseEdtf", () => {
  it.each([
    ["2015", "2015-01-01", "2015-12-31"],
    ["2024-11", "2024-11-01", "2024-11-30"],
    ["2024-11-28", "2024-11-28", "2024-11-28"],
    ["2024-12-07/2024-12-08", "2024-12-07", "2024-12-08"],
    ["2024-11-2X~", "2024-11-20", "2024-11-29"],
    ["2025?-10-02", "2025-10-02", "2025-10-02"],
    ["2024-0X", "2024-01-01", "2024-09-30"],
    ["201X", "2010-01-01", "2019-12-31"],
  ])("spans the days %s may mean", (raw, first, last) => {
    expect(parseEdtf(raw)).toMatchObject({ first: day(first), last: day(last) });
  });

  it("keeps what is uncertain and what is approximate apart", () => {
    expect(parseEdtf("2025?-10-02")).toMatchObject({ uncertain: true, approximate: false });
    expect(parseEdtf("2024-11-2X~")).toMatchObject({ uncertain: false, approximate: true });
    expect(parseEdtf("2024%")).toMatchObject({ uncertain: true, approximate: true });
  });

  it("gives no days to a date without a year", () => {
    expect(parseEdtf("XXXX-10-09")).toMatchObject({ first: null, last: null });
  });

  it.each([
    "",
    "soon",
    "2024-13",
    "2024-02-31",
    "2024-1",
    "2024-12-08/2024-12-07",
    "../..",
    "XXXX-02-31",
    "a/b/c",
    "?2~0%24",
    "2024?~",
    "2024-?",
  ])("refuses %j", (raw) => expect(parseEdtf(raw)).toBeUndefined());

  it("leaves an open end open", () => {
    expect(parseEdtf("2024-12-08/..")).toMatchObject({ first: day("2024-12-08"), last: null });
  });
});

describe("overlaps", () => {
  const span = (raw: string) => parseEdtf(raw) ?? expect.fail(raw);
  it("compares spans by days", () => {
    expect(overlaps(span("2024"), span("2024-12-31/2025-01-02"))).toBe(true);
    expect(overlaps(span("2024-12-08"), span("2024-12-09"))).toBe(false);
    expect(overlaps(span("2024-12-08/.."), span("2025?-10-02"))).toBe(true);
    expect(overlaps(span("../2024-12-07"), span("2024-12-08"))).toBe(false);
  });
  it("cannot place a date without a year", () => {
    expect(overlaps(span("XXXX-10-09"), span("2024"))).toBe(false);
  });
});
