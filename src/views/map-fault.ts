import { html, nothing } from "lit-html";
import { shownPlaces } from "../state/select.ts";
import { nameOf } from "../text/names.ts";
import type { Region } from "./context.ts";
import { layerSymbol } from "./icons.ts";

/** What is wrong with the map, as the map tells it. */
export interface Fault {
  readonly code: "no-webgl" | "context-lost" | "context-restored" | "basemap" | "no-range";
  readonly file?: string;
  readonly reason?: string;
  readonly bytes?: number;
}

export interface FaultUi {
  fault: Fault | null;
}

/** Without WebGL the still map takes the map's place, its places as controls beside it; lesser faults are a line. */
export const faultRegion = (host: HTMLElement, ui: FaultUi, base: string): Region => ({
  host,
  reads: ({ archive, view, time, selection }) => [ui.fault, archive, view, time, selection?.place],
  view: ({ state, messages }) => {
    const { fault } = ui;
    host.hidden = fault === null;
    document.body.toggleAttribute("data-no-map", fault?.code === "no-webgl");
    if (!fault) return nothing;
    const said = html`<p>
      ${messages.faults[fault.code] ?? messages.faultTitle}
      ${fault.file ? html`<code>${fault.file}</code>` : nothing} ${fault.reason ?? nothing}
      ${
        fault.code === "basemap"
          ? html`<button type="button" class="button" data-do="retry">${messages.retry}</button>`
          : nothing
      }
    </p>`;
    if (fault.code !== "no-webgl") return html`<div class="fault-line" role="status">${said}</div>`;
    const article = state.view.article ?? state.archive.articles[0]?.id;
    return html`<h2>${messages.faultTitle}</h2>
      ${said}
      ${
        article
          ? html`<img
              src=${new URL(`static/${article}.${state.view.lang}.svg`, base).href}
              width="1200"
              height="675"
              alt=${messages.description}
              aria-describedby="description"
            />`
          : nothing
      }
      <ul class="fault-places">
        ${shownPlaces(state).map(({ place }) => {
          const name = nameOf(place, state.view.lang);
          return html`<li>
            <button
              type="button"
              class="row"
              data-place=${place.id}
              aria-pressed=${state.selection?.place === place.id}
            >
              ${layerSymbol(place.layer)} <span lang=${name.lang}>${name.text}</span>
            </button>
          </li>`;
        })}
      </ul>`;
  },
});
