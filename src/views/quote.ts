import { html, nothing, type TemplateResult } from "lit-html";
import type { Messages } from "../i18n/page.ts";
import { isStory, type Passage } from "../model/article.ts";
import type { Mention } from "../model/mention.ts";
import type { Lang } from "../model/words.ts";
import { type Archive, notesOn, translationOf } from "../state/archive.ts";
import { nameOf } from "../text/names.ts";
import { excerpt } from "../text/excerpt.ts";
import { type Segment, segmentsOf, type Span } from "../text/segments.ts";
import type { Quoted } from "./card-model.ts";
import type { Frame } from "./context.ts";

/** Room before and after the words in a short quotation, in characters. */
const BEFORE = 28;
const AFTER = 64;

const marked = (segments: readonly Segment<Span>[]) =>
  segments.map((segment) =>
    segment.covers.length > 0 ? html`<mark>${segment.text}</mark>` : html`${segment.text}`,
  );

/** The passage as the article has it, the words marked. */
export function quotation({ mention, article, passage }: Quoted): TemplateResult {
  const segments = segmentsOf(article.text, [mention], passage.start, passage.end);
  return html`<blockquote lang=${article.lang}>${marked(segments)}</blockquote>`;
}

/** As much of the passage as a line or two hold. */
export function shortQuotation({ mention, article, passage }: Quoted): TemplateResult {
  const text = article.text.slice(passage.start, passage.end);
  const at = { start: mention.start - passage.start, end: mention.end - passage.start };
  return short(text, at, article.lang);
}

export function translatedQuotation(frame: Frame, quote: Quoted) {
  const translation = translationFor(frame, quote);
  if (!translation) return nothing;
  const { text, marks } = translation;
  return html`<div class="translated" lang=${frame.state.view.lang}>
    <span class="machine">${frame.messages.machine}</span>
    <p>${marked(segmentsOf(text, marks))}</p>
  </div>`;
}

/** As much of the translation as a line or two hold. */
export function shortTranslation(frame: Frame, quote: Quoted) {
  const translation = translationFor(frame, quote);
  if (!translation) return nothing;
  const { text, marks } = translation;
  const { lang } = frame.state.view;
  return html`<p class="line ours" lang=${lang}>
    <span class="machine">${frame.messages.machine}</span> ${short(text, marks[0], lang)}
  </p>`;
}

function short(text: string, at: Span | undefined, lang: Lang): TemplateResult {
  const { start, end } = at ?? { start: 0, end: 0 };
  const { from, to } = excerpt(text, start, end, BEFORE, AFTER);
  const segments = segmentsOf(text, at ? [{ start, end }] : [], from, to);
  return html`<q lang=${lang}
    >${from > 0 ? "…" : nothing}${marked(segments)}${to < text.length ? "…" : nothing}</q
  >`;
}

/** Ours, of the passage, with where its mention stands in it; of an article in the reader's own language none. */
function translationFor({ state }: Frame, { mention, article, passage }: Quoted) {
  const { archive, view } = state;
  const translation = article.lang === view.lang ? undefined : translationOf(archive, article.id, view.lang);
  const text = translation?.passages[passage.index];
  if (!translation || !text) return undefined;
  const marks = translation.marks.filter(
    (mark) => mark.passage === passage.index && mark.mention === mention.id,
  );
  return { text, marks };
}

/** Who says it, where a quotation has a line: the names alone, nearest first. */
export const whoBriefly = ({ article, passage }: Quoted): TemplateResult | typeof nothing =>
  passage.sources.length === 0
    ? nothing
    : html`<cite class="who" lang=${article.lang}>${passage.sources.join(" · ")}</cite>`;

/** Who says it, nearest first: “Камель Сакр, via Mazeej, via BILD”. */
export function saidBy(messages: Messages, passage: Passage, lang: Lang) {
  const [first, ...rest] = passage.sources;
  if (first === undefined) {
    return html`<p class="said"><span>${messages.saidBy}</span> ${messages.saidByNoOne}</p>`;
  }
  return html`<p class="said">
    <span>${messages.saidBy}</span> <span lang=${lang}>${first}</span>${rest.map(
      (source) => html`, ${messages.via} <span lang=${lang}>${source}</span>`,
    )}
  </p>`;
}

/** Where a quotation stands, how it refers, and what it is part of. */
export function about(frame: Frame, { mention, article, passage }: Quoted): TemplateResult {
  const { messages, state } = frame;
  const { around, within } = nested(state.archive, mention);
  const aside = asideKind(passage);
  const reading = messages.readingCertainty[mention.certainty];
  // What no chosen role shows says why it is not marked in the text.
  const role = state.view.roles.includes(mention.role) ? "" : messages.rolesHint[mention.role];
  const form = mention.form === "name" ? "" : messages.forms[mention.form];
  const words = [form, role, reading].filter(Boolean);
  const links = (title: string, mentions: typeof around) =>
    mentions.length === 0
      ? nothing
      : html`<p class="nest">
          ${title}
          ${mentions.map((one) => {
            const place = state.archive.placeById.get(one.place);
            const name = place && nameOf(place, state.view.lang);
            return html`<button
              type="button"
              class="link"
              data-place=${one.place}
              data-mention=${one.id}
              data-article=${one.article}
            >
              <q lang=${article.lang}>${article.text.slice(one.start, one.end)}</q>${
                name ? html` (<span lang=${name.lang}>${name.text}</span>)` : nothing
              }
            </button> `;
          })}
        </p>`;
  const attributions = notesOn(state.archive, article.id, passage.index).filter(
    ({ kind }) => kind === "attribution",
  );
  return html`${saidBy(messages, passage, article.lang)}
    ${attributions.map(({ text }) => html`<p class="small" lang=${state.view.lang}>${text[state.view.lang]}</p>`)}
    <p class="from">
      ${aside ? html`<span class="tag">${messages.kindOfPassage[aside]}</span>` : nothing}<cite
        lang=${article.lang}
        >${article.title}</cite
      >
    </p>
    ${words.length > 0 ? html`<p class="small">${words.join(" · ")}</p>` : nothing}
    ${links(messages.partOf, around)} ${links(messages.holds, within)}`;
}

/** The longer references that a mention is part of, and the shorter ones it holds, of other places. */
function nested(archive: Archive, mention: Mention) {
  const fellows = (archive.mentionsIn.get(mention.article) ?? []).filter(
    (one) => one.place !== mention.place && one.start < mention.end && one.end > mention.start,
  );
  const length = mention.end - mention.start;
  return {
    around: fellows.filter((one) => one.end - one.start > length),
    within: fellows.filter((one) => one.end - one.start < length),
  };
}

/** What a passage is when it does not belong to its article's story. */
const asideKind = (passage: Passage): string | undefined => (isStory(passage) ? undefined : passage.kind);
