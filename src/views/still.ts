import { html, type TemplateResult } from "lit-html";
import { messagesIn } from "../i18n/page.ts";
import type { Article } from "../model/article.ts";
import type { ArticleId } from "../model/ids.ts";
import type { Still } from "../model/still.ts";
import { descriptionOf } from "../state/archive.ts";
import { shownArticles, shownPlaces } from "../state/select.ts";
import type { Problem, State } from "../state/state.ts";
import { nameOf } from "../text/names.ts";
import { layerSymbol } from "./icons.ts";

export interface StillUi {
  /** A picture that cannot be loaded is told of. */
  broken: (problem: Problem) => void;
  /** Where the places stand in the pictures, as far as loaded. */
  stills: ReadonlyMap<ArticleId, Still>;
}

/** More pictures than this would be an album. */
const PICTURES = 4;

/**
 * The pictures of the shown articles, with spots to click, and all shown places as a list: what keyboard and screen
 * reader use, and what names those that are in no picture.
 */
export function stillTemplate(state: State, ui: StillUi, base: string): TemplateResult {
  const { view, selection } = state;
  const places = shownPlaces(state);
  return html`${shownArticles(state)
      .slice(0, PICTURES)
      .map((article) => pictureTemplate(state, article, ui, base))}
    <ul class="fault-places">
      ${places.map(({ place }) => {
        const name = nameOf(place, view.lang);
        return html`<li>
          <button
            type="button"
            class="row"
            data-place=${place.id}
            aria-pressed=${selection?.place === place.id ? "true" : "false"}
          >
            ${layerSymbol(place.layer)} <span lang=${name.lang}>${name.text}</span>
          </button>
        </li>`;
      })}
    </ul>`;
}

function pictureTemplate(
  state: State,
  article: Article,
  { stills, broken }: StillUi,
  base: string,
): TemplateResult {
  const still = stills.get(article.id);
  const file = `static/${article.id}.${state.view.lang}.svg`;
  const { archive, view, selection } = state;
  const shown = new Set(shownPlaces(state).map(({ place }) => place.id));
  const spots = still?.places.filter(({ place }) => shown.has(place)) ?? [];
  return html`<figure class="still">
    <img
      src=${new URL(file, base).href}
      @error=${() => broken({ file, reason: "" })}
      width="1200"
      height="675"
      alt=${descriptionOf(archive, article.id)?.[view.lang] ?? messagesIn(view.lang).description}
    />
    ${spots.map(({ place, x, y }) => {
      const known = archive.placeById.get(place);
      const at = `left: ${(100 * x) / (still?.width ?? 1)}%; top: ${(100 * y) / (still?.height ?? 1)}%`;
      // For the pointer only: the list beneath has the same places for everyone.
      return html`<button
        type="button"
        class="spot"
        tabindex="-1"
        aria-hidden="true"
        data-place=${place}
        aria-pressed=${selection?.place === place ? "true" : "false"}
        title=${known ? nameOf(known, view.lang).text : ""}
        .style=${at}
      ></button>`;
    })}
  </figure>`;
}
