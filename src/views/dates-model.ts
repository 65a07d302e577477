import { type ScaleLinear, scaleLinear } from "d3-scale";
import type { DateRef } from "../model/dates.ts";
import { parseEdtf } from "../model/edtf.ts";
import { shownArticles } from "../state/select.ts";
import type { State } from "../state/state.ts";

/** Dates written the same way, wherever they stand; days since 1970-01-01, inclusive. */
export interface DateMark {
  readonly edtf: string;
  readonly first: number;
  readonly last: number;
  readonly about: DateRef["about"];
  readonly refs: readonly DateRef[];
  /** Marks that would overlap lie in rows of their own, from 0. */
  readonly row: number;
}

/** A stretch of days without a long gap: inside it the strip is to scale. */
export interface Cluster {
  readonly first: number;
  readonly last: number;
}

export interface DateStrip {
  readonly clusters: readonly Cluster[];
  readonly marks: readonly DateMark[];
  /** Dates that cannot be laid on the strip, as no year is given. */
  readonly yearless: readonly DateRef[];
  /** From a day (its beginning) to a share of the strip's width, 0–1; gaps between clusters are breaks of one width. */
  readonly scale: ScaleLinear<number, number>;
}

/** A longer gap than this, in days, is cut out of the strip and drawn as a break. */
const LONG_GAP = 92;
/** The width of a break, and of a cluster per date in it, before all is fitted to 1. */
const BREAK = 0.5;

export function shownDates(state: Pick<State, "archive" | "view">): readonly DateRef[] {
  return shownArticles(state).flatMap((article) => state.archive.datesIn.get(article.id) ?? []);
}

export function dateStrip(dates: readonly DateRef[]): DateStrip {
  const groups = new Map<string, DateRef[]>();
  const yearless: DateRef[] = [];
  for (const date of dates) {
    const span = parseEdtf(date.edtf);
    if (!span || span.first === null || span.last === null) yearless.push(date);
    else if (groups.has(date.edtf)) groups.get(date.edtf)?.push(date);
    else groups.set(date.edtf, [date]);
  }
  const spans = [...groups].flatMap(([edtf, refs]) => {
    const span = parseEdtf(edtf);
    const about = refs.some((ref) => ref.about === "event") ? ("event" as const) : ("report" as const);
    return span && span.first !== null && span.last !== null
      ? [{ edtf, refs, about, first: span.first, last: span.last }]
      : [];
  });
  spans.sort((a, b) => a.first - b.first || b.last - a.last);

  const clusters: { first: number; last: number; dates: number }[] = [];
  for (const { first, last } of spans) {
    const cluster = clusters.at(-1);
    if (cluster && first - cluster.last <= LONG_GAP) {
      cluster.last = Math.max(cluster.last, last);
      cluster.dates += 1;
    } else clusters.push({ first, last, dates: 1 });
  }
  return { clusters, marks: inRows(spans), yearless, scale: scaleOf(clusters) };
}

function inRows(spans: readonly Omit<DateMark, "row">[]): readonly DateMark[] {
  const ends: number[] = [];
  return spans.map((span) => {
    const free = ends.findIndex((end) => end < span.first);
    const row = free < 0 ? ends.length : free;
    ends[row] = span.last;
    return { ...span, row };
  });
}

function scaleOf(clusters: readonly (Cluster & { readonly dates: number })[]): ScaleLinear<number, number> {
  const domain: number[] = [];
  const range: number[] = [];
  let at = 0;
  for (const { first, last, dates } of clusters) {
    domain.push(first, last + 1);
    range.push(at, at + 1 + dates);
    at += 1 + dates + BREAK;
  }
  const total = Math.max(1, at - BREAK);
  return scaleLinear(
    domain,
    range.map((one) => one / total),
  ).clamp(true);
}

const DAY_MS = 86_400_000;
export const isoDay = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);
export const dayOf = (iso: string): number => Math.floor(Date.parse(iso) / DAY_MS);

/** The days from `first` to `last` as EDTF. */
export const intervalOf = (first: number, last: number): string =>
  first === last ? isoDay(first) : `${isoDay(Math.min(first, last))}/${isoDay(Math.max(first, last))}`;

/** The days under two points of the strip; a point in a break belongs to the nearest day of a cluster. */
export function daysBetween(strip: DateStrip, from: number, to: number): Cluster | undefined {
  const [left, right] = [strip.scale.invert(Math.min(from, to)), strip.scale.invert(Math.max(from, to))];
  const inside = strip.clusters.filter((cluster) => cluster.last + 1 > left && cluster.first <= right);
  const [start, end] = [inside[0], inside.at(-1)];
  if (!start || !end) return undefined;
  const first = Math.max(start.first, Math.floor(left));
  return { first, last: Math.max(first, Math.min(end.last, Math.ceil(right) - 1)) };
}
