import { expect, it } from "vitest";
import type { PassageKind } from "../model/words.ts";
import { blocksOf } from "./blocks.ts";

const passages = (...kinds: PassageKind[]) =>
  kinds.map((kind, index) => ({ index, start: index, end: index + 1, kind, sources: [] }));

it("tells teasers and separate items from the story, in the order of the text", () => {
  const blocks = blocksOf(passages("headline", "source", "text", "teaser", "teaser", "item", "text"));
  expect(blocks.map((block) => [block.kind, block.passages.map((passage) => passage.index)])).toEqual([
    ["story", [0, 1, 2]],
    ["teaser", [3, 4]],
    ["item", [5]],
    ["story", [6]],
  ]);
});
