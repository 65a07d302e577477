import { html, nothing, svg, type TemplateResult } from "lit-html";
import { sizeScale } from "../geo/sizes.ts";
import { isOutlined } from "../model/place.ts";
import { ROLES } from "../model/words.ts";
import { shownPlaces } from "../state/select.ts";
import type { State } from "../state/state.ts";
import type { Frame } from "./context.ts";

/** Roles to switch, certainty and sizes. */
export const keyTemplate = (frame: Frame, hasItems: boolean): TemplateResult => {
  const { messages, state } = frame;
  const { view } = state;
  return html`<fieldset>
      <legend>${messages.rolesTitle}</legend>
      ${ROLES.map(
        (role) =>
          html`<label
            ><input type="checkbox" name="roles" value=${role} .checked=${view.roles.includes(role)} />
            <span
              ><span class="r-sample r-${role}">${messages.roles[role]}</span>
              <span class="small">${messages.rolesHint[role]}</span></span
            ></label
          >`,
      )}
    </fieldset>
    <figure class="sizes">
      <figcaption>${messages.certaintyLegend}</figcaption>
      <span>${certaintySymbol("solid")} ${messages.certaintyMarks.solid}</span>
      <span>${certaintySymbol("open")} ${messages.certaintyMarks.open}</span>
      ${hasItems ? html`<span>${certaintySymbol("solid aside")} ${messages.items}</span>` : nothing}
    </figure>
    ${sizesTemplate(frame)}`;
};

/** As on the map: what is less certain has a broken outline, what is not of the story is fainter. */
const certaintySymbol = (look: "solid" | "open" | "solid aside") =>
  svg`<svg width="16" height="16" aria-hidden="true"><circle cx="8" cy="8" r="5.5" class="size ${look}"></circle></svg>`;

/** The same scale as the map's symbols; nothing where all are of one size. */
function sizesTemplate({ messages, state }: Frame) {
  const { radius, steps } = sizeScale(sized(state));
  if (steps.length < 2) return nothing;
  return html`<figure class="sizes">
    <figcaption>${messages.sizeLegend}</figcaption>
    ${steps.map((step) => {
      const size = radius(step);
      return html`<span
        >${svg`<svg width=${size * 2 + 2} height=${size * 2 + 2} aria-hidden="true"><circle cx=${size + 1} cy=${size + 1} r=${size} class="size"></circle></svg>`}
        ${step}</span
      >`;
    })}
  </figure>`;
}

const sized = (state: State) => shownPlaces(state).filter((one) => !isOutlined(one.place));
