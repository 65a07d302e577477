import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";

/** Where MapLibre's worker is, absolute. */
export const workerAddress = (): string => new URL(workerUrl, document.baseURI).href;

/** Whether the worker can be had, without which nothing is drawn: MapLibre tells nobody who comes after it failed. */
export async function hasWorker(): Promise<boolean> {
  try {
    // It has just been loaded: the browser has it at hand.
    const response = await fetch(workerAddress(), { cache: "force-cache" });
    await response.arrayBuffer();
    return response.ok && response.headers.get("Content-Type")?.includes("javascript") === true;
  } catch {
    return false;
  }
}
