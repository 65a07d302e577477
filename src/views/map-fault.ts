import { html, nothing, type TemplateResult } from "lit-html";
import { type FaultMessages, faultMessagesIn, sizeInWords } from "../i18n/faults.ts";
import type { Region } from "./context.ts";
import { missingLine } from "./late.ts";
import { panelsMissing, panelsPart } from "./panels-part.ts";
import type { StillUi } from "./still.ts";

/** What is wrong with the map, as the map, or whoever opens it, tells it. */
export interface Fault {
  readonly code:
    | "no-webgl"
    | "no-program"
    | "save-data"
    | "context-lost"
    | "slow-map"
    | "part"
    | "over"
    | "basemap"
    | "still"
    | "no-range";
  /** For `over`: the code of what is over. */
  readonly what?: string;
  readonly file?: string;
  readonly reason?: string;
  readonly bytes?: number;
}

export interface FaultUi extends StillUi {
  faults: readonly Fault[];
}

/** Where the still is what the reader has asked for, or has until more is loaded: no fault of the map. */
const isWaiting = ({ code }: Fault): boolean => code === "save-data" || code === "no-range";
const WITHOUT_MAP: readonly string[] = ["no-webgl", "no-program"] satisfies Fault["code"][];
/** With these there is no map to be seen, and the still picture takes its place. */
export const isWithoutMap = (fault: Fault): boolean => isWaiting(fault) || WITHOUT_MAP.includes(fault.code);

/** One fault for each code and file; what is told again replaces what was told before. */
export function withFault(faults: readonly Fault[], fault: Fault): readonly Fault[] {
  if (fault.code === "over") return faults.filter(({ code }) => code !== fault.what);
  return [...faults.filter(({ code, file }) => code !== fault.code || file !== fault.file), fault];
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
    panelsPart(),
    panelsMissing(),
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
      ${panelsPart()?.stillTemplate(state, ui, base) ?? nothing}
      ${panelsMissing() ? missingLine(state.view.lang) : nothing}`;
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
