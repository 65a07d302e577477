import { html, nothing, type TemplateResult } from "lit-html";
import { type Layer, LAYERS } from "../model/words.ts";
import { layersPresent, shownPlaces } from "../state/select.ts";
import type { Frame, Region } from "./context.ts";
import { layerSymbol } from "./icons.ts";
import { missingLine } from "./late.ts";
import { panelsPart } from "./parts.ts";

/** Layers to switch, which is the legend at once; roles, sizes and certainty behind one more press. */
export const layersRegion = (host: HTMLElement): Region => ({
  host,
  reads: ({ archive, view, time, framing }) => [
    archive,
    view,
    time,
    framing.what,
    panelsPart.now(),
    panelsPart.missing(),
  ],
  view: (frame) => (frame.state.archive.places.length === 0 ? nothing : layersTemplate(frame)),
});

function layersTemplate(frame: Frame): TemplateResult {
  const { messages, state } = frame;
  const { view, framing } = state;
  const hasItems = shownPlaces(state).some((one) => one.group === "items");
  const onItems = framing.what === "items";
  return html`<fieldset class="chips">
      <legend class="visually-hidden">${messages.layersAndRoles}</legend>
      ${layersPresent(state, LAYERS)
        .filter((layer) => layer !== "unlocated")
        .map((layer) => layerChip(frame, layer))}
    </fieldset>
    <details class="key">
      <summary>${messages.rolesTitle}</summary>
      <div class="popover">
        ${panelsPart.now()?.keyTemplate(frame, hasItems) ?? nothing}
        ${panelsPart.missing() ? missingLine(view.lang) : nothing}
      </div>
    </details>
    ${
      hasItems
        ? html`<button type="button" class="link" data-frame=${onItems ? "story" : "items"}>
            ${onItems ? messages.seeStory : messages.seeItems}
          </button>`
        : nothing
    }`;
}

/** A layer's switch, its symbol and its name. */
export const layerChip = ({ messages, state }: Frame, layer: Layer): TemplateResult =>
  html`<label class="chip"
    ><input type="checkbox" name="layers" value=${layer} .checked=${state.view.layers.includes(layer)} />
    ${layerSymbol(layer)} ${messages.layers[layer]}</label
  >`;
