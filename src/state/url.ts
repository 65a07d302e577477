import { parseEdtf } from "../model/edtf.ts";
import { toArticleId, toMentionId, toPlaceId } from "../model/ids.ts";
import { LANGS, LAYERS, type Lang, member, ROLES, THEMES } from "../model/words.ts";
import { type Archive, mentionById, passageIndexAt } from "./archive.ts";
import { type Arrival, DEFAULT_ROLES } from "./reduce.ts";
import type { Camera, MentionRef, PassageRef, Selection, State, View } from "./state.ts";

/** What the page itself says when the address does not: `/a/<article>/<lang>/` names both, the browser a language. */
export interface PageDefaults {
  readonly article: string | null;
  readonly lang: Lang;
}

/** In UTF-16 code units; what is longer is no caption. */
export const LONGEST_CAPTION = 300;

/** One `key=value` of a query or hash as it stands, escapes kept. */
type Entry = readonly [key: string, value: string];

/** Reads an address against the archive: what is unknown or impossible is ignored. */
export function readAddress(search: string, hash: string, archive: Archive, page: PageDefaults): Arrival {
  const query = new URLSearchParams(search);
  const where = new Map(entriesOf(hash).map(([key, value]) => [key, decoded(value)]));
  const reading = readPassage(where.get("passage"), archive);
  return {
    view: readView(query, archive, page),
    selection: readSelection(where, reading, archive),
    reading,
    time: readTime(where.get("time")),
    camera: readCamera(where.get("map")),
  };
}

/** The query's part of an address, which needs no data: known before any is loaded, and where none can be. */
export function readView(query: URLSearchParams, archive: Archive | null, page: PageDefaults): View {
  const article = toArticleId(query.get("article") ?? page.article);
  return {
    article: article && (!archive?.articles.length || archive.articleById.has(article)) ? article : null,
    lang: member(LANGS, query.get("lang")) ?? page.lang,
    theme: member(THEMES, query.get("theme")) ?? "auto",
    layers: readList(query.get("layers"), LAYERS) ?? LAYERS,
    roles: readList(query.get("roles"), ROLES) ?? DEFAULT_ROLES,
    embed: query.get("embed") === "1",
    caption: (query.get("caption") ?? "").trim().slice(0, LONGEST_CAPTION),
  };
}

/** null (the default holds) when absent or when no item is known; the empty list only for an empty value. */
function readList<T extends string>(raw: string | null, words: readonly T[]): readonly T[] | null {
  if (raw === null) return null;
  const given = raw.split(",");
  const known = words.filter((word) => given.includes(word));
  return known.length > 0 || raw === "" ? known : null;
}

function readSelection(
  where: ReadonlyMap<string, string>,
  reading: PassageRef | null,
  archive: Archive,
): Selection | null {
  const place = toPlaceId(where.get("place"));
  if (!place || !archive.placeById.has(place)) return null;
  const id = toMentionId(where.get("mention"));
  const fits = (archive.mentionsOf.get(place) ?? []).filter((mention) => mention.id === id);
  // A mention's id is unique in its article only: the passage says which article, else the first that has it.
  const mention = fits.find((one) => one.article === reading?.article) ?? fits[0];
  return { place, mention: mention ? { article: mention.article, id: mention.id } : null, via: "url" };
}

function readPassage(raw: string | undefined, archive: Archive): PassageRef | null {
  const [, name, index] = /^([^/]+)\/(\d{1,6})$/u.exec(raw ?? "") ?? [];
  const article = findArticle(archive, name);
  return article?.passages[Number(index)] ? { article: article.id, index: Number(index) } : null;
}

function findArticle(archive: Archive, name: string | undefined) {
  const id = toArticleId(name);
  return id && archive.articleById.get(id);
}

function readTime(raw: string | undefined): string | null {
  const span = raw === undefined ? undefined : parseEdtf(raw);
  return raw !== undefined && span && (span.first !== null || span.last !== null) ? raw : null;
}

function readCamera(raw: string | undefined): Camera | null {
  const parts = raw?.split("/") ?? [];
  if (parts.length !== 3 || parts.some((part) => !/^-?\d+(?:\.\d+)?$/u.test(part))) return null;
  const [zoom = -1, lat = 91, lon = 181] = parts.map(Number);
  const possible = zoom >= 0 && zoom <= 24 && Math.abs(lat) <= 90 && Math.abs(lon) <= 180;
  return possible ? { zoom, lat, lon } : null;
}

/** The hash of a state, `#` included; keys that are not ours, and values that say nothing to us, stay. */
export function hashOf(state: State, previous: string, archive: Archive): string {
  const { selection, reading, time, camera } = state;
  const mention = selection?.mention;
  const passage = (mention && passageOfMention(archive, mention)) ?? reading;
  const said: Record<string, string | null> = {
    place: selection?.place ?? null,
    mention: mention?.id ?? null,
    passage: passage && `${passage.article}/${passage.index}`,
    time,
    map: camera && cameraText(camera),
  };
  const before = readAddress("", previous, archive, { article: null, lang: "en" });
  const understood: Record<string, boolean> = {
    place: before.selection !== null,
    mention: before.selection?.mention != null,
    passage: before.reading !== null,
    time: before.time !== null,
    map: before.camera !== null,
  };
  return `#${mergeEntries(entriesOf(previous), said, understood)}`.replace(/^#$/u, "");
}

function passageOfMention(archive: Archive, ref: MentionRef) {
  const article = archive.articleById.get(ref.article);
  const mention = mentionById(archive, ref.article, ref.id);
  if (!article || !mention) return null;
  return { article: article.id, index: passageIndexAt(article, mention.start) };
}

/** Five decimals of a degree is a metre; zoom to a hundredth. Trailing zeros say nothing. */
export function cameraText({ zoom, lat, lon }: Camera): string {
  return [zoom.toFixed(2), lat.toFixed(5), lon.toFixed(5)].map(Number).join("/");
}

/** The query of a view, `?` included; what equals the page's default is left out. */
export function searchOf(view: View, previous: string, page: PageDefaults): string {
  const list = <T extends string>(chosen: readonly T[], standard: readonly T[]) =>
    chosen.length === standard.length && standard.every((word) => chosen.includes(word))
      ? null
      : chosen.join(",");
  const said: Record<string, string | null> = {
    article: view.article === page.article ? null : (view.article ?? ""),
    lang: view.lang === page.lang ? null : view.lang,
    theme: view.theme === "auto" ? null : view.theme,
    layers: list(view.layers, LAYERS),
    roles: list(view.roles, DEFAULT_ROLES),
    embed: view.embed ? "1" : null,
    caption: view.caption || null,
  };
  const understood = Object.fromEntries(Object.keys(said).map((key) => [key, true]));
  return `?${mergeEntries(entriesOf(previous), said, understood)}`.replace(/^\?$/u, "");
}

function mergeEntries(
  previous: readonly Entry[],
  said: Readonly<Record<string, string | null>>,
  understood: Readonly<Record<string, boolean>>,
): string {
  const written = new Set<string>();
  const kept: Entry[] = [];
  for (const [key, value] of previous) {
    const ours = Object.hasOwn(said, key);
    const now = ours ? said[key] : null;
    if (!ours || (now === null && !understood[key])) kept.push([key, value]);
    else if (now != null && !written.has(key)) kept.push([key, encoded(now)]);
    written.add(key);
  }
  for (const [key, now] of Object.entries(said)) {
    if (now !== null && !written.has(key)) kept.push([key, encoded(now)]);
  }
  return kept
    .map(([key, value]) => (value === "" && !Object.hasOwn(said, key) ? key : `${key}=${value}`))
    .join("&");
}

const entriesOf = (raw: string): readonly Entry[] =>
  raw
    .replace(/^[?#]/u, "")
    .split("&")
    .filter((part) => part !== "")
    .map((part) => {
      const cut = part.indexOf("=");
      return cut < 0 ? [part, ""] : [part.slice(0, cut), part.slice(cut + 1)];
    });

/** Slashes and commas stay as they are, so that an address can be read. */
const encoded = (value: string): string =>
  encodeURIComponent(value).replaceAll("%2F", "/").replaceAll("%2C", ",");

function decoded(raw: string): string {
  try {
    return decodeURIComponent(raw);
  } catch {
    return raw;
  }
}
