import { type Article, passageText } from "../model/article.ts";
import type { Note } from "../model/dates.ts";

/** The passage at which a note stands open in an article: the first of its body that the note joins; at others it is folded. */
export const openAt = (note: Note, article: Article): number | undefined =>
  article.passages.find(
    ({ kind, index }) => kind !== "headline" && note.passages.includes(`${article.id}/${index}`),
  )?.index;

/** A passage of another article that a note joins, with the first words that name it. */
export interface Elsewhere {
  /** `article/index`. */
  readonly key: string;
  readonly article: Article;
  readonly opening: string;
}

/** How many characters of a passage name it. */
const OPENING = 48;

export function elsewhere(note: Note, here: Article, articles: readonly Article[]): readonly Elsewhere[] {
  return note.passages.flatMap((key) => {
    const [name, index] = key.split("/");
    const article = articles.find((one) => one.id === name);
    const passage = article?.passages[Number(index)];
    if (!article || !passage || article.id === here.id) return [];
    const text = passageText(article, passage);
    const opening = text.length <= OPENING ? text : `${text.slice(0, text.lastIndexOf(" ", OPENING))}…`;
    return [{ key, article, opening }];
  });
}
