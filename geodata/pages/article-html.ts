import { type Article, type Passage, passageText } from "../../src/model/article.ts";
import type { Mention } from "../../src/model/mention.ts";
import type { Lang } from "../../src/model/words.ts";
import { messagesIn } from "../../src/i18n/page.ts";
import { type Archive, descriptionOf, translationOf } from "../../src/state/archive.ts";
import { DEFAULT_ROLES, initialState } from "../../src/state/reduce.ts";
import { type ShownPlace, shownPlaces } from "../../src/state/select.ts";
import { blocksOf } from "../../src/text/blocks.ts";
import { segmentsOf } from "../../src/text/segments.ts";
import { html, type Html } from "./html.ts";

/** What stands in the page before, or without, its program: picture, text with its places linked, list of places. */
export function articleHtml(archive: Archive, article: Article, lang: Lang, root: string): Html {
  const state = initialState(lang);
  const view = { ...state.view, article: article.id, lang };
  const places = shownPlaces({ archive, view, time: null });
  const description = descriptionOf(archive, article.id)?.[lang];
  const still = `${root}static/${article.id}.${lang}.svg`;
  return html`<article lang="${article.lang}" data-article="${article.id}">
      ${blocksOf(article.passages).map(({ passages }) => html`${passages.map((one) => passageHtml(archive, article, one, lang))}`)}
    </article>
    <figure lang="${lang}">
      <img src="${still}" width="1200" height="675" alt="${description ?? article.title}" loading="lazy" />
      ${description && html`<figcaption>${description}</figcaption>`}
    </figure>
    ${placeList(places, article, lang)}`;
}

function passageHtml(archive: Archive, article: Article, passage: Passage, lang: Lang): Html {
  const mentions = (archive.mentionsIn.get(article.id) ?? []).filter(({ role }) =>
    DEFAULT_ROLES.includes(role),
  );
  const words = segmentsOf(article.text, mentions, passage.start, passage.end).map(({ text, covers }) =>
    linked(text, covers.at(-1)),
  );
  const translated = lang === article.lang ? undefined : translationOf(archive, article.id, lang);
  const translation = translated?.passages[passage.index];
  const name = `${article.id}/${passage.index}`;
  const text =
    passage.kind === "headline"
      ? html`<h1 data-passage="${name}">${words}</h1>`
      : passage.kind === "subheading"
        ? html`<h2 data-passage="${name}">${words}</h2>`
        : html`<p data-passage="${name}" class="${passage.kind}">${words}</p>`;
  return html`${text}${
    translation !== undefined && translation !== passageText(article, passage)
      ? html`<p lang="${lang}" class="translation">
          ${translation} <small>(${messagesIn(lang).machine})</small>
        </p>`
      : null
  } `;
}

const linked = (text: string, mention: Mention | undefined): Html =>
  mention ? html`<a href="#in-${mention.place}" data-mention="${mention.id}">${text}</a>` : html`${text}`;

function placeList(places: readonly ShownPlace[], article: Article, lang: Lang): Html {
  const { places: heading } = messagesIn(lang);
  const items = places.map(({ place, mentions }) => {
    const quoted = [...new Set(mentions.map((mention) => article.text.slice(mention.start, mention.end)))];
    const name = place.names[lang] ?? place.names.en ?? place.id;
    return html`<li id="in-${place.id}" data-place="${place.id}">
      <b>${name}</b>: <span lang="${article.lang}">${quoted.join(", ")}</span>
    </li> `;
  });
  return html`<section lang="${lang}">
    <h2>${heading}</h2>
    <ul>
      ${items}
    </ul>
  </section>`;
}
