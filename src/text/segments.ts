/** A stretch of a text, UTF-16 code units, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A stretch that one set of spans covers: laid end to end, segments give the text again. */
export interface Segment<S extends Span> {
  readonly text: string;
  readonly start: number;
  /** The spans over it, the longest first: the last one is the innermost. */
  readonly covers: readonly S[];
}

/**
 * Cuts `text.slice(from, to)` wherever a span begins or ends, so that spans that nest or cross become a flat row.
 *
 * @param spans offsets into `text`, in any order; what lies outside `from`–`to` is cut off
 */
export function segmentsOf<S extends Span>(
  text: string,
  spans: readonly S[],
  from = 0,
  to = text.length,
): readonly Segment<S>[] {
  const here = spans.filter((span) => span.start < to && span.end > from && span.start < span.end);
  const cuts = new Set([from, to]);
  for (const span of here) cuts.add(Math.max(from, span.start)).add(Math.min(to, span.end));
  const edges = [...cuts].sort((a, b) => a - b);
  const longestFirst = [...here].sort((a, b) => b.end - b.start - (a.end - a.start));
  return edges.slice(0, -1).map((start, index) => {
    const end = edges[index + 1] ?? to;
    return {
      text: text.slice(start, end),
      start,
      covers: longestFirst.filter((span) => span.start <= start && span.end >= end),
    };
  });
}
