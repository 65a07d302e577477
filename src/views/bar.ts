import { html, nothing, type TemplateResult } from "lit-html";
import { OWN_NAMES } from "../i18n/page.ts";
import type { Article } from "../model/article.ts";
import { LANGS, THEMES, type Theme } from "../model/words.ts";
import { areMany, shownArticles } from "../state/select.ts";
import type { View } from "../state/state.ts";
import type { Frame, Region } from "./context.ts";
import { icons } from "./icons.ts";

/** The page's head: name, articles, places, language, colours, share. */
export const barRegion = (host: HTMLElement): Region => ({
  host,
  reads: ({ archive, view, panel }) => [archive.articles, view, panel],
  view: (frame) =>
    html`<h1 class="brand">
        <a href=${addressOf(frame.context.services.base, frame.state.view, "")} data-article-link=""
          >${frame.messages.header}</a
        >
      </h1>
      ${articlesTemplate(frame)} ${toolsTemplate(frame)}`,
});

/** Real links: they open in a new tab, can be copied, and work before the program does. */
export function articlesTemplate({ state, messages, context }: Frame, className = "") {
  const { archive, view } = state;
  if (archive.articles.length < 2) return nothing;
  const link = (id: string, label: string, lang: string, title: string) =>
    html`<a
      href=${addressOf(context.services.base, state.view, id)}
      data-article-link=${id}
      lang=${lang}
      title=${title}
      aria-current=${(view.article ?? "") === id ? "page" : nothing}
      >${label}</a
    >`;
  const [first] = shownArticles(state);
  return html`<nav class=${className} lang=${view.lang} aria-label=${messages.articles}>
    ${link("", messages.allArticles, view.lang, messages.allArticles)}
    ${near(archive.articles, first).map((one) => link(one.id, one.title, one.lang, one.title))}
  </nav>`;
}

/** How many of many articles are offered before, and how many after the one that is open. */
const BEFORE = 3;
const AFTER = 8;

/** Of many articles those about the open one: each leads on to others. */
function near(articles: readonly Article[], open: Article | undefined): readonly Article[] {
  if (!areMany(articles)) return articles;
  const at = Math.max(BEFORE, open ? articles.indexOf(open) : 0);
  return articles.slice(at - BEFORE, at + AFTER);
}

/** The address that shows an article, or all, as the reader sees pages: theirs are the language and the colours. */
export function addressOf(base: string, { lang, theme }: View, article: string): string {
  const address = new URL(base);
  if (article) address.searchParams.set("article", article);
  address.searchParams.set("lang", lang);
  if (theme !== "auto") address.searchParams.set("theme", theme);
  return address.href;
}

const NEXT_THEME: Readonly<Record<Theme, Theme>> = { auto: "light", light: "dark", dark: "auto" };

function toolsTemplate({ state, messages }: Frame): TemplateResult {
  const { view, panel } = state;
  const theme = `${messages.theme}: ${messages.themes[view.theme]}`;
  return html`<div class="tools">
    <button
      type="button"
      class="tool"
      data-do="list"
      aria-label=${messages.places}
      aria-expanded=${panel === "list"}
      aria-controls="list"
    >
      ${icons.search} <span>${messages.places}</span>
    </button>
    <label class="tool select">
      <span class="visually-hidden">${messages.language}</span>
      <select data-set="lang">
        ${LANGS.map(
          (lang) =>
            html`<option value=${lang} lang=${lang} .selected=${lang === view.lang}>
              ${OWN_NAMES[lang]}
            </option>`,
        )}
      </select>
    </label>
    <button
      type="button"
      class="tool"
      data-set="theme"
      value=${NEXT_THEME[view.theme]}
      title=${theme}
      aria-label=${theme}
    >
      ${icons[THEMES.find((theme) => theme === view.theme) ?? "auto"]}
    </button>
    <button
      type="button"
      class="tool"
      data-do="share"
      aria-expanded=${panel === "share"}
      aria-controls="share"
      aria-label=${messages.share}
      title=${messages.share}
    >
      ${icons.share}
    </button>
  </div>`;
}
