import { expect, it } from "vitest";
import { archivesWanted } from "./wanted.ts";

it("builds the archives that are named, and all where none is", () => {
  expect(archivesWanted(["places", "shore"])).toEqual({ ok: true, value: new Set(["shore", "places"]) });
  expect(archivesWanted([])).toMatchObject({ ok: true, value: { size: 5 } });
});

it("refuses names of no archive, and tells those that there are", () => {
  expect(archivesWanted(["palces", "shore", "sprite"])).toEqual({
    ok: false,
    error:
      "there is no archive palces, sprite: name some of shore, countries, regions, waters, places, or none for all",
  });
});
