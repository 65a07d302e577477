import { faultMessagesIn } from "../../src/i18n/faults.ts";
import type { Article } from "../../src/model/article.ts";
import type { Lang } from "../../src/model/words.ts";
import type { Archive } from "../../src/state/archive.ts";
import { articleHtml, switchHtml } from "./article-html.ts";
import { aboutPage } from "./head.ts";
import { html, type Html } from "./html.ts";

/** The parts of the built index.html that a page of its own fills. */
const TEXT = '<main id="text" tabindex="-1"></main>';
const BEHIND =
  '<picture id="behind"><source media="(max-width: 47.99rem) and (min-height: 30rem)" /><img alt="" /></picture>';
const STATUS = '<div id="status" hidden></div>';
const LANG = '<html lang="en">';
const TITLE = "<title>Wherein</title>";
const DESCRIPTION = /<meta\s+name="description"\s+content="[^"]*"\s*\/?>/u;

interface PageParts {
  readonly lang: Lang;
  /** Absent on the page of all articles. */
  readonly article?: Article;
  readonly articles: readonly Article[];
  readonly archive: Archive;
  /** From the page's folder to the deployment's, e.g. `../../../`; empty at the root. */
  readonly root: string;
  /** What else stands in the head: link previews and structured data. */
  readonly head: Html;
}

/**
 * A page of the deployment: the built index.html with its articles as plain HTML, for readers and machines that run no
 * script; the program replaces them when it has loaded.
 *
 * @throws when the template lacks a part this fills
 */
export function pageHtml(
  template: string,
  { lang, article, articles, archive, root, head }: PageParts,
): string {
  const texts = articles.map((one) => articleHtml(archive, one, lang, root));
  const { part, retry } = faultMessagesIn(lang);
  const about = article && aboutPage(archive, article, lang);
  const still = `${root}static/${article?.id ?? "all"}.${lang}`;
  const page = [
    [
      TEXT,
      html`<main id="text" tabindex="-1">${switchHtml(archive.articles, article, lang, root)}${texts}</main>`
        .source,
    ],
    [
      BEHIND,
      BEHIND.replace("/>", () => html`srcset="${still}.phone.svg" />`.source).replace(
        "<img",
        () => html`<img src="${still}.svg" fetchpriority="high"`.source,
      ),
    ],
    // Shown where the program has come, but not its words.
    [
      STATUS,
      html`<div id="status" hidden>
        <section class="problems">
          <p>${part} <button type="button" class="button">${retry}</button></p>
        </section>
      </div>`.source,
    ],
    ["</head>", html`${head}</head>`.source],
    [LANG, html`<html lang="${lang}" ${article ? html` data-article="${article.id}"` : null}>`.source],
    ...(about ? [[TITLE, html`<title>${about.title} — Wherein</title>`.source]] : []),
  ].reduce((all, [place = "", whole = ""]) => replaced(all, place, whole), template);
  const described =
    about === undefined
      ? page
      : page.replace(
          DESCRIPTION,
          () => html`<meta name="description" content="${about.description}" />`.source,
        );
  return root === "" ? described : described.replaceAll(/(?<=\s(?:src|href)=")\.\//gu, root);
}

function replaced(all: string, part: string, whole: string): string {
  if (!all.includes(part)) throw new Error(`index.html has no ${part}`);
  return all.replace(part, () => whole);
}
