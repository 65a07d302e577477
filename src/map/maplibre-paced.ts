import { Map as MapLibre } from "maplibre-gl";

/** An unseen map that lacks tiles is drawn no more often than this. */
const EVERY_MS = 80;

/**
 * A map that draws every frame it is asked for only once it is seen. Before that each tile that comes asks for one, and
 * each frame takes time from the tiles that are still to come; when all are there it is drawn at once.
 */
export class PacedMap extends MapLibre {
  // Only declared: MapLibre's constructor may ask for a frame before the fields of a class derived from it are there.
  declare isSeen?: boolean;
  declare private askedAt?: number;
  declare private waiting?: ReturnType<typeof setTimeout>;

  override triggerRepaint(): void {
    clearTimeout(this.waiting);
    const wait = (this.askedAt ?? Number.NEGATIVE_INFINITY) + EVERY_MS - performance.now();
    if (!this.isSeen && this.style && wait > 0 && !this.areTilesLoaded()) {
      this.waiting = setTimeout(() => this.triggerRepaint(), wait);
      return;
    }
    this.askedAt = performance.now();
    super.triggerRepaint();
  }
}
