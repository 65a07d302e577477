/** A part of the page's program that is loaded when it is wanted. */
export interface Part<Program> {
  /** Null until it has come. */
  readonly now: () => Program | null;
  /** It was asked for and could not be had. */
  readonly missing: () => boolean;
  /** Never rejects: where the part cannot be had the page says so in its place, and the next who wants it asks again. */
  readonly load: () => Promise<void>;
}

function part<Program>(ask: () => Promise<Program>): Part<Program> {
  let program: Program | null = null;
  /** One for all who wait: an import asked for later may come before an earlier one, and what waits for them would change places. */
  let coming: Promise<void> | null = null;
  let failed = false;
  return {
    now: () => program,
    missing: () => failed && program === null,
    load: () =>
      (coming ??= ask().then(
        (come) => void (program = come),
        () => void ([coming, failed] = [null, true]),
      )),
  };
}

/** The card and the list of places, the dates in words, and what else a press opens. */
export const panelsPart = part(() => import("./panels.ts"));

/** The text: at once on a page of its own, in a frame when it is opened. */
export const textPart = part(() => import("./text.ts"));
