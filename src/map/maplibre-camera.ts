import type { Map as MapLibre } from "maplibre-gl";
import { type Size, toScreen, type Viewpoint, wrapLon } from "../geo/mercator.ts";

/** No movement takes longer. */
const DURATION = { near: 600, far: 900 };

export function viewOf(map: MapLibre): Viewpoint {
  const { lng, lat } = map.getCenter();
  return { zoom: map.getZoom(), lat, lon: wrapLon(lng) };
}

export const sizeOf = (map: MapLibre): Size => boxOf(map.getContainer());

export const boxOf = ({ clientWidth, clientHeight }: HTMLElement): Size => ({
  width: clientWidth,
  height: clientHeight,
});

/** Where what is far away is flown to in an arc, the near is glided to; a jump for those who want less motion. */
export function moveTo(map: MapLibre, target: Viewpoint, animate: boolean): void {
  const camera = { center: [target.lon, target.lat] as [number, number], zoom: target.zoom };
  // What stands below the map may just have changed its height: a flight that is under way would end beside its target.
  if (map.getCanvas().clientHeight !== map.getContainer().clientHeight) map.resize();
  // MapLibre itself cuts animations short for `prefers-reduced-motion`.
  if (!animate) {
    map.jumpTo(camera);
    return;
  }
  const size = sizeOf(map);
  const { x, y } = toScreen([target.lon, target.lat], viewOf(map), size);
  const away = Math.hypot(x - size.width / 2, y - size.height / 2) / Math.max(size.width, size.height);
  if (away > 1) map.flyTo({ ...camera, duration: DURATION.far });
  else map.easeTo({ ...camera, duration: DURATION.near });
}
