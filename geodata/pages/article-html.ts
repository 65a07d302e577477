import { messagesIn, type Messages } from "../../src/i18n/page.ts";
import { type Article, type Passage, passageText } from "../../src/model/article.ts";
import type { Mention } from "../../src/model/mention.ts";
import type { Lang } from "../../src/model/words.ts";
import { type Archive, descriptionOf, notesOn, translationOf } from "../../src/state/archive.ts";
import { DEFAULT_ROLES, initialState } from "../../src/state/reduce.ts";
import { type ShownPlace, shownPlaces } from "../../src/state/select.ts";
import { type Block, blocksOf } from "../../src/text/blocks.ts";
import { nameOf } from "../../src/text/names.ts";
import { elsewhere, openAt } from "../../src/text/notes.ts";
import { hangingQuotes } from "../../src/text/quotes.ts";
import { segmentsOf } from "../../src/text/segments.ts";
import { html, type Html } from "./html.ts";

interface Page {
  readonly archive: Archive;
  readonly article: Article;
  readonly lang: Lang;
  readonly messages: Messages;
  /** The mentions a page shows, by passage. */
  readonly mentions: readonly (readonly Mention[])[];
}

/**
 * What stands in the page before, or without, its program: the text with its places linked, the picture, the list of
 * places. The text has the program's markup (src/views/passage.ts), so that nothing moves when that takes over.
 */
export function articleHtml(archive: Archive, article: Article, lang: Lang, root: string): Html {
  const mentions = mentionsByPassage(archive, article);
  const page = { archive, article, lang, messages: messagesIn(lang), mentions };
  const { view } = initialState(lang);
  const places = shownPlaces({ archive, view: { ...view, article: article.id, lang }, time: null });
  const description = descriptionOf(archive, article.id)?.[lang];
  const still = `${root}static/${article.id}.${lang}.svg`;
  return html`<article lang="${article.lang}" data-article="${article.id}">
      ${blocksOf(article.passages).map((block) => blockHtml(page, block))}
    </article>
    <figure lang="${lang}">
      <img src="${still}" width="1200" height="675" alt="${description ?? article.title}" loading="lazy" />
      ${description && html`<figcaption>${description}</figcaption>`}
    </figure>
    ${placeList(page, places)}`;
}

/** The way from article to article where the page's head has no room for it; the page of all articles is `root` itself. */
export function switchHtml(
  articles: readonly Article[],
  shown: Article | undefined,
  lang: Lang,
  root: string,
): Html {
  const messages = messagesIn(lang);
  const home = root || "./";
  const current = (is: boolean) => is && html` aria-current="page"`;
  return html`<nav class="switch" lang="${lang}" aria-label="${messages.articles}">
    <a href="${home}?lang=${lang}" ${current(!shown)}>${messages.allArticles}</a>
    ${articles.map(
      (one) =>
        html`<a href="${root}a/${one.id}/${lang}/" lang="${one.lang}" ${current(one === shown)}
          >${one.title}</a
        > `,
    )}
  </nav>`;
}

/** Mentions stand in order and in one passage each. */
function mentionsByPassage(archive: Archive, article: Article): Mention[][] {
  const shown = (archive.mentionsIn.get(article.id) ?? []).filter(({ role }) => DEFAULT_ROLES.includes(role));
  let next = 0;
  return article.passages.map(({ end }) => {
    const from = next;
    while (next < shown.length && (shown[next]?.start ?? end) < end) next++;
    return shown.slice(from, next);
  });
}

function blockHtml(page: Page, { kind, passages }: Block): Html {
  const { messages, lang } = page;
  if (kind === "story") return html`${passages.map((passage) => passageHtml(page, passage))}`;
  const [title, note] =
    kind === "item" ? [messages.items, messages.itemsNote] : [messages.teasers, messages.teasersNote];
  return html`<section class="aside ${kind}s">
    <h3 lang="${lang}">${title}</h3>
    <p class="small" lang="${lang}">${note}</p>
    ${passages.map((passage) => html`<div class="entry">${passageHtml(page, passage)}</div>`)}
  </section>`;
}

function passageHtml(page: Page, passage: Passage): Html {
  const { archive, article } = page;
  const mentions = page.mentions[passage.index] ?? [];
  const words = html`${segmentsOf(article.text, mentions, passage.start, passage.end).map(
    ({ text, covers }) => linked(archive, text, covers.at(-1)),
  )}`;
  const name = `${article.id}/${passage.index}`;
  const hang = hangingQuotes(passageText(article, passage)) > 0 ? " hang" : "";
  const text =
    passage.kind === "headline"
      ? html`<h1 class="headline" data-passage="${name}">${words}</h1>`
      : passage.kind === "subheading"
        ? html`<h3 class="subheading${hang}" data-passage="${name}">${words}</h3>`
        : passage.kind === "source"
          ? html`<p class="source" data-passage="${name}">${words}</p>`
          : html`<p class="passage${hang}" data-passage="${name}">${words}</p>`;
  return html`${text}${translationHtml(page, passage)}${notesHtml(page, passage)}${
    article.rights !== undefined && passage.index === 0 && html`<p class="source">${article.rights}</p>`
  }`;
}

function translationHtml({ archive, article, lang, messages }: Page, passage: Passage): Html | null {
  const translated = lang === article.lang ? undefined : translationOf(archive, article.id, lang);
  const text = translated?.passages[passage.index];
  if (text === undefined || text === passageText(article, passage)) return null;
  return html`<p class="translation of-${passage.kind}" lang="${lang}">
    <span class="machine">${messages.machine}</span>${text}
  </p>`;
}

function notesHtml({ archive, article, lang, messages }: Page, passage: Passage): Html {
  return html`${notesOn(archive, article.id, passage.index).map((note) => {
    const open = openAt(note, article) === passage.index;
    const others = elsewhere(note, article, archive.articles).map(
      ({ article: other, opening }) =>
        html`<li>
          <span class="link"><q lang="${other.lang}">${opening}</q></span>
        </li>`,
    );
    return html`<details class="note" lang="${lang}" ${open && html`open`}>
      <summary>${messages.noteKinds[note.kind] ?? messages.note}</summary>
      <p>${note.text[lang]}</p>
      <ul>
        ${others}
      </ul>
    </details>`;
  })}`;
}

function linked(archive: Archive, text: string, mention: Mention | undefined): Html {
  if (!mention) return html`${text}`;
  const layer = archive.placeById.get(mention.place)?.layer ?? "unlocated";
  return html`<a class="mark l-${layer}" href="#in-${mention.place}" data-mention="${mention.id}"
    >${text}</a
  >`;
}

function placeList({ article, lang, messages }: Page, places: readonly ShownPlace[]): Html {
  const items = places.map(({ place, mentions }) => {
    const quoted = [...new Set(mentions.map((mention) => article.text.slice(mention.start, mention.end)))];
    const name = nameOf(place, lang);
    return html`<li id="in-${place.id}" data-place="${place.id}">
      <b lang="${name.lang}">${name.text}</b>: <span lang="${article.lang}">${quoted.join(", ")}</span>
    </li> `;
  });
  return html`<section class="list-of-places" lang="${lang}">
    <h2>${messages.places}</h2>
    <ul>
      ${items}
    </ul>
  </section>`;
}
