import { describe, expect, it } from "vitest";
import { type PlaceId, toPlaceId } from "../model/ids.ts";
import type { Names } from "../model/words.ts";
import { nameOf } from "./names.ts";

const place = (names: Names) => ({ id: toPlaceId("bakhmut") ?? expect.fail("a slug"), names });

describe("nameOf", () => {
  it("never fills Ukrainian from Russian nor Russian from Ukrainian", () => {
    expect(nameOf(place({ ru: "Бахмут" }), "uk")).toEqual({ text: "bakhmut", lang: "en" });
    expect(nameOf(place({ uk: "Бахмут", en: "Bakhmut" }), "ru")).toEqual({ text: "Bakhmut", lang: "en" });
  });
  it("has the text's own words for what no gazetteer lists", () => {
    const unlisted = { id: "unlisted-vulytsi-pavlova" as PlaceId, names: { uk: "вулиці Павлова" } };
    expect(nameOf(unlisted, "ru")).toEqual({ text: "вулиці Павлова", lang: "uk" });
  });
  it("says in which language a name is", () => {
    expect(nameOf(place({ uk: "Бахмут" }), "en")).toEqual({ text: "Бахмут", lang: "uk" });
  });
});
