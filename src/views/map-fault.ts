import { html, nothing, type TemplateResult } from "lit-html";
import { type FaultMessages, faultMessagesIn, sizeInWords } from "../i18n/faults.ts";
import type { Region } from "./context.ts";
import { type StillUi, stillTemplate } from "./still.ts";

/** What is wrong with the map, as the map, or whoever opens it, tells it. */
export interface Fault {
  readonly code:
    | "no-webgl"
    | "no-program"
    | "save-data"
    | "context-lost"
    | "context-restored"
    | "basemap"
    | "no-range";
  readonly file?: string;
  readonly reason?: string;
  readonly bytes?: number;
}

export interface FaultUi extends StillUi {
  faults: readonly Fault[];
}

/** Without these there is no map at all, and the still picture takes its place. */
const WITHOUT_MAP: readonly string[] = ["no-webgl", "no-program", "save-data"] satisfies Fault["code"][];

export const isWithoutMap = ({ code }: Fault): boolean => WITHOUT_MAP.includes(code);

/** One fault for each code and file; what is told again replaces what was told before. */
export function withFault(faults: readonly Fault[], fault: Fault): readonly Fault[] {
  const others = faults.filter(
    ({ code, file }) => code !== fault.code.replace("restored", "lost") || file !== fault.file,
  );
  return fault.code === "context-restored" ? others : [...others, fault];
}

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
      return html`${grave.code === "save-data" ? nothing : html`<h2>${messages.title}</h2>`}
      ${faultTemplate(grave, messages, state.view.lang)} ${stillTemplate(state, ui, base)}`;
    }
    return host.hidden
      ? nothing
      : html`<div class="fault-line" role="status">
          ${faults.map((fault) => faultTemplate(fault, messages, state.view.lang))}
        </div>`;
  },
});

function faultTemplate(
  fault: Fault,
  messages: FaultMessages,
  lang: Parameters<typeof sizeInWords>[1],
): TemplateResult | typeof nothing {
  const { code, file, reason, bytes } = fault;
  if (code === "context-restored") return nothing;
  const remedy = {
    "no-webgl": nothing,
    "context-lost": nothing,
    "no-program": button("reload", messages.retry),
    "save-data": button("load-map", messages.loadMap),
    basemap: button("retry", messages.retry),
    "no-range": button("load-whole", messages.loadWhole(sizeInWords(bytes ?? 0, lang))),
  }[code];
  return html`<p data-fault=${code}>
    ${messages[code]} ${file ? html`<code>${file.slice(file.lastIndexOf("/") + 1)}</code>` : nothing}
    ${reason ? html`<span class="small">${reason}</span>` : nothing} ${remedy}
  </p>`;
}

const button = (action: string, label: string): TemplateResult =>
  html`<button type="button" class="button" data-do=${action}>${label}</button>`;
