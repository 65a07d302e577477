import { type Theme, themes } from "../../src/map/theme.ts";

const coloursOf = ({ layers, ...rest }: Theme): readonly string[] => [
  ...Object.values(rest),
  ...Object.values(layers),
];

/**
 * Rules by which a picture drawn in the light theme is dark where what shows it is: each colour of the one stands for
 * its like in the other, as no two of the light theme are the same.
 */
export function darkRules(): string {
  const dark = coloursOf(themes.dark);
  const rules = coloursOf(themes.light).flatMap((light, at) =>
    ["fill", "stroke"].map((property) => `[${property}="${light}"]{${property}:${dark[at]}}`),
  );
  return `@media screen and (prefers-color-scheme:dark){${rules.join("")}}`;
}
