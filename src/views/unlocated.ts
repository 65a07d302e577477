import { html, nothing } from "lit-html";
import { layersPresent, shownPlaces } from "../state/select.ts";
import { nameOf } from "../text/names.ts";
import type { Region } from "./context.ts";
import { layerChip } from "./layers.ts";

/** What the texts name but no one can put on a map stays visible beside it. */
export const unlocatedRegion = (host: HTMLElement): Region => ({
  host,
  reads: ({ archive, view, time, selection }) => [archive, view, time, selection?.place],
  view: (frame) => {
    const { state } = frame;
    const places = shownPlaces(state).filter((one) => one.place.geometry === null);
    // A frame has no room for the switch.
    host.hidden = state.view.embed ? places.length === 0 : layersPresent(state, ["unlocated"]).length === 0;
    if (host.hidden) return nothing;
    return html`${layerChip(frame, "unlocated")}
      <ul>
        ${places.map(({ place }) => {
          const name = nameOf(place, state.view.lang);
          const chosen = state.selection?.place === place.id;
          return html`<li>
            <button
              type="button"
              class="link"
              data-place=${place.id}
              lang=${name.lang}
              aria-pressed=${chosen}
            >
              ${name.text}
            </button>
          </li>`;
        })}
      </ul>`;
  },
});
