import { html, nothing } from "lit-html";
import { shownArticles } from "../state/select.ts";
import type { Region } from "./context.ts";
import { icons } from "./icons.ts";

/** At the foot of an embed while no place is chosen: what this is, and the text one press away. */
export const embedRegion = (host: HTMLElement): Region => ({
  host,
  reads: ({ archive, view, selection }) => [archive, view, selection === null],
  view: ({ state, messages }) => {
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
              </button>`
          : nothing
      }`;
  },
});
