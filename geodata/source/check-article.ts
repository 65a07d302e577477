import type { Passage } from "../../src/model/article.ts";
import type { DateRef } from "../../src/model/dates.ts";
import { parseEdtf } from "../../src/model/edtf.ts";
import type { ArticleId } from "../../src/model/ids.ts";
import type { Item } from "./files.ts";
import { passageLines } from "./passages.ts";
import type { Report } from "./problem.ts";
import type { ProjectMention } from "./project.ts";
import type { ArticleSource, DateSource, MentionSource } from "./schema.ts";

/** Joins the text's lines with what the article's file says of each. */
export function checkPassages(
  text: string,
  source: ArticleSource | undefined,
  report: Report,
): readonly Passage[] {
  const lines = passageLines(text);
  if (source && lines.length !== source.passages.length)
    report(
      "passages",
      `has ${source.passages.length} entries, the text has ${lines.length} passages: each line that is not empty is one; take out or put in those of the lines that changed`,
    );
  for (const [index, { kind }] of (source?.passages ?? []).entries())
    if ((kind === "headline") !== (index === 0))
      report(`passages.${index}.kind`, `is ${kind}, but the first passage and no other is the headline`);
  return lines.map(({ start, end }, index) => {
    const { kind, sources } = source?.passages[index] ?? { kind: "text", sources: [] };
    return { index, start, end, kind, sources };
  });
}

interface Quote {
  readonly path: string;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly wrong: ReadonlySet<string>;
}

/** The passage a quote stands in, after holding its offsets to its words. */
function checkQuote(
  { path, start, end, exact, wrong }: Quote,
  { text, passages, isEdited, report }: ArticleContext,
) {
  if (["start", "end", "exact"].some((key) => wrong.has(key))) return undefined;
  const found = text.slice(start, end);
  if (found !== exact && isEdited) return undefined;
  if (found !== exact) {
    const elsewhere = nearest(exact, start, text);
    const hint = elsewhere === undefined ? "" : `; "${exact}" stands at ${elsewhere}`;
    report(`${path}.start`, `expected "${exact}" at ${start}–${end}, found "${found}"${hint}`);
    return undefined;
  }
  const inside = passageFrom(start, passages);
  if (!inside || end > inside.end) {
    report(`${path}.start`, `"${exact}" at ${start}–${end} does not lie in one passage`);
    return undefined;
  }
  return inside;
}

/** The last passage that begins at an offset or before; passages stand in order. */
function passageFrom(offset: number, passages: readonly Passage[]): Passage | undefined {
  let [low, high] = [0, passages.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((passages[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return passages[low - 1];
}

/** Where the words stand that lie nearest to an offset. */
function nearest(words: string, offset: number, text: string): number | undefined {
  const before = text.lastIndexOf(words, offset);
  const after = text.indexOf(words, offset);
  const found = [before, after].filter((at) => at >= 0);
  return found.sort((a, b) => Math.abs(a - offset) - Math.abs(b - offset))[0];
}

export interface ArticleContext {
  readonly article: ArticleId;
  readonly text: string;
  readonly passages: readonly Passage[];
  /** Whether it is told already that quotes do not stand where they should. */
  readonly isEdited: boolean;
  readonly report: Report;
}

/** The mentions that stand where they should, in document order, an enclosing one before what it holds. */
export function checkMentions(
  items: readonly Item<MentionSource>[],
  isPlace: (id: string) => boolean,
  context: ArticleContext,
): readonly ProjectMention[] {
  const { article, text, report } = context;
  const seen = new Set<string>();
  const mentions = items.flatMap(({ path, value: source, wrong }) => {
    if (seen.has(source.id))
      report(`${path}.id`, `${source.id} is taken by an earlier mention of ${article}`);
    seen.add(source.id);
    if (!wrong.has("place") && !isPlace(source.place))
      report(
        `${path}.place`,
        `mention ${source.id} of ${article} points to place ${source.place}, which is in no gazetteer`,
      );
    const isScored = !wrong.has("status") && !wrong.has("score");
    if (isScored && (source.status === "proposed") !== (source.score !== undefined))
      report(`${path}.score`, "a proposed mention has a score and a curated one has none");
    const passage = checkQuote({ path, wrong, ...source }, context);
    if (passage && splitsWord(source, text)) report(`${path}.start`, `"${source.exact}" cuts a word in two`);
    return passage ? [{ ...source, article, passage: passage.index }] : [];
  });
  mentions.sort((a, b) => a.start - b.start || b.end - a.end);
  checkNesting("mentions", mentions, report);
  return mentions;
}

const isLetter = (character: string | undefined) => /\p{L}/u.test(character ?? "");
const splitsWord = ({ start, end }: MentionSource, text: string) =>
  (isLetter(text[start - 1]) && isLetter(text[start])) || (isLetter(text[end - 1]) && isLetter(text[end]));

interface Marked {
  readonly id?: string;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
}

/** What is marked is apart or one holds the other; expects document order, an enclosing one first. */
function checkNesting(path: string, all: readonly Marked[], report: Report): void {
  const open: Marked[] = [];
  for (const marked of all) {
    while ((open.at(-1)?.end ?? Infinity) <= marked.start) open.pop();
    const outer = open.at(-1);
    const both = outer && `${nameOf(marked)} and ${nameOf(outer)}`;
    if (outer && marked.end > outer.end) report(path, `${both} overlap without nesting`);
    if (outer && marked.start === outer.start && marked.end === outer.end)
      report(path, `${both} mark the same words`);
    open.push(marked);
  }
}

const nameOf = ({ id, start, exact }: Marked): string => id ?? `"${exact}" at ${start}`;

export function checkDates(items: readonly Item<DateSource>[], context: ArticleContext): readonly DateRef[] {
  const { article, report } = context;
  const dates = items.flatMap(({ path, value: source, wrong }) => {
    if (!parseEdtf(source.edtf))
      report(
        `${path}.edtf`,
        `${source.edtf} is no EDTF date, such as 2024-11-28, 2024-11-2X~ or 2024-12-07/2024-12-08`,
      );
    const passage = checkQuote({ path, wrong, ...source }, context);
    return passage ? [{ article, ...source, passage: passage.index }] : [];
  });
  dates.sort((a, b) => a.start - b.start || b.end - a.end);
  checkNesting("dates", dates, report);
  return dates;
}
