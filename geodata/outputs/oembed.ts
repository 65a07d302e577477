import { heightFor } from "../../src/embed/protocol.ts";
import { embedMessages } from "../../src/i18n/embed.ts";
import type { Lang } from "../../src/model/words.ts";
import { html } from "../pages/html.ts";
import type { ProjectArticle } from "../source/project.ts";
import { type Output, json } from "./output.ts";
import { editions, titleIn } from "./titles.ts";

const WIDTH = 640;
/** Consumers may keep an answer for a day. */
const CACHE_SECONDS = 86_400;

/** oembed/<article>.<lang>.json: oEmbed 1.0; nothing without a public address, as every field holds one. */
export const oembed: Output = (project, { base }) =>
  new Map(
    base === undefined
      ? []
      : editions(project).map(({ article, lang }) => [
          `oembed/${article.id}.${lang}.json`,
          json(response(article, lang, base)),
        ]),
  );

function response(article: ProjectArticle, lang: Lang, base: string) {
  const title = titleIn(article, lang);
  const page = `${base}a/${article.id}/${lang}/`;
  const [width, height] = [WIDTH, heightFor(WIDTH)];
  return {
    version: "1.0",
    type: "rich",
    title,
    provider_name: "Wherein",
    provider_url: base,
    cache_age: CACHE_SECONDS,
    width,
    height,
    html: markup({ page, title, name: embedMessages[lang].mapOf(title), width, height }),
    thumbnail_url: `${base}static/${article.id}.${lang}.png`,
    thumbnail_width: 1200,
    thumbnail_height: 675,
  };
}

interface Frame {
  readonly page: string;
  readonly title: string;
  readonly name: string;
  readonly width: number;
  readonly height: number;
}

/** In this order, and the quotation bare: WordPress lets nothing else of an unknown provider through. */
const markup = ({ page, title, name, width, height }: Frame): string =>
  html`<blockquote><a href="${page}">${title}</a></blockquote>
    <iframe
      src="${page}?embed=1"
      width="${width}"
      height="${height}"
      title="${name}"
      loading="lazy"
      style="border:0;width:100%"
      allow="fullscreen"
    ></iframe>`.source.replaceAll(/\s+/gu, " ");
