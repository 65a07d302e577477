import type { ArticleId, PlaceId } from "../model/ids.ts";
import { LAYERS, type Lang, type Layer, type Theme } from "../model/words.ts";
import type { Camera, State } from "../state/state.ts";
import { cameraText } from "../state/url.ts";

/** What an editor chooses in the share panel. */
export interface ShareChoice {
  readonly form: "element" | "frame";
  readonly article: ArticleId | null;
  readonly place: PlaceId | null;
  readonly lang: Lang;
  readonly theme: Theme;
  readonly layers: readonly Layer[];
  /** CSS pixels; null lets the height follow from the width. */
  readonly height: number | null;
  /** Stands under the title in place of the article's own; empty leaves that. */
  readonly caption: string;
  /** The map as it is to begin; null lets it frame the story. */
  readonly camera: Camera | null;
}

/** The panel begins with what the page shows. */
export const choiceOf = ({ view, selection }: State): ShareChoice => ({
  form: "element",
  article: view.article,
  place: selection?.place ?? null,
  lang: view.lang,
  theme: view.theme,
  layers: view.layers,
  height: null,
  caption: "",
  camera: null,
});

/** @param base the deployment's address, ending in a slash */
export function pageAddress(base: string, { article, lang, place, camera }: ShareChoice): URL {
  const page = new URL(article === null ? "./" : `a/${article}/${lang}/`, base);
  if (article === null) page.searchParams.set("lang", lang);
  const where = [place && `place=${place}`, camera && `map=${cameraText(camera)}`];
  page.hash = where.filter((part) => part !== null && part !== "").join("&");
  return page;
}

export function frameAddress(base: string, choice: ShareChoice): URL {
  const frame = pageAddress(base, choice);
  frame.searchParams.set("embed", "1");
  if (choice.theme !== "auto") frame.searchParams.set("theme", choice.theme);
  if (choice.layers.length < LAYERS.length) frame.searchParams.set("layers", choice.layers.join(","));
  if (choice.caption.trim() !== "") frame.searchParams.set("caption", choice.caption.trim());
  // Commas need no escape in a query, and are easier to read without.
  frame.search = frame.search.replaceAll("%2C", ",");
  return frame;
}

/** Heights are kept to what a map can be used in. */
export const LEAST_HEIGHT = 280;
export const MOST_HEIGHT = 1200;
const FRAME_HEIGHT = 420;
/** Its least height would make it wider than a narrow column, through its shape, but for its width. */
const SHAPE = "display:block;width:100%;aspect-ratio:640/420;min-height:352px";

/**
 * The lines to paste into a page.
 *
 * @param title names the picture and the frame for those who do not see them
 */
export function snippetOf(base: string, choice: ShareChoice, title: string): string {
  if (choice.form === "frame") return frameLine(base, choice, title);
  const script = `<script type="module" src="${text(base)}embed.js"></script>`;
  return [script, ...elementLines(base, choice, title)].join("\n");
}

/** Only what may stand in a paragraph, as editors' programs put it there: a `p` would end the element with it. */
function elementLines(base: string, choice: ShareChoice, title: string): readonly string[] {
  const { article, lang, place, theme, layers, height, caption } = choice;
  const attributes = {
    article,
    lang,
    place,
    theme: theme === "auto" ? null : theme,
    layers: layers.length < LAYERS.length ? layers.join(",") : null,
    caption: caption.trim() || null,
    style: height === null ? SHAPE : `display:block;height:${height}px`,
  };
  const written = Object.entries(attributes).flatMap(([name, value]) =>
    value === null ? [] : [`${name}="${text(value)}"`],
  );
  const link = text(pageAddress(base, choice).href);
  const still = article && `${base}static/${article}.${lang}.svg`;
  const inside = still
    ? `<img src="${text(still)}" width="1200" height="675" alt="${text(title)}" loading="lazy" style="max-width:100%;height:auto">`
    : text(title);
  return [
    `<wherein-map ${written.join(" ")}>`,
    `  <a href="${link}">${inside}</a>`,
    ...(attributes.caption === null ? [] : [`  <small>${text(attributes.caption)}</small>`]),
    "</wherein-map>",
  ];
}

const frameLine = (base: string, choice: ShareChoice, title: string): string =>
  `<iframe src="${text(frameAddress(base, choice).href)}" title="${text(title)}" width="100%" height="${choice.height ?? FRAME_HEIGHT}" loading="lazy" allow="fullscreen" style="border:0"></iframe>`;

const text = (raw: string): string =>
  raw.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
