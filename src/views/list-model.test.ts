import { describe, expect, it } from "vitest";
import { archiveFixture } from "../state/archive.fixture.ts";
import { initialState } from "../state/reduce.ts";
import { listGroups, prepareSearch } from "./list-model.ts";

const state = { ...initialState("en"), archive: archiveFixture() };
const ids = (query: string, of = state) =>
  listGroups(of, query).map(({ kind, entries }) =>
    [`${kind}`].concat(entries.map((entry) => entry.place.id)),
  );

describe("the list of places", () => {
  it("groups by layer, separate items and what is only referred to", () => {
    expect(ids("")).toEqual([
      ["settlements", "damascus"],
      ["countries", "syria"],
      ["items", "sochi"],
      ["referred", "russia"],
    ]);
  });
  it("finds a place by a case form that occurs in the text", () => {
    expect(ids("Сирію")).toEqual([["countries", "syria"]]);
  });
  it("finds a Cyrillic form by Latin letters", () => {
    expect(ids("syriiu")).toEqual([["countries", "syria"]]);
  });
  it("leaves out layers that are switched off", () => {
    expect(ids("", { ...state, view: { ...state.view, layers: ["countries"] } })).toEqual([
      ["countries", "syria"],
      ["referred", "russia"],
    ]);
  });
  it("is empty when nothing matches", () => expect(ids("zzz")).toEqual([]));
  it("can be made ready for a search a few places at a time", () => {
    const fresh = { ...state, archive: archiveFixture() };
    expect([2, 2, 2].map((most) => prepareSearch(fresh, most))).toEqual([true, false, false]);
    expect(ids("syriiu", fresh)).toEqual([["countries", "syria"]]);
  });
});
