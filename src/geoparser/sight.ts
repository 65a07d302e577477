import type { Evidence } from "./evidence.ts";
import type { Gazetteer } from "./gazetteer.ts";
import type { Reading } from "./reading.ts";
import type { Span } from "./span.ts";

/** What a span is looked at with. */
export interface Sight {
  readonly reading: Reading;
  readonly gazetteer: Gazetteer;
  readonly evidence: Evidence;
  /** Spans by their first token, of all hypotheses: what stands beside this one. */
  readonly spanAt: (token: number) => Span | undefined;
  readonly spanEndingAt: (token: number) => Span | undefined;
}
