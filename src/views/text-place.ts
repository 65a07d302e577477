import type { MentionRef, PassageRef, State } from "../state/state.ts";
import { cardModel } from "./card-model.ts";
import type { Context, Region } from "./context.ts";
import type { Layout } from "./layout.ts";
import { textPart } from "./parts.ts";
import type { Sheet } from "./sheet.ts";
import type { Text } from "./text.ts";

/** The text where the page has it: beside the map, in a sheet over it, or, in a frame, behind a press. */
export interface TextPlace {
  /** Null until the text's program has come and was wanted. */
  readonly region: () => Region | null;
  /** Renders the text from now on, if its program is there. */
  readonly mount: () => void;
  /** Has its program come, and renders it then. */
  readonly want: () => void;
  /** After a new state was rendered. */
  readonly follow: (now: State, before: State, arrived: boolean) => void;
  readonly open: () => void;
  readonly close: () => void;
  /** Where it is not beside the map, it is opened first. */
  readonly goTo: (where: PassageRef | { readonly mention: MentionRef }) => void;
}

interface Host {
  readonly layout: Layout;
  readonly sheet: Sheet;
  /** Shows a date of the text among the dates. */
  readonly openDate: (article: string, start: number) => void;
  /** The text was rendered anew. */
  readonly rendered: () => void;
  /** Its program could not be had: it stays as it was built. */
  readonly missing: () => void;
}

/** @throws when index.html lacks one of the elements */
export function createTextPlace(
  element: (id: string) => HTMLElement,
  context: Context,
  { layout, sheet, openDate, rendered, missing }: Host,
): TextPlace {
  const { store } = context;
  const { body } = document;
  const pane = element("text");
  let text: Text | null = null;

  const isBeside = () => !layout.narrow() && !store.get().view.embed;

  function mount(): void {
    text ??= textPart.now()?.mountText(pane, context, openDate, rendered) ?? null;
  }
  /** In a frame it is rendered when it is wanted, and then stands where it would be had it been there before. */
  async function withText(act: (text: Text) => void = () => {}): Promise<void> {
    if (!text) {
      await textPart.load();
      mount();
      context.refresh();
      arrive();
    }
    if (text) act(text);
    else missing();
  }

  function arrive(): void {
    const { selection, reading } = store.get();
    if (selection?.mention) text?.scrollToMention(selection.mention, false);
    else if (reading) text?.scrollToPassage(reading);
    else showChosen();
  }
  /** Beside the map it comes to a place that was chosen as a whole: to the words that the place's card quotes. */
  function showChosen(): void {
    const { selection } = store.get();
    if (!selection || selection.mention || selection.via === "text" || !isBeside()) return;
    const mention = cardModel(store.get())?.quoted?.mention;
    if (mention) text?.showPlace(mention);
  }

  function open(): void {
    if (!isBeside()) sheet.set("full");
    body.toggleAttribute("data-reading", true);
    layout.cover();
    pane.focus({ preventScroll: true });
    void withText();
  }

  return {
    region: () => text && text.region,
    mount,
    want: () => void withText(),
    follow(now, before, arrived) {
      text?.follow(now, before);
      if (arrived) arrive();
      else if (now.selection !== before.selection) showChosen();
    },
    open,
    close() {
      sheet.set(store.get().view.embed ? "peek" : "half");
      body.removeAttribute("data-reading");
      layout.cover();
      const home = element(element("card").hidden ? "strip" : "card");
      home.querySelector<HTMLElement>("#card-name, [data-do=open-text]")?.focus({ preventScroll: true });
    },
    goTo(where) {
      if (!isBeside()) open();
      void withText((there) => {
        if ("mention" in where) there.scrollToMention(where.mention, true);
        else there.scrollToPassage(where);
      });
    },
  };
}
