import { type ScaleLinear, scaleLinear } from "d3-scale";
import type { Cluster } from "./dates-model.ts";

/** The width of a break, and of a cluster per date in it, before all is fitted to 1. */
const BREAK = 0.5;

/** From a day (its beginning) to a share of the strip's width, 0–1; gaps between clusters are breaks of one width. */
export function scaleOf(clusters: readonly Cluster[]): ScaleLinear<number, number> {
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
export function daysBetween(
  clusters: readonly Cluster[],
  from: number,
  to: number,
): Pick<Cluster, "first" | "last"> | undefined {
  const { invert } = scaleOf(clusters);
  const [left, right] = [invert(Math.min(from, to)), invert(Math.max(from, to))];
  const inside = clusters.filter((cluster) => cluster.last + 1 > left && cluster.first <= right);
  const [start, end] = [inside[0], inside.at(-1)];
  if (!start || !end) return undefined;
  const first = Math.max(start.first, Math.floor(left));
  return { first, last: Math.max(first, Math.min(end.last, Math.ceil(right) - 1)) };
}
