import { html, nothing } from "lit-html";
import type { Mention } from "../model/mention.ts";
import type { CardModel } from "./card-model.ts";
import type { Frame } from "./context.ts";
import { panelIcons } from "./panel-icons.ts";

/** Leads from one mention of a place to the next; nothing where there is but one. */
export function leafButtons({ messages }: Frame, { leaves, at }: CardModel) {
  if (leaves.length < 2) return nothing;
  const step = (to: Mention | undefined, label: string, icon: unknown) =>
    html`<button
      type="button"
      class="icon-button"
      aria-label=${label}
      aria-disabled=${to ? nothing : "true"}
      data-do="leaf"
      data-mention=${to?.id ?? nothing}
      data-article=${to?.article ?? nothing}
      data-place=${to?.place ?? nothing}
    >
      ${icon}
    </button>`;
  return html`<span class="leafing"
    >${step(leaves[at - 1], messages.previousMention, panelIcons.previous)}
    <span class="count">${at < 0 ? "–" : at + 1}/${leaves.length}</span>
    ${step(leaves[at + 1], messages.nextMention, panelIcons.next)}</span
  >`;
}
