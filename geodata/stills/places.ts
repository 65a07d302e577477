import type { Feature, Geometry, Position } from "geojson";
import type { Theme } from "../../src/map/theme.ts";
import type { Certainty, Lang, Layer } from "../../src/model/words.ts";
import { type Frame, pointOf, type Spotted } from "./frame.ts";
import { drawGround, pathData, type ReadLayer, tilesOf } from "./ground.ts";
import { type Box, grown, Placement } from "./labels.ts";
import type { Lettering } from "./lettering.ts";
import { sizeScale } from "../../src/geo/sizes.ts";
import { element, join, Markup } from "./svg.ts";
import { reachOf, symbol } from "./symbols.ts";
import { middleStretch, overWater } from "./waters.ts";

/** The layers that have a place on the map. */
export type DrawnLayer = Exclude<Layer, "unlocated">;

/** A located place of the article: `at` is where its symbol or name stands. */
export interface StillPlace extends Spotted {
  readonly name: string;
  readonly layer: DrawnLayer;
  readonly certainty: Certainty;
  readonly scenes: number;
  readonly group: "story" | "items";
  readonly geometry: Geometry | null;
  /** Edges of a water's area where the water goes on. */
  readonly openEnds: readonly (readonly Position[])[];
  /** A region of a country: too small to be named on a picture of a continent. */
  readonly inCountry: boolean;
  /** Named across its extent, without a symbol: countries, seas, and what only says where another place is. */
  readonly extended: boolean;
}

interface Picture {
  readonly frame: Frame;
  readonly places: readonly StillPlace[];
  /** Places an inset names. */
  readonly nameless: ReadonlySet<string>;
  /** Boxes that will be drawn over. */
  readonly covered: readonly Box[];
  readonly lettering: Lettering;
  readonly theme: Theme;
  readonly lang: Lang;
  readonly read: ReadLayer;
}

const DEEPEST_TILES = 10;
const MOST_TOWNS = 14;
const REGION_NAMES_FROM = 5;
/** Symbols that an inset shows are only hinted at on the main map. */
const HINT_RADIUS = 3;

/** One frame of a still: ground, the article's places with their names, and base names where they leave room. */
export async function drawPlaces(picture: Picture): Promise<Markup> {
  const { frame, places, nameless, covered, lettering, theme, read } = picture;
  const { box, projection } = frame;
  const placement = new Placement(box);
  for (const other of covered) placement.keepFree(other);

  const { radius } = sizeScale(places.filter(({ extended }) => !extended));
  const marked = places.filter(({ extended }) => !extended);
  const symbols = marked.map((place) => {
    const [x, y] = pointOf(projection, place.at);
    const r = nameless.has(place.id) ? HINT_RADIUS : radius(place.scenes);
    const reach = reachOf(place.layer, r);
    placement.keepFree({ left: x - reach, right: x + reach, top: y - reach, bottom: y + reach });
    return { place, x, y, r, reach };
  });
  const drawn = symbols.map(({ place, x, y, r }) =>
    symbol({ ...place, radius: r, colour: theme.layers[place.layer], ground: theme.land }, x, y),
  );
  const nameStyle = { face: "place", size: 16, fill: theme.ink, halo: theme.land, haloWidth: 3.5 } as const;
  const names = symbols
    .filter(({ place }) => !nameless.has(place.id))
    .flatMap(({ place, x, y, reach }) =>
      lettering.besideSymbol(place.name, x, y, reach + 4, nameStyle, placement),
    );

  const clip = `frame-${Math.round(box.left)}-${Math.round(box.top)}`;
  const { left, top, right, bottom } = box;
  const area = { x: left, y: top, width: right - left, height: bottom - top };
  return join([
    element("clipPath", { id: clip }, element("rect", area)),
    element(
      "g",
      { "clip-path": `url(#${clip})` },
      element("rect", { ...area, fill: theme.water }),
      drawWaterAreas(places, frame, theme, clip),
      await drawGround(read, frame, theme, DEEPEST_TILES),
      ...extendedNames(picture, placement),
      ...(await baseNames(picture, placement)),
      ...drawn,
      ...names,
    ),
  ]);
}

/** How wide the water is laid over an open end, and how far that is blurred, in pixels at zoom 10: as on the live map. */
const END_WIDTH = 150;
const END_BLUR = 37;

/** Beneath the land, so that coasts stay crisp; over an end where the water goes on the tint fades. */
function drawWaterAreas(places: Picture["places"], frame: Frame, theme: Theme, clip: string): Markup {
  const areas = places.filter(({ layer, geometry }) => layer === "waters" && geometry?.type !== "Point");
  const features = areas.flatMap(({ geometry }) =>
    geometry ? [{ type: "Feature", geometry, properties: {} } as Feature] : [],
  );
  const d = pathData(features, frame);
  if (d === "") return new Markup("");
  const coordinates = areas.flatMap(({ openEnds }) => openEnds.map((end) => [...end]));
  const ends: Feature = {
    type: "Feature",
    geometry: { type: "MultiLineString", coordinates },
    properties: {},
  };
  const scale = 2 ** (frame.zoom - 10);
  const { left, top, right, bottom } = frame.box;
  const filter = {
    id: `ends-${clip}`,
    filterUnits: "userSpaceOnUse",
    x: left,
    y: top,
    width: right - left,
    height: bottom - top,
  };
  return join([
    element("path", { d, fill: theme.layers.waters, "fill-opacity": 0.28 }),
    element("filter", filter, element("feGaussianBlur", { stdDeviation: END_BLUR * scale })),
    element("path", {
      d: pathData([ends], frame),
      fill: "none",
      stroke: theme.water,
      "stroke-width": END_WIDTH * scale,
      "stroke-linejoin": "round",
      filter: `url(#${filter.id})`,
    }),
  ]);
}

/** Countries and seas the article names: darker than the base map's own. */
function extendedNames({ frame, places, lettering, theme }: Picture, placement: Placement): Markup[] {
  return places
    .filter(({ extended, inCountry }) => extended && (!inCountry || frame.zoom > REGION_NAMES_FROM))
    .flatMap(({ layer, name, at }) => {
      const [x, y] = pointOf(frame.projection, at);
      const style =
        layer === "waters"
          ? ({
              face: "water",
              size: 16,
              fill: theme.layers.waters,
              halo: theme.water,
              haloWidth: 2,
              spacing: 1,
            } as const)
          : ({ face: "place", size: 15, fill: theme.layers[layer], halo: theme.land, spacing: 1.2 } as const);
      return lettering.ifFree(name, x, y, 0, style, placement);
    });
}

async function baseNames(picture: Picture, placement: Placement): Promise<Markup[]> {
  const { frame, places, lettering, theme, lang, read } = picture;
  const features = async (layer: string) =>
    (await Promise.all(tilesOf(frame, DEEPEST_TILES).map(({ z, x, y }) => read(layer, z, x, y)))).flat();
  const written = new Set(places.map(({ name }) => name));
  const textOf = ({ properties }: Feature): string | undefined => {
    const text: unknown = properties?.[`name_${lang}`] ?? properties?.["name_en"];
    return typeof text === "string" && !written.has(text) ? text : undefined;
  };
  const put = (feature: Feature, gap: number, style: Parameters<Lettering["ifFree"]>[4]): Markup[] => {
    const text = textOf(feature);
    if (text === undefined || feature.geometry.type !== "Point") return [];
    const [lon = 0, lat = 0] = feature.geometry.coordinates;
    const [x, y] = pointOf(frame.projection, [lon, lat]);
    const dot = grown({ left: x, right: x, top: y, bottom: y }, 4);
    if (gap > 0 && !placement.isFree(dot)) return [];
    const name = lettering.ifFree(text, x, y, gap, style, placement);
    if (name.length === 0) return [];
    written.add(text);
    if (gap === 0) return name;
    placement.keepFree(dot);
    return [element("circle", { cx: x, cy: y, r: 1.8, fill: theme.secondInk }), ...name];
  };
  const isWet = overWater(frame, await features("land"), await features("lakes"));
  /** Level where there is water enough on both sides, else along the water's own line, else not at all. */
  const putWater = (feature: Feature): Markup[] => {
    const text = textOf(feature);
    if (text === undefined || feature.geometry.type !== "LineString") return [];
    const line = feature.geometry.coordinates;
    const [lon = 0, lat = 0] = line[Math.floor(line.length / 2)] ?? [];
    const [x, y] = pointOf(frame.projection, [lon, lat]);
    const level = lettering.ifFree(text, x, y, 0, water, placement, isWet);
    const stretch = middleStretch(line, frame, lettering.widthOf(text, water));
    const name =
      level.length > 0 || !stretch ? level : lettering.alongIfFree(text, stretch, water, placement, isWet);
    if (name.length > 0) written.add(text);
    return name;
  };
  const most = (key: string) => (a: Feature, b: Feature) =>
    Number(b.properties?.[key] ?? 0) - Number(a.properties?.[key] ?? 0);
  const upTo = (rank: number) => (one: Feature) => Number(one.properties?.["rank"] ?? 9) <= rank;
  const country = { face: "text", size: 14, fill: theme.secondInk, spacing: 1.6, halo: theme.land } as const;
  const water = { face: "water", size: 14, fill: theme.waterName, spacing: 1 } as const;
  const town = { face: "text", size: 13, fill: theme.secondInk, halo: theme.land, haloWidth: 2.5 } as const;
  const waters = (await features("water-labels"))
    .filter(upTo(frame.zoom))
    .toSorted((a, b) => most("rank")(b, a));
  const countries = (await features("country-labels"))
    .filter(upTo(frame.zoom + 1))
    .toSorted((a, b) => most("rank")(b, a));
  const towns = (await features("places")).toSorted(most("pop")).slice(0, MOST_TOWNS);
  return [
    ...waters.flatMap(putWater),
    ...countries.flatMap((one) => put(one, 0, country)),
    ...towns.flatMap((one) => put(one, 5, town)),
  ];
}
