import type { Theme } from "../../src/map/theme.ts";
import { LAYERS } from "../../src/model/words.ts";
import { widthOf } from "./faces.ts";
import type { Lettering } from "./lettering.ts";
import type { DrawnLayer, StillPlace } from "./places.ts";
import { join, type Markup } from "./svg.ts";
import { symbol } from "./symbols.ts";
import type { Words } from "./words.ts";

const SIZE = 14;
const RADIUS = 5;

/** One line that ends at `right`: the symbols in the picture, and how a less certain one is drawn; and where it begins. */
export function drawLegend(
  places: readonly StillPlace[],
  { right, y }: { readonly right: number; readonly y: number },
  words: Words,
  letters: Lettering,
  theme: Theme,
): { readonly markup: Markup; readonly left: number } {
  const layers = LAYERS.filter((layer): layer is DrawnLayer => places.some((one) => one.layer === layer));
  const entries = layers.map(
    (layer) => ({ layer, certainty: "certain", text: words.layers[layer] }) as const,
  );
  const unsure = places.find(({ certainty }) => certainty !== "certain");
  const all = unsure
    ? [...entries, { layer: unsure.layer, certainty: "less-certain", text: words.lessCertain } as const]
    : entries;
  const drawn: Markup[] = [];
  let x = right;
  for (const { layer, certainty, text } of all.toReversed()) {
    x -= widthOf(text, "text", SIZE);
    drawn.push(letters.write(text, x, y, { face: "text", size: SIZE, fill: theme.secondInk }));
    x -= 13;
    drawn.push(
      symbol(
        { layer, certainty, radius: RADIUS, colour: theme.layers[layer], ground: theme.paper },
        x,
        y - SIZE * 0.3,
      ),
    );
    x -= 20;
  }
  return { markup: join(drawn), left: x };
}
