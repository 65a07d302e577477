import { toPlaceId } from "../model/ids.ts";
import type { Store } from "../state/store.ts";
import { nameOf } from "../text/names.ts";

/** Before the page is printed: numbers the places of each article as they are first named, and lists them under the still. */
export function numberForPaper(pane: HTMLElement, store: Store): void {
  const { archive, view } = store.get();
  for (const list of pane.querySelectorAll(".paper ol")) {
    const marks = [...(list.closest("article")?.querySelectorAll<HTMLElement>(".mark") ?? [])];
    const places = [...new Set(marks.flatMap((mark) => toPlaceId(mark.dataset["place"]) ?? []))];
    list.replaceChildren(
      ...places.flatMap((id) => {
        const place = archive.placeById.get(id);
        const item = document.createElement("li");
        const name = place && nameOf(place, view.lang);
        if (name) Object.assign(item, { textContent: name.text, lang: name.lang });
        return item;
      }),
    );
    for (const [mark, ids] of lastOfEach(marks)) {
      const numbers = ids.map((id) => places.findIndex((place) => place === id) + 1);
      mark.dataset["number"] = numbers.join(", ");
    }
  }
}

/** A mention may be cut into stretches, and hold others: its number stands after the last of its words. */
function lastOfEach(marks: readonly HTMLElement[]): ReadonlyMap<HTMLElement, readonly string[]> {
  const ends = new Map<string, readonly [HTMLElement, string]>();
  for (const mark of marks) {
    delete mark.dataset["number"];
    const { mention = "", place = "", in: around = "" } = mark.dataset;
    const where = mark.closest(".translation") ? "translation" : "original";
    ends.set(`${where} ${mention}`, [mark, place]);
    for (const id of around.split(" ")) {
      const end = ends.get(`${where} ${id}`);
      if (end) ends.set(`${where} ${id}`, [mark, end[1]]);
    }
  }
  const numbers = new Map<HTMLElement, readonly string[]>();
  for (const [mark, place] of ends.values()) numbers.set(mark, [...(numbers.get(mark) ?? []), place]);
  return numbers;
}

/** Loads the pictures that only a print shows: when one prints it is too late to ask for them. */
export function fetchForPaper(root: ParentNode): void {
  for (const image of root.querySelectorAll<HTMLImageElement>(".paper img")) image.loading = "eager";
}
