import { describe, expect, it } from "vitest";
import { toArticleId } from "../model/ids.ts";
import { dateStrip } from "./dates-model.ts";
import { dayOf, daysBetween, intervalOf, scaleOf } from "./dates-scale.ts";

const article = toArticleId("one") ?? expect.fail("a slug");
const date = (edtf: string) =>
  ({ article, start: 0, end: 1, exact: edtf, edtf, about: "event", passage: 0 }) as const;
const strip = dateStrip(
  ["2015", "2024-12-08", "2024-11-28", "2024-11-2X~", "2025?-10-02", "XXXX-10-09", "2024-12-08"].map(date),
);
const scale = scaleOf(strip.clusters);

describe("the strip of dates", () => {
  it("breaks where nothing happens for long, and is to scale between", () => {
    expect(strip.clusters.map(({ first, last }) => intervalOf(first, last))).toEqual([
      "2015-01-01/2015-12-31",
      "2024-11-20/2024-12-08",
      "2025-10-02",
    ]);
    const at = (iso: string) => scale(dayOf(iso));
    expect(at("2024-11-22") - at("2024-11-21")).toBeCloseTo(at("2024-12-02") - at("2024-12-01"));
    expect([at("2015-01-01"), at("2025-10-03")]).toEqual([0, 1]);
  });

  it("puts the same date once and overlapping ones in rows of their own", () => {
    expect(strip.rows).toBe(2);
    expect(strip.marks.map(({ edtf, row, refs }) => [edtf, row, refs.length])).toEqual([
      ["2015", 0, 1],
      ["2024-11-2X~", 0, 1],
      ["2024-11-28", 1, 1],
      ["2024-12-08", 0, 2],
      ["2025?-10-02", 0, 1],
    ]);
  });

  it("keeps a date without a year apart", () => {
    expect(strip.yearless.map((one) => one.edtf)).toEqual(["XXXX-10-09"]);
  });

  it("turns a drag into whole days, never into a break", () => {
    const break1 = (scale(dayOf("2016-01-01")) + scale(dayOf("2024-11-20"))) / 2;
    const days = daysBetween(strip.clusters, break1, scale(dayOf("2024-11-28")) + 0.001);
    expect(days && intervalOf(days.first, days.last)).toBe("2024-11-20/2024-11-28");
  });

  it("has nothing to show without dates", () => {
    expect(dateStrip([])).toMatchObject({ clusters: [], marks: [], rows: 1, yearless: [] });
  });
});
