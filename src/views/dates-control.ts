import { parseEdtf } from "../model/edtf.ts";
import type { Context } from "./context.ts";
import { dateStrip, shownDates } from "./dates-model.ts";
import { dayOf, daysBetween, intervalOf } from "./dates-scale.ts";
import { targetOf } from "./focus.ts";

/** A pointer that moved less than this, in CSS pixels, has clicked. */
const STILL = 5;

export interface DatesControl {
  /** Goes in the open list to a date of the text, for what its note says. */
  readonly openAt: (article: string, start: number) => void;
}

/** Choosing a time: by dragging over the strip, by its buttons, or by the two fields of the list. */
export function controlDates(host: HTMLElement, context: Context): DatesControl {
  const { store, dispatch } = context;
  let from: number | null = null;

  const choose = (time: string | null) => {
    const span = time === null ? undefined : parseEdtf(time);
    if (time === null || (span && span.first !== null)) dispatch({ type: "time", time });
  };

  host.addEventListener("click", (event) => {
    const button = targetOf(event, "button");
    if (!button) return;
    if (button.dataset["do"] === "clear-time") choose(null);
    const time = button.dataset["time"];
    if (time !== undefined) {
      // Pressing what is pressed takes the choice back.
      choose(button.ariaPressed === "true" ? null : time);
    }
  });

  host.addEventListener("pointerdown", (event) => {
    const strip = targetOf(event, "[data-drag]");
    if (strip && event.button === 0) from = event.clientX;
  });
  host.addEventListener("pointermove", (event) => {
    const strip = host.querySelector<HTMLElement>("[data-drag]");
    if (from === null || !strip || Math.abs(event.clientX - from) < STILL) return;
    if (!strip.hasPointerCapture(event.pointerId)) strip.setPointerCapture(event.pointerId);
    const box = strip.getBoundingClientRect();
    const share = (x: number) => Math.min(1, Math.max(0, (x - box.left) / box.width));
    const days = daysBetween(dateStrip(shownDates(store.get())).clusters, share(from), share(event.clientX));
    if (days) choose(intervalOf(days.first, days.last));
  });
  const drop = () => {
    from = null;
  };
  host.addEventListener("pointerup", drop);
  host.addEventListener("pointercancel", drop);

  host.addEventListener("change", (event) => {
    const fields = targetOf(event, "[data-range]")?.querySelectorAll("input") ?? [];
    const [first, last] = [...fields].map((field) => dayOf(field.value));
    if (first === undefined || last === undefined || Number.isNaN(first) || Number.isNaN(last)) return;
    // The field just changed is meant; the other is taken along where it would lie on the wrong side.
    const isFrom = event.target instanceof HTMLInputElement && event.target.name === "from";
    choose(isFrom ? intervalOf(first, Math.max(first, last)) : intervalOf(Math.min(first, last), last));
  });
  return {
    openAt(article, start) {
      const entry = host.querySelector<HTMLElement>(`[data-date-entry="${article}/${start}"]`);
      entry?.scrollIntoView({ block: "nearest" });
      entry?.focus();
    },
  };
}
