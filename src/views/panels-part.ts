type Panels = typeof import("./panels.ts");

let part: Panels | null = null;

/** The program of the card and the list of places; null until it has come. */
export const panelsPart = (): Panels | null => part;

/** One for all who wait: an import asked for later may come before an earlier one, and what waits for them would change places. */
let coming: Promise<void> | null = null;
let tried = false;

/** It was asked for and could not be had. */
export const panelsMissing = (): boolean => tried && part === null;

/** Never rejects: where the part cannot be had the page says so in its place, and the next who wants it asks again. */
export function loadPanels(): Promise<void> {
  coming ??= import("./panels.ts").then(
    (come) => void (part = come),
    () => void ([coming, tried] = [null, true]),
  );
  return coming;
}
