import { describe, expect, it } from "vitest";
import { halfWidthOf, imageName, parseImageName } from "./symbol-image.ts";
import { niceLength } from "./scale-bar.ts";

const town = { layer: "settlements", certainty: "certain", radius: 7.5 } as const;
const base = { layer: "military", certainty: "less-certain", radius: 6 } as const;

describe("the images of symbols", () => {
  it("are named by what they show", () => {
    const name = imageName("dark", [base, town]);
    expect(parseImageName(name)).toEqual({ theme: "dark", parts: [base, town] });
  });

  it.each(["", "town-light", "wherein|sepia|settlements:certain:7", "wherein|light", "wherein|light|x:y:z"])(
    "are not drawn for other names: %j",
    (name) => expect(parseImageName(name)).toBeUndefined(),
  );

  it("are as wide as what they hold", () => {
    expect(halfWidthOf([town])).toBe(9.5);
    expect(halfWidthOf([base, town])).toBeGreaterThan(halfWidthOf([base]));
    expect(halfWidthOf([base, town])).toBeLessThan(halfWidthOf([base]) + halfWidthOf([town]));
  });
});

describe("the scale bar", () => {
  it("takes a round length that fits", () => {
    expect([0.9, 19, 49, 51, 299_999].map((meters) => Number(niceLength(meters).toPrecision(3)))).toEqual([
      0.5, 10, 30, 50, 200_000,
    ]);
  });
});
