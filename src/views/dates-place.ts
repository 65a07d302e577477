import { html, nothing, type TemplateResult } from "lit-html";
import type { DateRef } from "../model/dates.ts";
import type { Frame, Region } from "./context.ts";
import { dateStrip, type DateStrip, shownDates } from "./dates-model.ts";
import { missingLine } from "./late.ts";
import { panelsPart } from "./parts.ts";

/** What the open list of dates shows that no address says. */
export interface DatesUi {
  open: boolean;
}

/** What is written of the dates, by a part of the program that no first view needs. */
export interface DatesWritten {
  /** Which time is chosen. */
  readonly chosen: (frame: Frame, time: string) => string;
  readonly strip: (frame: Frame, strip: DateStrip) => TemplateResult;
  readonly list: (frame: Frame, strip: DateStrip, dates: readonly DateRef[]) => TemplateResult;
}

/**
 * Where the dates stand: as high before they are written as after it, for the map above them must not be moved.
 *
 * @param part what writes them, once it has come
 */
export const datesRegion = (
  host: HTMLElement,
  ui: DatesUi,
  part: () => DatesWritten | undefined,
): Region => ({
  host,
  reads: ({ archive, view, time }) => [
    archive,
    view.article,
    view.lang,
    time,
    ui.open,
    part() !== undefined,
    panelsPart.missing(),
  ],
  view(frame) {
    const { messages, state } = frame;
    const dates = shownDates(state);
    host.hidden = dates.length === 0;
    if (host.hidden) return nothing;
    const written = part();
    const strip = dateStrip(dates);
    const room = html`<div class="strip-row">
      <div class="strip" .style=${`--rows: ${strip.rows}`}></div>
    </div>`;
    return html`<div class="dates-head">
        <h2>${messages.dates}</h2>
        <p class="small" role="status">
          ${state.time === null ? nothing : written?.chosen(frame, state.time)}
        </p>
        ${
          state.time === null
            ? nothing
            : html`<button type="button" class="link" data-do="clear-time">${messages.clearTime}</button>`
        }
      </div>
      ${strip.clusters.length > 0 ? (written?.strip(frame, strip) ?? room) : nothing}
      <details class="date-list" .open=${ui.open}>
        <summary>${messages.dateList}</summary>
        <div class="dates-body">
          ${
            // Written when it is opened: most readers never do, and to put every date into words takes its time.
            ui.open ? written?.list(frame, strip, dates) : nothing
          }
          ${ui.open && panelsPart.missing() ? missingLine(state.view.lang) : nothing}
        </div>
      </details>`;
  },
});
