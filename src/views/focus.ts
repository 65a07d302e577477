/** Where an arrow key leads in a row of `count` things that is one tab stop; undefined for other keys. */
export function nextIndex(key: string, index: number, count: number): number | undefined {
  if (count === 0) return undefined;
  switch (key) {
    case "ArrowRight":
    case "ArrowDown":
      return Math.min(index + 1, count - 1);
    case "ArrowLeft":
    case "ArrowUp":
      return Math.max(index - 1, 0);
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return undefined;
  }
}

/** Makes `item` the one tab stop among its fellows. */
export function makeTabStop(items: Iterable<HTMLElement>, item: HTMLElement | undefined): void {
  for (const one of items) if (one !== item && one.tabIndex === 0) one.tabIndex = -1;
  if (item) item.tabIndex = 0;
}

/**
 * Handles the arrow keys of a row that is one tab stop; true when the key was one of them.
 *
 * @param stopAt makes an item the tab stop, where there is a quicker way than asking every one of them
 */
export function moveFocus(
  event: KeyboardEvent,
  items: readonly HTMLElement[],
  stopAt = (item: HTMLElement) => makeTabStop(items, item),
): boolean {
  if (event.altKey || event.ctrlKey || event.metaKey) return false;
  const index = items.findIndex((item) => item === event.target);
  const to = index < 0 ? undefined : nextIndex(event.key, index, items.length);
  const item = to === undefined ? undefined : items[to];
  if (!item) return false;
  event.preventDefault();
  stopAt(item);
  item.focus();
  return true;
}

/** The nearest element about an event's target that matches. */
export function targetOf(event: Event, selector: string): HTMLElement | null {
  return event.target instanceof Element ? event.target.closest<HTMLElement>(selector) : null;
}

/** The keyboard (or a script) put the focus there, not a mouse or a finger. */
export const byKeyboard = (element: Element | null): boolean => element?.matches(":focus-visible") ?? false;

export const reducedMotion = (): boolean => matchMedia("(prefers-reduced-motion: reduce)").matches;
