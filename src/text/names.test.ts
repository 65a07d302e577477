import { describe, expect, it } from "vitest";
import { toPlaceId } from "../model/ids.ts";
import type { Names } from "../model/words.ts";
import { nameOf } from "./names.ts";

const place = (names: Names) => ({ id: toPlaceId("bakhmut") ?? expect.fail("a slug"), names });

describe("nameOf", () => {
  it("fills Ukrainian from Russian, and Russian from Ukrainian, only where there is no other name", () => {
    expect(nameOf(place({ ru: "Бахмут", en: "Bakhmut" }), "uk")).toEqual({ text: "Bakhmut", lang: "en" });
    expect(nameOf(place({ uk: "Бахмут", en: "Bakhmut" }), "ru")).toEqual({ text: "Bakhmut", lang: "en" });
    expect(nameOf(place({ uk: "Покровський район" }), "ru")).toEqual({
      text: "Покровський район",
      lang: "uk",
    });
  });
  it("says in which language a name is", () => {
    expect(nameOf(place({ uk: "Бахмут" }), "en")).toEqual({ text: "Бахмут", lang: "uk" });
  });
});
