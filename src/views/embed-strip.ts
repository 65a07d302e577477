import { html, nothing } from "lit-html";
import { captionOf } from "../state/archive.ts";
import { shownArticles } from "../state/select.ts";
import type { State } from "../state/state.ts";
import { hashOf, searchOf } from "../state/url.ts";
import type { Context, Frame, Region } from "./context.ts";
import { panelIcons } from "./panel-icons.ts";

/** At the foot of an embed, beneath the card: title, caption and source, with the text and the full page one press away. */
export const embedRegion = (host: HTMLElement): Region => ({
  host,
  reads: ({ archive, view }) => [archive, view],
  view: (frame) => {
    const { state, messages } = frame;
    const { archive, view } = state;
    host.hidden = !view.embed;
    if (host.hidden) return nothing;
    const [first, ...more] = shownArticles(state);
    if (!first) return nothing;
    const article = more.length === 0 ? first : null;
    const sources = article?.sources ?? [];
    const caption = view.caption || (article && captionOf(archive, article.id)?.[view.lang]);
    return html`<button type="button" class="link back" data-do="back">
        ${panelIcons.previous} ${messages.backToMap}
      </button>
      <h1 class="title" lang=${article ? article.lang : view.lang}>
        ${article ? article.title : messages.header}
      </h1>
      <button type="button" class="link" data-do="open-text">
        ${panelIcons.text} <span class="word">${messages.openText}</span>
      </button>
      ${openPageLink(frame)}
      <p class="about">
        ${
          // An author's caption may end without a stop, and the source would run on from it.
          (sources.length > 0 ? caption?.replace(/[\p{L}\p{N})]$/u, "$&.") : caption) ?? nothing
        }
        ${
          article && sources.length > 0
            ? html`<span class="nowrap"
                >${messages.source} <cite lang=${article.lang}>${sources.join(", ")}</cite></span
              >`
            : nothing
        }
      </p>`;
  },
});

/** Leads from an embed to the reader's own page, with the map as it is when the link is followed. */
export function openPageLink({ state, messages, context }: Frame) {
  const takeAlong = ({ currentTarget }: Event) => {
    if (currentTarget instanceof HTMLAnchorElement)
      currentTarget.href = fullPage(context.store.get(), context);
  };
  return html`<a
    class="icon-button open"
    href=${fullPage(state, context)}
    target="_blank"
    rel="noopener"
    aria-label=${messages.openPage}
    title=${messages.openPage}
    @click=${takeAlong}
    >${panelIcons.open}</a
  >`;
}

/** The reader's own page of what the frame shows, where the map is now. */
function fullPage(state: State, { services }: Context): string {
  const { view, archive } = state;
  const page = new URL(view.article === null ? "./" : `a/${view.article}/${view.lang}/`, services.base);
  const own = { article: view.article, lang: view.lang };
  page.search = searchOf({ ...view, embed: false, caption: "" }, "", own);
  // The page of all articles takes its language from the browser, where none is said.
  if (view.article === null) page.searchParams.set("lang", view.lang);
  return `${page.href}${hashOf(state, "", archive)}`;
}
