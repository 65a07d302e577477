import { csvOf } from "../exports/csv.ts";
import { geojsonOf } from "../exports/geojson.ts";
import { kmlOf } from "../exports/kml.ts";
import { messagesIn } from "../i18n/page.ts";
import type { State } from "../state/state.ts";
import { shownArticles } from "../state/select.ts";

/** A file made here, from what is loaded and chosen. */
export interface MadeFile {
  readonly label: string;
  readonly name: string;
  readonly type: string;
  readonly make: () => string;
}

/** A file of the deployment. */
export interface ReadyFile {
  readonly label: string;
  readonly href: string;
}

export function madeFiles(state: State): readonly MadeFile[] {
  const { archive, view } = state;
  const choice = { article: view.article, roles: view.roles };
  const name = view.article ?? "wherein";
  const messages = messagesIn(view.lang);
  const article = view.article && archive.articleById.get(view.article);
  const words = {
    lang: view.lang,
    title: article ? article.title : messages.header,
    layers: messages.layers,
  };
  return [
    {
      label: "GeoJSON",
      name: `${name}.geojson`,
      type: "application/geo+json",
      make: () => geojsonOf(archive, choice),
    },
    {
      label: "CSV",
      name: `${name}.csv`,
      type: "text/csv;charset=utf-8",
      // Excel takes a file without this mark for its own old code page.
      make: () => `\uFEFF${csvOf(archive, choice)}`,
    },
    {
      label: "KML",
      name: `${name}.kml`,
      type: "application/vnd.google-earth.kml+xml",
      make: () => kmlOf(archive, choice, words),
    },
  ];
}

/** @param words what to call them where the format's name does not say it */
export function readyFiles(
  state: State,
  base: string,
  words: { readonly annotations: string; readonly picture: string },
): readonly ReadyFile[] {
  const articles = shownArticles(state);
  const several = articles.length > 1;
  const of = (label: string, title: string) => (several ? `${label}: ${title}` : label);
  return [
    ...articles.map(({ id, title }) => ({
      label: of(words.annotations, title),
      href: `${base}data/annotations/${id}.jsonld`,
    })),
    { label: "Linked Places", href: `${base}data/places.lpf.json` },
    ...articles.flatMap(({ id, title }) =>
      ["svg", "png"].map((ending) => ({
        label: of(`${words.picture} (${ending.toUpperCase()})`, title),
        href: `${base}static/${id}.${state.view.lang}.${ending}`,
      })),
    ),
  ];
}

/** Hands the file to the reader; nothing leaves the page. */
export function download({ name, type, make }: MadeFile): void {
  const address = URL.createObjectURL(new Blob([make()], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
