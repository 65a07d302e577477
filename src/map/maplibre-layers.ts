import type { ExpressionSpecification, LayerSpecification } from "@maplibre/maplibre-gl-style-spec";
import { fonts } from "./font-names.ts";
import { NAMED } from "./overlay-names.ts";
import type { Theme } from "./theme.ts";

/** Marks are feature state: see `applyMarks`. */
export const state = (name: string): ExpressionSpecification => ["boolean", ["feature-state", name], false];

/** The same for every feature, but drawn by a program that lets them differ. */
export const byFeature = <T>(value: T): ExpressionSpecification =>
  ["case", ["has", ""], value, value] as unknown as ExpressionSpecification;

const byLayer = (colours: Theme): ExpressionSpecification => [
  "match",
  ["get", "layer"],
  "military",
  colours.layers.military,
  "waters",
  colours.layers.waters,
  "countries",
  colours.layers.countries,
  colours.layers.settlements,
];

/** Above the sea and below the land, so that coasts stay crisp and the ends stay open. */
export function waterTint(colours: Theme): LayerSpecification {
  return {
    id: "wherein-areas",
    type: "fill",
    source: "wherein-waters",
    filter: ["==", ["get", "layer"], "waters"],
    paint: {
      "fill-color": colours.layers.waters,
      "fill-antialias": false,
      "fill-opacity": ["case", ["get", "dimmed"], 0.08, state("selected"), 0.32, state("hover"), 0.26, 0.18],
    },
  };
}

/** Water once more over where a tint ends in the sea: it grows with the ground, and so the tint fades over the same miles. */
export function openEnds(colours: Theme): LayerSpecification {
  const growing = (at10: number): ExpressionSpecification => [
    "interpolate",
    ["exponential", 2],
    ["zoom"],
    0,
    at10 / 2 ** 10,
    10,
    at10,
  ];
  return {
    id: "wherein-ends",
    type: "line",
    source: "wherein-waters",
    filter: ["==", ["get", "layer"], "ends"],
    layout: { "line-join": "round" },
    paint: { "line-color": colours.water, "line-width": growing(300), "line-blur": growing(150) },
  };
}

/** Stated uncertainty at the scale of the ground, below every label. */
export function uncertainty(colours: Theme): LayerSpecification[] {
  const doubling: ExpressionSpecification = [
    "interpolate",
    ["exponential", 2],
    ["zoom"],
    0,
    ["get", "uncertain"],
    24,
    ["*", ["get", "uncertain"], 2 ** 24],
  ];
  return [
    {
      id: "wherein-uncertainty",
      type: "circle",
      source: "wherein-symbols",
      filter: [">", ["get", "uncertain"], 0],
      paint: {
        "circle-color": byLayer(colours),
        "circle-radius": doubling,
        "circle-blur": 0.35,
        "circle-opacity": ["case", ["get", "dimmed"], 0.06, state("selected"), 0.24, 0.16],
        // None, but drawn by the same program as the rings.
        "circle-stroke-color": byFeature(colours.ink),
        "circle-stroke-width": byFeature(0),
        "circle-stroke-opacity": byFeature(1),
      },
    },
  ];
}

/** Has a symbol, not its name alone. */
const marked: ExpressionSpecification = [">", ["get", "radius"], 0];
const TEXT_SIZE = 14;

/**
 * Where a label may stand round a symbol, the best first: on one side alone or on both, and else above or below. The
 * corners of the symbol's box are farther away than its sides; a label alone stands in its own middle, or next to it.
 */
function anchorSteps(
  side: "left" | "right" | "both",
): [ExpressionSpecification, ...(number | ExpressionSpecification)[]] {
  // What a name alone is the name of is larger than a point: where its middle is taken it may stand beside it.
  const alone = ["bottom", "top", "left", "right"].flatMap((edge) => [edge, [0, 0]]);
  const centred = ["literal", ["center", [0, 0], ...alone]] as ExpressionSpecification;
  const steps = [6, 7, 8, 9, 10, 11, 12, 14, 16, 20, 24].flatMap((clear) => {
    const aside = (clear + 5) / TEXT_SIZE;
    // MapLibre shifts labels above and below by 7/24 em towards the symbol.
    const up = (clear + 1) / TEXT_SIZE + 7 / 24;
    const right = side === "left" ? [] : ["left", [aside, 0]];
    const left = side === "right" ? [] : ["right", [-aside, 0]];
    const beyond = (edge: "bottom" | "top", y: number) => [
      edge,
      [0, y],
      ...(side === "left" ? [] : [`${edge}-left`, [aside / 2, y]]),
      ...(side === "right" ? [] : [`${edge}-right`, [-aside / 2, y]]),
    ];
    const anchors = [...right, ...left, ...beyond("bottom", -up), ...beyond("top", up)];
    return [clear - 1, ["literal", anchors] as ExpressionSpecification];
  });
  return [centred, ...steps];
}

/** Placed after the symbols, before every label of the basemap: a layer nearer the top is placed first. */
export function labels(colours: Theme): LayerSpecification {
  const waterName: ExpressionSpecification = ["==", ["get", "layer"], "waters"];
  const countryName: ExpressionSpecification = ["==", ["get", "layer"], "countries"];
  return {
    id: "wherein-labels",
    type: "symbol",
    source: "wherein-symbols",
    filter: ["<", ["get", "rank"], ["step", ["zoom"], ...NAMED]],
    layout: {
      "text-field": [
        "step",
        ["zoom"],
        ["get", "label"],
        LINES_FROM,
        ["case", ["get", "lined"], "", ["get", "label"]],
      ],
      "text-font": [
        "case",
        waterName,
        ["literal", [fonts.semiboldItalic]],
        ["get", "aside"],
        ["literal", [fonts.regular]],
        ["literal", [fonts.semibold]],
      ],
      "text-size": ["case", countryName, 12.5, TEXT_SIZE],
      "text-letter-spacing": ["case", countryName, 0.14, waterName, 0.06, 0],
      "text-line-height": 1.15,
      "text-max-width": ["case", waterName, 6, 9],
      "text-padding": 3,
      "text-justify": "auto",
      "symbol-sort-key": ["get", "rank"],
      "text-variable-anchor-offset": [
        "match",
        ["get", "side"],
        "left",
        ["step", ["get", "clear"], ...anchorSteps("left")],
        "right",
        ["step", ["get", "clear"], ...anchorSteps("right")],
        ["step", ["get", "clear"], ...anchorSteps("both")],
      ],
      "text-transform": ["case", countryName, "uppercase", "none"],
    },
    paint: {
      "text-color": [
        "case",
        countryName,
        colours.layers.countries,
        waterName,
        colours.layers.waters,
        colours.ink,
      ],
      "text-halo-color": colours.land,
      "text-halo-width": 1.75,
      "text-halo-blur": 0.25,
      "text-opacity": ["case", state("cut"), 0, ["get", "dimmed"], 0.45, 1],
    },
  };
}

/** From this zoom on a strait is long enough for its name; whole, because names are laid out by tile. */
const LINES_FROM = 8;

/** Names of long waters, along them. */
export function lineLabels(colours: Theme): LayerSpecification {
  return {
    id: "wherein-line-labels",
    type: "symbol",
    source: "wherein-lines",
    minzoom: LINES_FROM,
    layout: {
      "symbol-placement": "line",
      "symbol-spacing": 420,
      "text-field": ["get", "label"],
      "text-font": [fonts.semiboldItalic],
      "text-size": ["interpolate", ["linear"], ["zoom"], LINES_FROM, TEXT_SIZE, 10, 20],
      "text-letter-spacing": 0.12,
      "text-max-angle": 40,
    },
    paint: {
      "text-color": byFeature(colours.layers.waters),
      "text-halo-color": colours.water,
      "text-halo-width": 1.75,
      "text-opacity": ["case", ["get", "dimmed"], 0.45, 1],
    },
  };
}

/**
 * Room round the article's places, in which the basemap's towns are not named: the symbols once more, unseen and with
 * a margin, placed after the cities' names and before the towns'.
 */
export const clearing: LayerSpecification = {
  id: "wherein-clearing",
  type: "symbol",
  source: "wherein-symbols",
  filter: marked,
  layout: {
    "icon-image": ["get", "image"],
    "icon-allow-overlap": true,
    "icon-padding": [18, 34, 18, 34],
  },
  paint: { "icon-opacity": 0 },
};

/** Rings answer in the next frame: they are feature state, and need no new layout. */
export function marks(colours: Theme): LayerSpecification[] {
  const active: ExpressionSpecification = ["any", state("selected"), state("hover")];
  const radius: ExpressionSpecification = [
    "case",
    ["any", active, state("reading")],
    ["+", ["get", "clear"], 2],
    0,
  ];
  return [
    {
      id: "wherein-rings",
      type: "circle",
      source: "wherein-symbols",
      filter: marked,
      paint: {
        // Most symbols have none: a ring of no size costs nothing to draw, an unseen one does. Named for zooms, as that of
        // an uncertain place is: so one program draws both.
        "circle-radius": ["interpolate", ["linear"], ["zoom"], 0, radius, 24, radius],
        "circle-color": byLayer(colours),
        "circle-opacity": ["case", state("hover"), 0.22, state("selected"), 0.14, 0],
        "circle-stroke-color": ["case", state("selected"), colours.ink, byLayer(colours)],
        "circle-stroke-width": [
          "case",
          state("selected"),
          2.25,
          state("hover"),
          1.5,
          state("reading"),
          1.25,
          0,
        ],
        "circle-stroke-opacity": ["case", active, 1, 0.75],
      },
    },
    {
      id: "wherein-icons",
      type: "symbol",
      source: "wherein-symbols",
      filter: marked,
      layout: {
        "icon-image": ["get", "image"],
        "icon-allow-overlap": true,
        "icon-padding": 0,
        // The greater on top. By size and not by rank: what has a value of its own is placed and drawn by itself.
        "symbol-sort-key": ["get", "radius"],
        "symbol-z-order": "source",
      },
      // What is not of the story is there, but quieter, until it is what one looks at.
      paint: {
        "icon-opacity": ["case", ["get", "dimmed"], 0.4, active, 1, ["get", "aside"], 0.6, 1],
      },
    },
  ];
}
