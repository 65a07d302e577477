import { html, nothing, type TemplateResult } from "lit-html";
import type { Article, Passage } from "../model/article.ts";
import type { Mention } from "../model/mention.ts";
import { type Archive, translationOf } from "../state/archive.ts";
import { isShown, shownArticles } from "../state/select.ts";
import type { State } from "../state/state.ts";
import { type Block, blocksOf } from "../text/blocks.ts";
import { articlesTemplate } from "./bar.ts";
import { cardModel } from "./card-model.ts";
import type { Frame, Region } from "./context.ts";
import { type ArticleFrame, notes, original, translated } from "./passage.ts";
import { articleMarks, translationMarks } from "./text-marks.ts";

/** From so many passages on the browser lays out only those near the window. */
const LONG = 200;

/** The articles as a newspaper page. Hover, selection and dimming are put on its elements afterwards. */
export const textRegion = (host: HTMLElement, rendered: (frame: Frame) => void): Region => ({
  host,
  reads: (state) => {
    const { archive, view, status } = state;
    return [archive, view.article, view.lang, view.layers, view.roles, status, hiddenQuoted(state)];
  },
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

/** What the card quotes is marked in the text as well, were it of a role or a layer that is switched off. */
function hiddenQuoted(state: State): Mention | undefined {
  const mention = cardModel(state)?.quoted?.mention;
  return mention && !isShown(state.archive, mention, state.view) ? mention : undefined;
}

function articleTemplate(frame: Frame, article: Article): TemplateResult {
  const { archive, view } = frame.state;
  const filter = { ...view, also: hiddenQuoted(frame.state) };
  const inside: ArticleFrame = {
    ...frame,
    article,
    marks: articleMarks(archive, article, filter),
    translation: translationFor(archive, article, filter),
  };
  const long = article.passages.length > LONG;
  return html`<article
    class=${long ? "long" : ""}
    lang=${article.lang}
    data-article=${article.id}
    aria-labelledby="a-${article.id}"
  >
    ${blocksOf(article.passages).map((block) => blockTemplate(inside, block))}
    ${paperTemplate(frame, article)}
  </article>`;
}

/** What a print adds to the text: the still, and the list that its numbers lead to, filled when one prints. */
const paperTemplate = ({ state, context }: Frame, { id }: Article): TemplateResult =>
  html`<figure class="paper" lang=${state.view.lang}>
    <img
      src=${new URL(`static/${id}.${state.view.lang}.svg`, context.services.base).href}
      width="1200"
      height="675"
      alt=""
      loading="lazy"
    />
    <ol></ol>
  </figure>`;

function translationFor(
  archive: Archive,
  article: Article,
  filter: State["view"] & { readonly also: Mention | undefined },
): ArticleFrame["translation"] {
  const { lang } = filter;
  if (article.lang === lang) return null;
  const translation = translationOf(archive, article.id, lang);
  return translation
    ? {
        lang,
        passages: translation.passages,
        marks: translationMarks(archive, translation, filter),
      }
    : null;
}

function blockTemplate(frame: ArticleFrame, block: Block): TemplateResult {
  const { messages, state } = frame;
  const { rights } = frame.article;
  const whole = (passage: Passage) =>
    html`${original(frame, passage)}${translated(frame, passage)}${notes(frame, passage)}${
      rights && passage.index < 1 ? html`<p class="source">${rights}</p>` : nothing
    }`;
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
