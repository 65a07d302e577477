import { html, nothing } from "lit-html";
import { shownPlaces } from "../state/select.ts";
import type { Region } from "./context.ts";

/** Said over the map when the chosen layers and roles leave nothing to see. */
export const emptyRegion = (host: HTMLElement): Region => ({
  host,
  reads: ({ status, archive, view, time }) => [status, archive, view, time],
  view: ({ state, messages }) => {
    const empty =
      state.status === "ready" && state.archive.places.length > 0 && shownPlaces(state).length === 0;
    host.hidden = !empty;
    return empty
      ? html`<p>
          ${messages.noPlaces}
          <button type="button" class="link" data-do="defaults">${messages.showDefaults}</button>
        </p>`
      : nothing;
  },
});
