import { html, nothing, type TemplateResult } from "lit-html";
import type { Article, Passage } from "../model/article.ts";
import { passageText } from "../model/article.ts";
import type { Mention } from "../model/mention.ts";
import type { Lang } from "../model/words.ts";
import { notesOn } from "../state/archive.ts";
import { passageKey } from "../state/select.ts";
import { elsewhere, openAt } from "../text/notes.ts";
import { hangingQuotes } from "../text/quotes.ts";
import { type Segment, segmentsOf } from "../text/segments.ts";
import type { Frame } from "./context.ts";
import { actionOf, type MarksByPassage, passageSegments, type TextMark } from "./text-marks.ts";

/** What an article's passages share, worked out once for each rendering. */
export interface ArticleFrame extends Frame {
  readonly article: Article;
  readonly marks: MarksByPassage;
  readonly translation: {
    readonly lang: Lang;
    readonly passages: readonly string[];
    readonly marks: MarksByPassage;
  } | null;
}

/** The words of a passage, its mentions being controls; which of them is the tab stop is set later. */
export function words(segments: readonly Segment<TextMark>[]): readonly (string | TemplateResult)[] {
  return segments.map((segment) => {
    const action = actionOf(segment);
    if (action?.mention) {
      const { mention, layer } = action;
      return html`<span
        class="mark l-${layer} r-${mention.role}${mention.certainty === "certain" ? "" : " unsure"}"
        role="button"
        tabindex="-1"
        data-place=${mention.place}
        data-mention=${mention.id}
        data-in=${enclosing(segment, mention)}
        >${segment.text}</span
      >`;
    }
    if (action?.date) {
      return html`<span class="date" role="button" tabindex="-1" data-date=${action.date.start}
        >${segment.text}</span
      >`;
    }
    return segment.text;
  });
}

/** The longer mentions that a control lies in: it is marked, too, when one of them is chosen. */
const enclosing = (segment: Segment<TextMark>, inner: Mention) =>
  segment.covers.flatMap(({ mention }) => (mention && mention !== inner ? [mention.id] : [])).join(" ") ||
  nothing;

/** The passage itself: verbatim, in the article's language. */
export function original(frame: ArticleFrame, passage: Passage): TemplateResult {
  const { article, marks } = frame;
  const key = passageKey(article.id, passage.index);
  const content = words(passageSegments(article, passage, marks));
  const hang = hangingQuotes(passageText(article, passage)) > 0 ? "hang" : "";
  switch (passage.kind) {
    case "headline":
      return html`<h2 class="headline" id="a-${article.id}" data-passage=${key}>${content}</h2>`;
    case "subheading":
      return html`<h3 class="subheading ${hang}" data-passage=${key}>${content}</h3>`;
    case "source":
      return html`<p class="source" data-passage=${key}>${content}</p>`;
    default:
      return html`<p class="passage ${hang}" data-passage=${key}>${content}</p>`;
  }
}

/** Its translation, for whoever reads another language; the original is never hidden. */
export function translated(frame: ArticleFrame, passage: Passage): TemplateResult | typeof nothing {
  const { translation, messages, article } = frame;
  const text = translation?.passages[passage.index];
  if (!translation || !text || text === passageText(article, passage)) return nothing;
  const segments = segmentsOf(text, translation.marks.get(passage.index) ?? []);
  return html`<p class="translation of-${passage.kind}" lang=${translation.lang} data-of=${article.id}>
    <span class="machine">${messages.machine}</span>${words(segments)}
  </p>`;
}

/** Curated notes that join this passage with others; open where they first apply. */
export function notes(
  { article, messages, state }: ArticleFrame,
  passage: Passage,
): readonly TemplateResult[] {
  const { archive, view } = state;
  return notesOn(archive, article.id, passage.index).map(
    (note) =>
      html`<details class="note" lang=${view.lang} ?open=${openAt(note, article) === passage.index}>
        <summary>${messages.noteKinds[note.kind] ?? messages.note}</summary>
        <p>${note.text[view.lang]}</p>
        <ul>
          ${elsewhere(note, article, archive.articles).map(
            ({ key, article: other, opening }) =>
              html`<li>
                <button type="button" class="link" data-goto=${key}>
                  <q lang=${other.lang}>${opening}</q>
                </button>
              </li>`,
          )}
        </ul>
      </details>`,
  );
}
