type Panels = typeof import("./panels.ts");

let part: Panels | null = null;

/** The program of the card and the list of places; null until it has come. */
export const panelsPart = (): Panels | null => part;

let tried = false;

/** It was asked for and could not be had. */
export const panelsMissing = (): boolean => tried && part === null;

/** Never rejects: where the part cannot be had the page says so in its place, and the next who wants it asks again. */
export async function loadPanels(): Promise<void> {
  part ??= await import("./panels.ts").catch(() => null);
  tried = true;
}
