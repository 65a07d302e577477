import { messagesIn } from "../i18n/page.ts";
import { nameOf } from "../text/names.ts";
import type { Region } from "./context.ts";
import { lateRegion } from "./late.ts";
import type { FaultUi } from "./map-fault.ts";
import type { Panels } from "./panels.ts";
import { panelsPart } from "./parts.ts";

/**
 * Where the panels' part shows what it has, once it has come; where it cannot be had, that is said there.
 *
 * @param panels null until it has come
 */
export function panelRegions(
  element: (id: string) => HTMLElement,
  panels: () => Panels | null,
  faultUi: FaultUi,
): readonly Region[] {
  return [
    lateRegion(
      element("card"),
      () => panels()?.card,
      ({ selection, archive, view }) => {
        const place = selection && archive.placeById.get(selection.place);
        return place
          ? { title: nameOf(place, view.lang).text, titleId: "card-name", close: "close-card" }
          : null;
      },
    ),
    lateRegion(
      element("list"),
      () => panels()?.list,
      ({ panel, view }) =>
        panel === "list" ? { title: messagesIn(view.lang).places, close: "close-panel" } : null,
    ),
    lateRegion(
      element("share"),
      () => panels()?.share,
      ({ panel, view }) =>
        panel === "share" ? { title: messagesIn(view.lang).share, close: "close-panel" } : null,
    ),
    // What nobody opens is not missed.
    lateRegion(element("empty"), () => panels()?.empty),
    lateRegion(element("description"), () => panels()?.description),
    lateRegion(
      element("fault"),
      () => panels()?.fault,
      () => (faultUi.faults.length > 0 && panelsPart.missing() ? {} : null),
    ),
  ];
}
