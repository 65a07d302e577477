import { toPlaceId } from "../model/ids.ts";
import type { State } from "../state/state.ts";
import type { Context } from "./context.ts";
import { makeTabStop, moveFocus, targetOf } from "./focus.ts";
import { prepareSearch } from "./list-model.ts";
import { LIST_CHUNK, type ListUi } from "./list.ts";

/** Of so many places the search is made ready at a time: a few milliseconds. */
const SLICE = 200;

export interface ListControl {
  readonly renew: () => void;
  readonly follow: (now: State, before: State) => void;
}

/** The list is one tab stop: arrows move and mark on the map, Enter chooses; the search field leads into it. */
export function controlList(host: HTMLElement, context: Context, ui: ListUi): ListControl {
  const { store, dispatch, refresh } = context;
  const options = () => [...host.querySelectorAll<HTMLElement>("[role=option]")];
  const placeOf = (event: Event) => toPlaceId(targetOf(event, "[role=option]")?.dataset["place"]);

  const choose = (event: Event, place = placeOf(event)): boolean => {
    if (place) dispatch({ type: "choose", place, via: "list" });
    // On a phone the list lies over what was chosen from it.
    if (place && getComputedStyle(host).position === "fixed") dispatch({ type: "panel", panel: null });
    return place !== undefined;
  };
  const hover = (event: Event) => {
    const place = placeOf(event);
    if (place) dispatch({ type: "hover", place, via: "list" });
  };
  const leave = (event: Event) => {
    if (placeOf(event)) dispatch({ type: "hover", place: null, via: "list" });
  };

  host.addEventListener("click", (event) => void choose(event));
  host.addEventListener("pointerover", hover);
  host.addEventListener("pointerout", leave);
  host.addEventListener("focusin", hover);
  host.addEventListener("focusout", leave);
  host.addEventListener("input", (event) => {
    if (!(event.target instanceof HTMLInputElement)) return;
    ui.query = event.target.value;
    ui.limit = LIST_CHUNK;
    refresh();
  });
  host.addEventListener("keydown", (event) => {
    if (event.target instanceof HTMLInputElement) {
      const [first] = options();
      if (event.key === "ArrowDown" && first) {
        event.preventDefault();
        makeTabStop(options(), first);
        first.focus();
      } else if (event.key === "Enter" && first) {
        choose(event, toPlaceId(first.dataset["place"]));
      }
      return;
    }
    const items = options();
    if (event.key === "End" || (event.key === "ArrowDown" && items.at(-1) === event.target)) showMore();
    if (moveFocus(event, options())) return;
    if ((event.key === "Enter" || event.key === " ") && choose(event)) event.preventDefault();
  });

  function showMore(): void {
    if (!host.querySelector("[data-rest]")) return;
    ui.limit += LIST_CHUNK;
    refresh();
  }
  // Begun before the list is opened: who opens it is about to type.
  let preparing: ReturnType<typeof setTimeout> | undefined = setTimeout(prepare);
  function prepare(): void {
    preparing = prepareSearch(store.get(), SLICE) ? setTimeout(prepare) : undefined;
  }
  const watcher = new IntersectionObserver((entries) => {
    if (entries.some((entry) => entry.isIntersecting)) showMore();
  });

  return {
    renew() {
      preparing ??= setTimeout(prepare);
      const all = options();
      const chosen = all.find((option) => option.ariaSelected === "true");
      const current = all.find((option) => option === document.activeElement);
      makeTabStop(all, current ?? chosen ?? all[0]);
      watcher.disconnect();
      const rest = host.querySelector("[data-rest]");
      if (rest) watcher.observe(rest);
    },
    follow(now, before) {
      if (now.hover === before.hover) return;
      for (const option of options()) {
        option.toggleAttribute("data-hover", option.dataset["place"] === now.hover?.place);
      }
    },
  };
}
