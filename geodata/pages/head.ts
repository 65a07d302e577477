import type { Article } from "../../src/model/article.ts";
import { LANGS, type Lang } from "../../src/model/words.ts";
import { type Archive, descriptionOf, translationOf } from "../../src/state/archive.ts";
import { linkedData } from "./linked-data.ts";

/** One element of a page's head, in the shape Vite's `transformIndexHtml` takes; values are not yet escaped. */
export interface HeadTag {
  readonly tag: "title" | "meta" | "link" | "script";
  readonly attrs?: Readonly<Record<string, string>>;
  readonly children?: string;
}

/** Open Graph wants a territory; the ones the texts are written for. */
const LOCALES: Readonly<Record<Lang, string>> = { en: "en_GB", uk: "uk_UA", ru: "ru_UA" };

/**
 * What the page `a/<article>/<lang>/` says of itself to those who link to it: title and description, and where the
 * deployment's address is known, Open Graph and Twitter with the still, oEmbed discovery and the other languages;
 * and the places as schema.org linked data.
 *
 * @param archive read in `lang`, so that it holds the translation of the headline
 * @param base the deployment's public address with its final slash, if it is known
 */
export function headOf(archive: Archive, article: Article, lang: Lang, base?: string): readonly HeadTag[] {
  const title = translationOf(archive, article.id, lang)?.passages[0] || article.title;
  const description = shortened(descriptionOf(archive, article.id)?.[lang] ?? title);
  return [
    { tag: "title", children: `${title} — Wherein` },
    meta("name", "description", description),
    ...(base === undefined ? [] : addressed(article, lang, base, title, description)),
    {
      tag: "script",
      attrs: { type: "application/ld+json" },
      children: inScript(linkedData(archive, article, { lang, title, description, base })),
    },
  ];
}

function addressed(
  article: Article,
  lang: Lang,
  base: string,
  title: string,
  description: string,
): readonly HeadTag[] {
  const page = (in_: Lang) => `${base}a/${article.id}/${in_}/`;
  const still = `${base}static/${article.id}.${lang}.png`;
  return [
    link({ rel: "canonical", href: page(lang) }),
    ...LANGS.map((other) => link({ rel: "alternate", hreflang: other, href: page(other) })),
    link({
      rel: "alternate",
      type: "application/json+oembed",
      href: `${base}oembed/${article.id}.${lang}.json`,
      title,
    }),
    meta("property", "og:type", "article"),
    meta("property", "og:site_name", "Wherein"),
    meta("property", "og:url", page(lang)),
    meta("property", "og:title", title),
    meta("property", "og:description", description),
    meta("property", "og:locale", LOCALES[lang]),
    ...LANGS.filter((other) => other !== lang).map((other) =>
      meta("property", "og:locale:alternate", LOCALES[other]),
    ),
    meta("property", "og:image", still),
    meta("property", "og:image:type", "image/png"),
    meta("property", "og:image:width", "1200"),
    meta("property", "og:image:height", "675"),
    meta("property", "og:image:alt", description),
    meta("name", "twitter:card", "summary_large_image"),
    meta("name", "twitter:title", title),
    meta("name", "twitter:description", description),
    meta("name", "twitter:image", still),
    meta("name", "twitter:image:alt", description),
  ];
}

const meta = (key: "name" | "property", name: string, content: string): HeadTag => ({
  tag: "meta",
  attrs: { [key]: name, content },
});

const link = (attrs: Readonly<Record<string, string>>): HeadTag => ({ tag: "link", attrs });

/** Previews show about this many characters; cut at a word. */
const LONGEST_DESCRIPTION = 300;

function shortened(text: string): string {
  if (text.length <= LONGEST_DESCRIPTION) return text;
  const cut = text.slice(0, LONGEST_DESCRIPTION - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), 1)).replace(/[\s,;:.—–-]+$/u, "")}…`;
}

/** Nothing in data can end the script element or begin a comment in it. */
const inScript = (data: unknown): string => JSON.stringify(data).replaceAll("<", "\\u003c");

/** The tags as HTML, one a line. */
export const headHtml = (tags: readonly HeadTag[]): string =>
  tags
    .map(({ tag, attrs, children }) => {
      const written = Object.entries(attrs ?? {}).map(
        ([name, value]) => ` ${name}="${attributeText(value)}"`,
      );
      const open = `<${tag}${written.join("")}>`;
      if (children === undefined) return open;
      return `${open}${tag === "script" ? children : attributeText(children)}</${tag}>`;
    })
    .join("\n");

const attributeText = (raw: string): string =>
  raw.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
