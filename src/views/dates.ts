import { html, nothing, type TemplateResult } from "lit-html";
import { edtfInWords, monthsInWords } from "../i18n/dates.ts";
import type { DateRef } from "../model/dates.ts";
import { parseEdtf } from "../model/edtf.ts";
import type { Lang } from "../model/words.ts";
import { passageKey } from "../state/select.ts";
import type { Frame, Region } from "./context.ts";
import { type DateMark, dateStrip, type DateStrip, intervalOf, isoDay, shownDates } from "./dates-model.ts";

/**
 * CSS for a stretch of the strip, in shares of its width. Set as the property `style`: the attribute would be inline
 * style, which the page's policy forbids.
 */
const span = (from: number, to: number): string => `left: ${percent(from)}; width: ${percent(to - from)}`;
const percent = (share: number): string => `${(share * 100).toFixed(3)}%`;

/** What the open list of dates shows that no address says. */
export interface DatesUi {
  open: boolean;
}

export const datesRegion = (host: HTMLElement, ui: DatesUi): Region => ({
  host,
  reads: ({ archive, view, time }) => [archive, view.article, view.lang, time, ui.open],
  view: (frame) => {
    const dates = shownDates(frame.state);
    host.hidden = dates.length === 0;
    return host.hidden ? nothing : datesTemplate(frame, dates, ui);
  },
});

function datesTemplate(frame: Frame, dates: readonly DateRef[], ui: DatesUi): TemplateResult {
  const { messages, state } = frame;
  const strip = dateStrip(dates);
  return html`<div class="dates-head">
      <h2>${messages.dates}</h2>
      <p class="small" role="status">
        ${state.time === null ? nothing : messages.chosenTime(edtfInWords(state.time, state.view.lang))}
      </p>
      ${
        state.time === null
          ? nothing
          : html`<button type="button" class="link" data-do="clear-time">${messages.clearTime}</button>`
      }
    </div>
    ${strip.clusters.length > 0 ? stripTemplate(frame, strip) : nothing}
    <details class="date-list" .open=${ui.open} data-do="dates-open">
      <summary>${messages.dateList}</summary>
      <div class="dates-body">${ui.open ? listTemplate(frame, strip, dates) : nothing}</div>
    </details>`;
}

/** Written when it is opened: most readers never do, and to put every date into words takes its time. */
const listTemplate = (frame: Frame, strip: DateStrip, dates: readonly DateRef[]): TemplateResult =>
  html`${strip.clusters.length > 0 ? rangeTemplate(frame, strip) : nothing}
    <ul>
      ${inOrder(dates).map((date) => dateTemplate(frame, date))}
    </ul>`;

function stripTemplate({ messages, state }: Frame, strip: DateStrip): TemplateResult {
  const { lang } = state.view;
  const { scale, clusters, marks, yearless } = strip;
  const rows = Math.max(1, ...marks.map((mark) => mark.row + 1));
  const chosen = state.time === null ? undefined : parseEdtf(state.time);
  const from = chosen ? scale(chosen.first ?? clusters[0]?.first ?? 0) : 0;
  const to = chosen ? scale((chosen.last ?? clusters.at(-1)?.last ?? 0) + 1) : 0;
  return html`<div class="strip-row">
    <div class="strip" data-drag .style=${`--rows: ${rows}`}>
      ${chosen ? html`<span class="range" .style=${span(from, to)}></span>` : nothing}
      ${clusters.map(({ first, last }) => {
        const label = monthsInWords(first, last, lang);
        return html`<span class="axis" .style=${span(scale(first), scale(last + 1))}
          ><button
            type="button"
            class="cluster"
            data-time=${intervalOf(first, last)}
            aria-pressed=${state.time === intervalOf(first, last) ? "true" : "false"}
            aria-label=${messages.chooseRange(label)}
          >
            ${label}
          </button></span
        >`;
      })}
      ${marks.map((mark) => markTemplate(strip, mark, state.time, lang))}
    </div>
    ${
      yearless.length > 0
        ? html`<div class="yearless">
            ${yearless.map((date) => {
              const words = edtfInWords(date.edtf, lang);
              return html`<button
                type="button"
                class="date-mark a-${date.about}"
                data-goto=${passageKey(date.article, date.passage)}
                aria-label=${words}
                title=${words}
              ></button>`;
            })}
            <span class="cluster" aria-hidden="true">${messages.yearNotGiven}</span>
          </div>`
        : nothing
    }
  </div>`;
}

function markTemplate(
  { scale }: DateStrip,
  mark: DateMark,
  time: string | null,
  lang: Frame["state"]["view"]["lang"],
) {
  const words = edtfInWords(mark.edtf, lang);
  const [ref] = mark.refs;
  return html`<button
    type="button"
    class="date-mark a-${mark.about}"
    .style=${`${span(scale(mark.first), scale(mark.last + 1))}; --row: ${mark.row}`}
    data-time=${mark.edtf}
    data-goto=${ref ? passageKey(ref.article, ref.passage) : nothing}
    aria-pressed=${time === mark.edtf ? "true" : "false"}
    aria-label=${words}
    title=${words}
  ></button>`;
}

function rangeTemplate({ messages, state }: Frame, { clusters }: DateStrip): TemplateResult {
  const chosen = state.time === null ? undefined : parseEdtf(state.time);
  const [first, last] = [clusters[0]?.first ?? 0, clusters.at(-1)?.last ?? 0];
  const input = (name: "from" | "to", label: string, day: number) =>
    html`<label
      >${label}
      <input type="date" name=${name} min=${isoDay(first)} max=${isoDay(last)} .value=${isoDay(day)}
    /></label>`;
  return html`<div class="range-inputs" data-range>
    ${input("from", messages.rangeFrom, chosen?.first ?? first)}
    ${input("to", messages.rangeTo, chosen?.last ?? last)}
  </div>`;
}

function dateTemplate({ messages, state }: Frame, date: DateRef): TemplateResult {
  const { lang } = state.view;
  const article = state.archive.articleById.get(date.article);
  return html`<li data-date-entry="${date.article}/${date.start}" tabindex="-1">
    <strong>${edtfInWords(date.edtf, lang)}</strong>
    <q lang=${article?.lang ?? lang}>${date.exact}</q>
    <span class="small">${messages.about[date.about]}</span>
    <button
      type="button"
      class="link"
      data-time=${parseEdtf(date.edtf)?.first == null ? nothing : date.edtf}
      data-goto=${passageKey(date.article, date.passage)}
    >
      ${messages.inPassage}
    </button>
    ${date.note ? html`<p class="small">${withQuotedWords(date.note[lang], article?.lang ?? lang)}</p>` : nothing}
  </li>`;
}

/** What a note quotes is in the language of the text, not of the note. */
const withQuotedWords = (note: string, lang: Lang) =>
  note
    .split(/(“[^”]*”|«[^»]*»)/u)
    .map((part, at) => (at % 2 === 1 ? html`<span lang=${lang}>${part}</span>` : part));

function inOrder(dates: readonly DateRef[]): readonly DateRef[] {
  const day = (date: DateRef) => parseEdtf(date.edtf)?.first ?? Number.MAX_SAFE_INTEGER;
  return [...dates].sort((a, b) => day(a) - day(b));
}
