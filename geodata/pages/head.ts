import type { Article } from "../../src/model/article.ts";
import { LANGS, type Lang } from "../../src/model/words.ts";
import { type Archive, descriptionOf, translationOf } from "../../src/state/archive.ts";
import { html, Html } from "./html.ts";
import { linkedData } from "./linked-data.ts";

/** What a page is called and told about, wherever it is linked to. */
export interface About {
  readonly title: string;
  readonly description: string;
}

/** @param archive read in `lang`, so that it holds the translation of the headline */
export function aboutPage(archive: Archive, article: Article, lang: Lang): About {
  const title = translationOf(archive, article.id, lang)?.passages[0] || article.title;
  return { title, description: shortened(descriptionOf(archive, article.id)?.[lang] ?? title) };
}

/** Open Graph wants a territory; the ones the texts are written for. */
const LOCALES: Readonly<Record<Lang, string>> = { en: "en_GB", uk: "uk_UA", ru: "ru_UA" };

/**
 * What the page `a/<article>/<lang>/` says of itself besides title and description: where the deployment's address is
 * known, Open Graph and Twitter with the still, oEmbed discovery and the other languages; and the places as
 * schema.org linked data.
 *
 * @param base the deployment's public address with its final slash, if it is known
 */
export function headOf(archive: Archive, article: Article, lang: Lang, base?: string): Html {
  const about = aboutPage(archive, article, lang);
  const data = linkedData(archive, article, lang, about, base);
  // Nothing in data can end the script element or begin a comment in it.
  const script = new Html(JSON.stringify(data).replaceAll("<", "\\u003c"));
  return html`${base !== undefined && previews(article, lang, base, about)}
    <script type="application/ld+json">
      ${script}
    </script> `;
}

function previews(article: Article, lang: Lang, base: string, { title, description }: About): Html {
  const page = (edition: Lang) => `${base}a/${article.id}/${edition}/`;
  const file = (folder: string, ending: string) => `${base}${folder}/${article.id}.${lang}.${ending}`;
  const others = LANGS.filter((other) => other !== lang);
  return html`<link rel="canonical" href="${page(lang)}" />
    ${LANGS.map((one) => html`<link rel="alternate" hreflang="${one}" href="${page(one)}" />`)}
    <link rel="alternate" type="application/json+oembed" href="${file("oembed", "json")}" title="${title}" />
    <meta property="og:type" content="article" />
    <meta property="og:site_name" content="Wherein" />
    <meta property="og:url" content="${page(lang)}" />
    <meta property="og:title" content="${title}" />
    <meta property="og:description" content="${description}" />
    <meta property="og:locale" content="${LOCALES[lang]}" />
    ${others.map((one) => html`<meta property="og:locale:alternate" content="${LOCALES[one]}" />`)}
    <meta property="og:image" content="${file("static", "png")}" />
    <meta property="og:image:type" content="image/png" />
    <meta property="og:image:width" content="1200" />
    <meta property="og:image:height" content="675" />
    <meta property="og:image:alt" content="${description}" />
    <meta name="twitter:card" content="summary_large_image" />
    <meta name="twitter:title" content="${title}" />
    <meta name="twitter:description" content="${description}" />
    <meta name="twitter:image" content="${file("static", "png")}" />
    <meta name="twitter:image:alt" content="${description}" />`;
}

/** Previews show about this many characters; cut at a word. */
const LONGEST_DESCRIPTION = 300;

function shortened(text: string): string {
  if (text.length <= LONGEST_DESCRIPTION) return text;
  const cut = text.slice(0, LONGEST_DESCRIPTION - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), 1)).replace(/[\s,;:.—–-]+$/u, "")}…`;
}
