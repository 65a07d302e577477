import { html, nothing, type TemplateResult } from "lit-html";
import type { Article, Passage } from "../model/article.ts";
import { passageText } from "../model/article.ts";
import type { Mention } from "../model/mention.ts";
import type { Lang } from "../model/words.ts";
import { notesOn } from "../state/archive.ts";
import { passageKey } from "../state/select.ts";
import { hangingQuotes } from "../text/quotes.ts";
import { type Segment, segmentsOf } from "../text/segments.ts";
import type { Frame } from "./context.ts";
import { actionOf, passageSegments, type TextMark } from "./text-marks.ts";

/** What an article's passages share, worked out once for each rendering. */
export interface ArticleFrame extends Frame {
  readonly article: Article;
  readonly marks: readonly TextMark[];
  readonly translation: {
    readonly lang: Lang;
    readonly passages: readonly string[];
    readonly marks: ReadonlyMap<number, readonly TextMark[]>;
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
  if (!translation || !text) return nothing;
  const segments = segmentsOf(text, translation.marks.get(passage.index) ?? []);
  return html`<p class="translation of-${passage.kind}" lang=${translation.lang} data-of=${article.id}>
    <span class="machine">${messages.machine}</span>${words(segments)}
  </p>`;
}

/** Curated notes that join this passage with others; open at the first passage of the article's body that has one. */
export function notes(frame: ArticleFrame, passage: Passage): readonly TemplateResult[] {
  const { article, messages, state } = frame;
  const { lang } = state.view;
  return notesOn(state.archive, article.id, passage.index).map((note) => {
    const first = article.passages.find(
      (one) => one.kind !== "headline" && note.passages.includes(passageKey(article.id, one.index)),
    );
    const elsewhere = note.passages.filter((key) => !key.startsWith(`${article.id}/`));
    return html`<details class="note" lang=${lang} ?open=${first?.index === passage.index}>
      <summary>${messages.noteKinds[note.kind] ?? messages.note}</summary>
      <p>${note.text[lang]}</p>
      <ul>
        ${elsewhere.map((key) => otherPassage(frame, key))}
      </ul>
    </details>`;
  });
}

/** How many characters of the other passage name it. */
const OPENING = 48;

function otherPassage({ state }: ArticleFrame, key: string) {
  const [name, index] = key.split("/");
  const article = state.archive.articles.find((one) => one.id === name);
  const passage = article?.passages[Number(index)];
  if (!article || !passage) return nothing;
  const text = passageText(article, passage);
  const opening = text.slice(0, text.lastIndexOf(" ", OPENING));
  return html`<li>
    <button type="button" class="link" data-goto=${key}><q lang=${article.lang}>${opening}…</q></button>
  </li>`;
}
