import "./share.css";
import { keyed } from "lit-html/directives/keyed.js";
import { html, nothing, render, type TemplateResult } from "lit-html";
import { embedMessages } from "../i18n/embed.ts";
import { messagesIn, OWN_NAMES } from "../i18n/page.ts";
import { type ShareMessages, shareMessages } from "../i18n/share.ts";
import { toArticleId, toPlaceId } from "../model/ids.ts";
import type { Summary } from "../model/summary.ts";
import { LANGS, LAYERS, member, THEMES } from "../model/words.ts";
import { translationOf } from "../state/archive.ts";
import { hashOf, LONGEST_CAPTION } from "../state/url.ts";
import type { State } from "../state/state.ts";
import { nameOf } from "../text/names.ts";
import type { Context } from "./context.ts";
import { icons } from "./icons.ts";
import { download, madeFiles, readyFiles } from "./share-downloads.ts";
import {
  choiceOf,
  frameAddress,
  LEAST_HEIGHT,
  MOST_HEIGHT,
  type ShareChoice,
  snippetOf,
} from "./share-model.ts";
import { placesFor, readSummary } from "./share-summary.ts";

/** Typing a caption or a height does not load the preview at every key. */
const PREVIEW_MS = 500;
const COPIED_MS = 3000;

/**
 * The share panel: a link to the present view, the lines that embed the map, with a preview, and downloads. Begins
 * with what the page shows and then keeps what is chosen until it is closed.
 *
 * @returns closes it
 */
export function mountShare(host: HTMLElement, { store, services }: Context): () => void {
  const { base } = services;
  let choice = choiceOf(store.get());
  /** Of what is chosen, where the page itself shows another; undefined while it comes, null where it cannot be had. */
  let summary: Summary | null | undefined;
  let asked = 0;
  let copied: { readonly what: string; readonly done: boolean } | null = null;
  let previewed = frameAddress(base, choice).href;
  let [waiting, fading] = [0, 0];
  const stop = new AbortController();

  const update = () => render(template(), host);

  function change(next: Partial<ShareChoice>): void {
    const { article, lang } = choice;
    choice = { ...choice, ...next };
    if (choice.article !== article || choice.lang !== lang) void look();
    update();
    clearTimeout(waiting);
    waiting = window.setTimeout(() => {
      previewed = frameAddress(base, choice).href;
      update();
    }, PREVIEW_MS);
  }

  /** Asks for what the page has not loaded: another article's places, a title in another language. */
  async function look(): Promise<void> {
    const { view } = store.get();
    asked += 1;
    const mine = asked;
    summary = undefined;
    if (choice.article === view.article && choice.lang === view.lang) return;
    const answer = await readSummary(base, choice);
    if (mine !== asked || stop.signal.aborted) return;
    summary = answer;
    update();
  }

  function template(): TemplateResult {
    const state = store.get();
    const words = shareMessages[state.view.lang];
    const snippet = snippetOf(base, choice, summary?.title ?? titleOf(state, choice));
    return html`<header>
        <h2 id="share-title">${words.title}</h2>
        <button
          type="button"
          class="icon-button"
          data-do="close-panel"
          aria-label=${messagesIn(state.view.lang).close}
        >
          ${icons.close}
        </button>
      </header>
      ${copyable(words, "link", words.linkToView, linkTo(state), 2)}
      <h3>${words.embed}</h3>
      ${fields(state, choice, words, summary)} ${copyable(words, "snippet", words.snippet, snippet, 7)}
      <h3>${words.preview}</h3>
      ${keyed(
        // Another address in the same frame would be one more step for Back.
        previewed,
        html`<iframe
          class="preview"
          src=${previewed}
          title=${words.preview}
          height=${choice.height ?? nothing}
          loading="lazy"
        ></iframe>`,
      )}
      <h3>${words.downloads}</h3>
      <ul class="downloads">
        ${madeFiles(state).map(
          (file) =>
            html`<li><button type="button" class="link" data-make=${file.label}>${file.label}</button></li>`,
        )}
        ${readyFiles(state, base, words).map(
          ({ label, href }) => html`<li><a href=${href} download>${label}</a></li>`,
        )}
      </ul>`;
  }

  function copyable(words: ShareMessages, id: string, label: string, value: string, rows: number) {
    const mine = copied?.what === id ? copied : null;
    return html`<label class="field" for="share-${id}">${label}</label>
      <textarea id="share-${id}" readonly rows=${rows} spellcheck="false" .value=${value}></textarea>
      <p class="copy">
        <button type="button" class="button" data-copy=${id}>
          ${mine?.done ? words.copied : words.copy}
        </button>
        <span class="small" role="status"
          >${mine === null ? nothing : mine.done ? words.copied : words.notCopied}</span
        >
      </p>`;
  }

  async function copy(what: string): Promise<void> {
    const area = host.querySelector<HTMLTextAreaElement>(`#share-${what}`);
    if (!area) return;
    let done = true;
    try {
      await navigator.clipboard.writeText(area.value);
    } catch {
      // Without permission the text is at least selected.
      area.select();
      done = false;
    }
    copied = { what, done };
    update();
    clearTimeout(fading);
    fading = window.setTimeout(() => {
      copied = null;
      update();
    }, COPIED_MS);
  }

  function click({ target }: Event): void {
    const button = target instanceof Element ? target.closest<HTMLElement>("button") : null;
    const { copy: what, make, again } = button?.dataset ?? {};
    if (what !== undefined) void copy(what);
    const file = madeFiles(store.get()).find(({ label }) => label === make);
    if (file) download(file);
    if (again === undefined) return;
    void look();
    update();
    // The button is gone: on to what it has asked for.
    host.querySelector<HTMLElement>("[name=place]")?.focus();
  }

  function input({ target }: Event): void {
    if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return;
    const read = READ[target.name];
    if (read) change(read(target, choice, store.get()));
  }

  host.addEventListener("click", click, stop);
  host.addEventListener("input", input, stop);
  const unsubscribe = store.subscribe((now, before) => {
    if (now.view !== before.view) void look();
    const changed = (["view", "archive", "selection", "camera"] as const).some(
      (part) => now[part] !== before[part],
    );
    if (changed) update();
  });
  update();
  host.querySelector<HTMLElement>("#share-link")?.focus({ preventScroll: true });
  return () => {
    unsubscribe();
    stop.abort();
    clearTimeout(waiting);
    clearTimeout(fading);
    render(nothing, host);
  };
}

type Field = HTMLInputElement | HTMLSelectElement;

/** What each field of the form changes. */
const READ: Readonly<
  Record<string, (field: Field, choice: ShareChoice, state: State) => Partial<ShareChoice>>
> = {
  form: ({ value }) => ({ form: value === "frame" ? "frame" : "element" }),
  // A place and a view belong to their article.
  article: ({ value }) => ({ article: toArticleId(value) ?? null, place: null, camera: null }),
  place: ({ value }) => ({ place: toPlaceId(value) ?? null }),
  lang: ({ value }, { lang }) => ({ lang: member(LANGS, value) ?? lang }),
  theme: ({ value }, { theme }) => ({ theme: member(THEMES, value) ?? theme }),
  height: ({ value }) => {
    const height = Math.round(Number(value));
    return { height: height >= LEAST_HEIGHT && height <= MOST_HEIGHT ? height : null };
  },
  layers: (field, { layers }) => {
    const checked = field instanceof HTMLInputElement && field.checked;
    return { layers: LAYERS.filter((layer) => (layer === field.value ? checked : layers.includes(layer))) };
  },
  caption: ({ value }) => ({ caption: value }),
  camera: (field, _, { camera }) => ({
    camera: field instanceof HTMLInputElement && field.checked ? camera : null,
  }),
};

function fields(
  state: State,
  choice: ShareChoice,
  words: ShareMessages,
  summary: Summary | null | undefined,
): TemplateResult {
  const { lang } = state.view;
  const messages = messagesIn(lang);
  const places = placesFor(state, choice, summary ?? null);
  const options = (
    name: string,
    label: string,
    all: readonly (readonly [value: string, text: string, lang?: string])[],
    chosen: string,
  ) =>
    html`<label class="field"
      >${label}
      <select name=${name}>
        ${all.map(
          ([value, text, tongue]) =>
            html`<option value=${value} lang=${tongue ?? lang} .selected=${value === chosen}>
              ${text}
            </option>`,
        )}
      </select></label
    >`;
  return html`<div class="fields">
    ${options(
      "article",
      words.article,
      [
        ["", words.allArticles],
        ...state.archive.articles.map((one) => [one.id, one.title, one.lang] as const),
      ],
      choice.article ?? "",
    )}
    ${options(
      "place",
      words.place,
      [["", words.noPlace], ...places.map((place) => [place.id, nameOf(place, lang).text] as const)],
      choice.place ?? "",
    )}
    ${options(
      "lang",
      words.language,
      LANGS.map((one) => [one, OWN_NAMES[one], one] as const),
      choice.lang,
    )}
    ${options(
      "theme",
      words.colours,
      THEMES.map((one) => [one, messages.themes[one]] as const),
      choice.theme,
    )}
    <p class="small wide" role="status">
      ${
        summary === null
          ? html`${words.unread} <button type="button" class="link" data-again>${messages.retry}</button>`
          : nothing
      }
    </p>
    <label class="field wide"
      >${words.caption} <input name="caption" maxlength=${LONGEST_CAPTION} .value=${choice.caption}
    /></label>
    <label class="field"
      >${words.height}
      <input
        name="height"
        type="number"
        min=${LEAST_HEIGHT}
        max=${MOST_HEIGHT}
        step="10"
        placeholder=${words.heightAuto}
    /></label>
    <fieldset class="wide">
      <legend>${words.layers}</legend>
      ${LAYERS.map(
        (layer) =>
          html`<label class="check"
            ><input type="checkbox" name="layers" value=${layer} .checked=${choice.layers.includes(layer)} />
            ${messages.layers[layer]}</label
          >`,
      )}
    </fieldset>
    <label class="check wide"
      ><input type="checkbox" name="camera" .checked=${choice.camera !== null} /> ${words.fixView}</label
    >
    <fieldset class="wide">
      <legend>${words.form}</legend>
      ${(["element", "frame"] as const).map(
        (form) =>
          html`<label class="check"
            ><input type="radio" name="form" value=${form} .checked=${choice.form === form} />
            ${form === "element" ? words.asElement : words.asFrame}</label
          >`,
      )}
    </fieldset>
  </div>`;
}

function titleOf({ archive }: State, { article, lang }: ShareChoice): string {
  const messages = embedMessages[lang];
  const found = article && archive.articleById.get(article);
  const translated = article && translationOf(archive, article, lang)?.passages[0];
  return messages.mapOf(translated || (found ? found.title : messages.together));
}

const linkTo = (state: State): string =>
  `${location.origin}${location.pathname}${location.search}${hashOf(state, location.hash, state.archive)}`;
