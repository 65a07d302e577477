/** From one stretch of numbers to another; what lies beyond the ends is taken as the end. */
export interface Scale {
  readonly of: (value: number) => number;
  readonly invert: (value: number) => number;
}

/** Linear between points that belong to each other: `domain[i]` to `range[i]`, both ascending and equally many. */
export function linearScale(domain: readonly number[], range: readonly number[]): Scale {
  return { of: (value) => mapped(value, domain, range), invert: (value) => mapped(value, range, domain) };
}

function mapped(value: number, from: readonly number[], to: readonly number[]): number {
  const after = from.findIndex((point) => point >= value);
  if (after === 0) return to[0] ?? Number.NaN;
  if (after < 0) return to.at(-1) ?? Number.NaN;
  const [x0 = 0, x1 = 0, y0 = 0, y1 = 0] = [from[after - 1], from[after], to[after - 1], to[after]];
  return y0 + ((value - x0) / (x1 - x0)) * (y1 - y0);
}
