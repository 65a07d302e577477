import type { Summary } from "../protocol.ts";
import { fileOf, pageOf, placeHash, type Wish } from "./wish.ts";

/** What stands in the element before its frame does, and whenever the frame gives way. */
export interface Still {
  readonly root: HTMLElement;
  /** Adds the places and the picture's words, once they are known. */
  readonly fill: (summary: Summary) => void;
}

/**
 * The article's picture and a list of its places, every part a plain link to the full page.
 *
 * @param given the picture the author put into the element, whose words are kept
 * @param follow a link was followed plainly: to a place, or (null) to the map as a whole
 */
export function createStill(
  wish: Wish,
  given: HTMLImageElement | null,
  follow: (place: string | null) => void,
): Still {
  const image = create("img", {
    // Before `src`, or it would load at once.
    loading: "lazy",
    width: "1200",
    height: "675",
    alt: given?.alt || "Wherein",
  });
  // No broken picture: its words stand in its place.
  image.addEventListener("error", () => image.replaceWith(image.alt));
  image.src = given?.src || fileOf(wish, "static", "svg");
  const picture = link(null, image);
  const list = create("ul", {});
  const root = create("div", {}, picture, create("small", {}, wish.caption ?? ""), list);

  function link(place: string | null, content: Node | string): HTMLAnchorElement {
    const made = create("a", { href: pageOf(wish, placeHash(place)) }, content);
    made.addEventListener("click", (event) => {
      if (!isPlain(event)) return;
      event.preventDefault();
      follow(place);
    });
    return made;
  }

  return {
    root,
    fill({ label, description, places }) {
      if (!given?.alt) image.alt = description;
      list.ariaLabel = label;
      list.replaceChildren(
        ...places.map(({ id, names }) => create("li", {}, link(id, names[wish.lang] ?? names.en ?? id))),
      );
    },
  };
}

/** A line that says what is wrong, with a way on: a page of the deployment, called by its host's name. */
export function say(note: HTMLElement, text: string, page: string): void {
  note.replaceChildren(text, " ", create("a", { href: page }, new URL(page).host));
}

/** A click that would follow a link here and now: not one for a new tab or window. */
export const isPlain = (event: MouseEvent): boolean =>
  !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);

/** An HTML element with its attributes, in the order given, and its content. */
export function create<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>>,
  ...content: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...content);
  return made;
}
