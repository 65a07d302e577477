import { ALL } from "../../src/embed/protocol.ts";
import { toArticleId } from "../../src/model/ids.ts";
import { LANGS } from "../../src/model/words.ts";
import { type ArticleContext, checkDates, checkMentions, checkPassages } from "./check-article.ts";
import { isEdited } from "./check-moved.ts";
import { checkTranslation } from "./check-translation.ts";
import { type SourceFiles, idsOf } from "./files.ts";
import { unshowable } from "./passages.ts";
import type { ProjectArticle } from "./project.ts";
import { annotationsSource, articleSource, dateSource, mentionSource, translationSource } from "./schema.ts";

/** Stands for an articles/<id>.json that cannot be read, so that the rest is checked all the same. */
const UNKNOWN = { lang: "en", file: "", sources: [], display: "full" } as const;

/** Stand in for what is wrong with a mention or a date, so that the rest of it is checked. */
const QUOTE = { start: 0, end: 0, exact: "?" };
const MENTION = {
  ...QUOTE,
  place: "unknown",
  form: "name",
  role: "scene",
  certainty: "certain",
  status: "curated",
};
const DATE = { ...QUOTE, edtf: "2000", about: "event" };

export interface ReadArticleOptions {
  readonly isPlace: (id: string) => boolean;
  /** Keep mentions that a program proposed and nobody has accepted yet. */
  readonly proposed: boolean;
}

/**
 * One article with its annotations and translations.
 * @param name its id, which every file about it begins with
 */
export function readArticle(
  files: SourceFiles,
  name: string,
  { isPlace, proposed }: ReadArticleOptions,
): ProjectArticle | undefined {
  const id = toArticleId(name);
  if (!id) files.report(`articles/${name}.txt`)("", `${name} is not a lower-case ASCII slug`);
  if (id === ALL)
    files.report(`articles/${name}.txt`)("", `${ALL} stands for all articles: choose another id`);
  const text = files.text(`articles/${name}.txt`);
  const source = files.json(`articles/${name}.json`, articleSource);
  const file = `annotations/${name}.json`;
  const annotations = files.json(file, annotationsSource);
  if (!id || text === undefined) return undefined;

  const reportText = files.report(`articles/${name}.txt`);
  if (text.trim() === "") {
    reportText("", `is empty: put the text back, or remove all files of ${name}`);
    return undefined;
  }
  const fault = unshowable(text);
  if (fault !== undefined) reportText("", fault);
  const passages = checkPassages(text, source, files.report(`articles/${name}.json`));
  const mentionItems = files.items(file, "mentions", annotations?.mentions ?? [], mentionSource, MENTION);
  const dateItems = files.items(file, "dates", annotations?.dates ?? [], dateSource, DATE);
  const context: ArticleContext = {
    article: id,
    text,
    passages,
    isEdited: isEdited(id, [...mentionItems, ...dateItems], text, reportText),
    report: files.report(file),
  };
  const mentions = checkMentions(mentionItems, isPlace, context);
  const known = new Set<string>(mentions.map((mention) => mention.id));
  const given = new Set(idsOf(annotations?.mentions ?? []));
  /** Wrong in the annotations and reported there: nobody who refers to it is to blame. */
  const isBroken = (mention: string) => !annotations || (given.has(mention) && !known.has(mention));

  const { passages: _, ...about } = source ?? { ...UNKNOWN, passages };
  const kept = mentions.filter(({ status }) => proposed || status === "curated");
  const article = {
    ...about,
    id,
    title: text.slice(passages[0]?.start, passages[0]?.end),
    text,
    passages,
    dates: checkDates(dateItems, context),
    mentions: kept,
    undecided: mentions.length - kept.length,
  };
  const translations = LANGS.flatMap((lang) => {
    const path = `articles/${name}.${lang}.json`;
    if (!files.exists(path)) return [];
    const report = files.report(path);
    if (lang === source?.lang) report("", `${name} is in ${lang} itself`);
    const translation = files.json(path, translationSource);
    return translation
      ? [checkTranslation({ id, passages, mentions, isBroken }, lang, translation, report)]
      : [];
  });
  return { ...article, translations };
}
