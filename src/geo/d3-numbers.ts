/**
 * What d3-scale asks of d3-interpolate and d3-format, for numbers only: the build puts this file in their place (see
 * vite.config.ts). Colours, dates and number formats are a sixth of the page's own program and no scale here uses them.
 */

export const interpolateNumber =
  (from: number, to: number) =>
  (share: number): number =>
    from * (1 - share) + to * share;

export const interpolate = interpolateNumber;

export const interpolateRound =
  (from: number, to: number) =>
  (share: number): number =>
    Math.round(interpolateNumber(from, to)(share));

function absent(): never {
  throw new Error("the build leaves out what d3-scale needs for anything but scaling numbers");
}

export {
  absent as format,
  absent as formatPrefix,
  absent as formatSpecifier,
  absent as piecewise,
  absent as precisionFixed,
  absent as precisionPrefix,
  absent as precisionRound,
};
