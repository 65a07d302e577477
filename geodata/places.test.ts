import { booleanPointInPolygon } from "@turf/boolean-point-in-polygon";
import { distance } from "@turf/distance";
import { describe, expect, it } from "vitest";
import { LANGS } from "../src/model/words.ts";
import { committedProject, firstArticles } from "./source/testing.ts";

const { places } = firstArticles(committedProject());
const place = (id: string) => places.find((candidate) => candidate.id === id) ?? expect.fail(`no ${id}`);
const inside = (id: string, lonLat: readonly [lon: number, lat: number]) => {
  const { geometry } = place(id);
  return geometry !== null && geometry.type !== "Point" && booleanPointInPolygon([...lonLat], geometry);
};
const position = (id: string) => {
  const { geometry } = place(id);
  return geometry?.type === "Point" ? geometry.coordinates : expect.fail(`${id} is no point`);
};

describe("the first articles' places", () => {
  it("are those of the contract and no others", () => {
    const ids =
      "damascus tartus sochi druzhkivka kostiantynivka kramatorsk moscow kremlin kyiv valdai hmeimim tartus-naval-base " +
      "danish-straits baltic-sea north-sea syria ukraine russia armenia turkey iran lebanon saudi-arabia denmark france " +
      "donetsk-oblast occupied-territories middle-east";
    expect(places.map(({ id }) => id)).toEqual(ids.split(" ").sort());
  });

  it("have names in three languages", () => {
    for (const { names } of places) expect(Object.keys(names)).toEqual(LANGS);
  });

  it("hold the Kostiantynivka beside Druzhkivka and Kramatorsk, not a namesake", () => {
    expect(inside("donetsk-oblast", [37.707, 48.528])).toBe(true);
    expect(position("kostiantynivka")).toEqual([37.707, 48.528]);
    for (const neighbour of ["druzhkivka", "kramatorsk"])
      expect(distance(position("kostiantynivka"), position(neighbour))).toBeLessThan(30);
    // Its namesakes in GeoNames, in the oblasts of Mykolaiv and Zaporizhzhia.
    for (const namesake of [
      [31.15155, 47.83063],
      [31.91893, 47.09489],
      [35.42424, 46.81778],
    ] as const)
      expect(inside("donetsk-oblast", namesake)).toBe(false);
  });

  it("are never more precise than what is known", () => {
    expect(place("hmeimim")).toMatchObject({
      uncertaintyMeters: 2000,
      geometry: { coordinates: [35.95, 35.4] },
    });
    expect(place("tartus-naval-base").certainty).toBe("less-certain");
    expect(place("tartus-naval-base").note?.en).toContain("Position ours");
    for (const id of ["occupied-territories", "middle-east"])
      expect(place(id)).toMatchObject({ geometry: null, layer: "unlocated" });
    const degrees = places.flatMap(({ geometry }) =>
      geometry?.type === "Point" ? geometry.coordinates : [],
    );
    for (const degree of degrees) expect(String(degree)).toMatch(/^-?\d+(\.\d{1,3})?$/u);
  });
});

describe("borders are the UN's", () => {
  it.each([
    ["Simferopol", "ukraine", "russia", [34.1, 44.95]],
    ["Sevastopol", "ukraine", "russia", [33.55, 44.6]],
    ["Kerch", "ukraine", "russia", [36.45, 45.35]],
    ["Donetsk", "ukraine", "russia", [37.8, 48.0]],
    ["Luhansk", "ukraine", "russia", [39.3, 48.57]],
    ["Melitopol", "ukraine", "russia", [35.37, 46.85]],
    ["Belgorod", "russia", "ukraine", [36.58, 50.6]],
    ["Kaliningrad", "russia", "ukraine", [20.5, 54.71]],
    ["the Golan", "syria", "lebanon", [35.75, 33.1]],
    ["Quneitra", "syria", "lebanon", [35.82, 33.12]],
    ["Antakya", "turkey", "syria", [36.16, 36.2]],
    ["Baalbek", "lebanon", "syria", [36.2, 34.0]],
    ["Syunik", "armenia", "iran", [46.4, 39.2]],
    ["Tehran", "iran", "saudi-arabia", [51.4, 35.7]],
    ["Bornholm", "denmark", "russia", [14.92, 55.13]],
    ["Corsica", "france", "denmark", [9.1, 42.2]],
    ["Bakhmut", "donetsk-oblast", "russia", [38.0, 48.6]],
    ["Mariupol", "donetsk-oblast", "russia", [37.5, 47.15]],
  ] as const)("%s lies in %s, not in %s", (_, country, other, lonLat) => {
    expect([inside(country, lonLat), inside(other, lonLat)]).toEqual([true, false]);
  });

  it.each([
    ["Northern Cyprus", "turkey", [33.3, 35.3]],
    ["Abkhazia", "russia", [41.0, 43.0]],
    ["South Ossetia", "russia", [43.96, 42.22]],
    ["Transnistria", "russia", [29.6, 46.85]],
    ["Tel Aviv", "syria", [34.8, 32.08]],
  ] as const)("%s is not drawn in %s", (_, country, lonLat) => {
    expect(inside(country, lonLat)).toBe(false);
  });

  it("cuts Russia at the antimeridian", () => {
    const { geometry } = place("russia");
    const rings = geometry?.type === "MultiPolygon" ? geometry.coordinates.flat() : [];
    expect(rings.length).toBeGreaterThan(1);
    for (const ring of rings) {
      const longitudes = ring.map(([lon = 0]) => lon);
      expect(Math.max(...longitudes) - Math.min(...longitudes)).toBeLessThan(180);
    }
    expect(inside("russia", [-175, 66.5])).toBe(true);
  });
});

describe("the Danish straits", () => {
  it("are three waters with their shores left to the coast", () => {
    const { geometry } = place("danish-straits");
    expect(geometry?.type === "MultiPolygon" && geometry.coordinates.length).toBe(3);
    for (const water of [
      [12.68, 55.92],
      [11.0, 55.35],
      [9.82, 55.3],
    ] as const)
      expect(inside("danish-straits", water)).toBe(true);
    for (const openSea of [
      [11.6, 56.4],
      [13.2, 55.1],
      [10.6, 54.5],
    ] as const)
      expect(inside("danish-straits", openSea)).toBe(false);
  });
});
