import { html, nothing } from "lit-html";
import { shownArticles } from "../state/select.ts";
import type { State, View } from "../state/state.ts";
import { hashOf, searchOf } from "../state/url.ts";
import type { Context, Region } from "./context.ts";
import { icons } from "./icons.ts";
import { resolvedTheme } from "./theme.ts";

/** At the foot of an embed while no place is chosen: what this is, and the text one press away. */
export const embedRegion = (host: HTMLElement): Region => ({
  host,
  reads: ({ archive, view, selection }) => [archive, view, selection === null],
  view: ({ state, messages, context }) => {
    const takeAlong = ({ currentTarget }: Event) => {
      if (currentTarget instanceof HTMLAnchorElement)
        currentTarget.href = fullPage(context.store.get(), context);
    };
    host.hidden = !state.view.embed;
    if (host.hidden) return nothing;
    const [article, ...more] = shownArticles(state);
    if (!article) return nothing;
    const title = more.length === 0 ? article.title : messages.header;
    return html`<button type="button" class="link back" data-do="back">
        ${icons.previous} ${messages.backToMap}
      </button>
      <h1
        class=${state.selection === null ? "title" : "visually-hidden"}
        lang=${more.length === 0 ? article.lang : state.view.lang}
      >
        ${title}
      </h1>
      ${
        state.selection === null
          ? html`<p class="small credit">${more.length === 0 ? article.sources.join(", ") : nothing}</p>
              <button type="button" class="link" data-do="open-text">
                ${icons.text} ${messages.openText}
              </button>
              <a
                class="icon-button"
                href=${fullPage(state, context)}
                target="_blank"
                rel="noopener"
                aria-label=${messages.openPage}
                title=${messages.openPage}
                @click=${takeAlong}
                >${icons.open}</a
              >`
          : nothing
      }`;
  },
});

/** Behind an embed's map until it has drawn, so that no empty sea follows the host's picture. Stills are light. */
export function stillBehind({ embed, article, lang, theme }: View, base: string): string {
  const shown = embed && article !== null && resolvedTheme(theme) === "light";
  return shown ? `url("${base}static/${article}.${lang}.svg")` : "";
}

/** The reader's own page of what the frame shows, where the map is now. */
function fullPage(state: State, { services }: Context): string {
  const { view, archive } = state;
  const page = new URL(view.article === null ? "./" : `a/${view.article}/${view.lang}/`, services.base);
  page.search = searchOf({ ...view, embed: false }, "", { article: view.article, lang: view.lang });
  // The page of all articles takes its language from the browser, where none is said.
  if (view.article === null) page.searchParams.set("lang", view.lang);
  return `${page.href}${hashOf(state, "", archive)}`;
}
