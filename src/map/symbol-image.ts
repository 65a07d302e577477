import { hatchPath, reachOf, shapePath } from "../geo/shapes.ts";
import { CERTAINTIES, type Certainty, LAYERS, type Layer, member } from "../model/words.ts";
import type { Theme, ThemeName } from "./theme.ts";

/** One shape of a symbol; a shared symbol has one for each layer in it. */
export interface SymbolPart {
  readonly layer: Layer;
  readonly certainty: Certainty;
  readonly radius: number;
}

/** The image's name in the style says all that is needed to draw it: the map asks for it when it is missing. */
export const imageName = (theme: ThemeName, parts: readonly SymbolPart[]): string =>
  ["wherein", theme, ...parts.map((part) => `${part.layer}:${part.certainty}:${part.radius}`)].join("|");

export interface ImageRecipe {
  readonly theme: ThemeName;
  readonly parts: readonly SymbolPart[];
}

/** `undefined` for names that are not ours. */
export function parseImageName(name: string): ImageRecipe | undefined {
  const [prefix, theme, ...rest] = name.split("|");
  if (prefix !== "wherein" || (theme !== "light" && theme !== "dark")) return undefined;
  const parts: SymbolPart[] = [];
  for (const text of rest) {
    const [layerWord, certaintyWord, size] = text.split(":");
    const layer = member(LAYERS, layerWord);
    const certainty = member(CERTAINTIES, certaintyWord);
    if (layer && certainty) parts.push({ layer, certainty, radius: Number(size) });
  }
  return parts.length > 0 ? { theme, parts } : undefined;
}

/** The halo round a shape, in CSS pixels. */
const EDGE = 2;
/** Shapes side by side overlap by this part of the lesser one. */
const OVERLAP = 0.35;

/** Half the width of the image in CSS pixels: labels begin beyond it. */
export const halfWidthOf = (parts: readonly SymbolPart[]): number => EDGE + spanOf(parts) / 2;

/** Where each shape stands, from the left end of the first. */
function middlesOf(parts: readonly SymbolPart[]): readonly number[] {
  const middles: number[] = [];
  let end = 0;
  for (const { layer, radius } of parts) {
    const reach = reachOf(layer, radius);
    const middle = middles.length === 0 ? reach : end + reach * (1 - 2 * OVERLAP);
    middles.push(middle);
    end = middle + reach;
  }
  return middles;
}

function spanOf(parts: readonly SymbolPart[]): number {
  const last = parts.at(-1);
  return last ? (middlesOf(parts).at(-1) ?? 0) + reachOf(last.layer, last.radius) : 0;
}

/** Draws a symbol with `ratio` image pixels to a CSS pixel. */
export function drawSymbol({ parts }: ImageRecipe, colours: Theme, ratio: number): ImageData | undefined {
  const height = 2 * EDGE + 2 * Math.max(...parts.map(({ layer, radius }) => reachOf(layer, radius)));
  const canvas = document.createElement("canvas");
  canvas.width = Math.ceil(2 * halfWidthOf(parts) * ratio);
  canvas.height = Math.ceil(height * ratio);
  const context = canvas.getContext("2d");
  if (!context) return undefined;
  const middles = middlesOf(parts);
  parts.forEach((part, index) => {
    const x = EDGE + (middles[index] ?? 0);
    context.setTransform(ratio, 0, 0, ratio, x * ratio, canvas.height / 2);
    drawPart(context, part, colours);
  });
  return context.getImageData(0, 0, canvas.width, canvas.height);
}

const outlineOf = ({ layer, radius }: SymbolPart): Path2D => new Path2D(shapePath(layer, radius));

/** Certain: solid. Less certain: hollow, its outline dashed. Uncertain: faint, its outline dotted. */
function drawPart(context: CanvasRenderingContext2D, part: SymbolPart, colours: Theme): void {
  const { layer, certainty, radius } = part;
  const colour = layer === "unlocated" ? colours.secondInk : colours.layers[layer];
  const shape = outlineOf(part);
  context.lineJoin = "round";
  context.setLineDash([]);
  context.strokeStyle = colours.land;
  context.lineWidth = 2 * EDGE;
  context.stroke(shape);
  context.fillStyle = colours.land;
  context.fill(shape);
  const solid = certainty === "certain" && layer !== "waters";
  context.fillStyle = colour;
  context.globalAlpha = solid ? 1 : layer === "waters" ? 0.16 : certainty === "uncertain" ? 0.25 : 0.1;
  context.fill(shape);
  context.globalAlpha = 1;
  context.strokeStyle = colour;
  if (layer === "waters") {
    context.lineWidth = 1.25;
    context.stroke(new Path2D(hatchPath(radius)));
  }
  if (solid) return;
  context.lineWidth = 1.75;
  if (certainty === "less-certain") context.setLineDash([3, 2]);
  if (certainty === "uncertain") context.setLineDash([1, 2]);
  context.stroke(shape);
}
