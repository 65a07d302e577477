import type { Polygon } from "geojson";
import { expect, test } from "vitest";
import { geoparse } from "../../src/geoparser/geoparse.ts";
import { loadGazetteer } from "../load-gazetteer.ts";
import { placeToAdd } from "./review-places.ts";

const gazetteer = loadGazetteer();
/** Round Kharkiv. */
const outline: Polygon = {
  type: "Polygon",
  coordinates: [
    [
      [35, 49],
      [37, 49],
      [37, 51],
      [35, 51],
      [35, 49],
    ],
  ],
};
const files = { placeIds: () => new Set(["ukraine"]), outlines: () => new Map([["ukraine", outline]]) };

test("a chosen place is added as the build accepts it: within what holds its position", () => {
  const { candidates } = geoparse("Вибухи у Харкові та в Одесі", gazetteer, { lang: "uk" });
  const added = candidates.flatMap((candidate) => {
    const { place, name } = candidate;
    return placeToAdd({ place, name, likelihood: 1, candidate }, "uk", gazetteer, files);
  });
  expect(added.map(({ names, within }) => [names.uk, within])).toEqual([
    ["Харків", ["ukraine"]],
    ["Одеса", []],
  ]);
});

test("a chosen place brings its country where the gazetteer has none", () => {
  const [candidate] = geoparse("Вибухи у Харкові", gazetteer, { lang: "uk" }).candidates;
  if (candidate === undefined) throw new Error("Kharkiv should be found");
  const { place, name } = candidate;
  const none = { placeIds: () => new Set<string>(), outlines: () => new Map() };
  const added = placeToAdd({ place, name, likelihood: 1, candidate }, "uk", gazetteer, none);
  expect(added.map(({ id, within }) => [id, within])).toEqual([
    [place, ["ukraine"]],
    ["ukraine", []],
  ]);
});

test("a chosen place that no gazetteer lists bears its name in the article's language", () => {
  const [candidate] = geoparse("Взрыв в Харькове", gazetteer, { lang: "ru" }).candidates;
  if (candidate === undefined) throw new Error("Kharkiv should be found");
  const offer = { place: "unlisted-place", name: "Ростовка", likelihood: 1, candidate };
  expect(placeToAdd(offer, "ru", gazetteer, files)).toMatchObject([{ names: { ru: "Ростовка" } }]);
});
