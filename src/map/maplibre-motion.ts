import type { Map as MapLibre } from "maplibre-gl";
import { createPace } from "./motion-pace.ts";

/** Of the pixels of a map at rest, each way. */
const COARSE = 0.75;

/**
 * A map that follows the hand in jerks, as without a graphics card, is drawn with fewer pixels for as long as it moves.
 *
 * The way that MapLibre documents, `setPixelRatio`, ends a drag and tells of a movement of its own: so the size that it
 * asks for is changed, and the part of `resize` called that tells nothing.
 */
export function keepPace(map: MapLibre): void {
  const pace = createPace();
  const wholeRatio = map.getPixelRatio.bind(map);
  let coarse = false;
  let lost = false;
  let first = true;
  map.getPixelRatio = () => wholeRatio() * (coarse ? COARSE : 1);

  function draw(now: boolean): void {
    if (now === coarse || lost) return;
    coarse = now;
    // oxlint-disable-next-line no-underscore-dangle -- See above: what is public stops the hand that drags.
    map._resizeInternal(false);
    // The new canvas is empty until it is drawn, in this frame or the next.
    map.triggerRepaint();
  }

  map.on("movestart", () => {
    first = true;
  });
  map.on("move", () => {
    const slow = pace.frame(performance.now());
    // A movement of one frame, as those of a reader who wants no motion, has none to come.
    if (!first) draw(slow);
    first = false;
  });
  map.on("moveend", () => draw(false));
  // A canvas that comes back is made anew, in the size of a map at rest.
  map.on("webglcontextlost", () => {
    lost = true;
    coarse = false;
  });
  map.on("webglcontextrestored", () => {
    lost = false;
  });
}
