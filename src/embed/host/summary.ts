import type { Summary } from "../protocol.ts";

/** null: the server knows no such article; undefined: it cannot be asked, or the host's policy forbids asking. */
export type Answer = Summary | null | undefined;

const kept = new Map<string, Promise<Answer>>();

/** Reads an article's summary once a page, however many elements show it. */
export function readSummary(address: string): Promise<Answer> {
  const coming = kept.get(address) ?? load(address).catch(() => undefined);
  kept.set(address, coming);
  return coming;
}

async function load(address: string): Promise<Answer> {
  const response = await fetch(address);
  return response.ok ? ((await response.json()) as Summary) : response.status === 404 ? null : undefined;
}
