import { type Summary, summaryOf } from "../model/summary.ts";
import { LAYERS } from "../model/words.ts";
import { shownPlaces } from "../state/select.ts";
import type { State } from "../state/state.ts";
import type { ShareChoice } from "./share-model.ts";

type Edition = Pick<ShareChoice, "article" | "lang">;

/** The title and the places of an article, or of all, that the page has not loaded; null where they cannot be had. */
export async function readSummary(base: string, { article, lang }: Edition): Promise<Summary | null> {
  try {
    const response = await fetch(`${base}data/embed/${article ?? "all"}.${lang}.json`);
    return summaryOf(await response.json());
  } catch {
    return null;
  }
}

/** The places that can be chosen; the chosen one is among them even where nothing shows it. */
export function placesFor(
  state: State,
  { article, place }: Pick<ShareChoice, "article" | "place">,
  summary: Summary | null,
): Summary["places"] {
  const { view, archive } = state;
  const places =
    article === view.article
      ? shownPlaces({ ...state, view: { ...view, layers: LAYERS } }).map((one) => one.place)
      : (summary?.places ?? []);
  const chosen = place && archive.placeById.get(place);
  return !chosen || places.some(({ id }) => id === place) ? places : [...places, chosen];
}
