import { afterEach, beforeEach, expect, test } from "vitest";
import { geoparse } from "../src/geoparser/geoparse.ts";
import { loadGazetteer } from "./load-gazetteer.ts";
import { type Copy, copyOfSources } from "./source/testing.ts";

let copy: Copy;
beforeEach(() => (copy = copyOfSources()));
afterEach(() => copy.remove());

const GAZETTEER = "places/gazetteer.json";
type Places = { places: { id: string }[] };

test("a place keeps the id that people gave it, whichever file of places/ holds it", () => {
  const { places } = JSON.parse(copy.read(GAZETTEER)) as Places;
  const [here, there] = [false, true].map((moved) => ({
    places: places.filter(({ id }) => (id === "damascus") === moved),
  }));
  copy.write(GAZETTEER, JSON.stringify(here));
  copy.write("places/more.json", JSON.stringify(there));
  const { candidates } = geoparse("Вибухи у Дамаску", loadGazetteer(copy.root), { lang: "uk" });
  expect(candidates.map(({ place }) => place)).toEqual(["damascus"]);
});

test("every file of places/ that cannot be read is named", () => {
  copy.edit(GAZETTEER, '"places": [', '"places": ');
  copy.write("places/more.json", "{}");
  expect(() => loadGazetteer(copy.root)).toThrow(
    /^geodata\/places\/gazetteer\.json: .*\ngeodata\/places\/more\.json: .*\n\(npm run geodata/u,
  );
});
