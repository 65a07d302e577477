import type { Summary } from "../protocol.ts";

/** null: the server knows no such article; undefined: it cannot be asked, or the host's policy forbids asking. */
export type Answer = Summary | null | undefined;

const kept = new Map<string, Promise<Answer>>();

/** Reads an article's summary once a page, however many elements show it. */
export function readSummary(address: string): Promise<Answer> {
  const coming =
    kept.get(address) ??
    fetch(address)
      .then((response) => (response.status === 404 ? null : response.json()))
      // Of another shape, as an error's own page has, it is as good as none: this throws.
      .then((answer: Answer) => answer && { ...answer, places: answer.places.filter((one) => one.names) })
      .catch(() => undefined);
  kept.set(address, coming);
  return coming;
}
