import { html, nothing, type TemplateResult } from "lit-html";
import { kindInWords, OWN_NAMES } from "../i18n/page.ts";
import type { Mention } from "../model/mention.ts";
import { isOutlined, type Place } from "../model/place.ts";
import type { State } from "../state/state.ts";
import { nameOf, otherNames } from "../text/names.ts";
import { type CardModel, cardModel, quoted } from "./card-model.ts";
import { addressOf } from "./bar.ts";
import type { Frame, Region } from "./context.ts";
import { embedCard } from "./embed-card.ts";
import { icons, layerSymbol } from "./icons.ts";
import { panelIcons } from "./panel-icons.ts";
import { leafButtons } from "./leafing.ts";
import { about, quotation, shortQuotation, translatedQuotation, whoBriefly } from "./quote.ts";

/** How many references of a group are put on the page at a time. */
const CHUNK = 40;

/** What a card shows that no address says: how far its closed group has been unrolled, and whether a link was copied. */
export interface CardUi {
  unrolled: number;
  copied: "yes" | "no" | null;
}

export const cardRegion = (host: HTMLElement, ui: CardUi, rendered: (frame: Frame) => void): Region => ({
  host,
  reads: (state) => [state.selection, state.archive, state.view, ui.unrolled, ui.copied],
  view: (frame) => {
    const model = cardModel(frame.state);
    host.hidden = model === null;
    if (!model) return nothing;
    return frame.state.view.embed ? embedCard(frame, model) : cardTemplate(frame, model, ui);
  },
  rendered,
});

function cardTemplate(frame: Frame, model: CardModel, ui: CardUi): TemplateResult {
  const { messages, state } = frame;
  const { place } = model;
  const name = nameOf(place, state.view.lang);
  return html`<header>
      <h2 id="card-name" tabindex="-1" lang=${name.lang} data-place=${place.id}>
        ${layerSymbol(place.layer)} ${name.text}
      </h2>
      <button type="button" class="icon-button" data-do="close-card" aria-label=${messages.closeCard}>
        ${icons.close}
      </button>
    </header>
    <p class="others">
      ${otherNames(place, name.lang).map(
        ({ text, lang }) =>
          html`<span
            ><abbr class="in" title=${OWN_NAMES[lang]}>${lang}</abbr> <span lang=${lang}>${text}</span></span
          > `,
      )}
    </p>
    ${factsTemplate(frame, place)} ${quoteTemplate(frame, model)} ${remarksTemplate(frame, place)}
    ${insideTemplate(frame, model)} ${othersTemplate(frame, model, ui)}
    <footer>
      ${leafButtons(frame, model)} ${readButton(frame, model)}
      <button
        type="button"
        class="icon-button"
        data-do="copy"
        aria-label=${messages.copyLink}
        title=${messages.copyLink}
      >
        ${panelIcons.link}
      </button>
      <span role="status" class="small"
        >${ui.copied === null ? nothing : ui.copied === "yes" ? messages.copied : messages.notCopied}</span
      >
    </footer>`;
}

function factsTemplate({ messages, state }: Frame, place: Place): TemplateResult {
  const { lang } = state.view;
  const within = place.within.flatMap((id) => state.archive.placeById.get(id) ?? []);
  return html`<p class="facts">
      <span>${kindInWords(place.kind, lang)}</span>${within.map((parent) => {
        const name = nameOf(parent, lang);
        return html` ·
          <button type="button" class="link" data-place=${parent.id} lang=${name.lang}>${name.text}</button>`;
      })}
      · <span class="certainty c-${place.certainty}">${messages.certainties[place.certainty]}</span>
    </p>
    ${place.geometry === null ? html`<p class="small">${messages.notLocated}</p>` : nothing}`;
}

/** What is ours and not the text's: how well the position is known, and a note. After the text's own words. */
function remarksTemplate({ messages, state }: Frame, place: Place) {
  const { lang } = state.view;
  const note = place.note?.[lang];
  const metres = place.uncertaintyMeters;
  if (!note && !metres) return nothing;
  const within = metres ? html`${capital(messages.positionWithin(distance(metres, lang)))}. ` : nothing;
  return html`<p class="small remarks">${within}${note}</p>`;
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

const distance = (metres: number, lang: string): string =>
  `±\u00a0${new Intl.NumberFormat(lang, { style: "unit", unit: "kilometer" }).format(metres / 1000)}`;

function quoteTemplate(frame: Frame, model: CardModel) {
  const { messages } = frame;
  const caution = model.elsewhere
    ? messages.elsewhere
    : model.onlyReferred
      ? isOutlined(model.place)
        ? messages.noScene
        : messages.noSceneHere
      : null;
  // Of another article's places there is nothing to quote, but a way to where it is. A country may be named in none.
  const isNamed = Object.values(model.place.mentions).some((count) => count > 0);
  const way =
    model.elsewhere && isNamed
      ? html` <a
          class="link"
          href="${addressOf(frame.context.services.base, frame.state.view, "")}#place=${model.place.id}"
          >${messages.allArticles}</a
        >`
      : nothing;
  const told = caution === null ? nothing : html`<p class="small">${caution}${way}</p>`;
  if (!model.quoted) return told;
  return html`${told}
    <section
      class="quote l-${model.place.layer}"
      aria-label=${messages.mentionOf(model.at + 1, model.leaves.length)}
    >
      ${quotation(model.quoted)} ${translatedQuotation(frame, model.quoted)} ${about(frame, model.quoted)}
    </section>`;
}

function readButton({ messages }: Frame, { quoted: one }: CardModel) {
  if (!one) return nothing;
  const { article, id } = one.mention;
  return html`<button type="button" class="link" data-do="read" data-article=${article} data-mention=${id}>
    ${panelIcons.text} ${messages.readInText}
  </button>`;
}

function insideTemplate({ messages, state }: Frame, { inside }: CardModel) {
  if (inside.length === 0) return nothing;
  return html`<section class="inside">
    <h3>${messages.placesInside}</h3>
    <ul>
      ${inside.map(({ place, mentions }) => {
        const name = nameOf(place, state.view.lang);
        return html`<li>
          <button type="button" class="row" data-place=${place.id}>
            ${layerSymbol(place.layer)} <span lang=${name.lang}>${name.text}</span>
            <span class="count">${messages.mentions(mentions.length)}</span>
          </button>
        </li>`;
      })}
    </ul>
  </section>`;
}

/** The group is filled when it is opened, a chunk at a time: a state may have thousands of references. */
function othersTemplate(frame: Frame, { others, place }: CardModel, ui: CardUi) {
  if (others.length === 0) return nothing;
  const { messages, state } = frame;
  const title = isOutlined(place)
    ? messages.references(others.length)
    : messages.otherMentions(others.length);
  const left = others.length - ui.unrolled;
  return html`<details class="references" data-do="unroll" .open=${ui.unrolled > 0}>
    <summary>${title}</summary>
    <ul>
      ${others.slice(0, ui.unrolled).map((mention) => referenceTemplate(state, mention))}
    </ul>
    ${
      ui.unrolled > 0 && left > 0
        ? html`<button type="button" class="link" data-do="more">
            ${messages.more(Math.min(left, CHUNK))}
          </button>`
        : nothing
    }
  </details>`;
}

function referenceTemplate(state: State, mention: Mention) {
  const one = quoted(state, mention);
  if (!one) return nothing;
  return html`<li>
    <button
      type="button"
      class="row"
      data-do="leaf"
      data-place=${mention.place}
      data-mention=${mention.id}
      data-article=${mention.article}
    >
      ${shortQuotation(one)} ${whoBriefly(one)}
    </button>
  </li>`;
}

/** How far the closed group is unrolled next. */
export const unrollFurther = (ui: CardUi): number => ui.unrolled + CHUNK;
