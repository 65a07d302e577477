import { describe, expect, it } from "vitest";
import { namesDistrict, withoutSections } from "./place-sections.ts";

const istanbul = {
  id: "Istanbul",
  lon: 28.95,
  lat: 41.01,
  population: 14_800_000,
  code: "PPLA",
  region: "TR.34",
};
const bagcilar = {
  id: "Bağcılar",
  lon: 28.86,
  lat: 41.04,
  population: 750_000,
  code: "PPLA2",
  region: "TR.34",
};
const left = (...places: (typeof istanbul)[]) => withoutSections([istanbul, ...places]).map(({ id }) => id);

describe("sections of cities", () => {
  it("are no towns of the map", () => {
    expect(left(bagcilar)).toEqual(["Istanbul"]);
  });

  it("are told from a town of another region, a seat of one, a distant and an equal one", () => {
    expect(left({ ...bagcilar, region: "TR.41" })).toHaveLength(2);
    expect(left({ ...bagcilar, code: "PPLA" })).toHaveLength(2);
    expect(left({ ...bagcilar, lon: 29.4 })).toHaveLength(2);
    expect(left({ ...bagcilar, population: 5_000_000 })).toHaveLength(2);
  });

  it("are no matter of small towns", () => {
    const town = { ...istanbul, population: 200_000 };
    expect(withoutSections([town, { ...bagcilar, population: 500 }])).toHaveLength(2);
  });

  it("and districts may say so in their names", () => {
    expect(["Pasragad Branch", "Karasu Mahallesi", "Longling County"].every(namesDistrict)).toBe(true);
    expect(["Country Club", "Branch", "Districtville"].some(namesDistrict)).toBe(false);
  });
});
