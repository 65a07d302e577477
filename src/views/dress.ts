import { messagesIn } from "../i18n/page.ts";
import type { State } from "../state/state.ts";
import { resolvedTheme } from "./theme.ts";

/**
 * What a state changes of the page besides its regions: language, colours, title, the names of its parts, and the
 * picture behind the map.
 *
 * @param base absolute address of the deployment, ending in a slash
 * @throws when index.html lacks one of the elements
 */
export function dress(element: (id: string) => HTMLElement, { view, archive }: State, base: string): void {
  const { body, documentElement: root } = document;
  const messages = messagesIn(view.lang);
  root.lang = view.lang;
  root.dataset["theme"] = resolvedTheme(view.theme);
  body.toggleAttribute("data-embed", view.embed);
  element("skip-text").textContent = messages.skipToText;
  element("skip-places").textContent = messages.findPlace;
  element("stage").ariaLabel = messages.map;
  element("dates").ariaLabel = messages.dates;
  element("unlocated").ariaLabel = messages.layers.unlocated;
  element("description").ariaLabel = messages.description;
  element("list").ariaLabel = messages.places;
  element("share").ariaLabel = messages.share;
  const article = view.article && archive.articleById.get(view.article);
  // Of an article that nobody knows there is none.
  if (article !== undefined) drawBehind(element, `${base}static/${article?.id ?? "all"}.${view.lang}`);
  document.title = article ? `${article.title} — ${messages.header}` : messages.header;
}

function drawBehind(element: (id: string) => HTMLElement, still: string): void {
  const [phone, wide] = element("behind").children as unknown as [HTMLSourceElement, HTMLImageElement];
  // Set anew to what it is, a picture would be drawn once more.
  if (wide.src === `${still}.svg`) return;
  phone.srcset = `${still}.phone.svg`;
  wide.src = `${still}.svg`;
}
