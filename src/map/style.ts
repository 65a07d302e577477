import type { StyleSpecification } from "@maplibre/maplibre-gl-style-spec";
import type { Lang } from "../model/words.ts";
import { fontFaces } from "./fonts.ts";
import { baseLayers } from "./style-layers.ts";
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
/** So many of them, the first, are of lines and areas; the others of names. */
const LINES = 3;

/** Address of an archive in a deployment. */
export function archiveUrl(archive: (typeof archives)[number], base: string): string {
  return new URL(`basemap/${archive}.pmtiles`, base).href;
}

/** Beyond that the basemap would say more than it knows. */
export const DEEPEST = 14;

/** A style without layers: where the basemap's tiles, symbols and fonts are in a deployment. */
export const styleFrame = (base: string): StyleSpecification => ({
  version: 8,
  sprite: new URL("basemap/sprite", base).href,
  "font-faces": fontFaces(base),
  sources: Object.fromEntries(
    archives.map((archive, index) => [
      archive,
      {
        type: "vector",
        url: `pmtiles://${archiveUrl(archive, base)}`,
        // Lines and areas are cut deeper than their archives go, with corners rounded.
        ...(index < LINES && { maxzoom: DEEPEST }),
      },
    ]),
  ),
  layers: [],
});

/** The basemap as a MapLibre style: pure, the same for the same options. Sources are `pmtiles://` addresses. */
export const baseStyle = ({ theme, lang, base }: BaseStyleOptions): StyleSpecification => ({
  ...styleFrame(base),
  layers: baseLayers(theme, lang),
});
