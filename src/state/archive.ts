import type { Article } from "../model/article.ts";
import type { DateRef, Note, NotesFile } from "../model/dates.ts";
import type { ArticleId, MentionId, PlaceId } from "../model/ids.ts";
import type { Mention, Translation } from "../model/mention.ts";
import type { Place } from "../model/place.ts";
import type { Lang, Texts } from "../model/words.ts";

/** What has been loaded, as parsed; a part that is missing or broken is empty (see `State.problems`). */
export interface Loaded {
  readonly articles: readonly Article[];
  readonly places: readonly Place[];
  readonly mentions: readonly Mention[];
  readonly dates: readonly DateRef[];
  readonly translations: readonly Translation[];
  readonly notes: NotesFile;
}

/** The loaded data with the look-ups the page needs. Immutable: a later load makes a new one. */
export interface Archive extends Loaded {
  readonly articleById: ReadonlyMap<ArticleId, Article>;
  readonly placeById: ReadonlyMap<PlaceId, Place>;
  /** Mentions of a place, by article in the order of `articles`, then by where they stand. */
  readonly mentionsOf: ReadonlyMap<PlaceId, readonly Mention[]>;
  /** Mentions of an article, by where they stand; of two that start together the longer first. */
  readonly mentionsIn: ReadonlyMap<ArticleId, readonly Mention[]>;
  readonly datesIn: ReadonlyMap<ArticleId, readonly DateRef[]>;
}

export const NOTHING: Loaded = {
  articles: [],
  places: [],
  mentions: [],
  dates: [],
  translations: [],
  notes: { version: 1, notes: [], descriptions: [] },
};

export function archiveOf(loaded: Loaded): Archive {
  const order = new Map(loaded.articles.map((article, index) => [article.id, index]));
  const at = (mention: Mention) => order.get(mention.article) ?? loaded.articles.length;
  const mentions = [...loaded.mentions].sort((a, b) => at(a) - at(b) || a.start - b.start || b.end - a.end);
  return {
    ...loaded,
    mentions,
    articleById: new Map(loaded.articles.map((article) => [article.id, article])),
    placeById: new Map(loaded.places.map((place) => [place.id, place])),
    mentionsOf: groupBy(mentions, (mention) => mention.place),
    mentionsIn: groupBy(mentions, (mention) => mention.article),
    datesIn: groupBy(loaded.dates, (date) => date.article),
  };
}

export function mentionById(archive: Archive, article: ArticleId, id: MentionId): Mention | undefined {
  return archive.mentionsIn.get(article)?.find((mention) => mention.id === id);
}

/** The index of the passage that holds an offset, -1 where none does. Binary search: articles may be long. */
export function passageIndexAt(article: Article, offset: number): number {
  let low = 0;
  let high = article.passages.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const passage = article.passages[middle];
    if (!passage) return -1;
    if (offset < passage.start) high = middle - 1;
    else if (offset >= passage.end) low = middle + 1;
    else return passage.index;
  }
  return -1;
}

export function translationOf(archive: Archive, article: ArticleId, lang: Lang): Translation | undefined {
  return archive.translations.find((one) => one.article === article && one.lang === lang);
}

export function descriptionOf(archive: Archive, article: ArticleId): Texts | undefined {
  return archive.notes.descriptions.find((one) => one.article === article)?.text;
}

/** What the article's map shows, in a line or two; absent where nobody has written it. */
export function captionOf(archive: Archive, article: ArticleId): Texts | undefined {
  return archive.notes.descriptions.find((one) => one.article === article)?.caption;
}

export function notesOn(archive: Archive, article: ArticleId, passage: number): readonly Note[] {
  return archive.notes.notes.filter((note) => note.passages.includes(`${article}/${passage}`));
}

function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
