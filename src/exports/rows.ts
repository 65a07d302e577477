import { passageText } from "../model/article.ts";
import type { ArticleId } from "../model/ids.ts";
import type { Mention } from "../model/mention.ts";
import type { Place } from "../model/place.ts";
import type { Role } from "../model/words.ts";
import { type Archive, passageIndexAt } from "../state/archive.ts";

/** What to hand out: one article's mentions or (null) all, with these roles. */
export interface Choice {
  readonly article: ArticleId | null;
  readonly roles: readonly Role[];
}

/** A mention with all that is known where it stands. */
export interface Row {
  readonly mention: Mention;
  readonly place: Place;
  /** The words themselves. */
  readonly exact: string;
  readonly passage: { readonly index: number; readonly kind: string; readonly text: string };
  /** Who says it, nearest speaker first. */
  readonly sources: readonly string[];
  /** Whose the text is; absent where nobody has said. */
  readonly rights?: string;
}

/** The chosen mentions in reading order, article by article. */
export function rowsOf(archive: Archive, { article, roles }: Choice): readonly Row[] {
  return archive.mentions.flatMap((mention) => {
    const [text, place] = [archive.articleById.get(mention.article), archive.placeById.get(mention.place)];
    if (!text || !place || !roles.includes(mention.role)) return [];
    if (article !== null && mention.article !== article) return [];
    const passage = text.passages[passageIndexAt(text, mention.start)];
    if (!passage) return [];
    const { index, kind, sources } = passage;
    const exact = text.text.slice(mention.start, mention.end);
    const row = {
      mention,
      place,
      exact,
      passage: { index, kind, text: passageText(text, passage) },
      sources,
    };
    return [text.rights === undefined ? row : { ...row, rights: text.rights }];
  });
}

/** The chosen places with their rows, in the order of their first mention. */
export function placesOf(archive: Archive, choice: Choice): ReadonlyMap<Place, readonly Row[]> {
  const groups = new Map<Place, Row[]>();
  for (const row of rowsOf(archive, choice)) {
    const group = groups.get(row.place);
    if (group) group.push(row);
    else groups.set(row.place, [row]);
  }
  return groups;
}
