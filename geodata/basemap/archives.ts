import type { Feature } from "geojson";
import { detailRound, snapToTiles } from "./detail.ts";
import { boxesMeet, boxOf } from "./geometry.ts";
import type { Box } from "./geometry.ts";
import type { LayerSource, ZoomBand } from "./tiles.ts";

/** Deepest zooms: of the whole world, of its shores and towns, of the wide regions, of the close ones. */
export const zooms = { world: 5, shoresAndTowns: 6, wide: 8, close: 10 } as const;

/** Turns features into a layer of a band. Tolerance is in 1/8 px of a 512 px tile. */
export const layer = (
  features: readonly Feature[],
  tolerance: number,
  minzoom = 0,
  shows?: LayerSource["shows"],
): LayerSource => ({ features, minzoom, tolerance, shows });

/** Tile coverage of the detailed zooms for extents of places. */
export function coverageFor(extents: readonly Box[]): {
  boxes: readonly Box[];
  coverage: (zoom: number) => readonly Box[];
} {
  const detail = detailRound(extents);
  const close = snapToTiles(detail.close, zooms.wide + 1);
  const wide = snapToTiles([...detail.wide, ...close], zooms.world + 1);
  const broad = snapToTiles([...detail.broad, ...wide], zooms.world + 1);
  return {
    boxes: broad,
    coverage: (zoom) => (zoom <= zooms.world + 1 ? broad : zoom <= zooms.wide ? wide : close),
  };
}

/**
 * Bands for the world and for the regions. From the world's deepest zoom on each zoom is a band of its own: it may be
 * the deepest of its place, and its lines are then drawn for it.
 * @param world layers of the world's zooms but the deepest
 * @param at layers of one zoom
 */
export function bands(
  world: ZoomBand["layers"],
  at: (zoom: number) => ZoomBand["layers"],
  coverage: (zoom: number) => readonly Box[],
  deepest: number,
): ZoomBand[] {
  const own = Array.from({ length: deepest - zooms.world + 1 }, (_, index): ZoomBand => {
    const zoom = zooms.world + index;
    const band = { minzoom: zoom, maxzoom: zoom, layers: at(zoom) };
    return zoom === zooms.world ? band : { ...band, coverage };
  });
  return [{ minzoom: 0, maxzoom: zooms.world - 1, layers: world }, ...own];
}

/** The box of any feature's coordinates. */
export function featureBox(feature: Feature): Box {
  const { geometry } = feature;
  if (geometry.type === "GeometryCollection") return [-180, -90, 180, 90];
  if (geometry.type === "Point") return boxOf([geometry.coordinates]);
  if (geometry.type === "LineString" || geometry.type === "MultiPoint") return boxOf(geometry.coordinates);
  if (geometry.type === "Polygon" || geometry.type === "MultiLineString")
    return boxOf(geometry.coordinates.flat());
  return boxOf(geometry.coordinates.flat(2));
}

/** Features that touch one of the boxes. */
export function near<Kind extends Feature>(features: readonly Kind[], boxes: readonly Box[]): Kind[] {
  return features.filter((feature) => {
    const own = featureBox(feature);
    return boxes.some((box) => boxesMeet(box, own));
  });
}
