import type { LayerSpecification } from "@maplibre/maplibre-gl-style-spec";
import type { Lang } from "../model/words.ts";
import { labelLayers } from "./style-labels.ts";
import { lineLayers } from "./style-lines.ts";
import { type ThemeName, themes } from "./theme.ts";

/**
 * The basemap's layers, named `base-…`. The article's own layers belong on top of all of them: MapLibre places the
 * labels of upper layers first, so base labels give way wherever the article's places stand.
 */
export function baseLayers(theme: ThemeName, lang: Lang): LayerSpecification[] {
  const colours = themes[theme];
  return [
    { id: "base-water", type: "background", paint: { "background-color": colours.water } },
    {
      id: "base-land",
      type: "fill",
      source: "shore",
      "source-layer": "land",
      paint: { "fill-color": colours.land, "fill-antialias": false },
    },
    {
      id: "base-lakes",
      type: "fill",
      source: "shore",
      "source-layer": "lakes",
      paint: { "fill-color": colours.water, "fill-antialias": false },
    },
    ...lineLayers(colours),
    ...labelLayers(colours, theme, lang),
  ];
}
