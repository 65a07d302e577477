/** Space at the map's edges, in CSS pixels, that panels cover. */
export interface Insets {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

type ById = (id: string) => HTMLElement;

export interface Layout {
  /** The text is a sheet over the map. */
  readonly narrow: () => boolean;
  /** Puts the strip of dates and the places without position where this width has them. */
  readonly arrange: () => void;
  /** Keeps what a card covers out of the way of keyboards and screen readers. */
  readonly cover: () => void;
}

// A window that is low as well has no room for a sheet: there the page scrolls as one (low.css).
const phone = () => matchMedia("(max-width: 47.99rem) and (min-height: 30rem)");
export const isPhone = (): boolean => phone().matches;

export function watchLayout(element: ById, changed: () => void): Layout {
  const query = phone();
  const { body } = document;
  const narrow = () => query.matches || body.hasAttribute("data-embed");

  function cover(): void {
    const embed = body.hasAttribute("data-embed");
    const reading = body.hasAttribute("data-reading");
    const covered = narrow() && !reading && (embed || !element("card").hidden);
    element("pane").inert = covered;
    element("card").inert = narrow() && reading;
    // Until the text is to be read, the map is what the page is about.
    element("stage").role = covered ? "main" : "region";
  }
  function arrange(): void {
    // On a phone there is no room beside the text: dates follow it in the sheet. An embed keeps the strip
    // "Named, not located" at the map.
    const home = element(narrow() ? "pane" : "stage");
    if (element("dates").parentElement !== home) home.append(element("dates"));
    const strip = element(query.matches && !body.hasAttribute("data-embed") ? "pane" : "stage");
    if (element("unlocated").parentElement !== strip) {
      if (strip.id === "pane") strip.append(element("unlocated"));
      else element("layers").after(element("unlocated"));
    }
    cover();
    changed();
  }
  query.addEventListener("change", arrange);
  new ResizeObserver(changed).observe(element("stage"));
  return {
    narrow,
    arrange,
    cover,
  };
}

/** What covers the map now: each panel counts at the edge it stands at. */
export function insetsOf(element: ById): Insets {
  const map = element("map").getBoundingClientRect();
  const over = (id: string): DOMRect | null => {
    const box = element(id).getBoundingClientRect();
    const covers =
      box.width > 0 &&
      box.left < map.right &&
      box.right > map.left &&
      box.top < map.bottom &&
      box.bottom > map.top;
    return covers ? box : null;
  };
  const beside = (box: DOMRect | null) => (box && box.width < map.width * 0.7 ? box : null);
  const below = (box: DOMRect | null) => (box && !beside(box) ? map.bottom - box.top : 0);
  const card = beside(over("card"));
  const list = beside(over("list") ?? over("share"));
  return {
    top: 0,
    right: card ? map.right - card.left : 0,
    bottom: Math.max(0, ...["sheet", "layers", "card"].map((id) => below(over(id)))),
    left: list ? list.right - map.left : 0,
  };
}
