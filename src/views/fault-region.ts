import { html, nothing, type TemplateResult } from "lit-html";
import { type FaultMessages, faultMessagesIn, sizeInWords } from "../i18n/faults.ts";
import type { Region } from "./context.ts";
import { type Fault, type FaultUi, isWaiting, isWithoutMap } from "./map-fault.ts";
import { stillTemplate } from "./still.ts";

/** Without a map the still takes its place, its places as controls; lesser faults are a line over the map. */
export const faultRegion = (host: HTMLElement, ui: FaultUi, base: string): Region => ({
  host,
  reads: ({ archive, view, time, selection }) => [
    ui.faults,
    ui.stills,
    archive,
    view,
    time,
    selection?.place,
  ],
  view: ({ state }) => {
    const { faults } = ui;
    const messages = faultMessagesIn(state.view.lang);
    const grave = faults.find(isWithoutMap);
    host.hidden = faults.length === 0;
    document.body.toggleAttribute("data-no-map", grave !== undefined);
    if (grave) {
      return html`${isWaiting(grave) ? nothing : html`<h2>${messages.title}</h2>`}
      ${faultTemplate([grave], messages, state.view.lang)}
      ${faultTemplate(
        faults.filter(({ code }) => code === "still"),
        messages,
        state.view.lang,
      )}
      ${stillTemplate(state, ui, base)}`;
    }
    return host.hidden
      ? nothing
      : html`<div class="fault-line" role="status">
          ${[...byCode(faults).values()].map((alike) => faultTemplate(alike, messages, state.view.lang))}
        </div>`;
  },
});

function byCode(faults: readonly Fault[]): ReadonlyMap<Fault["code"], readonly Fault[]> {
  const groups = new Map<Fault["code"], readonly Fault[]>();
  for (const fault of faults) groups.set(fault.code, [...(groups.get(fault.code) ?? []), fault]);
  return groups;
}

/** What is alike is said once, with the files it is said of and one thing to do. */
function faultTemplate(
  alike: readonly Fault[],
  messages: FaultMessages,
  lang: Parameters<typeof sizeInWords>[1],
): TemplateResult | typeof nothing {
  const [fault] = alike;
  if (!fault || fault.code === "over") return nothing;
  const remedy = {
    "no-webgl": nothing,
    // Some browsers give back what they have taken more than once only to a page that begins anew.
    "context-lost": button("reload", messages.retry),
    "slow-map": button("reload", messages.retry),
    part: button("reload", messages.retry),
    still: button("retry", messages.retry),
    "no-program": button("reload", messages.retry),
    "save-data": button("load-map", messages.loadMap),
    basemap: button("retry", messages.retry),
    "no-range": button("load-whole", messages.loadWhole(sizeInWords(fault.bytes ?? 0, lang))),
  }[fault.code];
  return html`<p data-fault=${fault.code}>${messages[fault.code]} ${alike.map(fileTemplate)} ${remedy}</p>`;
}

const fileTemplate = ({ file, reason }: Fault): TemplateResult | typeof nothing =>
  file === undefined
    ? nothing
    : html`<span class="small fault-file"
        ><code>${file.slice(file.lastIndexOf("/") + 1)}</code> ${reason}</span
      > `;

const button = (action: string, label: string): TemplateResult =>
  html`<button type="button" class="button" data-do=${action}>${label}</button>`;
