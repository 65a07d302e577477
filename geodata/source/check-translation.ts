import type { Mark } from "../../src/model/mention.ts";
import type { Lang } from "../../src/model/words.ts";
import type { MarkedSpan } from "./markup.ts";
import { parseMarkup } from "./markup.ts";
import type { Report } from "./problem.ts";
import type { ProjectArticle, ProjectMention, ProjectTranslation } from "./project.ts";
import type { TranslationSource } from "./schema.ts";

type Translated = Pick<ProjectArticle, "id" | "passages" | "mentions"> & {
  /** Whether a mention is wrong in the annotations and reported there already. */
  readonly isBroken: (mention: string) => boolean;
};

/**
 * Holds a translation to its article: a string for every passage, marks of that passage's own mentions, and every
 * scene and context among them marked.
 */
export function checkTranslation(
  article: Translated,
  lang: Lang,
  source: TranslationSource,
  report: Report,
): ProjectTranslation {
  if (source.passages.length !== article.passages.length)
    report(
      "passages",
      `has ${source.passages.length} entries, ${article.id} has ${article.passages.length} passages`,
    );
  const passages: string[] = [];
  const marks: Mark[] = [];
  for (const [passage, marked] of source.passages.entries()) {
    const parsed = parseMarkup(marked);
    if (!parsed.ok) report(`passages.${passage}`, parsed.error);
    passages.push(parsed.ok ? parsed.value.plain : marked);
    if (parsed.ok) marks.push(...checkSpans(article, passage, parsed.value.spans, report));
  }
  return { lang, by: source.by, passages, marks };
}

function checkSpans(
  article: Translated,
  passage: number,
  spans: readonly MarkedSpan[],
  report: Report,
): Mark[] {
  const path = `passages.${passage}`;
  const here = article.mentions.filter((mention) => mention.passage === passage);
  const marked = spans.flatMap(({ start, end, mention }) => {
    const known = article.mentions.find(({ id }) => id === mention);
    if (article.isBroken(mention)) return [];
    if (!known) report(path, `marks ${mention}, which is no mention of ${article.id}`);
    else if (known.passage !== passage)
      report(path, `marks ${mention}, which stands in passage ${known.passage}`);
    return known ? [{ passage, start, end, mention: known.id }] : [];
  });
  for (const mention of here) {
    const times = marked.filter((mark) => mark.mention === mention.id).length;
    if (times === 0 && mustBeMarked(mention))
      report(path, `does not mark ${mention.id} ("${mention.exact}")`);
    if (times > 1) report(path, `marks ${mention.id} ${times} times`);
  }
  return marked;
}

const mustBeMarked = ({ role, status }: ProjectMention) =>
  status === "curated" && (role === "scene" || role === "context");
