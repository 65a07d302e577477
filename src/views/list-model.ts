import type { PlaceId } from "../model/ids.ts";
import type { Place } from "../model/place.ts";
import { LAYERS, type Layer } from "../model/words.ts";
import type { Archive } from "../state/archive.ts";
import { mentionsShown, shownPlaces } from "../state/select.ts";
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
  const matches = matcherOf(query);
  const all = query.trim() === "";
  const rank = (place: Place) => (all ? 1 : matches(searchKey(state.archive, place)));
  const groups = new Map<GroupKind, { entry: ListEntry; rank: number }[]>();
  const add = (kind: GroupKind, entry: ListEntry) => {
    const ranked = { entry, rank: rank(entry.place) };
    if (ranked.rank === 0) return;
    const group = groups.get(kind);
    if (group) group.push(ranked);
    else groups.set(kind, [ranked]);
  };
  const shown = shownPlaces(state);
  const ids = new Set(shown.map((one) => one.place.id));
  for (const { place, mentions, group, dimmed } of shown) {
    const kind = place.layer === "unlocated" || group === "story" ? place.layer : "items";
    add(kind, { place, count: mentions.length, dimmed });
  }
  for (const place of state.archive.placeById.values()) {
    if (ids.has(place.id) || !state.view.layers.includes(place.layer)) continue;
    const count = mentionsShown(state, place.id).length;
    if (count > 0) add("referred", { place, count, dimmed: false });
  }
  return ORDER.flatMap((kind) => {
    const ranked = groups.get(kind);
    return ranked ? [{ kind, entries: ranked.sort((a, b) => b.rank - a.rank).map((one) => one.entry) }] : [];
  });
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

/** Makes the search's keys ahead of the first letter, until `enough` says so; false when all are made. */
export function prepareSearch(state: State, enough: () => boolean): boolean {
  for (const { place } of shownPlaces(state)) {
    searchKey(state.archive, place);
    if (enough()) return true;
  }
  return false;
}
