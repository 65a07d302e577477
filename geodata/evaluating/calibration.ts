import type { Judged } from "./measure.ts";

export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** How many of them are mentions, with the right place where that is known. */
  readonly right: number;
}

const WIDTH = 0.1;

/** Of candidates scored alike, how many are right: a calibrated score of .8 is right in about 80 % of cases. Excused ones are left out. */
export function calibration(judged: readonly Judged[]): Bin[] {
  const bins = new Map<number, { count: number; right: number }>();
  for (const { predicted, verdict, resolved } of judged) {
    if (predicted === undefined || verdict === "ignored") continue;
    const at = Math.min(9, Math.floor(predicted.score / WIDTH));
    const bin = bins.get(at) ?? { count: 0, right: 0 };
    bin.count++;
    if (verdict === "right" && resolved !== false) bin.right++;
    bins.set(at, bin);
  }
  return [...bins]
    .sort(([left], [right]) => left - right)
    .map(([at, { count, right }]) => ({ from: at * WIDTH, to: (at + 1) * WIDTH, count, right }));
}
