import { html, nothing, type TemplateResult } from "lit-html";
import { nameOf } from "../text/names.ts";
import type { CardModel } from "./card-model.ts";
import type { Frame } from "./context.ts";
import { icons, layerSymbol } from "./icons.ts";
import { panelIcons } from "./panel-icons.ts";
import { leafButtons } from "./leafing.ts";
import { shortQuotation, shortTranslation, whoBriefly } from "./quote.ts";

/** The compact card of an embed: name, words in a line or two, ours beside them, and the text one press away. */
export function embedCard(frame: Frame, model: CardModel): TemplateResult {
  const { messages, state } = frame;
  const name = nameOf(model.place, state.view.lang);
  const quote = model.quoted;
  return html`<h2 id="card-name" tabindex="-1" lang=${name.lang} data-place=${model.place.id}>
      ${layerSymbol(model.place.layer)} ${name.text}
    </h2>
    ${leafButtons(frame, model)}
    <div class="leaf">
      ${
        quote
          ? html`<button
              type="button"
              class="icon-button"
              data-do="read"
              data-article=${quote.mention.article}
              data-mention=${quote.mention.id}
              aria-label=${messages.readInText}
              title=${messages.readInText}
            >
              ${panelIcons.text}
            </button>`
          : nothing
      }
      ${frame.context.services.embed?.openPageLink(frame) ?? nothing}
      <button type="button" class="icon-button" data-do="close-card" aria-label=${messages.closeCard}>
        ${icons.close}
      </button>
    </div>
    <div class="words l-${model.place.layer}">
      ${
        quote
          ? html`<p class="line">${whoBriefly(quote)} ${shortQuotation(quote)}</p>
              ${shortTranslation(frame, quote)}`
          : html`<p class="line small">${messages.elsewhere}</p>`
      }
    </div>`;
}
