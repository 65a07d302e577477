import type { State } from "../state/state.ts";
import { cardRegion, type CardUi, unrollFurther } from "./card.ts";
import type { Context, Frame, Region } from "./context.ts";
import { controlList } from "./list-control.ts";
import { LIST_CHUNK, listRegion } from "./list.ts";

/** What a press opens: the card of a place, and the list of all. No first view needs them. */
export interface Panels {
  readonly card: Region;
  readonly list: Region;
  /** Before what a new state shows is rendered. */
  readonly before: (now: State, before: State) => void;
  /** After it. */
  readonly after: (now: State, before: State) => void;
  /** Whether the card's link has been copied. */
  readonly copied: (done: boolean) => void;
  readonly unroll: () => void;
  readonly destroy: () => void;
}

/** @param rendered called when the card was rendered anew */
export function mountPanels(
  card: HTMLElement,
  list: HTMLElement,
  context: Context,
  rendered: (frame: Frame) => void,
): Panels {
  const cardUi: CardUi = { unrolled: 0, copied: null };
  const listUi = { query: "", limit: LIST_CHUNK };
  const control = controlList(list, context, listUi);

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
    before(now, before) {
      if (now.selection?.place !== before.selection?.place)
        Object.assign(cardUi, { unrolled: 0, copied: null });
    },
    after: control.follow,
    copied: (done) => change({ copied: done ? "yes" : "no" }),
    unroll: () => change({ unrolled: unrollFurther(cardUi) }),
    destroy() {
      control.destroy();
      card.removeEventListener("toggle", onToggle, true);
    },
  };
}
