import { ALL } from "../protocol.ts";
import { type HostLang, langFor } from "./words.ts";

/** What an element asks for, from its attributes; null where an attribute is absent. */
export interface Wish {
  /** The deployment's address, ending in a slash. */
  readonly base: string;
  readonly article: string | null;
  readonly lang: HostLang;
  readonly theme: string | null;
  readonly layers: string | null;
  readonly roles: string | null;
  /** The author's own, in place of the article's. */
  readonly caption: string | null;
}

/** The deployment this program came from, for an element that names none. */
const OWN = new URL("./", import.meta.url).href;

export function wishOf(element: Element): Wish {
  const get = (name: string) => element.getAttribute(name);
  return {
    base: baseOf(get("src")),
    article: get("article") || null,
    lang: langFor(element),
    theme: get("theme"),
    layers: get("layers"),
    roles: get("roles"),
    caption: get("caption"),
  };
}

/** Only an address that others can stand on is a base: not a mistyped one, not a script. */
function baseOf(src: string | null): string {
  try {
    return new URL("./", new URL(src?.replace(/\/?$/u, "/") || OWN, document.baseURI)).href;
  } catch {
    return OWN;
  }
}

/** An article's own files: its picture, its summary. */
export const fileOf = ({ base, article, lang }: Wish, folder: string, ending: string): string =>
  `${base}${folder}/${encodeURIComponent(article ?? ALL)}.${lang}.${ending}`;

/** The reader's full page; `hash` is where in it, empty or with its `#`. */
export function pageOf({ base, article, lang }: Wish, hash = ""): string {
  const path = article === null ? `?lang=${lang}` : `a/${encodeURIComponent(article)}/${lang}/`;
  return base + path + hash;
}

export const placeHash = (place: string | null): string =>
  place ? `#place=${encodeURIComponent(place)}` : "";

export function frameOf(wish: Wish, hash: string): string {
  const address = new URL(pageOf(wish, hash));
  address.searchParams.set("embed", "1");
  for (const name of ["theme", "layers", "roles", "caption"] as const) {
    const value = wish[name];
    if (value !== null) address.searchParams.set(name, value);
  }
  return address.href;
}
