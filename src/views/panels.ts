import type { State } from "../state/state.ts";
import { hashOf } from "../state/url.ts";
import { cardRegion, type CardUi, unrollFurther } from "./card.ts";
import type { Context, Frame, Region } from "./context.ts";
import { controlDates } from "./dates-control.ts";
import type { DatesWritten } from "./dates-place.ts";
import { datesWritten } from "./dates.ts";
import { controlList } from "./list-control.ts";
import { LIST_CHUNK, listRegion } from "./list.ts";

export { keyTemplate } from "./layers-key.ts";
export { fetchForPaper, numberForPaper } from "./paper.ts";
export { stillTemplate } from "./still.ts";

/** What a press opens: the card of a place, and the list of all; and the dates. No first view needs them. */
export interface Panels {
  readonly card: Region;
  readonly list: Region;
  readonly dates: DatesWritten;
  /** Before what a new state shows is rendered. */
  readonly before: (now: State, before: State) => void;
  /** After it. */
  readonly after: (now: State, before: State) => void;
  /** Copies the address of what is shown, and says so on the card. */
  readonly copy: () => void;
  readonly unroll: () => void;
  readonly openDate: (article: string, start: number) => void;
}

/** Resolves to whether it could. */
async function copyLink(state: State): Promise<boolean> {
  const hash = hashOf(state, location.hash, state.archive);
  try {
    await navigator.clipboard.writeText(`${location.origin}${location.pathname}${location.search}${hash}`);
    return true;
  } catch {
    return false;
  }
}

/** @param rendered called when the card was rendered anew */
export function mountPanels(
  card: HTMLElement,
  list: HTMLElement,
  dates: HTMLElement,
  context: Context,
  rendered: (frame: Frame) => void,
): Panels {
  const cardUi: CardUi = { unrolled: 0, copied: null };
  const listUi = { query: "", limit: LIST_CHUNK };
  const control = controlList(list, context, listUi);
  const datesControl = controlDates(dates, context);

  function change(now: Partial<CardUi>): void {
    Object.assign(cardUi, now);
    context.refresh();
  }
  const onToggle = ({ target: details }: Event) => {
    if (!(details instanceof HTMLDetailsElement) || details.dataset["do"] !== "unroll") return;
    if (!details.open) change({ unrolled: 0 });
    else if (cardUi.unrolled === 0) change({ unrolled: unrollFurther(cardUi) });
  };
  card.addEventListener("toggle", onToggle, true);

  return {
    card: cardRegion(card, cardUi, rendered),
    list: listRegion(list, listUi, control.renew),
    dates: datesWritten,
    before(now, before) {
      if (now.selection?.place !== before.selection?.place)
        Object.assign(cardUi, { unrolled: 0, copied: null });
    },
    after: control.follow,
    copy: () => void copyLink(context.store.get()).then((done) => change({ copied: done ? "yes" : "no" })),
    unroll: () => change({ unrolled: unrollFurther(cardUi) }),
    openDate: datesControl.openAt,
  };
}
