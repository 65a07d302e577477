import type { Passage } from "../model/article.ts";

/** A run of passages that belong together: the story itself, its teasers, or the separate items at its foot. */
export interface Block {
  readonly kind: "story" | "teaser" | "item";
  readonly passages: readonly Passage[];
}

/** An article's passages in order, in runs of one kind; a headline or source line is story. */
export function blocksOf(passages: readonly Passage[]): readonly Block[] {
  const blocks: { kind: Block["kind"]; passages: Passage[] }[] = [];
  for (const passage of passages) {
    const kind = passage.kind === "teaser" || passage.kind === "item" ? passage.kind : "story";
    const last = blocks.at(-1);
    if (last?.kind === kind) last.passages.push(passage);
    else blocks.push({ kind, passages: [passage] });
  }
  return blocks;
}
