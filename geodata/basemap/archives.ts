import type { Feature } from "geojson";
import { detailRound, snapToTiles } from "./detail.ts";
import { boxesMeet, boxOf } from "./geometry.ts";
import type { Box } from "./geometry.ts";
import type { LayerSource, ZoomBand } from "./tiles.ts";

/** Deepest zooms: of the whole world, of its shores and towns, of the wide regions, of the close ones. */
export const zooms = { world: 5, shoresAndTowns: 6, wide: 8, close: 10 } as const;

/** Turns features into a layer of a band. Tolerance is in 1/8 px of a 512 px tile. */
export const layer = (features: readonly Feature[], tolerance: number, minzoom = 0): LayerSource => ({
  features,
  minzoom,
  tolerance,
});

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

/** A band for the world and one for the regions, from the features each should have. */
export function bands(
  world: Readonly<Record<string, LayerSource>>,
  detailed: Readonly<Record<string, LayerSource>>,
  coverage: (zoom: number) => readonly Box[],
  deepest: number = zooms.close,
): ZoomBand[] {
  return [
    { minzoom: 0, maxzoom: zooms.world, layers: world },
    { minzoom: zooms.world + 1, maxzoom: deepest, layers: detailed, coverage },
  ];
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
