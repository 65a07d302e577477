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
  readonly dates: number;
}

export interface DateStrip {
  readonly clusters: readonly Cluster[];
  readonly marks: readonly DateMark[];
  /** How many rows the marks lie in, at least 1. */
  readonly rows: number;
  /** Dates that cannot be laid on the strip, as no year is given. */
  readonly yearless: readonly DateRef[];
}

/** A longer gap than this, in days, is cut out of the strip and drawn as a break. */
const LONG_GAP = 92;

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
  const marks = inRows(spans);
  return { clusters, marks, rows: Math.max(1, ...marks.map((mark) => mark.row + 1)), yearless };
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
