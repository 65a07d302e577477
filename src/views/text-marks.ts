import type { Article, Passage } from "../model/article.ts";
import type { DateRef } from "../model/dates.ts";
import type { Mention, Translation } from "../model/mention.ts";
import type { Layer } from "../model/words.ts";
import { type Archive, passageIndexAt } from "../state/archive.ts";
import { isShown, type MentionFilter } from "../state/select.ts";
import { type Segment, segmentsOf, type Span } from "../text/segments.ts";

/** A stretch of a passage that a reader can act on: a mention of a place, or a date. */
export interface TextMark extends Span {
  readonly mention?: Mention;
  readonly layer?: Layer;
  readonly date?: DateRef;
}

const markOf = (archive: Archive, mention: Mention, span: Span): TextMark => ({
  start: span.start,
  end: span.end,
  mention,
  layer: archive.placeById.get(mention.place)?.layer ?? "unlocated",
});

/** Marks by the index of the passage that they stand in. */
export type MarksByPassage = ReadonlyMap<number, readonly TextMark[]>;

/** The shown mentions of an article, and its dates, as marks on its text. */
export function articleMarks(archive: Archive, article: Article, filter: MentionFilter): MarksByPassage {
  const mentions = (archive.mentionsIn.get(article.id) ?? []).filter((one) => isShown(archive, one, filter));
  const dates = (archive.datesIn.get(article.id) ?? []).map((date): TextMark => ({
    start: date.start,
    end: date.end,
    date,
  }));
  const marks = new Map<number, TextMark[]>();
  for (const mark of [...mentions.map((mention) => markOf(archive, mention, mention)), ...dates]) {
    add(marks, passageIndexAt(article, mark.start), mark);
  }
  return marks;
}

/** The same mentions where a translation has them; keyed by passage index. */
export function translationMarks(
  archive: Archive,
  translation: Translation,
  filter: MentionFilter,
): MarksByPassage {
  const mentions = new Map(
    (archive.mentionsIn.get(translation.article) ?? []).map((mention) => [mention.id, mention]),
  );
  const marks = new Map<number, TextMark[]>();
  for (const mark of translation.marks) {
    const mention = mentions.get(mark.mention);
    if (!mention || !isShown(archive, mention, filter)) continue;
    add(marks, mark.passage, markOf(archive, mention, mark));
  }
  return marks;
}

function add(marks: Map<number, TextMark[]>, passage: number, mark: TextMark): void {
  const group = marks.get(passage);
  if (group) group.push(mark);
  else marks.set(passage, [mark]);
}

/** A passage cut into flat segments at its article's marks. */
export const passageSegments = (
  article: Article,
  passage: Passage,
  marks: MarksByPassage,
): readonly Segment<TextMark>[] =>
  segmentsOf(article.text, marks.get(passage.index) ?? [], passage.start, passage.end);

/** What a segment does when touched: the innermost mention, else the date it stands in. */
export function actionOf(segment: Segment<TextMark>): TextMark | undefined {
  return (
    segment.covers.findLast((mark) => mark.mention !== undefined) ??
    segment.covers.findLast((mark) => mark.date !== undefined)
  );
}
