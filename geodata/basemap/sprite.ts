import { Resvg } from "@resvg/resvg-js";
import { themes } from "../../src/map/theme.ts";
import type { ThemeName } from "../../src/map/theme.ts";

/** Side of a symbol's cell in CSS pixels. */
const cell = 10;
const themeNames: readonly ThemeName[] = ["light", "dark"];

/** The dots of towns and capitals for each theme, as MapLibre's sprite: image and index at a pixel ratio. */
export function drawSprite(ratio: 1 | 2): {
  readonly png: Buffer;
  readonly index: Readonly<Record<string, object>>;
} {
  const symbols = themeNames.flatMap((theme) => {
    const { placeDot, land } = themes[theme];
    return [
      {
        name: `town-${theme}`,
        svg: `<circle cx="5" cy="5" r="2.4" fill="${land}"/><circle cx="5" cy="5" r="1.7" fill="${placeDot}"/>`,
      },
      {
        name: `capital-${theme}`,
        svg: `<circle cx="5" cy="5" r="4.4" fill="${land}"/><circle cx="5" cy="5" r="3.1" fill="none" stroke="${placeDot}"/><circle cx="5" cy="5" r="1.4" fill="${placeDot}"/>`,
      },
    ];
  });
  const width = cell * symbols.length;
  const drawn = symbols
    .map(({ svg }, place) => `<g transform="translate(${place * cell} 0)">${svg}</g>`)
    .join("");
  const picture = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${cell}">${drawn}</svg>`;
  const size = cell * ratio;
  return {
    png: new Resvg(picture, { fitTo: { mode: "zoom", value: ratio } }).render().asPng(),
    index: Object.fromEntries(
      symbols.map(({ name }, place) => [
        name,
        { x: place * size, y: 0, width: size, height: size, pixelRatio: ratio },
      ]),
    ),
  };
}
