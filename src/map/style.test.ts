import { validateStyleMin } from "@maplibre/maplibre-gl-style-spec";
import type { StyleSpecification } from "@maplibre/maplibre-gl-style-spec";
import { describe, expect, it } from "vitest";
import { baseStyle } from "./style.ts";

const base = "https://maps.example.org/story/";
const variants = (["light", "dark"] as const).flatMap((theme) =>
  (["en", "uk", "ru"] as const).map((lang) => ({ theme, lang, base })),
);

/** Every URL of a style, of sources, sprite and fonts. */
function addresses(style: StyleSpecification): string[] {
  return JSON.stringify(style).match(/https?:\/\/[^"]+/gu) ?? [];
}

describe.each(variants)("the base style, $theme in $lang", (options) => {
  const style = baseStyle(options);

  it("is valid by the style specification", () => {
    expect(validateStyleMin(style)).toEqual([]);
  });

  it("is the same for the same options", () => {
    expect(baseStyle(options)).toEqual(style);
  });

  it("asks nobody but its own deployment", () => {
    const found = addresses(style);
    expect(found.length).toBeGreaterThan(5);
    expect(found.filter((address) => !address.startsWith("https://maps.example.org/"))).toEqual([]);
    expect(style.glyphs).toBeUndefined();
  });

  it("names its layers base-… and each once", () => {
    const ids = style.layers.map(({ id }) => id);
    expect(ids.filter((id) => !id.startsWith("base-"))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("never borrows the other Cyrillic language's names", () => {
    const others = ["uk", "ru"].filter((lang) => lang !== options.lang);
    for (const other of others) expect(JSON.stringify(style)).not.toContain(`name_${other}`);
  });

  it("declares every font it uses", () => {
    const used = JSON.stringify(style.layers).match(/Source Sans [A-Za-z ]+/gu) ?? [];
    for (const font of new Set(used)) expect(Object.keys(style["font-faces"] ?? {})).toContain(font);
  });
});
