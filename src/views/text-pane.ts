import { html, nothing, type TemplateResult } from "lit-html";
import type { Article, Passage } from "../model/article.ts";
import { type Archive, translationOf } from "../state/archive.ts";
import { shownArticles } from "../state/select.ts";
import type { State } from "../state/state.ts";
import { type Block, blocksOf } from "../text/blocks.ts";
import { articlesTemplate } from "./bar.ts";
import type { Frame, Region } from "./context.ts";
import { type ArticleFrame, notes, original, translated } from "./passage.ts";
import { articleMarks, translationMarks } from "./text-marks.ts";

/** From so many passages on the browser lays out only those near the window. */
const LONG = 200;

/** The articles as a newspaper page. Hover, selection and dimming are put on its elements afterwards. */
export const textRegion = (host: HTMLElement, rendered: (frame: Frame) => void): Region => ({
  host,
  reads: ({ archive, view, status }) => [archive, view.article, view.lang, view.layers, view.roles, status],
  view: (frame) => {
    const articles = shownArticles(frame.state);
    if (articles.length === 0) {
      const { status, problems } = frame.state;
      return status === "ready" && problems.length === 0
        ? html`<p class="empty">${frame.messages.noArticles}</p>`
        : nothing;
    }
    return html`${articlesTemplate(frame, "switch")}${articles.map((article) => articleTemplate(frame, article))}`;
  },
  rendered,
});

function articleTemplate(frame: Frame, article: Article): TemplateResult {
  const { archive, view } = frame.state;
  const inside: ArticleFrame = {
    ...frame,
    article,
    marks: articleMarks(archive, article, view),
    translation: translationFor(archive, article, frame.state),
  };
  const long = article.passages.length > LONG;
  return html`<article
    class=${long ? "long" : ""}
    lang=${article.lang}
    data-article=${article.id}
    aria-labelledby="a-${article.id}"
  >
    ${blocksOf(article.passages).map((block) => blockTemplate(inside, block))}
  </article>`;
}

function translationFor(archive: Archive, article: Article, { view }: State): ArticleFrame["translation"] {
  if (article.lang === view.lang) return null;
  const translation = translationOf(archive, article.id, view.lang);
  return translation
    ? {
        lang: view.lang,
        passages: translation.passages,
        marks: translationMarks(archive, translation, view),
      }
    : null;
}

function blockTemplate(frame: ArticleFrame, block: Block): TemplateResult {
  const { messages, state } = frame;
  const whole = (passage: Passage) =>
    html`${original(frame, passage)}${translated(frame, passage)}${notes(frame, passage)}`;
  if (block.kind === "story") return html`${block.passages.map(whole)}`;
  const [title, note] =
    block.kind === "item" ? [messages.items, messages.itemsNote] : [messages.teasers, messages.teasersNote];
  const id = `${block.kind}-${frame.article.id}`;
  return html`<section class="aside ${block.kind}s" aria-labelledby=${id}>
    <h3 id=${id} lang=${state.view.lang}>${title}</h3>
    <p class="small" lang=${state.view.lang}>${note}</p>
    ${block.passages.map((passage) => html`<div class="entry">${whole(passage)}</div>`)}
  </section>`;
}
