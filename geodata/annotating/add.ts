import type { Candidate, Geoparsed } from "../../src/geoparser/geoparse.ts";
import type { Gazetteer } from "../../src/geoparser/gazetteer.ts";
import { err, ok, type Result } from "../../src/model/result.ts";
import type { Lang } from "../../src/model/words.ts";
import { formatProblem, type Problem } from "../source/problem.ts";
import { passageLines, unshowable } from "../source/passages.ts";
import type { ArticleSource, MentionSource } from "../source/schema.ts";
import { type AnnotationsSource, ArticleFiles } from "./article-files.ts";
import { certaintyOf } from "./formats.ts";
import { newProblems } from "./new-problems.ts";
import { placeEntries, withinOutlines } from "./place-entry.ts";
import { isAnotherText } from "./another-text.ts";
import { reanchor } from "./reanchor.ts";
import { writeTogether } from "./together.ts";

export interface Addition {
  readonly id: string;
  /** Name under which the text arrived; `-` for none. */
  readonly file: string;
  /** Without a byte order mark: that is no part of a text. */
  readonly text: string;
  readonly found: Geoparsed;
  readonly lang: Lang;
  /** Where not given, a known article keeps its own and a new one is shown in quotes. */
  readonly display?: ArticleSource["display"] | undefined;
  readonly rights?: string | undefined;
}

export interface Added {
  readonly proposed: number;
  readonly kept: number;
  readonly places: number;
  /** Words that people had marked and that the edited text no longer holds. */
  readonly lost: readonly string[];
  /** Files that people wrote about the text as it was, and that a build will find wrong now. */
  readonly toMend: readonly string[];
}

/**
 * Writes an article with its proposed mentions into geodata/, or brings one whose text was edited up to date: what people decided stays,
 * moved to where its words now stand; only proposals nobody has looked at are made anew. An error when the text is not the article's own,
 * or a build would refuse what came of it: nothing is written then.
 */
export function addArticle(root: string, addition: Addition, gazetteer: Gazetteer): Result<Added> {
  const files = new ArticleFiles(root, addition.id);
  const fault = unshowable(addition.text);
  if (fault !== undefined) return err(`${fault}: remove it`);
  const twin = files.articleOfText(addition.text);
  if (twin !== undefined) return err(`is the text of ${twin} already`);
  const before = files.text();
  if (before !== undefined && isAnotherText(before, addition.text))
    return err(`holds hardly anything of ${addition.id}: it is another text; ${elsewhere(addition.id)}`);
  const lines = passageLines(addition.text).length;
  const told = files.article()?.passages.length ?? lines;
  // Edited in place: which lines were taken out or put in nobody can tell, and each passage's sources would move to another.
  if (before === addition.text && told !== lines)
    return err(
      `has ${lines} passages, geodata/articles/${addition.id}.json ${told}: take out or put in those of the lines that changed, then add it again`,
    );
  const known = files.annotations();
  const curated = known.mentions.filter(({ status }) => status === "curated");
  const mentions = reanchor(curated, before, addition.text);
  const dates = reanchor(known.dates, before, addition.text);
  if (mentions.lost.length > curated.length / 2)
    return err(
      `holds ${mentions.kept.length} of the ${curated.length} mentions people marked in ${addition.id}: it is another text; ${elsewhere(addition.id)}`,
    );
  const thrownOut = files.review().rejected;
  const rejected = reanchor(thrownOut, before, addition.text);
  const open = addition.found.candidates.filter(
    (candidate) =>
      // A mention lies in one passage.
      !/[\r\n]/.test(candidate.surface) &&
      ![...mentions.kept, ...rejected.kept].some((taken) => clashes(candidate, taken)),
  );
  const { proposals, lastMention } = propose(open, known, thrownOut);
  const ids = files.placeIds();
  const outlines = files.outlines();
  const wanted = new Map(open.map((candidate) => [candidate.place, candidate]));
  const entries = [...wanted.values()]
    .filter(({ place }) => !ids.has(place))
    .flatMap((candidate) =>
      placeEntries(candidate, addition.lang, gazetteer, (id) => ids.has(id) || wanted.has(id)),
    );
  // Two towns of one country both bring it.
  const added = [...new Map(entries.map((place) => [place.id, withinOutlines(place, outlines)])).values()];

  const all = [...mentions.kept, ...proposals].sort(
    (left, right) => left.start - right.start || right.end - left.end,
  );
  const article = articleOf({ ...addition, file: files.freeName(addition.file) }, files.article(), before);
  const held = files.held(() => {
    files.writeText(addition.text);
    files.writeArticle(article);
    files.addPlaces(added);
    files.writeAnnotations({
      mentions: all,
      dates: [...dates.kept],
      lastMention,
    } satisfies AnnotationsSource);
    files.writeReview({ rejected: [...rejected.kept] });
  });
  const problems = newProblems(root, held);
  const refused = problems.filter((problem) => !isAboutText(problem, addition.id)).map(formatProblem);
  if (refused.length > 0)
    return err(`nothing is written, as npm run geodata would refuse it:\n${refused.join("\n")}`);
  writeTogether(root, held);
  return ok({
    proposed: proposals.length,
    kept: mentions.kept.length,
    places: added.length,
    lost: [...mentions.lost, ...dates.lost].map(({ exact }) => exact),
    toMend: [...new Set(problems.map((problem) => problem.file))],
  });
}

const elsewhere = (id: string): string =>
  `choose another id, or remove geodata/articles/${id}.*, annotations/${id}.json and reviews/${id}.json first`;

/** Of a translation or a note: people bring these up to date when the text has changed. */
const isAboutText = ({ file }: Problem, id: string): boolean =>
  file === "geodata/notes.json" || (file.startsWith(`geodata/articles/${id}.`) && file.split(".").length > 2);

/** The same words, or words that cross: a proposal may only nest in what people marked. */
function clashes(candidate: { start: number; end: number }, taken: { start: number; end: number }): boolean {
  if (candidate.end <= taken.start || taken.end <= candidate.start) return false;
  const inside = candidate.start >= taken.start && candidate.end <= taken.end;
  const around = candidate.start <= taken.start && candidate.end >= taken.end;
  return (inside && around) || (!inside && !around);
}

/** Proposals keep the id of an earlier proposal of the same words and place; new ones never take an id that was given before. */
function propose(
  candidates: readonly Candidate[],
  known: AnnotationsSource,
  rejected: readonly { readonly id: string }[],
): { readonly proposals: readonly MentionSource[]; readonly lastMention: number } {
  const reusable = known.mentions.filter(({ status }) => status === "proposed");
  const given = [...known.mentions, ...rejected].map(({ id }) => Number(/^m(\d+)$/.exec(id)?.[1] ?? 0));
  let lastMention = Math.max(known.lastMention ?? 0, ...given);
  const proposals = candidates.map(({ start, end, surface, place, form, role, score }) => {
    const at = reusable.findIndex((mention) => mention.exact === surface && mention.place === place);
    const id = at < 0 ? `m${++lastMention}` : reusable.splice(at, 1)[0]?.id;
    return {
      id: id as MentionSource["id"],
      start,
      end,
      exact: surface,
      place: place as MentionSource["place"],
      form,
      role,
      certainty: certaintyOf(score),
      status: "proposed",
      score: Math.round(score * 1000) / 1000,
    } satisfies MentionSource;
  });
  return { proposals, lastMention };
}

const SOURCE_LINE = /^\s*(?:Джерело|Источник|Source)\s*:/u;
const BULLET = /^\s*[•●▪*–—-]\s/u;

type PassageSource = ArticleSource["passages"][number];

/** What is known of an article; lines that an edit left alone keep their kind and sources. */
function articleOf(
  addition: Addition,
  known: ArticleSource | undefined,
  before: string | undefined,
): ArticleSource {
  const old = new Map(
    passageLines(before ?? "").map(({ start, end }, at) => [
      (before ?? "").slice(start, end),
      known?.passages[at],
    ]),
  );
  const passages = passageLines(addition.text).map(({ start, end }, at): PassageSource => {
    const line = addition.text.slice(start, end);
    const { kind, sources } = old.get(line) ?? { kind: kindOfLine(line), sources: [] };
    // An edit may have put a line above the headline, or taken it away.
    if (at === 0) return { kind: "headline", sources };
    return { kind: kind === "headline" ? kindOfLine(line) : kind, sources };
  });
  const { lang, file, display, rights } = addition;
  const told = {
    ...(display === undefined ? {} : { display }),
    ...(rights === undefined ? {} : { rights }),
  };
  if (known !== undefined) return { ...known, ...told, passages };
  return { lang, file, sources: [], display: "quotes", ...told, passages };
}

const kindOfLine = (line: string): PassageSource["kind"] =>
  SOURCE_LINE.test(line) ? "source" : BULLET.test(line) ? "teaser" : "text";
