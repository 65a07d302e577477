import type { Article, Passage } from "../model/article.ts";
import type { Mention } from "../model/mention.ts";
import { isOutlined, type Place } from "../model/place.ts";
import { mentionById, passageIndexAt } from "../state/archive.ts";
import { mentionsShown, placesInside, type ShownPlace } from "../state/select.ts";
import type { State } from "../state/state.ts";

/** A mention with the passage that it stands in. */
export interface Quoted {
  readonly mention: Mention;
  readonly article: Article;
  readonly passage: Passage;
}

export interface CardModel {
  readonly place: Place;
  /** What the card leafs through: of a country the scenes and context, of other places every chosen role. */
  readonly leaves: readonly Mention[];
  /** Where the reader is among `leaves`; -1 when the chosen mention is one of `others`. */
  readonly at: number;
  readonly quoted: Quoted | null;
  readonly inside: readonly ShownPlace[];
  /** The rest of its mentions in the shown articles, whatever roles are chosen: shown on demand. */
  readonly others: readonly Mention[];
  /** The shown articles do not mention it. */
  readonly elsewhere: boolean;
  /** The text only refers to it: no mention is a scene or context. */
  readonly onlyReferred: boolean;
}

type Shown = Pick<State, "archive" | "selection" | "view">;
let last: { readonly key: Shown; readonly model: CardModel | null } | undefined;

/** Kept for the last state asked: card, text and map ask it for the same change. */
export function cardModel(state: State): CardModel | null {
  const { archive, selection, view } = state;
  const kept = last?.key;
  if (last && kept?.archive === archive && kept.selection === selection && kept.view === view)
    return last.model;
  last = { key: { archive, selection, view }, model: modelOf(state) };
  return last.model;
}

function modelOf(state: State): CardModel | null {
  const { archive, selection, view } = state;
  const place = selection && archive.placeById.get(selection.place);
  if (!selection || !place) return null;
  const mentions = mentionsShown(state, place.id);
  const leafed = (mention: Mention) =>
    view.roles.includes(mention.role) &&
    (!isOutlined(place) || mention.role === "scene" || mention.role === "context");
  // Scenes come first; what is read as a story stays in the order of the text.
  const rank = (mention: Mention) => (isOutlined(place) && mention.role !== "scene" ? 1 : 0);
  const chosenRoles = mentions.filter(leafed).sort((a, b) => rank(a) - rank(b));
  // Where no chosen role refers to it, its other references are what there is to read.
  const leaves = chosenRoles.length > 0 || isOutlined(place) ? chosenRoles : mentions;
  const chosen = selection.mention
    ? mentionById(archive, selection.mention.article, selection.mention.id)
    : undefined;
  const current = chosen ?? leaves[0] ?? mentions[0];
  return {
    place,
    leaves,
    at: current ? leaves.indexOf(current) : -1,
    quoted: current ? (quoted(state, current) ?? null) : null,
    inside: placesInside(state, place.id),
    others: leaves === mentions ? [] : mentions.filter((mention) => !leafed(mention)),
    elsewhere: mentions.length === 0,
    onlyReferred: mentions.every(({ role }) => role !== "scene" && role !== "context"),
  };
}

export function quoted({ archive }: Pick<State, "archive">, mention: Mention): Quoted | undefined {
  const article = archive.articleById.get(mention.article);
  const passage = article?.passages[passageIndexAt(article, mention.start)];
  return article && passage && { mention, article, passage };
}
