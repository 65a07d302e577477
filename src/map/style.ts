import type { StyleSpecification } from "@maplibre/maplibre-gl-style-spec";
import type { Lang } from "../model/words.ts";
import { fontFaces } from "./fonts.ts";
import { labelLayers } from "./style-labels.ts";
import { lineLayers } from "./style-lines.ts";
import { themes } from "./theme.ts";
import type { ThemeName } from "./theme.ts";

/** What a base style depends on. */
export interface BaseStyleOptions {
  readonly theme: ThemeName;
  readonly lang: Lang;
  /** Absolute URL of the deployment, ending in "/". */
  readonly base: string;
}

/** The basemap's archives, one per licence; also the names of the style's sources. */
export const archives = ["shore", "countries", "regions", "waters", "places"] as const;

/** Address of an archive in a deployment. */
export function archiveUrl(archive: (typeof archives)[number], base: string): string {
  return new URL(`basemap/${archive}.pmtiles`, base).href;
}

/**
 * The basemap as a MapLibre style: pure, the same for the same options. Sources are `pmtiles://` addresses.
 * Layers are named `base-…`. The article's own layers belong on top of all of them: MapLibre places the labels of
 * upper layers first, so base labels give way wherever the article's places stand.
 */
export function baseStyle({ theme, lang, base }: BaseStyleOptions): StyleSpecification {
  const colours = themes[theme];
  return {
    version: 8,
    name: `wherein-${theme}-${lang}`,
    sprite: new URL("basemap/sprite", base).href,
    "font-faces": fontFaces(base),
    sources: Object.fromEntries(
      archives.map((archive) => [archive, { type: "vector", url: `pmtiles://${archiveUrl(archive, base)}` }]),
    ),
    layers: [
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
    ],
  };
}
