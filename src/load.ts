import * as v from "valibot";
import { articlesFileSchema } from "./model/article.ts";
import { datesFileSchema, notesFileSchema } from "./model/dates.ts";
import type { ArticleId } from "./model/ids.ts";
import {
  annotationPageSchema,
  type Mention,
  mentionOf,
  type Translation,
  translationSchema,
} from "./model/mention.ts";
import { placeOf, placesFileSchema } from "./model/place.ts";
import { err, ok, type Result } from "./model/result.ts";
import type { Lang } from "./model/words.ts";
import { type Loaded, NOTHING } from "./state/archive.ts";
import type { Problem } from "./state/state.ts";

export interface Wanted {
  /** null wants every article. */
  readonly article: ArticleId | null;
  readonly lang: Lang;
}

export interface Outcome {
  readonly loaded: Loaded;
  readonly problems: readonly Problem[];
}

export type Load = (wanted: Wanted, progress: (done: number, of: number) => void) => Promise<Outcome>;

/**
 * Loads the deployment's data files, each once: asking again fetches only what is new or has failed before. A file
 * that cannot be had or read is a `Problem`, never an exception, and leaves its part of `Loaded` empty.
 *
 * @param base absolute URL of the deployment, ending in a slash
 */
export function createLoad(base: string, fetchFile: typeof fetch = fetch): Load {
  const kept = new Map<string, Promise<Result<unknown>>>();

  function file<T>(path: string, parse: (raw: unknown) => T): Promise<Result<T>> {
    const before = kept.get(path);
    if (before) return before as Promise<Result<T>>;
    const coming = fetchJson(fetchFile, new URL(path, base), parse).then((result) => {
      if (!result.ok) kept.delete(path);
      return result;
    });
    kept.set(path, coming);
    return coming;
  }

  return async function load(wanted, progress) {
    const problems: Problem[] = [];
    let done = 0;
    let total = 4;
    const take = async <T>(path: string, parse: (raw: unknown) => T, fallback: T): Promise<T> => {
      const result = await file(path, parse);
      done += 1;
      progress(done, total);
      if (result.ok) return result.value;
      problems.push({ file: path, reason: result.error });
      return fallback;
    };

    const rest = Promise.all([
      take(
        "data/places.geojson",
        (raw) => v.parse(placesFileSchema, raw).features.map(placeOf),
        NOTHING.places,
      ),
      take("data/dates.json", (raw) => v.parse(datesFileSchema, raw).dates, []),
      take("data/notes.json", (raw) => v.parse(notesFileSchema, raw), NOTHING.notes),
    ]);
    const articles = await take("data/articles.json", (raw) => v.parse(articlesFileSchema, raw).articles, []);
    const known = articles.some((article) => article.id === wanted.article);
    const shown = articles.filter((article) => !known || article.id === wanted.article);
    const foreign = shown.filter(
      ({ lang, translations }) => lang !== wanted.lang && (translations?.includes(wanted.lang) ?? true),
    );
    total += shown.length + foreign.length;

    const mentions = await Promise.all(
      shown.map(({ id }) =>
        take<readonly Mention[]>(
          `data/annotations/${id}.jsonld`,
          (raw) => v.parse(annotationPageSchema, raw).items.map((item) => mentionOf(id, item)),
          [],
        ),
      ),
    );
    const translations = await Promise.all(
      foreign.map(({ id }) =>
        take<Translation | null>(
          `data/translations/${id}.${wanted.lang}.json`,
          (raw) => v.parse(translationSchema, raw),
          null,
        ),
      ),
    );
    const [places, dates, notes] = await rest;
    return {
      loaded: {
        articles,
        places,
        mentions: mentions.flat(),
        dates,
        notes,
        translations: translations.filter((one) => one !== null),
      },
      problems,
    };
  };
}

async function fetchJson<T>(
  fetchFile: typeof fetch,
  url: URL,
  parse: (raw: unknown) => T,
): Promise<Result<T>> {
  let raw: unknown;
  try {
    const response = await fetchFile(url);
    if (!response.ok) return err(`HTTP ${response.status}`);
    raw = JSON.parse(await response.text());
  } catch (error) {
    return err(error instanceof SyntaxError ? `no JSON: ${error.message}` : messageOf(error));
  }
  try {
    return ok(parse(raw));
  } catch (error) {
    return err(issueOf(error));
  }
}

/** The first thing wrong, with where it stands: `articles.0.title: Expected string`. */
function issueOf(error: unknown): string {
  if (!v.isValiError(error)) return messageOf(error);
  const [issue] = error.issues;
  return `${v.getDotPath(issue) ?? "top"}: ${issue.message}`;
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
