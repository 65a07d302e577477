import { describe, expect, it } from "vitest";
import { archiveFixture } from "./archive.fixture.ts";
import { initialState, reduce } from "./reduce.ts";
import { toArticleId } from "../model/ids.ts";
import { hashOf, LONGEST_CAPTION, readAddress, readView, searchOf } from "./url.ts";

const archive = archiveFixture();
const page = { article: null, lang: "en" } as const;
const arrive = (search: string, hash: string) =>
  reduce(
    { ...initialState("en"), archive },
    { type: "arrive", at: readAddress(search, hash, archive, page) },
  );

describe("an address", () => {
  it("opens the same selection, filters and camera that wrote it", () => {
    const hash = "#place=damascus&mention=m1&passage=first/1&time=2024-11-28/2024-12-08&map=6.2/34.5/36.3";
    const search = "?article=first&lang=uk&theme=dark&layers=settlements,waters&roles=scene&embed=1";
    const state = arrive(search, hash);
    expect(state.selection).toEqual({
      place: "damascus",
      mention: { article: "first", id: "m1" },
      via: "url",
    });
    expect(state.camera).toEqual({ zoom: 6.2, lat: 34.5, lon: 36.3 });
    expect(state.view).toMatchObject({ article: "first", lang: "uk", theme: "dark", embed: true });
    expect(hashOf(state, "", archive)).toBe(hash);
    expect(searchOf(state.view, "", page)).toBe(search);
  });

  it("tells a mention's article by the passage, as ids are unique in an article only", () => {
    expect(arrive("", "#place=damascus&mention=m1&passage=second/0").selection?.mention?.article).toBe(
      "second",
    );
  });

  it.each([
    ["an unknown place", "#place=atlantis"],
    ["a place that is no id", "#place=%3Cscript%3E"],
    ["a passage past the end", "#passage=first/99"],
    ["an impossible time", "#time=2024-13-01"],
    ["a camera off the Earth", "#map=3/95/10"],
    ["a camera with too few parts", "#map=3/45"],
    ["a broken escape", "#place=%E0%A4%A"],
  ])("ignores and keeps %s", (_, hash) => {
    const state = arrive("", hash);
    expect([state.selection, state.reading, state.time, state.camera]).toEqual([null, null, null, null]);
    expect(hashOf(state, hash, archive)).toBe(hash);
  });

  it("keeps keys that are not ours, where they stand", () => {
    const hash = "#secret=aB%2fc&place=damascus&x";
    const state = reduce(arrive("", hash), { type: "choose", place: null, via: "map" });
    expect(hashOf(state, hash, archive)).toBe("#secret=aB%2fc&x");
    expect(searchOf(state.view, "?utm_source=a+b&lang=en", page)).toBe("?utm_source=a+b");
  });

  it("reads an author's caption as plain words of bounded length", () => {
    const { view } = arrive("?embed=1&caption=%20Ports+%26%20bases%20", "");
    expect(view.caption).toBe("Ports & bases");
    expect(searchOf(view, "", page)).toBe("?embed=1&caption=Ports%20%26%20bases");
    expect(arrive(`?caption=${"x".repeat(9999)}`, "").view.caption).toHaveLength(LONGEST_CAPTION);
  });

  it("writes that all articles are shown where the page is one article's", () => {
    const one = { article: "first", lang: "en" } as const;
    const { view } = initialState("en");
    expect(searchOf(view, "", one)).toBe("?article=");
    expect(readView(new URLSearchParams("?article="), null, one).article).toBeNull();
    expect(searchOf({ ...view, article: toArticleId("first") ?? null }, "?article=", one)).toBe("");
  });

  it("falls back where the query is unknown", () => {
    expect(arrive("?lang=de&theme=blue&layers=x&roles=y&article=nope", "").view).toEqual(
      initialState("en").view,
    );
  });
});
