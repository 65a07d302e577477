import { html, nothing } from "lit-html";
import { faultMessagesIn } from "../i18n/faults.ts";
import type { Problem } from "../state/state.ts";
import type { Region } from "./context.ts";

/** The problems a reader has closed; others than these are told again. */
export interface StatusUi {
  dismissed: readonly Problem[] | null;
}

/** Loading, and what could not be loaded: which file, why, and what to do. */
export const statusRegion = (host: HTMLElement, ui: StatusUi): Region => ({
  host,
  reads: ({ status, progress, problems, view }) => [status, progress, problems, view.lang, ui.dismissed],
  view: ({ state, messages }) => {
    const { status, progress, problems, view } = state;
    const told = problems.length === 0 || problems === ui.dismissed;
    host.hidden = status === "ready" && told;
    if (status === "loading") {
      return html`<p class="loading" role="status">
        <label for="loading-progress">${messages.loading}</label>
        <progress id="loading-progress" max=${progress.of || 1} .value=${progress.done}></progress>
        <span class="small">${progress.of > 0 ? messages.loaded(progress.done, progress.of) : nothing}</span>
      </p>`;
    }
    // Not nothing: what the built page holds ready for when no words come has to go.
    if (told) return html``;
    const { slow: onItsWay, slowTitle } = faultMessagesIn(view.lang);
    const broken = problems.filter(({ slow }) => !slow).length;
    return html`<section class="problems" role="alert">
      <h2>${broken > 0 ? messages.problemTitle(broken) : slowTitle}</h2>
      <ul>
        ${problems.map(
          ({ file, reason, slow }) =>
            html`<li><code>${file}</code> <span class="small">${slow ? onItsWay : reason}</span></li>`,
        )}
      </ul>
      <p>
        ${messages.problemRest}
        <button type="button" class="button" data-do="retry">${messages.retry}</button>
        <button type="button" class="link" data-do="dismiss">${messages.close}</button>
      </p>
    </section>`;
  },
});
