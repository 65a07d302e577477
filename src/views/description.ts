import { html, nothing } from "lit-html";
import { descriptionOf } from "../state/archive.ts";
import { shownArticles } from "../state/select.ts";
import type { Region } from "./context.ts";

/** What the map shows, in words, for those who do not see it and for those who like to read. */
export const descriptionRegion = (host: HTMLElement): Region => ({
  host,
  reads: ({ archive, view }) => [archive, view.lang, view.article],
  view: ({ state, messages }) => {
    const { archive, view } = state;
    const texts = shownArticles(state).flatMap((article) => {
      const text = descriptionOf(archive, article.id)?.[view.lang];
      return text ? [{ article, text }] : [];
    });
    host.hidden = texts.length === 0;
    if (host.hidden) return nothing;
    return html`<details>
      <summary>${messages.description}</summary>
      ${texts.map(
        ({ article, text }) =>
          html`<h3 lang=${article.lang}>${article.title}</h3>
            <p>${text}</p>`,
      )}
    </details>`;
  },
});
