import { html, nothing } from "lit-html";
import { LAYERS, ROLES } from "../model/words.ts";
import { shownPlaces } from "../state/select.ts";
import type { State } from "../state/state.ts";
import type { Region } from "./context.ts";

/** Said over the map when the chosen layers and roles leave nothing to see, or the text names no place. */
export const emptyRegion = (host: HTMLElement): Region => ({
  host,
  reads: ({ status, archive, view, time, problems }) => [status, archive, view, time, problems],
  view: ({ state, messages }) => {
    const { status, archive, problems } = state;
    const isEmpty = status === "ready" && archive.places.length > 0 && shownPlaces(state).length === 0;
    const named = isEmpty && namesSome(state);
    // Where a file is missing nobody knows what the text names, and the page says what is missing.
    host.hidden = !named && (!isEmpty || problems.length > 0);
    if (host.hidden) return nothing;
    if (!named) return html`<p>${messages.namesNone}</p>`;
    return html`<p>
      ${messages.noPlaces}
      <button type="button" class="link" data-do="defaults">${messages.showDefaults}</button>
    </p>`;
  },
});

const namesSome = ({ archive, view }: State): boolean =>
  shownPlaces({ archive, view: { ...view, layers: LAYERS, roles: ROLES }, time: null }).length > 0;
