import { html, nothing, type TemplateResult } from "lit-html";
import { kindInWords, type Messages } from "../i18n/page.ts";
import type { State } from "../state/state.ts";
import { nameOf } from "../text/names.ts";
import type { Frame, Region } from "./context.ts";
import { icons, layerSymbol } from "./icons.ts";
import { type GroupKind, type ListEntry, listGroups } from "./list-model.ts";

/** How many places are put on the page at first; more come with scrolling. */
export const LIST_CHUNK = 40;

/** What the open list shows that no address says. */
export interface ListUi {
  query: string;
  limit: number;
}

export const listRegion = (host: HTMLElement, ui: ListUi, rendered: () => void): Region => ({
  host,
  reads: ({ panel, archive, view, time, selection }) =>
    panel === "list" ? [archive, view, time, selection?.place, ui.query, ui.limit] : [false],
  view: (frame) => {
    host.hidden = frame.state.panel !== "list";
    return host.hidden ? nothing : listTemplate(frame, ui);
  },
  rendered,
});

function listTemplate(frame: Frame, ui: ListUi): TemplateResult {
  const { messages, state } = frame;
  const groups = listGroups(state, ui.query);
  const total = groups.reduce((sum, group) => sum + group.entries.length, 0);
  let room = ui.limit;
  return html`<header>
      <h2 id="list-title">${messages.places}</h2>
      <button type="button" class="icon-button" data-do="close-panel" aria-label=${messages.close}>
        ${icons.close}
      </button>
    </header>
    <div class="search">
      <label for="find">${messages.findPlace}</label>
      <input
        id="find"
        type="search"
        autocomplete="off"
        spellcheck="false"
        aria-controls="places"
        aria-describedby="find-hint"
        .value=${ui.query}
      />
      <p id="find-hint" class="small">${messages.findHint}</p>
    </div>
    <p class="small" role="status">
      ${total > 0 ? messages.placeCount(total) : messages.nothingFound(ui.query)}
    </p>
    <div id="places" role="listbox" aria-labelledby="list-title">
      ${groups.map(({ kind, entries }) => {
        const some = entries.slice(0, Math.max(0, room));
        room -= some.length;
        return some.length === 0
          ? nothing
          : html`<div role="group" aria-labelledby="g-${kind}" class="group">
              <h3 id="g-${kind}" role="presentation">${groupTitle(messages, kind)}</h3>
              ${kind === "items" ? html`<p class="small" role="presentation">${messages.itemsNote}</p>` : nothing}
              ${some.map((entry) => optionTemplate(state, messages, entry))}
            </div>`;
      })}
    </div>
    ${total > ui.limit ? html`<p class="rest small" data-rest>${messages.more(total - ui.limit)}</p>` : nothing}`;
}

function optionTemplate(
  state: State,
  messages: Messages,
  { place, count, dimmed }: ListEntry,
): TemplateResult {
  const name = nameOf(place, state.view.lang);
  const kind = kindInWords(place.kind, state.view.lang);
  return html`<div
    role="option"
    class="row"
    tabindex="-1"
    data-place=${place.id}
    ?data-dim=${dimmed}
    aria-selected=${state.selection?.place === place.id ? "true" : "false"}
  >
    ${layerSymbol(place.layer)} <span class="name" lang=${name.lang}>${name.text}</span>
    <span class="kind">${kind}</span> <span class="count">${messages.mentions(count)}</span>
  </div>`;
}

export const groupTitle = (messages: Messages, kind: GroupKind): string =>
  kind === "items" ? messages.items : kind === "referred" ? messages.onlyReferred : messages.layers[kind];
