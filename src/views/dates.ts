import { html, nothing, type TemplateResult } from "lit-html";
import { edtfInWords, monthsInWords } from "../i18n/dates.ts";
import type { DateRef } from "../model/dates.ts";
import { parseEdtf } from "../model/edtf.ts";
import type { Lang } from "../model/words.ts";
import { passageKey } from "../state/select.ts";
import type { Frame } from "./context.ts";
import type { DateMark, DateStrip } from "./dates-model.ts";
import type { DatesWritten } from "./dates-place.ts";
import { intervalOf, isoDay, scaleOf } from "./dates-scale.ts";

/**
 * CSS for a stretch of the strip, in shares of its width. Set as the property `style`: the attribute would be inline
 * style, which the page's policy forbids.
 */
const span = (from: number, to: number): string => `left: ${percent(from)}; width: ${percent(to - from)}`;
const percent = (share: number): string => `${(share * 100).toFixed(3)}%`;

const listTemplate = (frame: Frame, strip: DateStrip, dates: readonly DateRef[]): TemplateResult =>
  html`${strip.clusters.length > 0 ? rangeTemplate(frame, strip) : nothing}
    <ul>
      ${inOrder(dates).map((date) => dateTemplate(frame, date))}
    </ul>`;

function stripTemplate({ messages, state }: Frame, strip: DateStrip): TemplateResult {
  const { lang } = state.view;
  const { clusters, marks, rows, yearless } = strip;
  const scale = scaleOf(clusters);
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
      ${marks.map((mark) => markTemplate(scale, mark, state.time, lang))}
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
  scale: ReturnType<typeof scaleOf>,
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

export const datesWritten: DatesWritten = {
  chosen: ({ messages, state }, time) => messages.chosenTime(edtfInWords(time, state.view.lang)),
  strip: stripTemplate,
  list: listTemplate,
};
