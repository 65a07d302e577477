type Panels = typeof import("./panels.ts");

let part: Panels | null = null;

/** The program of the card and the list of places; null until it has come. */
export const panelsPart = (): Panels | null => part;

/** Never rejects: where the part cannot be had the page says so in its place, and the next who wants it asks again. */
export async function loadPanels(): Promise<void> {
  part ??= await import("./panels.ts").catch(() => null);
}
