import { bbox } from "@turf/bbox";
import type { Article } from "../../src/model/article.ts";
import type { Lang } from "../../src/model/words.ts";
import { themes } from "../../src/map/theme.ts";
import { type Archive, captionOf, translationOf } from "../../src/state/archive.ts";
import { initialState } from "../../src/state/reduce.ts";
import { articlesFor, type ShownPlace, shownPlaces } from "../../src/state/select.ts";
import { nameOf } from "../../src/text/names.ts";
import { drawFooter, drawHeader, FOOTER, HEIGHT, MARGIN, type Title, WIDTH } from "./caption.ts";
import { darkRules } from "./dark.ts";
import { embeddedFaces } from "./faces.ts";
import { type Frame, frameOf, pointOf, type Spotted } from "./frame.ts";
import type { ReadLayer } from "./ground.ts";
import { drawEdges, insetsOf, leaderBoxes } from "./insets.ts";
import { within } from "./labels.ts";
import { drawLegend } from "./legend.ts";
import { Lettering } from "./lettering.ts";
import { drawPlaces, type StillPlace } from "./places.ts";
import { drawScale, scaleOf } from "./scale-bar.ts";
import { element, Markup } from "./svg.ts";
import { WORDS, type Words } from "./words.ts";

export interface Still {
  readonly svg: string;
  /** Where each place's symbol or name stands, in pixels of the picture; in an inset where there is one. */
  readonly spots: readonly { readonly place: string; readonly x: number; readonly y: number }[];
}

/** Room round the outermost places for their names, in pixels. */
const PADDING = 90;

/**
 * The map of one article as a picture of 1200×675 that needs nothing but itself.
 *
 * @param article null draws what is shown where none is chosen
 */
export async function drawStill(
  archive: Archive,
  article: Article | null,
  lang: Lang,
  read: ReadLayer,
): Promise<Still> {
  const theme = themes.light;
  const words = WORDS[lang];
  const letters = new Lettering();
  const { located, unlocated } = placesOf(archive, article, lang);
  const title = titleOf(archive, article, lang);
  const header = drawHeader(title, words, letters, theme);
  const main = frameOf(
    framed(located),
    { left: 0, top: header.height, right: WIDTH, bottom: HEIGHT - FOOTER },
    PADDING,
  );
  const shown = located.filter(({ at }) => isInside(main, at));
  const outside = located.filter((one) => one.scenes > 0 && !shown.includes(one)).map(({ name }) => name);
  const marked = shown.filter(({ extended }) => !extended);
  const insets = insetsOf(shown, main);
  const covered = insets.map(({ frame }) => frame.box);
  const inInsets = new Set(insets.flatMap((inset) => inset.places.map(({ id }) => id)));

  const scale = scaleOf(main, covered);
  const common = { lettering: letters, theme, lang, read };
  const parts = [
    await drawPlaces({
      ...common,
      frame: main,
      places: shown,
      nameless: inInsets,
      covered: [...covered, scale.box, ...insets.flatMap(({ frame }) => leaderBoxes(main, frame))],
    }),
    drawScale(scale, letters, theme, words.kilometres),
  ];
  for (const { frame, places } of insets) {
    const scale = scaleOf(frame, []);
    parts.push(
      await drawPlaces({ ...common, frame, places, nameless: new Set(), covered: [scale.box] }),
      drawEdges(main, frame, theme),
      drawScale(scale, letters, theme, words.kilometres),
    );
  }
  const legend = drawLegend(marked, { right: WIDTH - MARGIN, y: HEIGHT - 14 }, words, letters, theme);
  parts.push(
    header.markup,
    drawFooter({ unlocated, outside, creditRight: legend.left }, words, letters, theme),
    legend.markup,
  );

  const svg = await pictureOf([WIDTH, HEIGHT], letters, lang, describe(title, words, located, unlocated), [
    element("rect", { width: WIDTH, height: HEIGHT, fill: theme.paper }),
    ...parts,
  ]);
  const rest = { frame: main, places: shown.filter(({ id }) => !inInsets.has(id)) };
  return { svg, spots: [rest, ...insets].flatMap(spotsOf) };
}

/**
 * The map of one article for a phone, with the page's own words round it: 390×440, of which the edges may be cut off. All
 * that the article sets on the map stands in its middle, `SURE` pixels high.
 *
 * @param article null draws what is shown where none is chosen
 */
export async function drawPhoneStill(
  archive: Archive,
  article: Article | null,
  lang: Lang,
  read: ReadLayer,
): Promise<string> {
  const theme = themes.light;
  const words = WORDS[lang];
  const letters = new Lettering();
  const { located, unlocated } = placesOf(archive, article, lang);
  const { width, height, sure } = PHONE;
  const box = { left: 0, top: 0, right: width, bottom: height };
  const edge = (height - sure) / 2;
  const frame = frameOf(framed(located), box, [70, edge + 34]);
  const credit = { left: 0, right: width, top: height - edge - 20, bottom: height };
  const places = located.filter(({ at }) => isInside(frame, at));
  const map = await drawPlaces({
    frame,
    places,
    nameless: new Set(),
    covered: [{ ...box, bottom: edge }, credit],
    lettering: letters,
    theme,
    lang,
    read,
  });
  return pictureOf(
    [width, height],
    letters,
    lang,
    describe(titleOf(archive, article, lang), words, located, unlocated),
    [
      map,
      letters.write(
        words.owners,
        width - 8,
        height - edge - 8,
        { face: "text", size: 11, fill: theme.secondInk, halo: theme.land },
        "end",
      ),
    ],
  );
}

/** Pixels; `sure`: how high the middle is that no phone cuts off. */
const PHONE = { width: 390, height: 440, sure: 250 };

interface Described {
  readonly title: string;
  readonly description: string;
}

function describe(
  title: Title,
  words: Words,
  located: readonly StillPlace[],
  unlocated: readonly string[],
): Described {
  const names = [...located.map(({ name }) => name), ...unlocated].join(", ");
  return { title: title.original, description: words.alt(title.original, names) };
}

async function pictureOf(
  [width, height]: readonly [number, number],
  letters: Lettering,
  lang: Lang,
  { title, description }: Described,
  parts: readonly Markup[],
): Promise<string> {
  const svg = element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: "img",
      "aria-labelledby": "title description",
      lang,
    },
    element("title", { id: "title" }, title),
    element("desc", { id: "description" }, description),
    new Markup(`<style>${await embeddedFaces(letters.used())}${darkRules()}</style>`),
    ...parts,
  );
  return `${svg.source}\n`;
}

function spotsOf({ frame, places }: { readonly frame: Frame; readonly places: readonly StillPlace[] }) {
  return places.map(({ id, at }) => {
    const [x, y] = pointOf(frame.projection, at);
    return { place: id, x: Math.round(x), y: Math.round(y) };
  });
}

function titleOf(archive: Archive, chosen: Article | null, lang: Lang): Title {
  const shown = chosen ? [chosen] : articlesFor(archive.articles, null);
  const [article] = shown;
  if (!article || shown.length > 1) {
    const caption = shown.map(({ title }) => title).join(" · ");
    return { original: WORDS[lang].together, translated: undefined, caption, sources: [] };
  }
  const translated =
    lang === article.lang ? undefined : translationOf(archive, article.id, lang)?.passages[0];
  const caption = captionOf(archive, article.id)?.[lang] ?? "";
  return { original: article.title, translated, caption, sources: article.sources };
}

/** Points where the text sets something; where they do not show the story's ground, its smaller countries as well. */
function framed(located: readonly StillPlace[]): readonly Spotted[] {
  const points = located.filter(({ extended }) => !extended);
  const story = points.filter(({ group }) => group === "story");
  if (story.length > 1) return points;
  const countries = located.filter((place) => place.scenes > 0 && place.group === "story" && !isVast(place));
  const all = [...points, ...countries.filter(({ layer }) => layer === "countries")];
  return all.length > 0 ? all : located;
}

/** Wider than a third of the Earth's half: its middle says nothing of where the story is. */
function isVast({ geometry }: StillPlace): boolean {
  if (!geometry) return false;
  const [west, , east] = bbox(geometry);
  return east - west > 60;
}

function placesOf(archive: Archive, article: Article | null, lang: Lang) {
  const { view } = initialState(lang);
  const shown = shownPlaces({ archive, view: { ...view, article: article?.id ?? null, lang }, time: null });
  const located = shown.flatMap((one) => stillPlace(one, lang));
  const unlocated = shown
    .filter(({ place }) => place.layer === "unlocated")
    .map(({ place }) => nameOf(place, lang).text);
  return { located, unlocated };
}

function stillPlace({ place, scenes, group }: ShownPlace, lang: Lang): StillPlace[] {
  const { id, layer, certainty, geometry, openEnds = [] } = place;
  const [lon, lat] = place.labelPoint ?? (geometry?.type === "Point" ? geometry.coordinates : []);
  if (layer === "unlocated" || lon === undefined || lat === undefined) return [];
  const inCountry = layer === "countries" && place.within.length > 0;
  const extended = layer === "countries" || (layer === "waters" && geometry?.type === "Point");
  return [
    {
      id,
      name: nameOf(place, lang).text,
      layer,
      certainty,
      at: [lon, lat],
      scenes,
      group,
      geometry,
      openEnds,
      inCountry,
      extended,
    },
  ];
}

function isInside({ box, projection }: Frame, at: readonly [number, number]): boolean {
  const [x, y] = pointOf(projection, at);
  return within({ left: x, right: x, top: y, bottom: y }, box);
}
