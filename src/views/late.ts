import { html, nothing, type TemplateResult } from "lit-html";
import { faultMessagesIn } from "../i18n/faults.ts";
import { messagesIn } from "../i18n/page.ts";
import type { Lang } from "../model/words.ts";
import type { State } from "../state/state.ts";
import type { Region } from "./context.ts";
import { icons } from "./icons.ts";

/** What is said of a panel, in its place; of what no press has opened only that it is missing. */
interface Missing {
  readonly title?: string;
  /** Of the element that names the panel, where one does. */
  readonly titleId?: string;
  readonly close?: "close-card" | "close-panel";
}

/** A panel whose part of the program could not be loaded. */
export function missingPart(lang: Lang, { title, titleId, close }: Missing): TemplateResult {
  if (!close) return missingLine(lang);
  return html`<header>
      <h2 id=${titleId ?? nothing} tabindex="-1">${title}</h2>
      <button type="button" class="icon-button" data-do=${close} aria-label=${messagesIn(lang).close}>
        ${icons.close}
      </button>
    </header>
    ${missingLine(lang)}`;
}

export function missingLine(lang: Lang): TemplateResult {
  const { part, retry } = faultMessagesIn(lang);
  return html`<p role="alert">
    ${part} <button type="button" class="button" data-do="reload">${retry}</button>
  </p>`;
}

/**
 * A region of a part of the program that is loaded when it is first wanted: the state waits for the part, so that one
 * that is wanted and not there could not be had.
 *
 * @param wanted what to say where it is missing; null while it is not open, or where nothing is said
 */
export const lateRegion = (
  host: HTMLElement,
  region: () => Region | undefined,
  wanted: (state: State) => Missing | null = () => null,
): Region => ({
  host,
  reads: (state) => {
    const there = region();
    if (there) return [there, ...there.reads(state)];
    const missing = wanted(state);
    return [missing !== null, missing?.title, state.view.lang];
  },
  view: (frame) => {
    const there = region();
    if (there) return there.view(frame);
    const missing = wanted(frame.state);
    host.hidden = missing === null;
    return missing ? missingPart(frame.state.view.lang, missing) : nothing;
  },
  rendered: (frame) => region()?.rendered?.(frame),
});
