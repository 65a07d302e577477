import type { State } from "../state/state.ts";
import { hashOf } from "../state/url.ts";
import { cardRegion, type CardUi, unrollFurther } from "./card.ts";
import type { Context, Region } from "./context.ts";
import { controlDates } from "./dates-control.ts";
import type { DatesWritten } from "./dates-place.ts";
import { datesWritten } from "./dates.ts";
import { descriptionRegion } from "./description.ts";
import { emptyRegion } from "./empty.ts";
import { closeOnEscape } from "./escape.ts";
import { faultRegion } from "./fault-region.ts";
import { createFocusKeeper } from "./focus-keeper.ts";
import type { Layout } from "./layout.ts";
import { controlList } from "./list-control.ts";
import { LIST_CHUNK, listRegion } from "./list.ts";
import { saidOf } from "./live.ts";
import type { FaultUi } from "./map-fault.ts";
import { numberForPaper } from "./paper.ts";
import { type Reading, watchReading } from "./reading.ts";
import { shareRegion } from "./share-region.ts";
import type { TextPlace } from "./text-place.ts";

export { keyTemplate } from "./layers-key.ts";
export { fetchForPaper } from "./paper.ts";

/**
 * What no first view needs: the card of a place, the list of all, the dates in words, sharing, what is wrong with the map;
 * who keeps the focus as they come and go, and who watches the reading.
 */
export interface Panels {
  readonly card: Region;
  readonly list: Region;
  readonly share: Region;
  readonly fault: Region;
  readonly empty: Region;
  readonly description: Region;
  readonly dates: DatesWritten;
  readonly reading: Reading;
  /** Before what a new state shows is rendered. */
  readonly before: (now: State, before: State) => void;
  /** Renders, and keeps the focus. */
  readonly through: (render: () => void) => void;
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

/** Between two panels, in CSS pixels: a place framed in less would be a speck on a map of the world. */
const LEAST_WIDTH = 240;

/** Whether a panel can stay open beside a card: it does not lie beneath it, and leaves the map enough. */
const haveRoom = (card: HTMLElement, panel: HTMLElement): boolean =>
  card.getBoundingClientRect().left - panel.getBoundingClientRect().right >= LEAST_WIDTH;

/** @throws when index.html lacks one of the elements */
export function mountPanels(
  element: (id: string) => HTMLElement,
  context: Context,
  faultUi: FaultUi,
  layout: Layout,
  textPlace: Pick<TextPlace, "mount" | "close">,
): Panels {
  const [card, list, share, text] = [element("card"), element("list"), element("share"), element("text")];
  const live = element("live");
  const cardUi: CardUi = { unrolled: 0, copied: null };
  const listUi = { query: "", limit: LIST_CHUNK };
  const control = controlList(list, context, listUi);
  const datesControl = controlDates(element("dates"), context);
  const focus = createFocusKeeper(card, [list, share], text);

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
  closeOnEscape([element("layers"), element("dates")], context, layout, textPlace.close);
  addEventListener("beforeprint", () => {
    // A frame's text may not have been opened yet.
    textPlace.mount();
    context.refresh();
    numberForPaper(text, context.store);
  });

  return {
    card: cardRegion(card, cardUi, layout.cover),
    list: listRegion(list, listUi, control.renew),
    share: shareRegion(share, context),
    empty: emptyRegion(element("empty")),
    description: descriptionRegion(element("description")),
    fault: faultRegion(element("fault"), faultUi, context.services.base),
    dates: datesWritten,
    reading: watchReading(text, context.store),
    before(now, before) {
      if (now.selection?.place !== before.selection?.place)
        Object.assign(cardUi, { unrolled: 0, copied: null });
      focus.before(now, before);
    },
    through: focus.through,
    after(now, before) {
      control.follow(now, before);
      focus.after(now, before);
      const chosen = now.selection !== null && now.selection !== before.selection;
      if (chosen && now.panel && !haveRoom(card, now.panel === "list" ? list : share))
        context.dispatch({ type: "panel", panel: null });
      const said = saidOf(now, before);
      if (said !== undefined) live.textContent = said;
    },
    copy: () => void copyLink(context.store.get()).then((done) => change({ copied: done ? "yes" : "no" })),
    unroll: () => change({ unrolled: unrollFurther(cardUi) }),
    openDate: datesControl.openAt,
  };
}
