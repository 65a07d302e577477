import { beforeAll, describe, expect, it } from "vitest";
import { committedProject, firstArticles } from "../source/testing.ts";
import { coverageFor } from "./archives.ts";
import { placeExtents } from "./detail.ts";
import { namesIn } from "./name-tables.ts";
import { readTile } from "./read.ts";
import { tilesOver } from "./tiles.ts";

/** Least share of the towns in the tiles of a zoom that have a name of their own language. */
const least = [
  { zoom: 3, uk: 0.99, ru: 0.99 },
  { zoom: 4, uk: 0.98, ru: 0.98 },
  { zoom: 5, uk: 0.81, ru: 0.85 },
  { zoom: 6, uk: 0.57, ru: 0.67 },
  { zoom: 7, uk: 0.99, ru: 0.99 },
  { zoom: 8, uk: 0.99, ru: 0.99 },
  { zoom: 9, uk: 0.99, ru: 0.99 },
  { zoom: 10, uk: 0.99, ru: 0.99 },
] as const;

interface Counted {
  towns: number;
  uk: number;
  ru: number;
}

const counted = new Map<number, Counted>();
const names = { uk: new Set<string>(), ru: new Set<string>() };

beforeAll(async () => {
  const { coverage } = coverageFor(placeExtents(firstArticles(committedProject()).places));
  for (const { zoom } of least) {
    const count: Counted = { towns: 0, uk: 0, ru: 0 };
    const boxes = zoom <= 6 ? ([[-180, -85, 180, 85]] as const) : coverage(zoom);
    for (const { x, y } of tilesOver(boxes, zoom)) {
      for (const { properties } of (await readTile("places", zoom, x, y))?.["places"] ?? []) {
        count.towns += 1;
        for (const lang of ["uk", "ru"] as const) {
          const name: unknown = properties?.[`name_${lang}`];
          if (typeof name !== "string") continue;
          count[lang] += 1;
          names[lang].add(name);
        }
      }
    }
    counted.set(zoom, count);
  }
}, 60_000);

describe("names of towns on the map", () => {
  it.each(least)("are known in Ukrainian and Russian as far as ever: zoom $zoom", ({ zoom, uk, ru }) => {
    const { towns, ...known } = counted.get(zoom) ?? { towns: 0, uk: 0, ru: 0 };
    expect(towns).toBeGreaterThan(500);
    expect(known.uk / towns).toBeGreaterThan(uk);
    expect(known.ru / towns).toBeGreaterThan(ru);
  });

  it("are all known round the Black Sea at zoom 5", async () => {
    const towns: unknown[][] = [];
    const [west, south, east, north] = [26, 38, 44, 49] as const;
    for (const { x, y } of tilesOver([[west, south, east, north]], 5)) {
      for (const { geometry, properties } of (await readTile("places", 5, x, y))?.["places"] ?? []) {
        const [lon = 0, lat = 0] = geometry.type === "Point" ? geometry.coordinates : [];
        if (lon < west || lon > east || lat < south || lat > north) continue;
        towns.push([properties?.["name_en"], properties?.["name_uk"], properties?.["name_ru"]]);
      }
    }
    expect(towns.length).toBeGreaterThan(80);
    expect(towns.filter((names) => names.includes(undefined))).toEqual([]);
  });

  it("are nearly all known in Europe and the Middle East at zooms 5 and 6", async () => {
    const [west, south, east, north] = [-12, 12, 63, 72] as const;
    const known = new Map<number, boolean[]>();
    for (const zoom of [5, 6]) {
      const found: boolean[] = [];
      for (const { x, y } of tilesOver([[west, south, east, north]], zoom)) {
        for (const { properties } of (await readTile("places", zoom, x, y))?.["places"] ?? []) {
          found.push(["name_uk", "name_ru"].every((name) => name in (properties ?? {})));
        }
      }
      known.set(zoom, found);
    }
    const shareAt = (zoom: number): number => {
      const found = known.get(zoom) ?? [];
      return found.filter(Boolean).length / found.length;
    };
    expect(shareAt(5)).toBeGreaterThan(0.98);
    expect(shareAt(6)).toBeGreaterThan(0.93);
  });

  it("keep each language's letters", () => {
    expect([...names.uk].filter((name) => !/^[а-щьюяіїєґ’ -]+$/iu.test(name))).toEqual([]);
    expect([...names.ru].filter((name) => !/^[а-яё’ -]+$/iu.test(name))).toEqual([]);
  });

  it("are those of the tables written by hand", () => {
    expect([names.uk.has("Черкеськ"), names.ru.has("Черкесск")]).toEqual([true, true]);
    expect(names.uk.has("Гомєль")).toBe(false);
    expect([names.ru.has("Талдом"), names.ru.has("Талдам")]).toEqual([true, false]);
    expect([...names.uk].filter((name) => name.startsWith("Гміна "))).toEqual([]);
    expect(Object.keys(namesIn("exonyms.tsv")).length).toBeGreaterThan(10_000);
  });
});
