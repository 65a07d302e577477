import type { Member } from "./page.ts";
import { isPlain } from "./still.ts";
import { CONTROL_CSS, sheet } from "./style.ts";

/** The host's words that drive its maps. */
export interface Controls {
  /** Words in the tree the map stands in (a shadow root, perhaps) are controls too. */
  readonly join: (map: Element) => void;
  readonly refresh: () => void;
  readonly end: () => void;
}

const PLACE = "data-wherein-place";
const FOR = "data-wherein-for";
/** Marks an element that we made operable, where the author had a plain one. */
const MADE = "data-wherein-made";
/** `Node.DOCUMENT_POSITION_FOLLOWING`: its name alone is a hundredth of this file as sent. */
const FOLLOWING = 4;
const SELECTOR = `[${PLACE}]`;
const LINK = "a[href],area[href]";
const NATIVE = `${LINK},button,input,select,summary,textarea,[role]`;

export function watchControls(members: ReadonlyMap<Element, Member>): Controls {
  const controls = new Set<Element>();
  const trees = new Map<Document | ShadowRoot, CSSStyleSheet>();
  let due = false;
  const observer = new MutationObserver((records) => {
    for (const { target, addedNodes } of records) for (const node of [target, ...addedNodes]) collect(node);
    refresh();
  });

  function collect(node: Node): void {
    if ((node as Partial<Element>).matches?.(SELECTOR)) controls.add(node as Element);
    for (const one of (node as Partial<ParentNode>).querySelectorAll?.(SELECTOR) ?? []) controls.add(one);
  }

  /** Once for all the changes of one turn: a page of many maps and words asks often. */
  function refresh(): void {
    if (due) return;
    due = true;
    queueMicrotask(() => {
      due = false;
      const maps = inOrder(members);
      for (const element of controls) {
        const place = element.getAttribute(PLACE);
        const kept = place !== null && element.isConnected && maps.length > 0;
        if (kept) mark(element, mapFor(element, maps)?.place() === place);
        else controls.delete(restore(element));
      }
    });
  }

  function watchTree(tree: Document | ShadowRoot): void {
    if (trees.has(tree)) return;
    const look = sheet(CONTROL_CSS);
    trees.set(tree, look);
    tree.adoptedStyleSheets.push(look);
    tree.addEventListener("click", click as EventListener, listening);
    tree.addEventListener("keydown", keydown as EventListener, listening);
    observer.observe(tree, { subtree: true, childList: true, attributeFilter: [PLACE, FOR] });
    collect(tree);
  }

  /** Each tree hears its own: a closed one shows its inside to nobody else. */
  function click(event: MouseEvent): void {
    const element = (event.target as Partial<Element>).closest?.(SELECTOR);
    const map = element && mapFor(element, inOrder(members));
    if (!map) return;
    const isLink = element.matches(LINK);
    if (isLink && !isPlain(event)) return;
    if (isLink) event.preventDefault();
    const place = element.getAttribute(PLACE) || null;
    const chosen = map.place() === place;
    map.show(chosen ? null : place, false);
    // A map that answers out of sight does not answer; one in sight leaves the reader's text where it is.
    if (!chosen && distance(map) > 0) map.element.scrollIntoView({ block: "nearest" });
  }

  function keydown(event: KeyboardEvent): void {
    const target = event.target as Element;
    if (event.defaultPrevented || event.repeat || !["Enter", " "].includes(event.key)) return;
    if (!target.hasAttribute?.(MADE)) return;
    event.preventDefault();
    // Parts of an SVG have no click(). The key's event says all that a click's needs to.
    target.dispatchEvent(new MouseEvent("click", event));
  }

  const listening = new AbortController();
  watchTree(document);
  return {
    join(map) {
      watchTree(map.getRootNode() as Document | ShadowRoot);
      refresh();
    },
    refresh,
    end() {
      observer.disconnect();
      listening.abort();
      for (const [tree, look] of trees) {
        tree.adoptedStyleSheets = tree.adoptedStyleSheets.filter((one) => one !== look);
      }
    },
  };
}

/** Makes any element an operable control; what the author has set stays. A link can only be current, not pressed. */
function mark(element: Element, selected: boolean): void {
  if (!element.matches(NATIVE)) {
    element.setAttribute(MADE, "");
    element.setAttribute("role", "button");
    element.setAttribute("tabindex", element.getAttribute("tabindex") ?? "0");
  }
  const aria = element.matches("button,[role=button]") ? "aria-pressed" : "aria-current";
  element.setAttribute(aria, `${selected}`);
}

/** Leaves an element as it was. */
function restore(element: Element): Element {
  const made = element.hasAttribute(MADE) ? [MADE, "role", "tabindex"] : [];
  for (const name of ["aria-pressed", "aria-current", ...made]) element.removeAttribute(name);
  return element;
}

/** The map named, else the next in document order, else the last. */
function mapFor(control: Element, maps: readonly Member[]): Member | undefined {
  const named = control.getAttribute(FOR);
  return named
    ? maps.find(({ element }) => element.id === named)
    : (maps.find(({ element }) => precedes(control, element)) ?? maps.at(-1));
}

const inOrder = (members: ReadonlyMap<Element, Member>): readonly Member[] =>
  [...members.values()].sort((a, b) => (precedes(a.element, b.element) ? -1 : 1));

function precedes(one: Element, other: Element): boolean {
  const together = one.getRootNode() === other.getRootNode();
  const [a, b] = together ? [one, other] : [inDocument(one), inDocument(other)];
  return (a.compareDocumentPosition(b) & FOLLOWING) !== 0;
}

/** The element of the document in which (however deep in shadow trees) this one stands. */
function inDocument(element: Element): Element {
  const { host } = element.getRootNode() as Partial<ShadowRoot>;
  return host ? inDocument(host) : element;
}

/** CSS pixels between a map and the viewport; 0 when any of it is in view. */
export function distance({ element }: Pick<Member, "element">): number {
  const { top, bottom } = element.getBoundingClientRect();
  return Math.max(0, top - innerHeight, -bottom);
}
