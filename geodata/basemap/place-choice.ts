import type { Box } from "./geometry.ts";
import { boxesMeet } from "./geometry.ts";
import type { Settlement } from "./places.ts";
import { layer, zooms } from "./archives.ts";
import type { ZoomBand } from "./tiles.ts";

/** Least population shown at a zoom; seats of regions show at half of it. */
const leastPopulation: readonly number[] = [
  Infinity,
  Infinity,
  Infinity,
  1.2e6,
  4e5,
  1.2e5,
  4e4,
  1.5e4,
  5_000,
  1_500,
  500,
];
/** From this zoom places show, and capitals of every country whatever their size. */
const placesFrom = 3;

const wholeWorld = (): readonly Box[] => [[-180, -85.0511, 180, 85.0511]];

function shows(settlement: Settlement, zoom: number): boolean {
  const least = leastPopulation[zoom] ?? 0;
  if (settlement.code === "PPLC" && zoom >= placesFrom) return true;
  const weight = settlement.code === "PPLA" || settlement.code === "PPLC" ? 2 : 1;
  return settlement.population * weight >= least;
}

/** One band per zoom, so that each holds only the settlements that may show there. */
export function placesByZoom(
  settlements: readonly Settlement[],
  area: { readonly boxes: readonly Box[]; readonly coverage: (zoom: number) => readonly Box[] },
): ZoomBand[] {
  const detailed = settlements.filter(({ lon, lat }) =>
    area.boxes.some((box) => boxesMeet(box, [lon, lat, lon, lat])),
  );
  return leastPopulation.map((_, zoom) => {
    const inWorld = zoom <= zooms.shoresAndTowns;
    const shown = (inWorld ? settlements : detailed).filter((settlement) => shows(settlement, zoom));
    const features = shown.map(({ feature }) => feature);
    const layers = { places: layer(features, 0) };
    return { minzoom: zoom, maxzoom: zoom, layers, coverage: inWorld ? wholeWorld : area.coverage };
  });
}
