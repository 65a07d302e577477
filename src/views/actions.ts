import { toArticleId, toMentionId, toPlaceId } from "../model/ids.ts";
import { LANGS, LAYERS, member, ROLES, THEMES } from "../model/words.ts";
import { DEFAULT_ROLES } from "../state/reduce.ts";
import type { MentionRef, PassageRef } from "../state/state.ts";
import type { Context } from "./context.ts";
import { targetOf } from "./focus.ts";

/** What buttons can ask of the page besides an action on the state. */
export interface PageActions {
  readonly readInText: (mention: MentionRef) => void;
  readonly openText: () => void;
  readonly closeText: () => void;
  /** Copies the address of what is shown. */
  readonly copy: () => void;
  readonly unroll: () => void;
  /** Closes what is said of files that could not be read. */
  readonly dismiss: () => void;
  readonly closeCard: () => void;
  readonly closePanel: () => void;
}

/** One listener for the page's buttons, links and fields; each says in `data-…` what it is for. */
export function listenToActions(root: HTMLElement, context: Context, actions: PageActions): void {
  const { dispatch, store, services } = context;

  const named: Readonly<Record<string, (element: HTMLElement) => void>> = {
    "close-card": actions.closeCard,
    "close-panel": actions.closePanel,
    list: () => togglePanel("list"),
    share: () => togglePanel("share"),
    leaf: choose,
    read: (element) => {
      const mention = mentionOf(element);
      if (mention) actions.readInText(mention);
    },
    copy: actions.copy,
    more: actions.unroll,
    dismiss: actions.dismiss,
    retry: services.retry,
    "load-map": services.loadMap,
    "load-whole": services.loadWhole,
    // The address holds where the reader is; a browser may keep a failed part of the program as failed until then.
    reload: () => location.reload(),
    "open-text": actions.openText,
    back: actions.closeText,
    defaults: () => dispatch({ type: "set", view: { layers: LAYERS, roles: DEFAULT_ROLES } }),
  };

  function togglePanel(panel: "list" | "share"): void {
    if (store.get().panel === panel) actions.closePanel();
    else dispatch({ type: "panel", panel });
  }

  function choose(element: HTMLElement): void {
    const place = toPlaceId(element.dataset["place"]);
    const via = element.closest("#card") ? "card" : "list";
    if (place) dispatch({ type: "choose", place, mention: mentionOf(element), via });
  }

  root.addEventListener("click", (event) => {
    const link = targetOf(event, "[data-article-link]");
    const article = toArticleId(link?.dataset["articleLink"]) ?? null;
    // The page of an article cannot show all: that is another page.
    const here = article !== null || document.documentElement.dataset["article"] === undefined;
    if (link && here && isPlainClick(event)) {
      event.preventDefault();
      dispatch({ type: "set", view: { article } });
      scrollTo({ top: 0 });
      return;
    }
    const button = targetOf(event, "button");
    if (!(button instanceof HTMLButtonElement)) return;
    const { do: what, goto, frame } = button.dataset;
    if (what !== undefined) named[what]?.(button);
    else if (button.dataset["place"] !== undefined) choose(button);
    if (goto !== undefined) goTo(goto);
    const theme = member(THEMES, button.value);
    if (theme) dispatch({ type: "set", view: { theme } });
    if (frame === "items" || frame === "story" || frame === "all") dispatch({ type: "frame", what: frame });
  });

  function goTo(key: string): void {
    const passage = passageOf(key);
    if (!passage) return;
    const { article } = store.get().view;
    if (article !== null && article !== passage.article) dispatch({ type: "set", view: { article: null } });
    context.goToPassage(passage);
  }

  root.addEventListener("change", (event) => {
    const { target } = event;
    if (target instanceof HTMLSelectElement && target.dataset["set"] === "lang") {
      const lang = member(LANGS, target.value);
      if (lang) dispatch({ type: "set", view: { lang } });
      // Its words may be on their way, or not to be had: the page says which language it has.
      target.value = store.get().view.lang;
    } else if (target instanceof HTMLInputElement && target.name === "layers") {
      dispatch({ type: "set", view: { layers: toggled(LAYERS, store.get().view.layers, target) } });
    } else if (target instanceof HTMLInputElement && target.name === "roles") {
      dispatch({ type: "set", view: { roles: toggled(ROLES, store.get().view.roles, target) } });
    }
  });
}

const isPlainClick = (event: MouseEvent): boolean =>
  event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;

function mentionOf({ dataset }: HTMLElement): MentionRef | null {
  const article = toArticleId(dataset["article"]);
  const id = toMentionId(dataset["mention"]);
  return article && id ? { article, id } : null;
}

function passageOf(key: string): PassageRef | null {
  const [name, index] = key.split("/");
  const article = toArticleId(name);
  return article ? { article, index: Number(index) } : null;
}

/** The words of a vocabulary that are chosen once `box` has been pressed, in the vocabulary's order. */
function toggled<T extends string>(
  words: readonly T[],
  chosen: readonly T[],
  box: { readonly value: string; readonly checked: boolean },
): readonly T[] {
  return words.filter((word) => (word === box.value ? box.checked : chosen.includes(word)));
}
