import { toArticleId, toMentionId, toPlaceId } from "../model/ids.ts";
import { passagesOutside } from "../state/select.ts";
import type { MentionRef, PassageRef, State } from "../state/state.ts";
import type { Store } from "../state/store.ts";
import { moveFocus, reducedMotion, targetOf } from "./focus.ts";
import { createPlaceMarks } from "./place-marks.ts";

const CONTROLS = ".mark, .date";

export interface TextControl {
  /** After the text was rendered anew: finds its controls and puts hover, selection and dimming back on them. */
  readonly renew: (state: State) => void;
  /** Puts what has changed on the elements; scrolls to a mention that was chosen elsewhere. */
  readonly follow: (now: State, before: State) => void;
  readonly scrollToPassage: (passage: PassageRef) => boolean;
  /** Brings a mention into view and, for a keyboard user, into focus. */
  readonly scrollToMention: (mention: MentionRef, focus: boolean) => boolean;
  /** Brings a mention of a place into view, unless any mention of the place is there to be seen already. */
  readonly showPlace: (mention: MentionRef) => void;
}

/** The behaviour of the text by delegation: one tab stop, arrow keys between mentions, hover, click, Escape. */
export function controlText(
  pane: HTMLElement,
  store: Store,
  openDate: (article: string, start: number) => void,
): TextControl {
  let controls: readonly HTMLElement[] = [];
  let tabStop: HTMLElement | undefined;
  /** The stretches of the chosen mention, and those of longer ones that hold it. */
  let current: readonly HTMLElement[] = [];
  const marks = createPlaceMarks();

  const placeOf = (control: HTMLElement | null) => toPlaceId(control?.dataset["place"]) ?? null;

  function stopAt(control: HTMLElement | undefined): void {
    if (tabStop && tabStop !== control) tabStop.tabIndex = -1;
    tabStop = control;
    if (control) control.tabIndex = 0;
  }

  function hover(event: Event): void {
    const place = placeOf(targetOf(event, ".mark"));
    if (place) store.dispatch({ type: "hover", place, via: "text" });
  }
  function leave(event: Event): void {
    if (placeOf(targetOf(event, ".mark"))) store.dispatch({ type: "hover", place: null, via: "text" });
  }
  function act(event: Event): boolean {
    const control = targetOf(event, CONTROLS);
    if (!control) return false;
    const article = articleOf(control);
    const place = placeOf(control);
    stopAt(control);
    const id = toMentionId(control.dataset["mention"]);
    if (place && id && article) {
      store.dispatch({ type: "choose", place, mention: { article, id }, via: "text" });
    } else if (article && control.dataset["date"]) openDate(article, Number(control.dataset["date"]));
    return true;
  }

  pane.addEventListener("pointerover", hover);
  pane.addEventListener("pointerout", leave);
  pane.addEventListener("focusin", hover);
  pane.addEventListener("focusout", leave);
  pane.addEventListener("click", act);
  pane.addEventListener("keydown", (event) => {
    if (moveFocus(event, controls, stopAt)) return;
    if ((event.key === "Enter" || event.key === " ") && targetOf(event, CONTROLS) === event.target) {
      if (act(event)) event.preventDefault();
    }
  });

  function showSelection({ selection }: State): void {
    for (const old of current) {
      old.removeAttribute("aria-current");
      old.removeAttribute("data-part");
    }
    const stretches = selection?.mention ? elementsOf(pane, selection.mention) : [];
    for (const control of stretches) control.setAttribute("aria-current", "true");
    const parts = selection?.mention ? partsOf(pane, selection.mention) : [];
    for (const part of parts) part.setAttribute("data-part", "");
    current = [...stretches, ...parts];
    marks.set("data-chosen", selection?.place, stretches[0]);
    if (stretches[0] && !stretches.some((one) => one === tabStop)) stopAt(stretches[0]);
  }

  function dim({ archive, time }: State): void {
    const outside = passagesOutside(archive, time);
    for (const passage of pane.querySelectorAll<HTMLElement>("[data-passage]")) {
      passage.toggleAttribute("data-dim", outside.has(passage.dataset["passage"] ?? ""));
    }
  }

  function scrollToMention(ref: MentionRef, focus: boolean): boolean {
    const [control] = elementsOf(pane, ref);
    if (!control) return false;
    bring(control);
    stopAt(control);
    if (focus) control.focus({ preventScroll: true });
    return true;
  }

  /** A mention that no chosen role marks has no element: the text stays where it is. */
  function showPlace(mention: MentionRef): void {
    const [control] = elementsOf(pane, mention);
    if (control && !marks.of(control.dataset["place"]).some(isInView)) bring(control);
  }

  return {
    renew(state) {
      controls = [...pane.querySelectorAll<HTMLElement>(CONTROLS)];
      marks.renew(controls);
      stopAt(tabStop?.isConnected ? tabStop : controls[0]);
      marks.set("data-hover", state.hover?.place);
      showSelection(state);
      dim(state);
    },
    follow(now, before) {
      if (now.hover !== before.hover) marks.set("data-hover", now.hover?.place);
      if (now.time !== before.time) dim(now);
      if (now.selection === before.selection) return;
      showSelection(now);
      const { selection } = now;
      if (selection?.mention && selection.via !== "text") scrollToMention(selection.mention, false);
    },
    scrollToPassage({ article, index }) {
      const passage = pane.querySelector<HTMLElement>(`[data-passage="${article}/${index}"]`);
      if (passage) bring(passage);
      return passage !== null;
    },
    scrollToMention,
    showPlace,
  };
}

const articleOf = (element: Element) =>
  toArticleId(element.closest<HTMLElement>("[data-article]")?.dataset["article"]) ?? null;

/** A mention may be cut into several stretches, and stand in the translation as well; the original comes first. */
const elementsOf = (pane: HTMLElement, { article, id }: MentionRef): HTMLElement[] => [
  ...pane.querySelectorAll<HTMLElement>(`[data-article="${article}"] [data-mention="${id}"]`),
];

/** Stretches of shorter mentions that lie in it. */
const partsOf = (pane: HTMLElement, { article, id }: MentionRef): HTMLElement[] => [
  ...pane.querySelectorAll<HTMLElement>(`[data-article="${article}"] [data-in~="${id}"]`),
];

/** Whole on screen, below the page's head. */
function isInView(element: HTMLElement): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  const head = document.getElementById("bar")?.getBoundingClientRect().bottom ?? 0;
  return top >= Math.max(0, head) && bottom <= innerHeight;
}

const bring = (element: HTMLElement): void =>
  element.scrollIntoView({ block: "center", behavior: reducedMotion() ? "auto" : "smooth" });
