import { toArticleId } from "../model/ids.ts";
import type { PlaceId } from "../model/ids.ts";
import { isShown } from "../state/select.ts";
import type { PassageRef, State } from "../state/state.ts";
import type { Store } from "../state/store.ts";

export interface Reading {
  /** Watches the passages now in the pane instead of those before. */
  readonly renew: () => void;
}

/** What counts as being read: the band of the screen below its top sixth and above its lowest third. */
const BAND = "-16% 0px -34% 0px";

/** Tells the state, of the passages now in the pane, which passage is being read and which places the passages in view mention. */
export function watchReading(pane: HTMLElement, store: Store): Reading {
  const inView = new Set<Element>();
  let moved = false;
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) inView.add(target);
        else inView.delete(target);
      }
      tell();
    },
    { rootMargin: BAND },
  );

  function tell(): void {
    const refs = [...inView]
      .filter((element) => element.isConnected)
      .sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1))
      .flatMap((element) => refOf(element) ?? []);
    // Until the reader has scrolled, the address says nothing of where they are.
    const passage = moved ? (refs[0] ?? null) : store.get().reading;
    store.dispatch({ type: "read", passage, places: placesIn(store.get(), refs) });
  }

  const onScroll = () => {
    moved = true;
  };
  addEventListener("wheel", onScroll, { passive: true });
  addEventListener("touchmove", onScroll, { passive: true });
  addEventListener("keydown", onScroll);

  function renew(): void {
    observer.disconnect();
    inView.clear();
    for (const passage of pane.querySelectorAll("[data-passage]")) observer.observe(passage);
  }
  renew();
  return { renew };
}

function refOf(element: Element): PassageRef | null {
  const [id, index] =
    (element instanceof HTMLElement ? element.dataset["passage"] : undefined)?.split("/") ?? [];
  const article = toArticleId(id);
  return article ? { article, index: Number(index) } : null;
}

function placesIn({ archive, view }: State, refs: readonly PassageRef[]): readonly PlaceId[] {
  const places = new Set<PlaceId>();
  for (const { article, index } of refs) {
    const passage = archive.articleById.get(article)?.passages[index];
    for (const mention of archive.mentionsIn.get(article) ?? []) {
      const { start, place } = mention;
      if (!passage || start < passage.start || start >= passage.end) continue;
      if (isShown(archive, mention, view)) places.add(place);
    }
  }
  return [...places];
}
