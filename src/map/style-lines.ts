import type { LayerSpecification, LineLayerSpecification } from "@maplibre/maplibre-gl-style-spec";
import type { Theme } from "./theme.ts";

type LinePaint = NonNullable<LineLayerSpecification["paint"]>;
const round = { "line-cap": "round", "line-join": "round" } as const;

/**
 * Rivers, coasts, regional lines and borders, the firmest last. Those of an archive together: for each change of source
 * MapLibre masks the whole map anew, which without a graphics card takes longer than the lines.
 */
export function lineLayers(colours: Theme): LayerSpecification[] {
  const border = {
    "line-color": colours.border,
    "line-width": ["interpolate", ["linear"], ["zoom"], 2, 0.6, 5, 1, 9, 1.6],
  } satisfies LinePaint;
  const coast = {
    "line-color": colours.coast,
    "line-width": ["interpolate", ["linear"], ["zoom"], 1, 0.35, 4, 0.65, 10, 1.2],
  } satisfies LinePaint;
  const dashed = { ...border, "line-dasharray": [3, 2.5] } satisfies LinePaint;
  return [
    {
      id: "base-rivers",
      type: "line",
      source: "shore",
      "source-layer": "rivers",
      minzoom: 3.5,
      filter: ["<=", ["get", "rank"], ["step", ["zoom"], 2, 5, 3, 7.5, 4, 9, 5]],
      layout: round,
      paint: {
        "line-color": colours.river,
        "line-width": [
          "interpolate",
          ["linear"],
          ["zoom"],
          4,
          ["match", ["get", "rank"], [1, 2], 0.7, 0.4],
          10,
          ["match", ["get", "rank"], [1, 2], 2.4, 3, 1.6, 1],
        ],
      },
    },
    {
      id: "base-lake-shores",
      type: "line",
      source: "shore",
      "source-layer": "lakes",
      layout: round,
      paint: {
        "line-color": colours.coast,
        "line-width": ["interpolate", ["linear"], ["zoom"], 3, 0.3, 9, 0.8],
      },
    },
    {
      id: "base-coast",
      type: "line",
      source: "shore",
      "source-layer": "land",
      filter: ["!", ["has", "polar"]],
      layout: round,
      paint: coast,
    },
    {
      // Antarctica's land is closed along the foot of the map, which is no coast.
      id: "base-coast-polar",
      type: "line",
      source: "shore",
      "source-layer": "coast",
      layout: round,
      paint: coast,
    },
    {
      id: "base-rivers-coarse",
      type: "line",
      source: "regions",
      "source-layer": "rivers",
      minzoom: 3.5,
      maxzoom: 9,
      layout: round,
      paint: {
        "line-color": colours.river,
        "line-width": ["interpolate", ["linear"], ["zoom"], 4, 0.7, 9, 3],
      },
    },
    {
      id: "base-regions",
      type: "line",
      source: "regions",
      "source-layer": "regions",
      minzoom: 4.5,
      filter: ["<=", ["get", "fine"], ["step", ["zoom"], 0, 5.6, 1, 7, 2]],
      layout: round,
      paint: {
        "line-color": colours.region,
        "line-width": ["interpolate", ["linear"], ["zoom"], 4.5, 0.5, 9, 1.1],
        "line-opacity": ["interpolate", ["linear"], ["zoom"], 4.5, 0, 5.2, 1],
      },
    },
    {
      id: "base-borders-de-facto",
      type: "line",
      source: "regions",
      "source-layer": "borders",
      minzoom: 4,
      paint: dashed,
    },
    {
      id: "base-countries",
      type: "fill",
      source: "countries",
      "source-layer": "countries",
      // Not seen: keeps the layer's tiles loaded for outlining a country and asking what country a point is in.
      paint: { "fill-opacity": 0, "fill-antialias": false },
    },
    {
      id: "base-borders-disputed",
      type: "line",
      source: "countries",
      "source-layer": "borders",
      filter: ["==", ["get", "disputed"], 1],
      paint: dashed,
    },
    {
      id: "base-borders",
      type: "line",
      source: "countries",
      "source-layer": "borders",
      filter: ["==", ["get", "disputed"], 0],
      layout: round,
      paint: border,
    },
  ];
}
