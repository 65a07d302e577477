import { describe, expect, it } from "vitest";
import { themes } from "./theme.ts";

/** Relative luminance of a hex colour (WCAG 2). */
function luminance(hex: string): number {
  const channels = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  const [red = 0, green = 0, blue = 0] = channels.map((value) =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

describe.each(["light", "dark"] as const)("the %s theme", (name) => {
  const theme = themes[name];

  it("keeps names readable on what they lie on", () => {
    for (const ink of [theme.placeName, theme.ink, theme.secondInk, theme.countryName])
      expect(contrast(ink, theme.land)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(theme.regionName, theme.land)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(theme.waterName, theme.water)).toBeGreaterThanOrEqual(4);
  });

  it("keeps the article's symbols apart from land and water", () => {
    for (const colour of Object.values(theme.layers)) {
      expect(contrast(colour, theme.land)).toBeGreaterThanOrEqual(3);
      expect(contrast(colour, theme.water)).toBeGreaterThanOrEqual(3);
    }
  });
});
