import { type Article, isStory } from "../model/article.ts";
import { type EdtfSpan, overlaps, parseEdtf } from "../model/edtf.ts";
import type { ArticleId, PlaceId } from "../model/ids.ts";
import type { Mention } from "../model/mention.ts";
import type { Place } from "../model/place.ts";
import type { Layer } from "../model/words.ts";
import { type Archive, passageIndexAt } from "./archive.ts";
import type { State, View } from "./state.ts";

/** A place as the chosen articles, layers and roles show it. */
export interface ShownPlace {
  readonly place: Place;
  /** Mentions in the shown articles with a chosen role, in reading order. */
  readonly mentions: readonly Mention[];
  readonly scenes: number;
  /** `story` when any of its shown mentions stands in an article's story; else it belongs to the separate items. */
  readonly group: "story" | "items";
  /** All its shown mentions stand in passages dated outside the chosen time. */
  readonly dimmed: boolean;
}

/** More articles than this are not shown one below the other: a page no one reads, of data no one has asked for. */
const ALL_TOGETHER = 4;

/** `article` alone, or all; of many articles the first stands for all until one is chosen. Unknown ids show nothing. */
export function articlesFor<Known extends Pick<Article, "id">>(
  articles: readonly Known[],
  article: ArticleId | null,
): readonly Known[] {
  if (article !== null) return articles.filter((one) => one.id === article);
  return areMany(articles) ? articles.slice(0, 1) : articles;
}

export const areMany = (articles: readonly unknown[]): boolean => articles.length > ALL_TOGETHER;

export const shownArticles = ({ archive, view }: Pick<State, "archive" | "view">) =>
  articlesFor(archive.articles, view.article);

type Shown = Pick<State, "archive" | "view" | "time">;
let last: { key: Shown; places: readonly ShownPlace[] } | undefined;

/** The places to show, those with most scenes first. Kept for the last state asked: every view asks it once a change. */
export function shownPlaces(state: Shown): readonly ShownPlace[] {
  const { archive, view, time } = state;
  if (last && last.key.archive === archive && sameFilter(last.key.view, view) && last.key.time === time) {
    return last.places;
  }
  const outside = passagesOutside(archive, time);
  const places: ShownPlace[] = [];
  for (const place of archive.placeById.values()) {
    if (!view.layers.includes(place.layer)) continue;
    const mentions = mentionsShown(state, place.id).filter(({ role }) => view.roles.includes(role));
    if (mentions.length > 0) places.push(shown(archive, place, mentions, outside));
  }
  places.sort((a, b) => b.scenes - a.scenes || b.mentions.length - a.mentions.length);
  last = { key: { archive, view, time }, places };
  return places;
}

let lastDrawn: { places: readonly ShownPlace[]; chosen: Place; all: readonly ShownPlace[] } | undefined;

/** What the map draws: the shown places, and the chosen one even where no chosen layer or role shows it. */
export function placesToDraw(state: Shown & Pick<State, "selection">): readonly ShownPlace[] {
  const places = shownPlaces(state);
  const { archive } = state;
  const chosen = state.selection && archive.placeById.get(state.selection.place);
  if (!chosen) return places;
  if (lastDrawn?.places !== places || lastDrawn.chosen !== chosen) {
    const all = places.some(({ place }) => place === chosen)
      ? places
      : [...places, { ...shown(archive, chosen, mentionsShown(state, chosen.id), NONE), scenes: 0 }];
    lastDrawn = { places, chosen, all };
  }
  return lastDrawn.all;
}

function shown(
  archive: Archive,
  place: Place,
  mentions: readonly Mention[],
  outside: ReadonlySet<string>,
): ShownPlace {
  const passages = mentions.map((mention) => passageOf(archive, mention));
  return {
    place,
    mentions,
    scenes: mentions.filter((mention) => mention.role === "scene").length,
    group: passages.some((passage) => passage && isStory(passage.passage)) ? "story" : "items",
    dimmed: passages.every((passage) => passage !== undefined && outside.has(passage.key)),
  };
}

function passageOf(archive: Archive, mention: Mention) {
  const article = archive.articleById.get(mention.article);
  const passage = article?.passages[passageIndexAt(article, mention.start)];
  return passage && { passage, key: passageKey(mention.article, passage.index) };
}

export const passageKey = (article: ArticleId, index: number): string => `${article}/${index}`;

/** Keys of the passages whose dates all lie outside the chosen time; undated passages are never among them. */
export function passagesOutside(archive: Archive, time: string | null): ReadonlySet<string> {
  const chosen = time === null ? undefined : parseEdtf(time);
  if (!chosen) return NONE;
  const spans = new Map<string, EdtfSpan[]>();
  for (const date of archive.dates) {
    const span = parseEdtf(date.edtf);
    // A date without a year cannot be known to lie outside.
    if (!span) continue;
    const key = passageKey(date.article, date.passage);
    const group = spans.get(key);
    if (group) group.push(span);
    else spans.set(key, [span]);
  }
  const placeable = (span: EdtfSpan) => span.first !== null || span.last !== null;
  return new Set(
    [...spans]
      .filter(([, all]) => all.every((one) => placeable(one) && !overlaps(one, chosen)))
      .map(([key]) => key),
  );
}

const NONE: ReadonlySet<string> = new Set();

const sameFilter = (a: View, b: View): boolean =>
  a.article === b.article && a.layers === b.layers && a.roles === b.roles;

export type MentionFilter = Pick<View, "layers" | "roles"> & {
  /** Shown whatever its role and layer. */
  readonly also?: Mention | undefined;
};

/** A mention is marked in the text when its role and its place's layer are chosen. */
export function isShown(archive: Archive, mention: Mention, filter: MentionFilter): boolean {
  const layer = archive.placeById.get(mention.place)?.layer;
  if (layer === undefined) return false;
  return mention === filter.also || (filter.layers.includes(layer) && filter.roles.includes(mention.role));
}

/** A place's mentions in the shown articles, whatever roles are chosen. */
export function mentionsShown(
  { archive, view }: Pick<State, "archive" | "view">,
  place: PlaceId,
): readonly Mention[] {
  const articles = idsFor(archive, view.article);
  return (archive.mentionsOf.get(place) ?? []).filter((mention) => articles.has(mention.article));
}

type Chosen = readonly [Archive, ArticleId | null, ReadonlySet<ArticleId>];
let lastChosen: Chosen | undefined;

/** Kept for the last asked: it is asked once a place. */
function idsFor(archive: Archive, article: ArticleId | null): ReadonlySet<ArticleId> {
  if (lastChosen?.[0] !== archive || lastChosen[1] !== article) {
    const ids = new Set(articlesFor(archive.articles, article).map(({ id }) => id));
    lastChosen = [archive, article, ids];
  }
  return lastChosen[2];
}

/** The shown places that lie within another, in the order of the list. */
export function placesInside(state: Shown, place: PlaceId): readonly ShownPlace[] {
  return shownPlaces(state).filter((one) => one.place.within.includes(place));
}

/** The layers that have any place in the shown articles, mentioned in a chosen role, in the order of the legend. */
export function layersPresent(
  state: Pick<State, "archive" | "view">,
  layers: readonly Layer[],
): readonly Layer[] {
  const { archive, view } = state;
  const present = new Set<Layer | undefined>();
  for (const { id } of shownArticles(state)) {
    for (const { place, role } of archive.mentionsIn.get(id) ?? []) {
      if (view.roles.includes(role)) present.add(archive.placeById.get(place)?.layer);
    }
  }
  return layers.filter((layer) => present.has(layer));
}
