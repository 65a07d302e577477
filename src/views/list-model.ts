import type { PlaceId } from "../model/ids.ts";
import type { Place } from "../model/place.ts";
import { LAYERS, type Layer } from "../model/words.ts";
import type { Archive } from "../state/archive.ts";
import { mentionsShown, type ShownPlace, shownPlaces } from "../state/select.ts";
import type { State } from "../state/state.ts";
import { matcherOf, type SearchKey, searchKeyOf } from "../text/fold.ts";

export interface ListEntry {
  readonly place: Place;
  /** Mentions with a chosen role; of a place that is only referred to, all. */
  readonly count: number;
  readonly dimmed: boolean;
}

/** `items`: places of the separate items only; `referred`: none of its mentions has a chosen role. */
export type GroupKind = Layer | "items" | "referred";

export interface ListGroup {
  readonly kind: GroupKind;
  readonly entries: readonly ListEntry[];
}

const ORDER: readonly GroupKind[] = [
  ...LAYERS.filter((layer) => layer !== "unlocated"),
  "items",
  "unlocated",
  "referred",
];

/** The places of the shown articles in groups, those that match best first; empty groups are left out. */
export function listGroups(state: State, query: string): readonly ListGroup[] {
  const whole = groupsOf(state);
  if (query.trim() === "") return whole;
  const matches = matcherOf(query);
  return whole.flatMap(({ kind, entries }) => {
    const ranked = entries
      .map((entry) => ({ entry, rank: matches(searchKey(state.archive, entry.place)) }))
      .filter(({ rank }) => rank > 0)
      .sort((a, b) => b.rank - a.rank);
    return ranked.length > 0 ? [{ kind, entries: ranked.map(({ entry }) => entry) }] : [];
  });
}

const wholes = new WeakMap<readonly ShownPlace[], readonly ListGroup[]>();

/** The whole list, made once for what is shown: every letter of a search asks for it. */
function groupsOf(state: State): readonly ListGroup[] {
  const shown = shownPlaces(state);
  const known = wholes.get(shown);
  if (known) return known;
  const groups = new Map<GroupKind, ListEntry[]>(ORDER.map((kind) => [kind, []]));
  const ids = new Set(shown.map((one) => one.place.id));
  for (const { place, mentions, group, dimmed } of shown) {
    const kind = place.layer === "unlocated" || group === "story" ? place.layer : "items";
    groups.get(kind)?.push({ place, count: mentions.length, dimmed });
  }
  for (const place of state.archive.placeById.values()) {
    if (ids.has(place.id) || !state.view.layers.includes(place.layer)) continue;
    const count = mentionsShown(state, place.id).length;
    if (count > 0) groups.get("referred")?.push({ place, count, dimmed: false });
  }
  const whole = [...groups].flatMap(([kind, entries]) => (entries.length > 0 ? [{ kind, entries }] : []));
  wholes.set(shown, whole);
  return whole;
}

const kept = new WeakMap<Archive, Map<PlaceId, SearchKey>>();

/** Names in every language and each form that occurs in the texts; made when first asked for. */
function searchKey(archive: Archive, place: Place): SearchKey {
  const keys = kept.get(archive) ?? new Map<PlaceId, SearchKey>();
  kept.set(archive, keys);
  const known = keys.get(place.id);
  if (known) return known;
  const forms = (archive.mentionsOf.get(place.id) ?? []).map(
    ({ article, start, end }) => archive.articleById.get(article)?.text.slice(start, end) ?? "",
  );
  const key = searchKeyOf(new Set([...Object.values(place.names), ...forms]));
  keys.set(place.id, key);
  return key;
}

/** Makes the next `most` of the search's keys ahead of the first letter; false when all are made. */
export function prepareSearch(state: State, most: number): boolean {
  const made = kept.get(state.archive);
  const missing = shownPlaces(state).filter(({ place }) => !made?.has(place.id));
  for (const { place } of missing.slice(0, most)) searchKey(state.archive, place);
  return missing.length > most;
}
